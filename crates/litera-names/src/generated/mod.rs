//! Tables made by litera-tables from the files under `data/`.

#[allow(clippy::approx_constant, reason = "a cost that happens to be near 1/π")]
pub(crate) mod crossing;
pub(crate) mod declension;
pub(crate) mod given;
#[allow(clippy::approx_constant, reason = "a cost that happens to be near 1/π")]
pub(crate) mod romanization;
#[allow(clippy::approx_constant, reason = "a cost that happens to be near 1/π")]
pub(crate) mod transcription;
