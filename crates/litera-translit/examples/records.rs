//! Transliterates tab-separated records from standard input: scheme, then text. A third field
//! `back` runs the scheme backward. An unknown scheme gives an empty line.

use std::io::{BufRead as _, Write as _};

fn main() -> std::io::Result<()> {
    let mut out = std::io::stdout().lock();
    for line in std::io::stdin().lock().lines() {
        let line = line?;
        let mut fields = line.split('\t');
        let (id, text) = (fields.next().unwrap_or_default(), fields.next().unwrap_or_default());
        let output = litera_translit::scheme(id).ok().and_then(|scheme| match fields.next() {
            Some("back") => scheme.reverse(text).ok(),
            _ => Some(scheme.transliterate(text)),
        });
        writeln!(out, "{}", output.unwrap_or_default())?;
    }
    Ok(())
}
