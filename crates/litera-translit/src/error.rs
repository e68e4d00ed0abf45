//! The errors of asking for a scheme, or for a way back that is not there.

use std::fmt;

/// An id that names no scheme.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct UnknownScheme {
    /// The id as it was given.
    pub id: String,
    /// The nearest ids there are, at most three.
    pub nearest: Vec<&'static str>,
}

impl fmt::Display for UnknownScheme {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "unknown scheme `{}`", self.id)?;
        match self.nearest.as_slice() {
            [] => f.write_str("; `schemes()` lists those there are"),
            [only] => write!(f, "; the nearest is `{only}`"),
            [rest @ .., last] => {
                let rest: Vec<_> = rest.iter().map(|id| format!("`{id}`")).collect();
                write!(f, "; the nearest are {} and `{last}`", rest.join(", "))
            }
        }
    }
}

impl std::error::Error for UnknownScheme {}

/// The scheme cannot be run backward.
#[derive(Clone, PartialEq, Eq, Debug)]
#[non_exhaustive]
pub struct NotReversible {
    /// Its id.
    pub id: String,
    /// Two inputs that give the same output.
    pub clash: Option<(String, String)>,
}

impl fmt::Display for NotReversible {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "scheme `{}` has no way back", self.id)?;
        match &self.clash {
            Some((one, other)) => write!(f, ": `{one}` and `{other}` are written alike"),
            None => Ok(()),
        }
    }
}

impl std::error::Error for NotReversible {}
