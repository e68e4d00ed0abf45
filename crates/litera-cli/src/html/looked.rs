//! The forms of a name.

use std::io::Write;

use anyhow::Result;

use super::escape;
use crate::contract::Looked;

/// A table of the candidates, best first.
pub(crate) fn looked(out: &mut dyn Write, name: &str, looked: &Looked<'_>) -> Result<()> {
    writeln!(out, "<article>\n<header>\n<h1>{}</h1>", escape(name))?;
    writeln!(out, "<p class=\"facts\">nominative {}</p>\n</header>", escape(looked.nominative))?;
    writeln!(out, "<table>\n<tr><th>form<th>language<th>script<th>score<th>how it was made")?;
    for form in &looked.candidates {
        let (text, language) = (escape(form.text), escape(form.language));
        let (score, why) = (form.score.rounded(), escape(&form.why));
        writeln!(
            out,
            "<tr><td lang=\"{language}\"><b>{text}</b><td>{language}<td>{}<td>\
             <meter value=\"{score}\">{score:.2}</meter> {score:.2}<td>{why}",
            form.script
        )?;
    }
    Ok(writeln!(out, "</table>\n</article>")?)
}
