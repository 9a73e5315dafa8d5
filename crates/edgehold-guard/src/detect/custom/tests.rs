use std::path::Path;

use super::*;
use crate::detect::{Detector, Scan};

const FILE: &str = r#"
deny = ["Project Falcon", "Übung"]
allow = ["info@example.org", "example.org"]

[[recogniser]]
name = "badge"
pattern = '[A-Z]{2}-[0-9]{5}'
context = ["badge", "Ausweis-Nr."]
unless = ["part"]
confidence = 0.3
allow = ["AA-00000"]

[[recogniser]]
name = "locker"
entity = "address"
pattern = 'L[0-9]{4}'
validator = "luhn"
deny = ["the blue locker"]

[[recogniser]]
name = "codename"
pattern = 'op (?P<x>[a-z]{4,12})'
"#;

fn found(text: &str) -> Vec<(String, &'static str, &'static str)> {
    let detector = Detector::with(&Recognisers::parse(Path::new("r.toml"), FILE).unwrap()).unwrap().without_names();
    let whole = detector.find(text);
    let mut scan = Scan::new(&detector);
    let mut parts: Vec<_> = text.split_inclusive(' ').flat_map(|piece| scan.push(piece)).collect();
    parts.extend(scan.finish());
    let count: usize = parts.iter().map(|p| p.found.len()).sum();
    assert_eq!(count, whole.len(), "a stream finds as much as the whole: {text}");
    whole.into_iter().map(|f| (text[f.range].to_owned(), f.entity.name(), f.reason.rule)).collect()
}

#[track_caller]
fn check(text: &str, expect: &[(&str, &str, &str)]) {
    let found = found(text);
    assert_eq!(found.iter().map(|(t, e, r)| (t.as_str(), *e, *r)).collect::<Vec<_>>(), expect, "{text}");
}

#[test]
fn forms_checks_labels_and_lists_are_used() {
    check("badge XY-12345", &[("XY-12345", "badge", "badge")]);
    check("XY-12345 alone", &[]);
    check("badge part XY-12345", &[]);
    check("Ausweis-Nr.: XY–１２３４５", &[("XY–１２３４５", "badge", "badge")]);
    check("behind L1230 and L1231", &[("L1230", "address", "locker")]);
    check("they said op thunder went well", &[("thunder", "codename", "codename")]);
    check("under the blue locker stood", &[("the blue locker", "address", "locker")]);
    check("about Project\u{a0}Falcon, and no Project Falconry", &[("Project\u{a0}Falcon", "denied", "deny")]);
    check("eine Übung, zwei Übungen", &[("Übung", "denied", "deny")]);
}

#[test]
fn what_is_allowed_is_spared_alone_and_never_as_a_part() {
    check("info@example.org", &[]);
    check("badge AA-00000", &[]);
    check("jo.info@example.org", &[("jo.info@example.org", "email", "email")]);
    check("https://example.org/jo", &[("https://example.org/jo", "url", "url")]);
}

#[test]
fn a_long_text_without_a_trigger_is_looked_through() {
    let text = format!("{}op thunder {}", "only words here and ".repeat(2000), "and more of them ".repeat(2000));
    check(&text, &[("thunder", "codename", "codename")]);
}

#[track_caller]
fn mistakes(text: &str, expect: &[&str]) {
    let error = Recognisers::parse(Path::new("r.toml"), text).unwrap_err();
    let found: Vec<String> = error.problems.iter().map(|p| p.to_string()).collect();
    assert_eq!(found.len(), expect.len(), "{found:#?}");
    for (found, expect) in found.iter().zip(expect) {
        assert!(found.starts_with(&format!("r.toml:{expect}")), "{found}\nis not\n{expect}");
        assert!(found.contains("hint:"), "{found}");
    }
}

#[test]
fn every_mistake_is_told_with_its_line() {
    let text = "colour = 1\n[[recogniser]]\nname = \"Badge\"\npattern = '('\n[[recogniser]]\nname = \"us_ssn\"\n\
        pattern = '[0-9]*'\nvalidator = \"lun\"\n[[recogniser]]\nname = \"a\"\npattern = '[a-z]+'\n[[recogniser]]\nname = \"b\"\n\
        [[recogniser]]\nname = \"c\"\npattern = '[a-z]{3}'\nconfidence = 0.2\n[[recogniser]]\nname = \"d\"\n\
        pattern = '(?:[a-z]{1,60}\\w{60}){4}'\n";
    mistakes(
        text,
        &[
            "1:1: unknown key `colour`",
            "3:8: `name` cannot be \"Badge\"",
            "4:11: this is no pattern: unclosed group",
            "6:8: there is a recogniser `us_ssn` already",
            "7:11: the pattern matches where nothing stands",
            "8:13: `validator` cannot be \"lun\"",
            "11:11: what the pattern matches may be longer than 512 bytes",
            "12:1: the recogniser can find nothing",
            "17:14: the recogniser can never be sure",
            "20:11: what the pattern matches may be longer than 512 bytes",
        ],
    );
    mistakes("deny = [\"x\"]\nallow = [\"x\"]\n", &["2:9: a text is in a list of what is denied"]);
}
