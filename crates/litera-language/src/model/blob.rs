//! The tables in the program: `src/generated/model.bin`, made by `litera-tables train-language`.

use crate::generated::model::{CHECKSUM, LAYOUTS, LENGTH};
use crate::tag::Tag;
use crate::writing::Writing;

/// The tables, with a header of 16 bytes.
static BLOB: &[u8; LENGTH] = include_bytes!("../generated/model.bin");

// A blob that is not the one the layout was written for does not compile.
const _: () = {
    let header = match BLOB.first_chunk::<16>() {
        Some(header) => header,
        None => &[0; 16],
    };
    let [m0, m1, m2, m3, m4, m5, m6, m7, _, _, _, _, c0, c1, c2, c3] = *header;
    let magic = u64::from_be_bytes([m0, m1, m2, m3, m4, m5, m6, m7]);
    assert!(magic == u64::from_be_bytes(*b"LITERA\0\x01"), "not a model of this version");
    assert!(u32::from_le_bytes([c0, c1, c2, c3]) == CHECKSUM, "not the model of this layout");
};

/// Where the tables of a script lie in the blob, and how they are to be read.
pub(crate) struct Layout {
    pub(crate) writing: Writing,
    /// The languages, by lane.
    pub(crate) tags: &'static [Tag],
    pub(crate) rows: usize,
    pub(crate) rows_at: usize,
    pub(crate) buckets: usize,
    pub(crate) buckets_at: usize,
    /// What one point of score is worth, in millionths of a natural logarithm.
    pub(crate) unit: i64,
    /// Points of the sixteen levels of single weights; a step of a row is worth 16 points.
    pub(crate) levels: [i16; 16],
}

/// Bytes of a bucket: four marks of two bytes, four lanes of one.
pub(crate) const BUCKET: usize = 12;

impl Layout {
    /// The tables of a script; `None` where it has one language only, or none.
    pub(crate) fn of(writing: Writing) -> Option<&'static Self> {
        LAYOUTS.iter().find(|layout| layout.writing == writing)
    }

    /// All rows, one after the other, `tags / 2` bytes each, rounded up.
    pub(crate) fn row_bytes(&self) -> &'static [u8] {
        let end = self.rows_at + self.rows * self.tags.len().div_ceil(2);
        BLOB.get(self.rows_at..end).unwrap_or_default()
    }

    /// All buckets, one after the other, [`BUCKET`] bytes each.
    pub(crate) fn bucket_bytes(&self) -> &'static [u8] {
        let end = self.buckets_at + self.buckets * BUCKET;
        BLOB.get(self.buckets_at..end).unwrap_or_default()
    }

    /// The lane of a language.
    pub(crate) fn lane(&self, tag: Tag) -> Option<usize> {
        self.tags.iter().position(|known| *known == tag)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_blob_is_whole() {
        let body = BLOB.get(16..).unwrap();
        let sum = body.iter().fold(0x811C_9DC5_u32, |hash, byte| {
            (hash ^ u32::from(*byte)).wrapping_mul(0x0100_0193)
        });
        assert_eq!(sum, CHECKSUM);
        let last = LAYOUTS.last().unwrap();
        assert_eq!(last.buckets_at + last.buckets * BUCKET, LENGTH);
    }

    #[test]
    fn the_blob_keeps_to_its_budget() {
        const { assert!(LENGTH <= 4_000_000) };
    }
}
