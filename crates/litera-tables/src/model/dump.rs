//! A trained group on disk, unquantized: groups are trained one at a time and packed together.

use std::path::Path;

use anyhow::{Context, Result};

use super::group::GROUPS;
use super::sparse::{Single, Sparse};
use super::train::Part;

/// Writes `SCRIPT.part` into a folder: the rows, then the buckets, little endian.
pub(crate) fn write(folder: &Path, part: &Part) -> Result<()> {
    let mut bytes = Vec::new();
    bytes.extend((part.rows.len() as u32).to_le_bytes());
    for weight in part.rows.iter().flatten() {
        bytes.extend(weight.to_le_bytes());
    }
    bytes.extend((part.sparse.buckets.len() as u32).to_le_bytes());
    for bucket in &part.sparse.buckets {
        bytes.push(bucket.len() as u8);
        for single in bucket {
            bytes.extend(single.mark.to_le_bytes());
            bytes.push(single.lane);
            bytes.extend(single.weight.to_le_bytes());
        }
    }
    std::fs::create_dir_all(folder)?;
    let path = folder.join(format!("{}.part", part.script));
    std::fs::write(&path, bytes).with_context(|| path.display().to_string())
}

/// Reads every group back.
pub(crate) fn read(folder: &Path) -> Result<Vec<Part>> {
    let one = |group: &super::group::Group| {
        let path = folder.join(format!("{}.part", group.script));
        let bytes = std::fs::read(&path).with_context(|| path.display().to_string())?;
        let mut rest = bytes.as_slice();
        let count = u32::from_le_bytes(take(&mut rest)?) as usize;
        let mut rows = vec![vec![0.0; group.tags.len()]; count];
        for weight in rows.iter_mut().flatten() {
            *weight = f32::from_le_bytes(take(&mut rest)?);
        }
        let count = u32::from_le_bytes(take(&mut rest)?) as usize;
        let mut buckets = Vec::with_capacity(count);
        for _ in 0..count {
            let [singles] = take(&mut rest)?;
            let bucket: Result<Vec<Single>> = (0..singles).map(|_| single(&mut rest)).collect();
            buckets.push(bucket?);
        }
        Ok(Part { script: group.script, tags: group.tags, rows, sparse: Sparse { buckets } })
    };
    GROUPS.iter().map(one).collect()
}

fn single(rest: &mut &[u8]) -> Result<Single> {
    let mark = u16::from_le_bytes(take(rest)?);
    let [lane] = take(rest)?;
    let weight = f32::from_le_bytes(take(rest)?);
    Ok(Single { mark, lane, weight, ..Single::default() })
}

fn take<const N: usize>(rest: &mut &[u8]) -> Result<[u8; N]> {
    let (chunk, after) = rest.split_first_chunk::<N>().context("the part ends early")?;
    *rest = after;
    Ok(*chunk)
}
