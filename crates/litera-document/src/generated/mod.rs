//! Tables made by litera-tables.

pub(crate) mod labels;
