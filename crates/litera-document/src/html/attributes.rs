//! What the name and the attributes of an element say of the text in it.

use crate::Hint;

/// An element as its start tag is read.
#[derive(Default, Debug)]
pub(super) struct Tag {
    pub(super) name: Vec<u8>,
    pub(super) lang: Option<String>,
    pub(super) hidden: bool,
    pub(super) hints: Vec<Hint>,
    attribute: Vec<u8>,
}

impl Tag {
    pub(super) fn open(&mut self, name: &[u8]) {
        *self = Self { name: name.to_vec(), ..Self::default() };
        self.hints.extend(of_element(name));
    }

    pub(super) fn attribute(&mut self, name: &[u8]) {
        self.attribute = name.to_vec();
        self.hidden |= name == b"hidden";
    }

    pub(super) fn value(&mut self, value: &[u8]) {
        match self.attribute.as_slice() {
            b"lang" | b"xml:lang" => {
                let lang = String::from_utf8_lossy(value).trim().to_owned();
                self.lang = Some(lang).filter(|lang| !lang.is_empty() && lang.len() < 40);
            }
            b"class" | b"id" | b"role" | b"itemprop" => self.words(value),
            b"style" => self.hidden |= is_invisible(value),
            _ => {}
        }
    }

    /// Classes of the whole page say nothing of a part of it.
    fn words(&mut self, value: &[u8]) {
        if matches!(self.name.as_slice(), b"html" | b"body" | b"main" | b"article") {
            return;
        }
        let words = value.split(|byte| !byte.is_ascii_alphanumeric()).take(40);
        for hint in words.filter_map(|word| of_word(&word.to_ascii_lowercase())) {
            if !self.hints.contains(&hint) {
                self.hints.push(hint);
            }
        }
    }
}

fn is_invisible(style: &[u8]) -> bool {
    let style: Vec<u8> = style
        .iter()
        .filter(|byte| !byte.is_ascii_whitespace())
        .map(u8::to_ascii_lowercase)
        .collect();
    let has = |part: &[u8]| style.windows(part.len()).any(|window| window == part);
    has(b"display:none") || has(b"visibility:hidden")
}

fn of_element(name: &[u8]) -> Option<Hint> {
    Some(match name {
        b"h1" => Hint::Title,
        b"h2" | b"h3" | b"h4" | b"h5" | b"h6" => Hint::Heading,
        b"p" => Hint::Paragraph,
        b"figcaption" | b"caption" => Hint::Caption,
        b"blockquote" => Hint::Quote,
        b"nav" | b"menu" | b"search" => Hint::Navigation,
        b"footer" => Hint::Footer,
        b"button" => Hint::Button,
        _ => return None,
    })
}

/// Words that authors put into classes.
fn of_word(word: &[u8]) -> Option<Hint> {
    Some(match word {
        b"caption" | b"figcaption" | b"cutline" | b"credit" | b"credits" | b"photocredit"
        | b"imgcaption" | b"imagecaption" => Hint::Caption,
        b"blockquote" | b"pullquote" | b"quote" => Hint::Quote,
        b"nav" | b"navigation" | b"navbar" | b"menu" | b"mainmenu" | b"submenu" | b"breadcrumb"
        | b"breadcrumbs" | b"crumbs" | b"path" | b"pagination" | b"pager" | b"langs"
        | b"languages" | b"langswitch" | b"topbar" | b"search" => Hint::Navigation,
        b"share" | b"sharing" | b"social" | b"socials" | b"sharedaddy" | b"addtoany"
        | b"addthis" | b"shares" => Hint::Share,
        b"donate" | b"donation" | b"donations" | b"pay" | b"payment" | b"patreon" | b"support"
        | b"fundraising" => Hint::Donation,
        b"related" | b"readmore" | b"recommended" | b"recommendations" | b"similar"
        | b"readalso" => Hint::Related,
        b"cookie" | b"cookies" | b"consent" | b"gdpr" | b"comment" | b"comments" | b"respond"
        | b"newsletter" | b"subscribe" | b"subscription" | b"ad" | b"ads" | b"advert"
        | b"advertisement" | b"copyright" | b"disclaimer" | b"promo" | b"sponsored" => Hint::Notice,
        b"byline" | b"author" | b"authors" | b"date" | b"published" | b"pubdate" | b"tags"
        | b"taglist" | b"timestamp" | b"dateline" | b"datepublished" => Hint::Byline,
        b"footer" | b"contentinfo" => Hint::Footer,
        _ => return None,
    })
}
