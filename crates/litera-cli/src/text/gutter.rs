//! Paragraphs with their role and language beside them.

use std::io::{self, Write};

use litera::document::{Paragraph, Role};

use crate::contract::Score;
use crate::terminal::{Ink, Paint, pad, width, wrap};

/// Columns of the role and of the language.
const ROLE: usize = 12;
const LANGUAGE: usize = 9;
/// Lines of running text are no longer, however wide the terminal.
const MEASURE: usize = 84;

/// A paragraph; with its reasons where they are asked for.
pub(crate) fn paragraph(
    out: &mut dyn Write,
    paint: Paint,
    paragraph: &Paragraph,
    text: &str,
    explain: bool,
) -> io::Result<()> {
    let ink = ink(paragraph.role);
    let role = paint.ink(ink, pad(paragraph.role.as_str(), ROLE)).to_string();
    let language = pad(paragraph.language.tag.as_str(), LANGUAGE);
    let mut gutter = format!("{role}{}", paint.ink(Ink::Cyan, language));
    let below = " ".repeat(ROLE + LANGUAGE);
    for line in wrap(text, measure()) {
        let line = paint.ink_if(is_quiet(paragraph.role), Ink::Dim, line);
        writeln!(out, "{gutter}{line}")?;
        gutter.clone_from(&below);
    }
    if explain {
        for line in reasons(paragraph).iter().flat_map(|reason| wrap(reason, measure())) {
            writeln!(out, "{below}{}", paint.ink(Ink::Dim, line))?;
        }
    }
    Ok(())
}

fn measure() -> usize {
    width().saturating_sub(ROLE + LANGUAGE).clamp(24, MEASURE)
}

fn reasons(paragraph: &Paragraph) -> [String; 2] {
    let list = |words: Vec<String>| words.join("; ");
    let role = list(paragraph.evidence.iter().map(ToString::to_string).collect());
    let language = &paragraph.language;
    let other = language.runner_up.map_or_else(String::new, |(tag, confidence)| {
        format!(", else {tag} {}", Score(confidence).rounded())
    });
    let why = list(language.evidence.iter().map(ToString::to_string).collect());
    let because = if why.is_empty() { "" } else { ": " };
    [
        format!("{} {}: {role}", paragraph.role, Score(paragraph.role_confidence).rounded()),
        format!("{} {}{other}{because}{why}", language.tag, Score(language.confidence).rounded()),
    ]
}

/// What belongs to the site and not to the article is shown dim.
fn is_quiet(role: Role) -> bool {
    use Role::{Boilerplate, Byline, Donation, Duplicate, Navigation, Related, Share};
    matches!(role, Byline | Navigation | Share | Donation | Related | Boilerplate | Duplicate)
}

fn ink(role: Role) -> Ink {
    match role {
        Role::Headline => Ink::Bold,
        Role::Body | Role::Quote => Ink::Green,
        Role::Caption | Role::Credit => Ink::Magenta,
        _ => Ink::Dim,
    }
}
