//! Reads the tokens of a page: which elements are open, and where blocks begin and end.

use std::collections::HashMap;

use html5gum::emitters::callback::{CallbackEmitter, CallbackEvent};
use html5gum::{Span as Place, Tokenizer};
use litera_span::{Span, Trace};

use super::attributes::Tag;
use super::element::{Flow, closes, flow, is_void};
use super::text::Gathered;
use crate::{Block, Hint, Markup};

/// Open elements looked at to find one that the next start tag ends: markup that leaves out end
/// tags leaves them out near by, and a longer search would not be linear.
const NEAR: usize = 24;
/// Hints a block takes from the elements round it, the nearest first.
const HINTS: usize = 12;

/// The visible text of a page, its trace, and its blocks.
pub(crate) fn read(html: &str) -> (String, Trace, Vec<Block>) {
    let mut reader = Reader::new(html);
    {
        let on_event = |event: CallbackEvent<'_>, place: Place<usize>| -> Option<()> {
            reader.event(&event, place);
            None
        };
        let mut emitter = CallbackEmitter::new(on_event);
        emitter.naively_switch_states(true);
        for _ in Tokenizer::new_with_emitter(html, emitter) {}
    }
    reader.finish()
}

/// An element that has been opened and not closed.
struct Open {
    name: Vec<u8>,
    /// Hints and languages before it.
    hints: usize,
    langs: usize,
    hides: bool,
}

struct Reader<'a> {
    gathered: Gathered<'a>,
    blocks: Vec<Block>,
    tag: Tag,
    open: Vec<Open>,
    /// How many elements of each name are open, so that an end tag without a start costs nothing.
    counts: HashMap<Vec<u8>, usize>,
    hints: Vec<Hint>,
    langs: Vec<String>,
    hidden: usize,
    /// Where the block at hand begins in the text, once it has a character.
    start: Option<usize>,
    /// The elements round the block when it began.
    markup: Markup,
    /// Links of the block at hand; the last may be open.
    links: Vec<Span>,
    link_open: bool,
    /// End of the last token in the page.
    read: usize,
    html: &'a str,
}

impl<'a> Reader<'a> {
    fn new(html: &'a str) -> Self {
        Self {
            gathered: Gathered::new(html),
            blocks: Vec::new(),
            tag: Tag::default(),
            open: Vec::new(),
            counts: HashMap::new(),
            hints: Vec::new(),
            langs: Vec::new(),
            hidden: 0,
            start: None,
            markup: Markup::default(),
            links: Vec::new(),
            link_open: false,
            read: 0,
            html,
        }
    }

    fn event(&mut self, event: &CallbackEvent<'_>, place: Place<usize>) {
        match event {
            CallbackEvent::OpenStartTag { name } => self.tag.open(name),
            CallbackEvent::AttributeName { name } => self.tag.attribute(name),
            CallbackEvent::AttributeValue { value } => self.tag.value(value),
            CallbackEvent::CloseStartTag { self_closing } => self.start_tag(*self_closing),
            CallbackEvent::EndTag { name } => self.end_tag(name),
            CallbackEvent::String { .. } => self.characters(place.start, place.end),
            CallbackEvent::Error(_) => return,
            CallbackEvent::Comment { .. } | CallbackEvent::Doctype { .. } => {}
        }
        self.read = self.read.max(place.end);
    }

    fn characters(&mut self, start: usize, end: usize) {
        if self.hidden > 0 {
            return;
        }
        let before = self.gathered.text.len();
        self.gathered.characters(start, end);
        let after = self.gathered.text.len();
        if after == before {
            return;
        }
        // What was written first may be the space before the first character.
        let written = self.gathered.since(before);
        let text = written.text(&self.gathered.text).unwrap_or_default();
        let first = before + (text.len() - text.trim_start_matches([' ', '\n']).len());
        if self.start.is_none() {
            self.start = Some(first);
            self.markup = self.markup_here();
        }
        if self.link_open
            && let Some(link) = self.links.last_mut()
        {
            if link.is_empty() {
                link.start = first;
            }
            link.end = after;
        }
    }

    fn markup_here(&self) -> Markup {
        let mut hints = Vec::new();
        for hint in self.hints.iter().rev().take(HINTS) {
            if !hints.contains(hint) {
                hints.push(*hint);
            }
        }
        let is_block = |open: &&Open| flow(&open.name) == Flow::Block;
        let element = self.open.iter().rev().take(NEAR).find(is_block);
        let element = element.map(|open| String::from_utf8_lossy(&open.name).into_owned());
        let lang = self.langs.last().cloned();
        Markup { lang, element: element.unwrap_or_default(), hints }
    }

    fn start_tag(&mut self, self_closing: bool) {
        let tag = std::mem::take(&mut self.tag);
        match tag.name.as_slice() {
            b"br" => {
                if self.gathered.break_line() {
                    self.end_block();
                }
                return;
            }
            b"a" => {
                self.link_open = true;
                self.links.push(Span::new(0, 0));
            }
            _ => {}
        }
        self.close_implied(&tag.name);
        // A class that names a caption sets it off, even where the element is inline.
        let own = tag.hints.contains(&Hint::Caption);
        let kind = flow(&tag.name);
        if kind == Flow::Block || (own && tag.name != b"a") {
            self.end_block();
        }
        let foreign = self_closing && self.hidden > 0;
        if !is_void(&tag.name) && !foreign {
            self.push(tag, kind == Flow::Hidden);
        }
    }

    fn push(&mut self, tag: Tag, hides: bool) {
        let hides = hides || tag.hidden;
        self.open.push(Open {
            name: tag.name.clone(),
            hints: self.hints.len(),
            langs: self.langs.len(),
            hides,
        });
        self.hints.extend(tag.hints);
        self.langs.extend(tag.lang);
        self.hidden += usize::from(hides);
        *self.counts.entry(tag.name).or_default() += 1;
    }

    /// Ends open elements whose end tag may be left out.
    fn close_implied(&mut self, name: &[u8]) {
        let near = self.open.iter().rev().take(NEAR);
        let stop = |open: &&Open| flow(&open.name) != Flow::Inline;
        if near.clone().find(stop).is_some_and(|open| closes(name, &open.name)) {
            let depth = near.take_while(|open| flow(&open.name) == Flow::Inline).count();
            for _ in 0..=depth {
                self.pop();
            }
            // `<tr>` ends the cell and then the row.
            if matches!(name, b"tr" | b"tbody" | b"tfoot") {
                self.close_implied(name);
            }
        }
    }

    fn end_tag(&mut self, name: &[u8]) {
        if name == b"a" {
            self.link_open = false;
        }
        if name == b"br" && self.gathered.break_line() {
            self.end_block();
        }
        if name == b"p" || flow(name) == Flow::Block {
            self.end_block();
        }
        if self.counts.get(name).copied().unwrap_or(0) == 0 {
            return;
        }
        while let Some(popped) = self.pop() {
            if popped == name {
                return;
            }
        }
    }

    /// Closes the innermost element; its name.
    fn pop(&mut self) -> Option<Vec<u8>> {
        let open = self.open.pop()?;
        let own = self.hints.get(open.hints..).is_some_and(|hints| hints.contains(&Hint::Caption));
        if own || flow(&open.name) == Flow::Block {
            self.end_block();
        }
        self.hints.truncate(open.hints);
        self.langs.truncate(open.langs);
        self.hidden -= usize::from(open.hides);
        if let Some(count) = self.counts.get_mut(&open.name) {
            *count -= 1;
        }
        Some(open.name)
    }

    /// Ends the block at hand, if it has text: one paragraph, or one for each link of a menu.
    fn end_block(&mut self) {
        self.gathered.part();
        let links = std::mem::take(&mut self.links);
        if self.link_open {
            self.links.push(Span::new(0, 0));
        }
        let Some(start) = self.start.take() else { return };
        let span = self.gathered.since(start);
        let markup = std::mem::take(&mut self.markup);
        let links: Vec<Span> = links.into_iter().filter(|link| !link.is_empty()).collect();
        let parts = parts(&self.gathered.text, span, &links, &markup);
        for (span, is_link) in parts {
            let mut markup = markup.clone();
            if is_link && !markup.hints.contains(&Hint::Link) {
                markup.hints.push(Hint::Link);
            }
            self.blocks.push(Block { span, markup });
        }
    }

    fn finish(mut self) -> (String, Trace, Vec<Block>) {
        // A tag that the end of the page cuts short is shown, so that no text is lost.
        if self.hidden == 0 && self.read < self.html.len() && self.html.is_char_boundary(self.read)
        {
            self.characters(self.read, self.html.len());
        }
        self.end_block();
        let blocks = self.blocks;
        let (text, trace) = self.gathered.finish();
        (text, trace, blocks)
    }
}

/// The paragraphs of a block: itself, or, where there is little but links, each of them.
fn parts(text: &str, span: Span, links: &[Span], markup: &Markup) -> Vec<(Span, bool)> {
    let mut between = Vec::new();
    let mut from = span.start;
    for link in links {
        between.push(Span::new(from, link.start));
        from = link.end;
    }
    between.push(Span::new(from, span.end));
    let letters =
        |span: &Span| span.text(text).unwrap_or_default().chars().any(char::is_alphanumeric);
    let loose = between.iter().filter(|span| letters(span)).count();
    let menu = markup.hints.contains(&Hint::Navigation);
    if links.is_empty() || (loose > 0 && !menu) || (links.len() == 1 && loose == 0) {
        return vec![(span, links.len() == 1 && loose == 0)];
    }
    // In a menu the words between links are its items too: the page one is on.
    let mut parts: Vec<(Span, bool)> = links.iter().map(|link| (*link, true)).collect();
    parts
        .extend(between.iter().filter(|span| letters(span)).map(|span| (bare(text, *span), false)));
    parts.sort_by_key(|part| part.0);
    parts
}

/// Without the separators at its ends.
fn bare(text: &str, span: Span) -> Span {
    let inside = span.text(text).unwrap_or_default();
    let separator = |ch: char| ch.is_whitespace() || "|»›>/·•→-–—".contains(ch);
    let left = inside.trim_start_matches(separator);
    let start = span.start + inside.len() - left.len();
    Span::new(start, start + left.trim_end_matches(separator).len())
}
