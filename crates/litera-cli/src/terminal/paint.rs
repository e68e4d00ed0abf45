//! Colour, where it is wanted.

use std::fmt;

use anstream::{AutoStream, ColorChoice};

use crate::args::When;

/// A colour or a weight, by its SGR parameter.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(crate) enum Ink {
    Bold = 1,
    Dim = 2,
    Red = 31,
    Green = 32,
    Yellow = 33,
    Magenta = 35,
    Cyan = 36,
}

/// Paints text, or leaves it plain.
#[derive(Clone, Copy, Debug)]
pub(crate) struct Paint {
    on: bool,
}

impl Paint {
    /// By the option, `NO_COLOR`, `CLICOLOR_FORCE`, and whether standard output is a terminal.
    pub(crate) fn new(when: When) -> Self {
        let on = match when {
            When::Always => true,
            When::Never => false,
            When::Auto => AutoStream::choice(&std::io::stdout()) != ColorChoice::Never,
        };
        Self { on }
    }

    /// The text in this ink.
    pub(crate) fn ink<T: fmt::Display>(self, ink: Ink, text: T) -> Painted<T> {
        Painted { ink: self.on.then_some(ink), text }
    }

    /// The text in this ink where `wanted`.
    pub(crate) fn ink_if<T: fmt::Display>(self, wanted: bool, ink: Ink, text: T) -> Painted<T> {
        Self { on: self.on && wanted }.ink(ink, text)
    }
}

/// Text with its ink.
pub(crate) struct Painted<T> {
    ink: Option<Ink>,
    text: T,
}

impl<T: fmt::Display> fmt::Display for Painted<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.ink {
            Some(ink) => write!(f, "\x1B[{}m{}\x1B[0m", ink as u8, self.text),
            None => self.text.fmt(f),
        }
    }
}
