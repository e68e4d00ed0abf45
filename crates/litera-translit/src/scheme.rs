//! A scheme, and what can be done with it.

use std::borrow::Cow;

use litera_span::Trace;

use crate::prepare::{to_jamo, to_jamo_traced, to_nfc, to_nfc_traced};
use crate::record::{Silent, Tracer};
use crate::run::Run;
use crate::table::{Held, Table};
use crate::{Info, NotReversible, Options};

/// A transliteration scheme: built in, or read from a file.
///
/// The built-in ones are constants; a reference to one is all that is ever needed, and can be
/// shared between threads.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Scheme {
    pub(crate) info: Info,
    pub(crate) engine: Engine,
    /// Two words that are written alike, where there are.
    pub(crate) clash: Option<(Cow<'static, str>, Cow<'static, str>)>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) enum Engine {
    /// Our tables.
    Table { forward: Held, back: Option<Held> },
    /// ASCII for everything, by deunicode.
    #[cfg(feature = "deunicode")]
    Ascii,
}

impl Scheme {
    /// What it is.
    #[must_use]
    pub fn info(&self) -> &Info {
        &self.info
    }

    /// The small letters its way forth reads, in the order of their code points; empty for
    /// `ascii`, which reads everything.
    ///
    /// ```
    /// let kmu = litera_translit::scheme("uk-kmu-2010").unwrap();
    /// assert_eq!(kmu.alphabet().len(), 33);
    /// ```
    #[must_use]
    pub fn alphabet(&self) -> Vec<char> {
        match &self.engine {
            Engine::Table { forward, .. } => forward.alphabet(),
            #[cfg(feature = "deunicode")]
            Engine::Ascii => Vec::new(),
        }
    }

    /// The text in the other script, borrowed where nothing changes.
    ///
    /// Letters of the source script become what the scheme says; all else passes through. The
    /// output is in NFC, whatever normal form the input has. Linear in the text; allocates the
    /// output alone (and the text in NFC, where it is not).
    ///
    /// ```
    /// let scheme = litera_translit::scheme("uk-kmu-2010").unwrap();
    /// assert_eq!(scheme.transliterate("Знам'янка, UNESCO"), "Znamianka, UNESCO");
    /// ```
    #[must_use]
    pub fn transliterate<'a>(&self, text: &'a str) -> Cow<'a, str> {
        self.transliterate_with(text, Options::default())
    }

    /// The same, with choices.
    #[must_use]
    pub fn transliterate_with<'a>(&self, text: &'a str, options: Options) -> Cow<'a, str> {
        match &self.engine {
            Engine::Table { forward, .. } => convert(forward, text, options),
            #[cfg(feature = "deunicode")]
            Engine::Ascii => crate::ascii::to_ascii(text),
        }
    }

    /// The same, appended to `out`.
    pub fn transliterate_into(&self, text: &str, out: &mut String) {
        out.push_str(&self.transliterate(text));
    }

    /// The same, with the map back: one unit for each letter or key, with the cause
    /// [`Transliterated`](litera_span::Cause::Transliterated).
    ///
    /// ```
    /// use litera_span::{SourceSpan, Span};
    ///
    /// let scheme = litera_translit::scheme("uk-kmu-2010").unwrap();
    /// let (text, trace) = scheme.transliterate_traced("Гоща");
    /// assert_eq!(text, "Hoshcha");
    /// assert_eq!(trace.to_source(Span::new(2, 6)), SourceSpan::new(4, 6)); // shch, щ
    /// ```
    #[must_use]
    pub fn transliterate_traced<'a>(&self, text: &'a str) -> (Cow<'a, str>, Trace) {
        match &self.engine {
            Engine::Table { forward, .. } => convert_traced(forward, text),
            #[cfg(feature = "deunicode")]
            Engine::Ascii => crate::ascii::to_ascii_traced(text),
        }
    }

    /// The way back.
    ///
    /// Exact where [`Info::reversible`](crate::Info::reversible) says so; elsewhere
    /// [`Info::way_back`](crate::Info::way_back) tells what it is worth. An apostrophe comes back
    /// as U+2019, and a letter that has no capital in the target (ь as ʹ) takes the case of its
    /// word.
    ///
    /// # Errors
    /// [`NotReversible`] where there is no way back, with two words that are written alike.
    ///
    /// ```
    /// let iso = litera_translit::scheme("uk-iso9-1995").unwrap();
    /// assert_eq!(iso.reverse("Ŝedrik").unwrap(), "Щедрик");
    /// assert!(litera_translit::scheme("uk-kmu-2010").unwrap().reverse("Kyiv").is_err());
    /// ```
    pub fn reverse<'a>(&self, text: &'a str) -> Result<Cow<'a, str>, NotReversible> {
        match &self.engine {
            Engine::Table { back: Some(back), .. } => Ok(convert(back, text, Options::default())),
            _ => Err(NotReversible {
                id: self.info.id.to_string(),
                clash: self.clash.as_ref().map(|(a, b)| (a.to_string(), b.to_string())),
            }),
        }
    }
}

/// Runs a table over a text.
fn convert<'a>(table: &Table, text: &'a str, options: Options) -> Cow<'a, str> {
    if !table.ascii && text.is_ascii() {
        return Cow::Borrowed(text);
    }
    let first = if table.jamo {
        Err(crate::run::NotNormal)
    } else {
        Run::new(table, text, options, false, &mut Silent).finish()
    };
    let output = first.or_else(|_| {
        let mut normal = to_nfc(text);
        if table.jamo {
            normal = Cow::Owned(to_jamo(&normal).into_owned());
        }
        Run::new(table, &normal, options, true, &mut Silent).finish()
    });
    match output {
        Ok(output) if output != text => Cow::Owned(output),
        _ => Cow::Borrowed(text),
    }
}

fn convert_traced<'a>(table: &Table, text: &'a str) -> (Cow<'a, str>, Trace) {
    if !table.jamo {
        let mut tracer = Tracer::default();
        if let Ok(output) = Run::new(table, text, Options::default(), false, &mut tracer).finish() {
            let trace = tracer.finish();
            return if output == text {
                (Cow::Borrowed(text), trace)
            } else {
                (Cow::Owned(output), trace)
            };
        }
    }
    let (normal, mut before) = to_nfc_traced(text);
    let jamo = table.jamo.then(|| to_jamo_traced(&normal));
    let read = jamo.as_ref().map_or(normal.as_ref(), |(text, _)| text.as_ref());
    let mut tracer = Tracer::default();
    let Ok(output) = Run::new(table, read, Options::default(), true, &mut tracer).finish() else {
        return (Cow::Borrowed(text), Trace::identity(text.len()));
    };
    if let Some((_, jamo)) = &jamo {
        before = before.then(jamo).unwrap_or(before);
    }
    let after = tracer.finish();
    let trace = before.then(&after).unwrap_or(after);
    if output == text { (Cow::Borrowed(text), trace) } else { (Cow::Owned(output), trace) }
}
