//! Every stage of litera and the pipeline beside the Rust peers, in one run: speeds and ratios.
//!
//! ```text
//! cargo run --release -p litera-bench                        all stages
//! cargo run --release -p litera-bench -- identify tidy       those whose name holds a word given
//! cargo run --release -p litera-bench -- growth [STAGE]...   how time grows on hostile input
//! cargo run --release -p litera-bench -- make 100 big.txt    a file of 100 MB of fixture articles
//! ```
//!
//! The corpora are made from the sentences under `data/`, the same ones in every run. Speeds are of
//! one thread, and move by some per cent with what else the machine does; ratios less.
#![allow(clippy::print_stdout, reason = "it prints its figures")]

mod article;
mod corpus;
mod growth;
mod hostile;
mod peers;
mod stages;
mod stopwatch;

use std::path::Path;

use anyhow::{Context, Result, bail};

fn main() -> Result<()> {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    match arguments.iter().map(String::as_str).collect::<Vec<_>>().as_slice() {
        ["make", size, file] => {
            let size: usize = size.parse().context("the size is a number of MB")?;
            article::write(Path::new(file), size * 1_000_000)
        }
        ["make", ..] => bail!("usage: litera-bench make MEGABYTES FILE"),
        ["growth", words @ ..] => {
            growth::print(words);
            Ok(())
        }
        words => {
            compare(words);
            Ok(())
        }
    }
}

/// Runs the stages whose name holds one of the words, or all.
fn compare(words: &[&str]) {
    println!(
        "{:<26} {:<12} {:>10}  {:<22} {:>10} {:>7}",
        "stage", "corpus", "MB/s", "peer", "MB/s", "ratio"
    );
    let is_wanted = |name: &str| words.is_empty() || words.iter().any(|word| name.contains(word));
    for stage in stages::all().iter().filter(|stage| is_wanted(stage.name)) {
        print(stage);
    }
}

fn print(stage: &stages::Stage) {
    let ours = stopwatch::speed(stage.bytes, &*stage.ours);
    let first = format!("{:<26} {:<12} {ours:>10.1}", stage.name, stage.corpus);
    if stage.peers.is_empty() {
        println!("{first}");
    }
    for (name, peer) in &stage.peers {
        let theirs = stopwatch::speed(stage.bytes, &**peer);
        println!("{first}  {name:<22} {theirs:>10.1} {:>7.2}", ours / theirs);
    }
}
