//! Tables made by litera-tables from the files under `data/`.

pub(crate) mod crossing;
pub(crate) mod declension;
pub(crate) mod given;
pub(crate) mod romanization;
pub(crate) mod transcription;
