//! The bytes of a JSON record.

use base64::Engine as _;
use base64::alphabet::STANDARD;
use base64::engine::{DecodePaddingMode, GeneralPurpose, GeneralPurposeConfig};

use crate::batch::Trouble;

/// Padding may be there or not.
const ENGINE: GeneralPurpose = GeneralPurpose::new(
    &STANDARD,
    GeneralPurposeConfig::new().with_decode_padding_mode(DecodePaddingMode::Indifferent),
);

/// The bytes of a field `bytes`.
pub(crate) fn base64_bytes(text: &str) -> Result<Vec<u8>, Trouble> {
    let bytes = ENGINE.decode(text.trim());
    bytes.map_err(|error| Trouble(format!("field `bytes` is not base64: {error}")))
}
