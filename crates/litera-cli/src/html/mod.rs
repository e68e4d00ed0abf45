//! One self-contained page: no script, no network, nothing in it that was not escaped.

mod document;
mod escape;
mod looked;
mod marks;
mod repaired;

use anyhow::Result;

use crate::args::Format;
use crate::output::Output;

pub(crate) use document::{outlined, tidied};
pub(crate) use escape::escape;
pub(crate) use looked::looked;
pub(crate) use repaired::repaired;

const STYLE: &str = include_str!("style.css");
/// The one thing the page may use besides its text is this style sheet, told by its hash: a test
/// holds the two together.
const STYLE_SHA256: &str = "XjKFXCi/QKZinPACa9Q/DHzGtrrdfgzQQ4jG7DhielQ=";

/// The head of the page, where the format is HTML.
pub(crate) fn begin(out: &mut Output, title: &str) -> Result<()> {
    if out.format != Format::Html {
        return Ok(());
    }
    let policy = format!(
        "default-src 'none'; style-src 'sha256-{STYLE_SHA256}'; base-uri 'none'; form-action 'none'"
    );
    write!(
        out.writer(),
        "<!DOCTYPE html>\n<html lang=\"en\">\n<head>\n<meta charset=\"utf-8\">\n\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">\n\
         <meta name=\"viewport\" content=\"width=device-width\">\n\
         <meta name=\"color-scheme\" content=\"light dark\">\n\
         <meta name=\"referrer\" content=\"no-referrer\">\n\
         <title>{}</title>\n<style>{STYLE}</style>\n</head>\n<body>\n",
        escape(title)
    )?;
    Ok(())
}

/// The end of the page.
pub(crate) fn end(out: &mut Output) -> Result<()> {
    if out.format == Format::Html {
        out.writer().write_all(b"</body>\n</html>\n")?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use base64::Engine as _;
    use base64::prelude::BASE64_STANDARD;
    use sha2::{Digest as _, Sha256};

    use super::*;

    #[test]
    fn the_policy_names_the_style_sheet() {
        assert_eq!(STYLE_SHA256, BASE64_STANDARD.encode(Sha256::digest(STYLE)));
    }
}
