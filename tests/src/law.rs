//! A law as a value, so that saved inputs can be run through every one.

/// A law that takes raw input, under the name of its fuzz target.
#[derive(Clone, Copy, Debug)]
pub struct Law {
    /// `script_runs_tile_the_text`: the file of the law, then its function.
    pub name: &'static str,
    /// What it is a law of.
    pub input: Input,
}

/// What a law takes.
#[derive(Clone, Copy, Debug)]
pub enum Input {
    /// Any bytes.
    Bytes(fn(&[u8])),
    /// Any text.
    Text(fn(&str)),
    /// Any two texts.
    Pair(fn(&str, &str)),
}

impl Law {
    pub(crate) const fn new(name: &'static str, input: Input) -> Self {
        Self { name, input }
    }

    /// Panics where the law does not hold for `data`.
    pub fn check(&self, data: &[u8]) {
        match self.input {
            Input::Bytes(law) => law(data),
            Input::Text(law) => on_text(law, data),
            Input::Pair(law) => on_pair(law, data),
        }
    }

    /// The folder of `fuzz/seeds/` that its seeds are in.
    #[must_use]
    pub const fn seeds(&self) -> &'static str {
        match self.input {
            Input::Bytes(_) => "bytes",
            Input::Text(_) => "text",
            Input::Pair(_) => "pair",
        }
    }
}

/// A law of text on any bytes: what is not UTF-8 is read as U+FFFD.
pub fn on_text(law: fn(&str), data: &[u8]) {
    law(&String::from_utf8_lossy(data));
}

/// A law of two texts on any bytes: the first line, and the rest.
pub fn on_pair(law: fn(&str, &str), data: &[u8]) {
    let text = String::from_utf8_lossy(data);
    let (first, second) = text.split_once('\n').unwrap_or((&text, ""));
    law(first, second);
}
