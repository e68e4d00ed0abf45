//! The program under generated records and hostile input.

#![allow(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::indexing_slicing,
    clippy::string_slice,
    clippy::panic,
    reason = "a test is an assertion"
)]

use std::fs;
use std::io::{Read as _, Write as _};
use std::process::{Command, Output, Stdio};

use proptest::prelude::*;
use proptest::test_runner::Config;
use serde_json::{Value, json};

/// Runs the program with bytes on standard input.
fn litera(args: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_litera"))
        .args(args)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || stdin.write_all(&input));
    let output = child.wait_with_output().unwrap();
    // A program that ends early closes its input; that is its right.
    let _ = writer.join().unwrap();
    output
}

fn lines(output: &Output) -> Vec<Value> {
    let text = std::str::from_utf8(&output.stdout).unwrap();
    text.lines().map(|line| serde_json::from_str(line).unwrap()).collect()
}

/// What trips terminals, pages and tables.
const HOSTILE: [&str; 10] =
    ["\u{1B}[31m", "\u{9B}2J", "\u{202E}", "\0", "\r", "\t", "<script>", "\"'&", "\n\n", "ї"];

/// Any text, with what trips terminals, pages and tables in it.
fn text() -> impl Strategy<Value = String> {
    let piece =
        prop_oneof![prop::sample::select(&HOSTILE[..]).prop_map(str::to_owned), "\\PC{0,9}"];
    prop::collection::vec(piece, 0..8).prop_map(|pieces| pieces.concat())
}

proptest! {
    // Each case starts the program.
    #![proptest_config(Config::with_cases(12))]

    #[test]
    fn every_record_is_answered_in_its_place(
        texts in prop::collection::vec(text(), 1..40),
        extra in ".{0,20}",
        threads in 1..5usize,
    ) {
        let commands = ["tidy", "repair", "detect", "split"];
        let records: Vec<Value> = texts
            .iter()
            .enumerate()
            .map(|(id, text)| json!({"id": id, "text": text, "extra": {"kept": [extra]}}))
            .collect();
        let input: String = records.iter().map(|record| format!("{record}\n")).collect();
        for command in commands {
            let args = [command, "--jsonl", "--threads", &threads.to_string()];
            let output = litera(&args, input.as_bytes());
            prop_assert!(output.status.success());
            let answers = lines(&output);
            prop_assert_eq!(answers.len(), records.len());
            for (record, answer) in records.iter().zip(&answers) {
                prop_assert_eq!(&answer["id"], &record["id"]);
                prop_assert_eq!(&answer["extra"], &record["extra"]);
            }
        }
    }

    #[test]
    fn any_lines_are_answered_line_by_line(
        lines_in in prop::collection::vec(prop::collection::vec(any::<u8>(), 0..40), 1..20),
    ) {
        let mut input = Vec::new();
        for line in &lines_in {
            input.extend(line.iter().filter(|&&byte| byte != b'\n'));
            input.push(b'\n');
        }
        let output = litera(&["repair", "--jsonl"], &input);
        prop_assert_eq!(output.status.code(), Some(2));
        let answers = lines(&output);
        prop_assert_eq!(answers.len(), lines_in.len());
        for (at, answer) in answers.iter().enumerate() {
            prop_assert_eq!(&answer["line"], at + 1);
        }
    }

    #[test]
    fn nothing_reaches_a_person_as_a_control(text in text()) {
        for args in [&["tidy", "--text", "--explain"][..], &["tidy", "-f", "html"], &["split"]] {
            let output = litera(args, text.as_bytes());
            let printed = String::from_utf8(output.stdout).unwrap();
            let is_bad = |ch: char| (ch.is_control() && ch != '\n' && ch != '\t') || ch == '\u{202E}';
            prop_assert!(!printed.contains(is_bad), "{printed:?}");
        }
    }

    #[test]
    fn nothing_in_a_document_is_markup_in_its_page(text in text()) {
        let output = litera(&["tidy", "--text", "-f", "html"], text.as_bytes());
        let page = String::from_utf8(output.stdout).unwrap();
        prop_assert!(!page.contains("<script"), "{page}");
        // Tags open and close in pairs, or the data broke out of its element.
        for tag in ["p", "section", "main", "article", "ins", "span", "a"] {
            let opened = page.matches(&format!("<{tag}>")).count() + page.matches(&format!("<{tag} ")).count();
            prop_assert_eq!(opened, page.matches(&format!("</{tag}>")).count(), "{}", tag);
        }
    }

    #[test]
    fn a_row_of_a_table_is_a_line(text in text()) {
        let output = litera(&["tidy", "--text", "-f", "tsv"], text.as_bytes());
        let table = String::from_utf8(output.stdout).unwrap();
        for row in table.split_terminator('\n') {
            prop_assert_eq!(row.split('\t').count(), 10, "{:?}", row);
        }
    }
}

#[test]
fn a_record_is_answered_before_the_next_is_written() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_litera"))
        .args(["detect", "--jsonl"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let mut stdout = child.stdout.take().unwrap();
    stdin.write_all(b"{\"text\":\"a\"}\n").unwrap();
    let mut answer = [0; 11];
    stdout.read_exact(&mut answer).unwrap();
    assert_eq!(&answer, b"{\"text\":\"a\"");
    drop(stdin);
    child.wait().unwrap();
}

#[test]
fn a_closed_pipe_is_no_error() {
    let mut child = Command::new(env!("CARGO_BIN_EXE_litera"))
        .args(["decode", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    child.stdin.take().unwrap().write_all(&b"text ".repeat(1 << 16)).unwrap();
    let output = child.wait_with_output().unwrap();
    assert_eq!(output.status.code(), Some(0));
    assert_eq!(String::from_utf8(output.stderr).unwrap(), "");
}

#[test]
fn a_long_line_is_a_line() {
    let text = "Storks are back. ".repeat(1 << 17);
    let input = format!("{{\"id\":1,\"text\":\"{text}\"}}\n{{\"id\":2,\"text\":\"b\"}}\n");
    let output = litera(&["repair", "--jsonl"], input.as_bytes());
    let answers = lines(&output);
    assert_eq!((answers.len(), &answers[1]["id"]), (2, &json!(2)));
    assert_eq!(answers[0]["text"].as_str().unwrap(), text);
}

#[test]
fn each_role_gets_a_file_that_is_whole() {
    let dir = tempfile::tempdir().unwrap();
    let source = dir.path().join("a b\u{7}.txt");
    fs::write(&source, "Storks are back in Lypky, as they are every spring.\n").unwrap();
    let into = dir.path().join("out");
    let args = ["split", "--into", into.to_str().unwrap(), source.to_str().unwrap()];
    let output = litera(&args, b"");
    assert!(output.status.success());
    let names: Vec<String> = fs::read_dir(&into)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    assert_eq!(names.len(), 1);
    assert!(names[0].starts_with("a_b_."), "{names:?}");
    let text = fs::read_to_string(into.join(&names[0])).unwrap();
    assert_eq!(text, "Storks are back in Lypky, as they are every spring.\n");
}

#[test]
fn completions_and_the_manual_name_every_command() {
    for args in [&["completions", "bash"][..], &["completions", "fish"], &["man"]] {
        let output = litera(args, b"");
        let text = String::from_utf8(output.stdout).unwrap();
        for command in
            ["tidy", "decode", "repair", "detect", "split", "translit", "lookup", "match"]
        {
            assert!(text.contains(command), "{args:?}: {command}");
        }
    }
}
