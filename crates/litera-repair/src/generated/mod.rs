//! Made by litera-tables.

pub(crate) mod references;
