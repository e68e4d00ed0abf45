//! Made by litera-tables.

pub(crate) mod pages;
pub(crate) mod plausibility;
