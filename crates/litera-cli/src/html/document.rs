//! A document: its paragraphs by language and role, its repairs, its names.

use std::collections::BTreeMap;
use std::io::Write;

use anyhow::Result;
use litera::Tidy;
use litera::document::{Paragraph, Role};
use litera::names::Mention;

use super::escape;
use super::marks::{Mark, Marks, marked, sort};
use crate::contract::Score;

/// The tints there are; languages past that share the last.
const TINTS: usize = 8;

/// What a page shows of a document.
struct View<'a> {
    file: &'a str,
    facts: Vec<String>,
    /// Each paragraph with the HTML of its text.
    paragraphs: Vec<(&'a Paragraph, String)>,
}

/// A tidy document.
pub(crate) fn tidied(
    out: &mut dyn Write,
    file: &str,
    number: usize,
    tidy: &Tidy<'_>,
) -> Result<()> {
    let prefix = format!("d{number}");
    let mut marks: Marks<'_> =
        tidy.edits.iter().map(|edit| (edit.result, Mark::Edit(edit))).collect();
    for (id, name) in tidy.names.iter().enumerate() {
        let to = name.linked.as_ref().map(|link| link.span.start);
        marks.push((name.span, Mark::Name { id, to }));
    }
    marks.extend(targets(&tidy.names).into_values());
    sort(&mut marks);
    let html = |paragraph: &Paragraph| marked(&tidy.text, paragraph.span, &marks, &prefix);
    let label = tidy.encoding.encoding.label();
    let mut facts = vec![format!("{label}, {}", percent(tidy.encoding.confidence))];
    let counts = [(tidy.edits.len(), "repairs"), (tidy.replaced.len(), "malformed sequences")];
    facts.extend(counts.iter().filter(|(n, _)| *n > 0).map(|(n, what)| format!("{n} {what}")));
    let paragraphs = tidy.paragraphs.iter().map(|p| (p, html(p))).collect();
    View { file, facts, paragraphs }.write(out)?;
    names(out, tidy, &prefix)?;
    Ok(writeln!(out, "</article>")?)
}

/// A document that was only split.
pub(crate) fn outlined(
    out: &mut dyn Write,
    file: &str,
    paragraphs: &[(&Paragraph, &str)],
) -> Result<()> {
    let paragraphs = paragraphs.iter().map(|&(p, text)| (p, escape(text))).collect();
    View { file, facts: Vec::new(), paragraphs }.write(out)?;
    Ok(writeln!(out, "</article>")?)
}

/// Names of the body that are linked to, once each, by their place.
fn targets<'a>(names: &[Mention]) -> BTreeMap<usize, (litera::span::Span, Mark<'a>)> {
    let mut targets = BTreeMap::new();
    for (from, name) in names.iter().enumerate() {
        if let Some(link) = &name.linked {
            let id = link.span.start;
            targets.entry(id).or_insert((link.span, Mark::Target { id, from }));
        }
    }
    targets
}

impl View<'_> {
    fn write(&self, out: &mut dyn Write) -> Result<()> {
        let tints = self.tints();
        writeln!(out, "<article>\n<header>\n<h1>{}</h1>", escape(self.file))?;
        let facts: Vec<String> = self.facts.iter().map(|fact| escape(fact)).collect();
        writeln!(out, "<p class=\"facts\">{}</p>", facts.join(" · "))?;
        self.legend(out, &tints)?;
        writeln!(out, "</header>\n<main>")?;
        for (paragraph, html) in &self.paragraphs {
            write_paragraph(out, paragraph, html, &tints)?;
        }
        Ok(writeln!(out, "</main>")?)
    }

    /// A tint for each language, the most frequent first.
    fn tints(&self) -> Vec<(&'static str, usize)> {
        let mut counts: BTreeMap<&'static str, usize> = BTreeMap::new();
        for (paragraph, _) in &self.paragraphs {
            *counts.entry(paragraph.language.tag.as_str()).or_default() += 1;
        }
        let mut counts: Vec<_> = counts.into_iter().collect();
        counts.sort_by_key(|&(tag, count)| (tag == "und", std::cmp::Reverse(count)));
        counts
    }

    /// Roles can be switched off, without a script: each is a checkbox the style sheet looks at.
    fn legend(&self, out: &mut dyn Write, tints: &[(&'static str, usize)]) -> Result<()> {
        writeln!(out, "<fieldset class=\"legend\"><legend>Show</legend>")?;
        for role in Role::ALL {
            let count = self.paragraphs.iter().filter(|(p, _)| p.role == role).count();
            if count > 0 {
                writeln!(
                    out,
                    "<label class=\"key {role}\"><input type=\"checkbox\" class=\"show-{role}\" \
                     checked> {role} <small>{count}</small></label>"
                )?;
            }
        }
        writeln!(out, "</fieldset>\n<p class=\"legend languages\">")?;
        for (at, (tag, count)) in tints.iter().enumerate() {
            let tint = tint(at, tag);
            writeln!(out, "<span class=\"key {tint}\">{tag} <small>{count}</small></span>")?;
        }
        Ok(writeln!(out, "</p>")?)
    }
}

fn tint(at: usize, tag: &str) -> String {
    if tag == "und" { "no-tint".to_owned() } else { format!("tint-{}", at.min(TINTS - 1)) }
}

fn write_paragraph(
    out: &mut dyn Write,
    paragraph: &Paragraph,
    html: &str,
    tints: &[(&'static str, usize)],
) -> Result<()> {
    let (role, tag) = (paragraph.role, paragraph.language.tag.as_str());
    let at = tints.iter().position(|&(other, _)| other == tag).unwrap_or(TINTS);
    writeln!(
        out,
        "<section class=\"{role} {}\"><details name=\"why\"><summary><span class=\"role\">{role}</span> \
         <span class=\"tag\">{tag}</span></summary><div class=\"why\">{}</div></details>\
         <p lang=\"{tag}\" dir=\"auto\">{html}</p></section>",
        tint(at, tag),
        why(paragraph)
    )?;
    Ok(())
}

/// The reasons for a role and a language, as a list of two.
fn why(paragraph: &Paragraph) -> String {
    let language = &paragraph.language;
    let other = language.runner_up.map_or_else(String::new, |(tag, confidence)| {
        format!(", else {tag} {}", percent(confidence))
    });
    let role = reasons(&paragraph.evidence);
    let evidence = reasons(&language.evidence);
    format!(
        "<b>{}</b> {}{role}<br><b>{}</b> {}{other}{evidence}",
        paragraph.role,
        percent(paragraph.role_confidence),
        language.tag,
        percent(language.confidence)
    )
}

fn reasons(evidence: &[impl ToString]) -> String {
    let words: Vec<String> = evidence.iter().map(|why| escape(&why.to_string())).collect();
    if words.is_empty() { String::new() } else { format!(": {}", words.join("; ")) }
}

fn names(out: &mut dyn Write, tidy: &Tidy<'_>, prefix: &str) -> Result<()> {
    if tidy.names.is_empty() {
        return Ok(());
    }
    writeln!(out, "<aside><h2>Names</h2>\n<ul class=\"names\">")?;
    for (id, name) in tidy.names.iter().enumerate() {
        let nominative = escape(&name.nominative);
        write!(out, "<li><a href=\"#{prefix}n{id}\">{nominative}</a> ")?;
        match (&name.linked, name.latin.first()) {
            (Some(link), _) => {
                let body = escape(link.span.text(&tidy.text).unwrap_or_default());
                let to = link.span.start;
                write!(out, "→ <a href=\"#{prefix}t{to}\">{body}</a> ")?;
                write!(out, "<small>{} {}</small>", percent(link.score), escape(&link.why))?;
            }
            (None, Some(form)) => {
                let (text, why) = (escape(&form.text), escape(&form.why.to_string()));
                write!(
                    out,
                    "= {text} <small>{} {why}; not in the body</small>",
                    percent(form.score)
                )?;
            }
            (None, None) => write!(out, "<small>not in the body</small>")?,
        }
        writeln!(out, "</li>")?;
    }
    Ok(writeln!(out, "</ul></aside>")?)
}

fn percent(score: f32) -> String {
    format!("{:.0} %", Score(score).rounded() * 100.0)
}
