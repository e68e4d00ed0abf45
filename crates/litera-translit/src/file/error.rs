//! What is wrong with a scheme file, and where.

use std::fmt;
use std::ops::Range;

/// A scheme file that cannot be used: where, in which rule, and why.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct SchemeError {
    /// Line, from 1; 0 where the error is of the file as a whole.
    pub line: usize,
    /// Column in characters, from 1; 0 where the error is of the file as a whole.
    pub column: usize,
    /// The rule, `rule 3 (note 1)`, where it is in one.
    pub rule: Option<String>,
    /// What is wrong and what to do.
    pub message: String,
}

impl fmt::Display for SchemeError {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if self.line > 0 {
            write!(f, "line {}, column {}: ", self.line, self.column)?;
        }
        if let Some(rule) = &self.rule {
            write!(f, "{rule}: ")?;
        }
        f.write_str(&self.message)
    }
}

impl std::error::Error for SchemeError {}

/// The same before its offset has become a line and a column.
#[derive(Debug)]
pub(super) struct Problem {
    pub span: Option<Range<usize>>,
    pub rule: Option<String>,
    pub message: String,
}

impl Problem {
    pub(super) fn new(message: impl Into<String>) -> Self {
        Self { span: None, rule: None, message: message.into() }
    }

    pub(super) fn at(span: Range<usize>, message: impl Into<String>) -> Self {
        Self { span: Some(span), rule: None, message: message.into() }
    }

    pub(super) fn in_rule(mut self, name: &str) -> Self {
        self.rule.get_or_insert_with(|| name.to_owned());
        self
    }

    pub(super) fn locate(self, source: &str) -> SchemeError {
        let (mut line, mut column) = (0, 0);
        if let Some(span) = &self.span {
            let mut start = span.start.min(source.len());
            while !source.is_char_boundary(start) {
                start -= 1;
            }
            let head = source.get(..start).unwrap_or_default();
            line = head.matches('\n').count() + 1;
            column = head.rsplit('\n').next().unwrap_or_default().chars().count() + 1;
        }
        SchemeError { line, column, rule: self.rule, message: self.message }
    }
}

pub(super) type Result<T> = std::result::Result<T, Problem>;
