//! Clean multilingual text: decode, repair, identify, split, and link names, with a map back to the
//! source bytes.

pub use litera_document as document;
pub use litera_encoding as encoding;
pub use litera_language as language;
pub use litera_names as names;
pub use litera_repair as repair;
pub use litera_script as script;
pub use litera_span as span;
pub use litera_translit as translit;
