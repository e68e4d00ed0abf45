//! The passes: each looks at a text and says what to change in it.

pub(crate) mod c1;
pub(crate) mod composition;
pub(crate) mod invisibles;
pub(crate) mod json;
pub(crate) mod lookalikes;
pub(crate) mod percent;
pub(crate) mod quoted;
pub(crate) mod references;
pub(crate) mod spelling;
pub(crate) mod utf16;
