//! A tidy document: what was done, its paragraphs, its repairs, its names.

use std::io::{self, Write};

use litera::Tidy;
use litera::names::Mention;
use litera::repair::Edit;
use litera::span::Span;

use crate::contract::Score;
use crate::terminal::{Ink, Paint, cut, table, visible, width, wrap};
use crate::text;

/// Columns of an original or a replacement.
const EXCERPT: usize = 24;
/// Bytes between repairs that are shown as one.
const NEAR: usize = 4;

/// Prints the document.
pub(crate) fn document(
    out: &mut dyn Write,
    paint: Paint,
    file: &str,
    tidy: &Tidy<'_>,
    explain: bool,
) -> io::Result<()> {
    header(out, paint, file, tidy)?;
    if explain {
        encoding(out, paint, tidy)?;
    }
    writeln!(out)?;
    for paragraph in &tidy.paragraphs {
        let text = paragraph.span.text(&tidy.text).unwrap_or_default();
        text::paragraph(out, paint, paragraph, text, explain)?;
    }
    repairs(out, paint, tidy)?;
    names(out, paint, tidy)
}

fn header(out: &mut dyn Write, paint: Paint, file: &str, tidy: &Tidy<'_>) -> io::Result<()> {
    let mut facts = vec![format!(
        "{} {}",
        tidy.encoding.encoding.label(),
        Score(tidy.encoding.confidence).rounded()
    )];
    if tidy.is_html {
        facts.push("HTML".to_owned());
    }
    facts.push(count(tidy.paragraphs.len(), "paragraph"));
    facts.push(count(tidy.edits.len(), "repair"));
    if !tidy.replaced.is_empty() {
        facts.push(count(tidy.replaced.len(), "malformed sequence"));
    }
    facts.push(count(tidy.names.len(), "name"));
    let name = cut(file, width() / 2);
    writeln!(out, "{}  {}", paint.ink(Ink::Bold, name), paint.ink(Ink::Dim, facts.join(" · ")))
}

/// `1 repair`, `2 repairs`.
fn count(number: usize, noun: &str) -> String {
    format!("{number} {noun}{}", if number == 1 { "" } else { "s" })
}

fn encoding(out: &mut dyn Write, paint: Paint, tidy: &Tidy<'_>) -> io::Result<()> {
    let mut reasons: Vec<String> =
        tidy.encoding.evidence.iter().map(|reason| format!("because {reason}")).collect();
    if let Some((other, confidence)) = tidy.encoding.runner_up {
        reasons.push(format!("else {} {}", other.label(), Score(confidence).rounded()));
    }
    if !tidy.replaced.is_empty() {
        let places: Vec<String> = tidy.replaced.iter().map(ToString::to_string).collect();
        reasons.push(format!("malformed, now U+FFFD: bytes {}", places.join(", ")));
    }
    for line in reasons.iter().flat_map(|reason| wrap(reason, width() - 2)) {
        writeln!(out, "  {}", paint.ink(Ink::Dim, line))?;
    }
    Ok(())
}

fn repairs(out: &mut dyn Write, paint: Paint, tidy: &Tidy<'_>) -> io::Result<()> {
    let mut rows: Vec<[String; 4]> = Vec::new();
    for run in runs(&tidy.edits) {
        rows.extend(stretch(run, &tidy.text));
    }
    for finding in &tidy.findings {
        let at = cut(finding.span.text(&tidy.text).unwrap_or_default(), EXCERPT);
        let what = format!("left alone: {}", finding.what);
        rows.push([finding.span.to_string(), at, String::new(), what]);
    }
    if rows.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint.ink(Ink::Bold, "Repairs"))?;
    table(out, paint, [Some(Ink::Dim), Some(Ink::Red), Some(Ink::Green), Some(Ink::Dim)], &rows)
}

/// Repairs of one kind in neighbouring words are one to the eye.
fn runs(edits: &[Edit]) -> impl Iterator<Item = &[Edit]> {
    edits.chunk_by(|a, b| a.reason == b.reason && b.span.start.saturating_sub(a.span.end) <= NEAR)
}

/// The row of a run of repairs: what stood between them stands on both sides.
fn stretch(run: &[Edit], text: &str) -> Option<[String; 4]> {
    let (first, last) = (run.first()?, run.last()?);
    let (mut before, mut at) = (String::new(), first.result.start);
    for edit in run {
        before.push_str(text.get(at..edit.result.start).unwrap_or_default());
        before.push_str(&edit.original);
        at = edit.result.end;
    }
    let after = text.get(first.result.start..last.result.end).unwrap_or_default();
    let after = if after.is_empty() { "nothing".to_owned() } else { cut(after, EXCERPT) };
    let span = Span::new(first.span.start, last.span.end);
    let to = format!("→ {after}");
    Some([span.to_string(), cut(&before, EXCERPT), to, first.reason.to_string()])
}

fn names(out: &mut dyn Write, paint: Paint, tidy: &Tidy<'_>) -> io::Result<()> {
    if tidy.names.is_empty() {
        return Ok(());
    }
    writeln!(out, "\n{}", paint.ink(Ink::Bold, "Names"))?;
    let rows: Vec<[String; 4]> = tidy.names.iter().map(|name| row(name, &tidy.text)).collect();
    table(out, paint, [Some(Ink::Bold), None, Some(Ink::Dim), Some(Ink::Dim)], &rows)
}

/// A name, the same name in the body or else its best Latin form, how sure, and why.
fn row(mention: &Mention, text: &str) -> [String; 4] {
    let name = visible(&mention.nominative).into_owned();
    if let Some(link) = &mention.linked {
        let body = visible(link.span.text(text).unwrap_or_default()).into_owned();
        return [name, format!("→ {body}"), format!("{:.2}", link.score), link.why.clone()];
    }
    match mention.latin.first() {
        Some(form) => {
            let why = format!("not in the body; {}", form.why);
            let form_text = visible(&form.text);
            [name, format!("= {form_text}"), format!("{:.2}", form.score), why]
        }
        None => [name, String::new(), String::new(), "not in the body".to_owned()],
    }
}
