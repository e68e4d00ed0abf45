//! Reads lines, writes the language of each: `tag confidence line`. With `--spans`, the spans of each
//! as `start..end=tag`. With `--explain`, the reasons too.
//!
//! ```sh
//! echo 'Хто відбудує школу?' | cargo run -q -p litera-language --example lines
//! ```

use std::io::{BufRead, Write, stdin, stdout};

use litera_language::{Context, identify, spans};

fn main() -> std::io::Result<()> {
    let option = std::env::args().nth(1).unwrap_or_default();
    let mut out = std::io::BufWriter::new(stdout().lock());
    for line in stdin().lock().lines() {
        let line = line?;
        if option == "--spans" {
            for part in spans(&line, &Context::new()) {
                write!(out, "{}..{}={} ", part.span.start, part.span.end, part.tag)?;
            }
            writeln!(out, "{line}")?;
            continue;
        }
        let verdict = identify(&line);
        writeln!(out, "{} {:.2} {line}", verdict.tag, verdict.confidence)?;
        if option == "--explain" {
            for reason in &verdict.evidence {
                writeln!(out, "    {reason}")?;
            }
        }
    }
    out.flush()
}
