use edgehold_types::{Label, Labels};
use serde_json::json;

use super::*;

#[test]
fn every_string_key_and_number_of_a_result_is_treated() {
    let value = json!({
        "anna@example.com": 1,
        "bo@example.com": [4_111_111_111_111_111_u64, 21.5, -7, true, null],
        "nested": {"text": "call +49 30 1234567"},
    });
    let treated = Guard::with_defaults().admit_json(Raw::new(value, Labels::of(Label::Personal))).unwrap();
    let expect = json!({
        "[email]": 1,
        "[email] (2)": ["[card]", 21.5, -7, true, null],
        "nested": {"text": "call [phone]"},
    });
    assert_eq!(*treated.value.get(), expect);
    assert_eq!(*treated.value.labels(), Labels::of(Label::Personal));
    let counts: Vec<_> = treated.findings.iter().map(|f| (f.entity, f.count)).collect();
    assert_eq!(counts, [(Entity::Email, 2), (Entity::Phone, 1), (Entity::Card, 1)]);
}

#[test]
fn a_guard_of_named_stages_runs_only_those() {
    let guard = Guard::from_names(&["email"]).unwrap();
    let treated = guard.admit(Raw::new("a@b.example 030 1234567".to_owned(), Labels::default())).unwrap();
    assert_eq!(treated.value.get(), "[email] 030 1234567");
    assert!(Guard::from_names(&["emial"]).is_err());
}
