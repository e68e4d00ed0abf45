//! The marked last resort: ASCII for everything, by deunicode. It follows no standard.

use std::borrow::Cow;

use litera_script::Script;
use litera_span::{Cause, Trace};

use crate::prepare::{to_nfc, to_nfc_traced};
use crate::scheme::Engine;
use crate::{Info, Scheme, WayBack};

pub(crate) const SCHEME: Scheme = Scheme {
    info: Info {
        id: Cow::Borrowed("ascii"),
        aliases: Cow::Borrowed(&[Cow::Borrowed("deunicode")]),
        title: Cow::Borrowed("ASCII for every character, by no standard: the last resort"),
        authority: Cow::Borrowed("none (deunicode, after Text::Unidecode)"),
        year: 2001,
        status: Cow::Borrowed("last resort"),
        language: Cow::Borrowed("mul"),
        bcp47: Cow::Borrowed("und-Latn-t-und-zyyy-x0-ascii"),
        from: Script::Common,
        to: Script::Latin,
        reversible: false,
        way_back: WayBack::None,
        official: false,
        checked: Cow::Borrowed(
            "Not a standard: one spelling for each character, whatever its language.",
        ),
        example: (Cow::Borrowed("Привіт"), Cow::Borrowed("Privit")),
    },
    engine: Engine::Ascii,
    clash: Some((Cow::Borrowed("и"), Cow::Borrowed("і"))),
};

pub(crate) fn to_ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len());
    for ch in to_nfc(text).chars() {
        push(ch, &mut out);
    }
    Cow::Owned(out)
}

pub(crate) fn to_ascii_traced(text: &str) -> (Cow<'_, str>, Trace) {
    let (normal, before) = to_nfc_traced(text);
    let (mut out, mut trace) = (String::with_capacity(text.len()), Trace::new());
    for ch in normal.chars() {
        let start = out.len();
        push(ch, &mut out);
        if ch.is_ascii() {
            trace.push_kept(1);
        } else {
            trace.push(ch.len_utf8(), out.len() - start, Cause::Transliterated);
        }
    }
    let trace = before.then(&trace).unwrap_or(trace);
    (Cow::Owned(out), trace)
}

/// ASCII is kept as it is, control characters too, which deunicode would drop.
fn push(ch: char, out: &mut String) {
    if ch.is_ascii() {
        out.push(ch);
    } else {
        out.push_str(deunicode::deunicode_char(ch).unwrap_or("[?]"));
    }
}
