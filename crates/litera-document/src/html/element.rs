//! Which elements part paragraphs, which only mark words, and which are never seen.

/// What an element does to the text in it.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum Flow {
    /// Begins and ends a paragraph.
    Block,
    /// Marks words within one.
    Inline,
    /// Its text is not seen.
    Hidden,
}

/// How an element flows, by its name in small letters. An unknown element is inline, as in a
/// browser.
pub(super) fn flow(name: &[u8]) -> Flow {
    match name {
        b"script" | b"style" | b"template" | b"noscript" | b"title" | b"iframe" | b"textarea"
        | b"svg" | b"canvas" | b"datalist" | b"noframes" | b"noembed" | b"object" | b"audio"
        | b"video" => Flow::Hidden,
        b"address" | b"article" | b"aside" | b"blockquote" | b"body" | b"button" | b"caption"
        | b"center" | b"col" | b"colgroup" | b"dd" | b"details" | b"dialog" | b"dir" | b"div"
        | b"dl" | b"dt" | b"fieldset" | b"figcaption" | b"figure" | b"footer" | b"form"
        | b"frameset" | b"h1" | b"h2" | b"h3" | b"h4" | b"h5" | b"h6" | b"head" | b"header"
        | b"hgroup" | b"hr" | b"html" | b"legend" | b"li" | b"listing" | b"main" | b"menu"
        | b"nav" | b"ol" | b"optgroup" | b"option" | b"p" | b"plaintext" | b"pre" | b"search"
        | b"section" | b"select" | b"summary" | b"table" | b"tbody" | b"td" | b"tfoot" | b"th"
        | b"thead" | b"tr" | b"ul" | b"xmp" => Flow::Block,
        _ => Flow::Inline,
    }
}

/// Elements that have no end tag.
pub(super) fn is_void(name: &[u8]) -> bool {
    matches!(
        name,
        b"area"
            | b"base"
            | b"br"
            | b"col"
            | b"embed"
            | b"hr"
            | b"img"
            | b"input"
            | b"link"
            | b"meta"
            | b"param"
            | b"source"
            | b"track"
            | b"wbr"
            | b"frame"
            | b"keygen"
            | b"basefont"
            | b"bgsound"
    )
}

/// Whether the start of `name` ends an open `other` that has no end tag of its own.
pub(super) fn closes(name: &[u8], other: &[u8]) -> bool {
    match other {
        b"p" => flow(name) == Flow::Block && !matches!(name, b"button" | b"option" | b"select"),
        b"li" => name == b"li",
        b"dt" | b"dd" => matches!(name, b"dt" | b"dd"),
        b"td" | b"th" => matches!(name, b"td" | b"th" | b"tr" | b"tbody" | b"tfoot"),
        b"tr" => matches!(name, b"tr" | b"tbody" | b"tfoot"),
        b"option" => matches!(name, b"option" | b"optgroup"),
        b"head" => name == b"body",
        _ => false,
    }
}
