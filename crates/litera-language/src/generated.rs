//! Tables made by litera-tables from `data/`.

pub(crate) mod alphabets;
pub(crate) mod languages;
pub(crate) mod model;
pub(crate) mod services;
