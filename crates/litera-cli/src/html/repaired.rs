//! A text with its repairs marked.

use std::io::Write;

use anyhow::Result;
use litera::repair::Repaired;
use litera::span::Span;

use super::escape;
use super::marks::{Mark, Marks, marked, sort};
use crate::terminal::cut;

/// The text after repair, and the list of repairs.
pub(crate) fn repaired(out: &mut dyn Write, file: &str, repaired: &Repaired<'_>) -> Result<()> {
    let mut marks: Marks<'_> =
        repaired.edits.iter().map(|edit| (edit.result, Mark::Edit(edit))).collect();
    sort(&mut marks);
    let count = repaired.edits.len();
    writeln!(out, "<article>\n<header>\n<h1>{}</h1>", escape(file))?;
    writeln!(out, "<p class=\"facts\">{count} repairs</p>\n</header>")?;
    let whole = Span::new(0, repaired.text.len());
    let html = marked(&repaired.text, whole, &marks, "");
    writeln!(out, "<main><p class=\"plain\" dir=\"auto\">{html}</p></main>")?;
    if count > 0 {
        writeln!(out, "<table>\n<tr><th>bytes<th>was<th>is<th>why")?;
        for edit in &repaired.edits {
            let (from, to) =
                (escape(&cut(&edit.original, 80)), escape(&cut(&edit.replacement, 80)));
            let why = escape(&edit.reason.to_string());
            writeln!(out, "<tr><td>{}<td><del>{from}</del><td>{to}<td>{why}", edit.span)?;
        }
        writeln!(out, "</table>")?;
    }
    Ok(writeln!(out, "</article>")?)
}
