//! `edgehold guard scan`: a filter that needs no model and no settings.

use crate::support::Device;

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
    // A character that the end cuts.
    assert_eq!(device.run_with(&["guard", "scan"], "né".as_bytes().split_last().unwrap().1).code, Some(1));
    assert_eq!(device.run_with(&["guard", "scan"], b"").out, "");
}
