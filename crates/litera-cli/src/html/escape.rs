//! Data in a page.

use crate::terminal::visible;

/// The text for an element or a quoted attribute. Controls and overrides are written out as on a
/// terminal: a page can be made to lie with them as well.
pub(crate) fn escape(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + text.len() / 8);
    for ch in visible(text).chars() {
        match ch {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            _ => out.push(ch),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn markup_in_data_is_text() {
        assert_eq!(
            escape("<a href='x' on=\"y\">&\u{202E}"),
            "&lt;a href=&#39;x&#39; on=&quot;y&quot;&gt;&amp;&lt;U+202E&gt;"
        );
    }
}
