//! The script table of litera-script: an enum of the scripts, and a two-stage table of code points.

use std::collections::HashMap;
use std::fmt::Write as _;
use std::path::Path;

use anyhow::{Context, Result, bail, ensure};

use crate::{Generated, table};

const NAMES: &str = "crates/litera-script/data/names.tsv";
const RANGES: &str = "crates/litera-script/data/scripts.tsv";
const LETTERS: &str = "crates/litera-script/data/letters.tsv";
const OUT: &str = "crates/litera-script/src/generated";

/// Code points in a block of the second stage: of 32 to 256 the one that makes the least table.
const BLOCK: usize = 256;
const CODE_POINTS: usize = 0x11_0000;
/// The script of what stands in no range.
const UNKNOWN: &str = "Zzzz";

struct Named {
    code: String,
    name: String,
    alias: Option<String>,
}

pub(crate) fn generate(root: &Path) -> Result<Vec<Generated>> {
    let scripts = names(&table::read(root, NAMES)?)?;
    let values = values(&table::read(root, RANGES)?, &scripts)?;
    let letters = letters(&table::read(root, LETTERS)?)?;
    let modules = "pub(crate) mod letters;\npub(crate) mod names;\npub(crate) mod table;\n";
    Ok(vec![
        Generated::new(format!("{OUT}/mod.rs"), &[NAMES, RANGES], modules),
        Generated::new(format!("{OUT}/letters.rs"), &[LETTERS], &letters_module(&letters)?),
        Generated::new(format!("{OUT}/names.rs"), &[NAMES], &names_module(&scripts)?),
        Generated::new(format!("{OUT}/table.rs"), &[NAMES, RANGES], &table_module(&values)?),
    ])
}

fn names(rows: &[table::Row]) -> Result<Vec<Named>> {
    rows.iter()
        .map(|row| {
            let (code, name) = (row.field(0)?, row.field(1)?);
            ensure!(code.len() == 4, "{row}: an ISO 15924 code has four letters");
            let alias = row.optional(2).map(str::to_owned);
            Ok(Named { code: code.to_owned(), name: name.to_owned(), alias })
        })
        .collect()
}

/// The index of the script of every code point.
fn values(rows: &[table::Row], scripts: &[Named]) -> Result<Vec<u8>> {
    let index: HashMap<&str, u8> =
        scripts.iter().map(|script| script.code.as_str()).zip(0..).collect();
    ensure!(index.len() == scripts.len(), "{NAMES}: a code stands twice, or there are over 256");
    let unknown = *index.get(UNKNOWN).with_context(|| format!("{NAMES}: no {UNKNOWN}"))?;
    let mut values = vec![unknown; CODE_POINTS];
    fill(&mut values, rows, |row| {
        let value = index.get(row.field(2)?);
        value.copied().with_context(|| format!("{row}: unknown code"))
    })?;
    Ok(values)
}

/// Whether each code point is a letter.
fn letters(rows: &[table::Row]) -> Result<Vec<bool>> {
    let mut letters = vec![false; CODE_POINTS];
    fill(&mut letters, rows, |_| Ok(true))?;
    Ok(letters)
}

/// Writes the value of each row to the code points from its first column to its second.
fn fill<T: Copy>(
    values: &mut [T],
    rows: &[table::Row],
    value: impl Fn(&table::Row) -> Result<T>,
) -> Result<()> {
    let mut next = 0;
    for row in rows {
        let (first, last) = (row.code_point(0)?, row.code_point(1)?);
        ensure!(next <= first && first <= last, "{row}: ranges overlap or are out of order");
        let Some(range) = values.get_mut(first..=last) else { bail!("{row}: past U+10FFFF") };
        range.fill(value(row)?);
        next = last + 1;
    }
    Ok(())
}

fn names_module(scripts: &[Named]) -> Result<String> {
    let mut out = String::from(
        "\n/// A script of the Unicode Character Database, by its ISO 15924 code.\n///\n\
         /// The order is that of [`Script::all`].\n\
         #[derive(Clone, Copy, PartialEq, Eq, Hash, Debug, PartialOrd, Ord)]\n\
         #[non_exhaustive]\n#[repr(u8)]\npub enum Script {\n",
    );
    for script in scripts {
        writeln!(out, "    /// {}: {}.", script.code, meaning(script))?;
        writeln!(out, "    {},", variant(script))?;
    }
    let count = scripts.len();
    write!(
        out,
        "}}\n\n/// Every script, in order.\npub(crate) static ALL: [Script; {count}] = [\n"
    )?;
    for script in scripts {
        writeln!(out, "    Script::{},", variant(script))?;
    }
    out.push_str("];\n\n/// Code and name of each, in order.\n");
    writeln!(out, "pub(crate) static NAMES: [(&str, &str); {count}] = [")?;
    for script in scripts {
        writeln!(out, "    ({:?}, {:?}),", script.code, script.name)?;
    }
    out.push_str("];\n\n/// Codes of old.\npub(crate) static ALIASES: &[(&str, Script)] = &[\n");
    for script in scripts {
        if let Some(alias) = &script.alias {
            writeln!(out, "    ({alias:?}, Script::{}),", variant(script))?;
        }
    }
    out.push_str("];\n");
    Ok(out)
}

/// The name of the variant: `OldItalic`.
fn variant(script: &Named) -> String {
    script.name.replace('_', "")
}

fn meaning(script: &Named) -> String {
    match script.code.as_str() {
        "Zyyy" => "used by many scripts".to_owned(),
        "Zinh" => "takes the script of the character before it".to_owned(),
        UNKNOWN => "unassigned, for private use or not a character".to_owned(),
        _ => script.name.replace('_', " "),
    }
}

fn table_module(values: &[u8]) -> Result<String> {
    let (index, blocks) = two_stage(values)?;
    let mut out = index_of_blocks(&index)?;
    write!(
        out,
        "\n/// For each code point of a block, the place of its script in `ALL`.\n\
         pub(crate) static BLOCKS: [[u8; {BLOCK}]; {}] = [\n",
        blocks.len()
    )?;
    for block in blocks {
        match block.iter().all(|value| Some(value) == block.first()) {
            true => write!(out, "[{}; {BLOCK}]", block.first().unwrap_or(&0))?,
            false => numbers(&mut out, block)?,
        }
        out.push_str(",\n");
    }
    out.push_str("];\n");
    Ok(out)
}

fn letters_module(letters: &[bool]) -> Result<String> {
    let (index, blocks) = two_stage(letters)?;
    let mut out = index_of_blocks(&index)?;
    write!(
        out,
        "\n/// For each code point of a block, a bit: whether it is a letter. Lowest bits first.\n\
         pub(crate) static BLOCKS: [[u32; {}]; {}] = [\n",
        BLOCK / 32,
        blocks.len()
    )?;
    for block in blocks {
        out.push('[');
        for bits in block.chunks(32) {
            let word = bits.iter().rev().fold(0_u32, |word, &bit| word << 1 | u32::from(bit));
            write!(out, "{word:#010X},")?;
        }
        out.push_str("],\n");
    }
    out.push_str("];\n");
    Ok(out)
}

/// The number of the block of each 256 values, and the blocks, each once.
fn two_stage<T: Eq + std::hash::Hash>(values: &[T]) -> Result<(Vec<u8>, Vec<&[T]>)> {
    let (mut index, mut blocks) = (Vec::new(), Vec::new());
    let mut known = HashMap::new();
    for block in values.chunks(BLOCK) {
        let number = *known.entry(block).or_insert_with(|| {
            blocks.push(block);
            blocks.len() - 1
        });
        index.push(u8::try_from(number).context("more than 256 blocks; the index needs u16")?);
    }
    Ok((index, blocks))
}

fn index_of_blocks(index: &[u8]) -> Result<String> {
    let mut out = String::from("\n/// The block of each 256 code points.\n");
    write!(out, "pub(crate) static INDEX: [u8; {}] = ", index.len())?;
    numbers(&mut out, index)?;
    out.push_str(";\n");
    Ok(out)
}

/// An array, 32 numbers a line.
fn numbers(out: &mut String, values: &[u8]) -> Result<()> {
    out.push_str("[\n");
    for line in values.chunks(32) {
        for value in line {
            write!(out, "{value},")?;
        }
        out.push('\n');
    }
    out.push(']');
    Ok(())
}
