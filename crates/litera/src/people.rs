//! The names of a document: its paragraphs as the finder of names wants them.

use litera_document::{Paragraph, Role};
use litera_names::{Mention, Passage, PassageKind};

/// The personal names in captions, credits and headlines, linked to the body.
pub(crate) fn link(text: &str, paragraphs: &[Paragraph]) -> Vec<Mention> {
    let passages: Vec<Passage<'_>> = paragraphs.iter().filter_map(passage).collect();
    litera_names::link(text, &passages)
}

fn passage(paragraph: &Paragraph) -> Option<Passage<'_>> {
    let kind = match paragraph.role {
        Role::Body | Role::Quote => PassageKind::Body,
        Role::Headline => PassageKind::Headline,
        Role::Caption => PassageKind::Caption,
        Role::Credit => PassageKind::Credit,
        _ => return None,
    };
    Some(Passage { span: paragraph.span, language: paragraph.language.tag.as_str(), kind })
}
