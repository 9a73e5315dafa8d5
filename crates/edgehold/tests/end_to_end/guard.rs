//! `edgehold guard scan`: a filter that needs no model and no settings.

use std::io::Write;
use std::process::Stdio;

use crate::support::process::{Lines, end_of};
use crate::support::{Device, Ended};

const LETTER: &str =
    "Dear Ana,\nmy SSN is 536-90-4399; write to jo [at] example [dot] com.\nIBAN DE89 3704 0044 0532 0130 00\n";

#[test]
fn places_and_kinds_are_listed_and_never_the_data() {
    let device = Device::new();
    device.write("letter.txt", LETTER);
    let listed = device.run(&["guard", "scan", "letter.txt", "--rules-only"]).out;
    assert_eq!(listed, "2:11 social_security 0.95\n2:33 email 0.95\n3:6 iban 0.98\n");
    let why = device.run(&["guard", "scan", "letter.txt", "--explain", "--rules-only"]).out;
    assert!(
        why.starts_with("2:11 social_security 0.95  us_ssn fits, its check passed, `ssn` stands beside it\n"),
        "{why}"
    );
    let rows = device.run(&["--json", "guard", "scan", "letter.txt", "--rules-only"]).out;
    let first: serde_json::Value = serde_json::from_str(rows.lines().next().unwrap()).unwrap();
    assert_eq!((&first["offset"], &first["length"], &first["rule"]), (&20.into(), &11.into(), &"us_ssn".into()));
    for text in [listed, why, rows] {
        assert!(!text.contains("4399") && !text.contains("0532"), "{text}");
    }
}

#[test]
fn what_is_written_without_them_is_the_text_otherwise() {
    let ended = Device::new().run_with(&["guard", "scan", "--redact", "--rules-only"], LETTER.as_bytes());
    assert_eq!(ended.out, "Dear Ana,\nmy SSN is [social_security]; write to [email].\nIBAN [iban]\n");
    let long: String =
        (0..60_000).map(|i| format!("line {i} has nothing, and jo{i}@example.org writes it\n")).collect();
    let ended = Device::new().run_with(&["guard", "scan", "--redact", "-"], long.as_bytes());
    let expect: String = (0..60_000).map(|i| format!("line {i} has nothing, and [email] writes it\n")).collect();
    assert!(ended.out == expect, "{} of {} bytes", ended.out.len(), expect.len());
}

#[test]
fn names_are_found_unless_rules_alone_are_asked_for() {
    let device = Device::new();
    device.write("note.txt", "Call Maria Schmidt,\nshe lives in Chicago.\n");
    let why = device.run(&["guard", "scan", "note.txt", "--explain"]).out;
    let lines: Vec<&str> = why.lines().collect();
    assert!(lines.len() == 2 && lines[0].starts_with("1:6 person ") && lines[1].starts_with("2:14 place "), "{why}");
    assert!(!why.contains("Maria") && !why.contains("Chicago"), "{why}");
    let redacted = device.run(&["guard", "scan", "note.txt", "--redact"]).out;
    assert_eq!(redacted, "Call [person],\nshe lives in [place].\n");
    assert_eq!(device.run(&["guard", "scan", "note.txt", "--rules-only"]).out, "");
}

#[test]
fn bad_input_is_told_with_its_place() {
    let device = Device::new();
    assert!(device.error(&["guard", "scan", "nowhere.txt"])["message"].as_str().unwrap().contains("nowhere.txt"));
    let ended = device.run_with(&["--json", "guard", "scan"], b"mail jo@example.org \xff now");
    assert_eq!((ended.code, ended.error()["code"].as_str()), (Some(1), Some("not_utf8")));
    assert!(ended.error()["message"].as_str().unwrap().ends_with("at byte 20"));
    // A folder.
    assert_eq!(device.error(&["guard", "scan", "."])["code"], "file_not_read");
    // UTF-16 without a mark: zeros between the letters would hide everything.
    let wide: Vec<u8> = "mail jo@example.org".encode_utf16().flat_map(u16::to_le_bytes).collect();
    let ended = device.run_with(&["--json", "guard", "scan"], &wide);
    assert_eq!((ended.code, ended.error()["code"].as_str()), (Some(1), Some("not_text")));
    // A character that the end cuts.
    assert_eq!(device.run_with(&["guard", "scan"], "né".as_bytes().split_last().unwrap().1).code, Some(1));
    assert_eq!(device.run_with(&["guard", "scan"], b"").out, "");
}

#[test]
fn attack_nested_and_endless_input_is_read_to_its_end() {
    let device = Device::new();
    let count = |input: &str| {
        let ended = device.run_with(&["guard", "scan"], input.as_bytes());
        assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
        ended.out.lines().count()
    };
    assert_eq!(count(&"7".repeat(300_000)), 0);
    assert_eq!(count(&"(mail <jo@example.org> ".repeat(4_000)), 4_000);
    assert_eq!(count(&format!("{}jo@example.org{}", "[".repeat(100_000), "]".repeat(100_000))), 1);
}

#[test]
fn a_reader_behind_a_pipe_sees_what_was_written_so_far() {
    let mut child = Device::new()
        .command(&["guard", "scan", "--redact"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let lines = Lines::of(child.stdout.take().unwrap());
    let prose = "Nothing of note was said, and nobody wrote anything down.\n".repeat(50);
    stdin.write_all(format!("write to jo@example.org please\n{prose}").as_bytes()).unwrap();
    stdin.flush().unwrap();
    assert_eq!(lines.next().unwrap(), "write to [email] please");
    drop(stdin);
    assert!(end_of(&mut child).success());
}

#[test]
fn a_closed_pipe_is_a_quiet_end() {
    let device = Device::new();
    device.write("long.txt", "write to jo@example.org please, nothing else was said by anybody here\n".repeat(8_000));
    let mut child = device
        .command(&["guard", "scan", "--redact", "long.txt"])
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    drop(child.stdout.take());
    let ended = Ended::of(child.wait_with_output().unwrap());
    assert_eq!((ended.code, ended.err.as_str()), (Some(0), ""));
}
