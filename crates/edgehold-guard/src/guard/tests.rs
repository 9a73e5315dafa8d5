use edgehold_types::{Label, Labels, ToolName};
use serde_json::json;

use super::*;
use crate::treat::{Plan, Treatment, profile::Profile};

fn raw(text: &str) -> Raw<String> {
    Raw::new(text.to_owned(), Labels::default())
}

fn planned(inward: Plan, outward: Plan, restore_for: &[Recipient]) -> Guard {
    let restore_for = restore_for.iter().cloned().collect();
    Guard::with_defaults().with_plans(Arc::new(Plans { inward, outward, restore_for })).in_session(&Session::default())
}

fn only(entity: Entity, treatment: Treatment) -> Plan {
    Plan::all(Treatment::Keep).with(entity, treatment)
}

#[test]
fn every_string_key_and_number_of_a_result_is_treated() {
    let value = json!({
        "anna@example.com": 1,
        "bo@example.com": [4_111_111_111_111_111_u64, 21.5, -7, true, null],
        "nested": {"text": "call +49 30 1234567"},
        "ssn": "536-90-4399",
        "accountNumber": 12_345_678,
        "reading": 12_345_678,
    });
    let treated = Guard::with_defaults().admit_json(Raw::new(value, Labels::of(Label::Personal))).unwrap();
    let expect = json!({
        "[email]": 1,
        "[email] (2)": ["[card]", 21.5, -7, true, null],
        "nested": {"text": "call [phone]"},
        "ssn": "[social_security]",
        "accountNumber": "[account]",
        "reading": 12_345_678,
    });
    assert_eq!(*treated.value.get(), expect);
    assert_eq!(*treated.value.labels(), Labels::of(Label::Personal));
    let counts: Vec<_> = treated.findings.iter().map(|f| (f.entity.name(), f.count)).collect();
    assert_eq!(counts, [("email", 2), ("phone", 1), ("card", 1), ("account", 1), ("social_security", 1)]);
}

#[test]
fn each_treatment_is_carried_out() {
    let check = |treatment, text: &str, expect: &str| {
        let guard = planned(only(Entity::Card, treatment), Plan::default(), &[]);
        assert_eq!(guard.admit(raw(text)).unwrap().value.get(), expect);
    };
    check(Treatment::Keep, "pay 4111 1111 1111 1111 now", "pay 4111 1111 1111 1111 now");
    check(Treatment::Redact, "pay 4111 1111 1111 1111 now", "pay [card] now");
    check(Treatment::Mask, "pay 4111 1111 1111 1111 now", "pay **** **** **** 1111 now");
    let guard = planned(Plan::default(), Plan::default(), &[]);
    let guard = guard.with_plans(Arc::new(Plans {
        inward: Profile::HipaaSafeHarbor.plan(),
        outward: Plan::default(),
        restore_for: [].into(),
    }));
    let note = "Seen on 2024-02-29, aged 93, ZIP code 02139.";
    assert_eq!(guard.admit(raw(note)).unwrap().value.get(), "Seen on 2024, aged 90+, ZIP code 021**.");
}

#[test]
fn what_is_blocked_goes_nowhere_and_the_refusal_names_the_rule() {
    let guard = planned(only(Entity::Secret, Treatment::Block), only(Entity::Card, Treatment::Block), &[]);
    let refusal = guard.admit(raw("password: hunter2hunter2")).unwrap_err();
    assert_eq!(
        (refusal.clone(), refusal.rule().unwrap().as_str()),
        (GuardError::Blocked { entity: Entity::Secret }, "treat.secret")
    );
    let mut stream = guard.release_stream();
    let pieces = ["the card is 4111 1111", " 1111 1111, ", &"and so on ".repeat(100)];
    let first = pieces.iter().find_map(|p| stream.push(raw(p)).err()).unwrap();
    assert_eq!(stream.push(raw("more")).unwrap_err(), first);
    assert_eq!(stream.finish().unwrap_err(), first);
}

#[test]
fn pseudonyms_go_in_and_the_named_recipient_gets_the_originals() {
    let calendar: ToolName = "calendar".parse().unwrap();
    let to_calendar = Recipient::Tool(calendar);
    let plan = Plan::all(Treatment::Keep).with(Entity::Email, Treatment::Pseudonymise);
    let guard = planned(plan.clone(), Plan::all(Treatment::Redact), std::slice::from_ref(&to_calendar));
    let clean = guard.admit(raw("invite ann@example.com and bo@example.com")).unwrap().value;
    assert!(!clean.get().contains("@example.com"), "{clean:?}");
    let said = || Raw::new(json!({"guests": clean.get()}), Labels::default());
    let released = guard.release_json_to(&to_calendar, said()).unwrap().value;
    assert_eq!(released.get()["guests"], "invite ann@example.com and bo@example.com");
    assert!(released.labels().has(&Label::Personal));
    // Nobody else does, and the made-up addresses are no personal data that would be redacted.
    let other = Recipient::Tool("mailer".parse().unwrap());
    for released in [guard.release_json_to(&other, said()), guard.release_json(said())] {
        assert_eq!(released.unwrap().value.get()["guests"], clean.get().as_str());
    }
    // What was never in the session is treated as the way out says.
    let leak = guard.release_to(&to_calendar_asker(), raw("and eve@example.com")).unwrap().value;
    assert_eq!(leak.get(), "and [email]");
    // Another conversation knows nothing of it.
    let elsewhere = guard.in_session(&Session::default());
    let kept = elsewhere.release_json_to(&to_calendar, said()).unwrap().value;
    assert!(!kept.get().to_string().contains("example.com"));
}

fn to_calendar_asker() -> Recipient {
    Recipient::Asker
}

#[test]
fn personal_data_beside_a_pseudonym_is_still_found() {
    let guard = planned(only(Entity::Phone, Treatment::Pseudonymise), Plan::all(Treatment::Redact), &[]);
    let made = guard.admit(raw("0151 2345678")).unwrap().value.get().clone();
    let out = guard.release(raw(&format!("call {made} 0171 7654321"))).unwrap().value;
    assert_eq!(out.get(), &format!("call {made} [phone]"));
}

#[test]
fn data_that_stays_raises_the_labels() {
    let labels = |text: &str| Guard::with_defaults().admit(raw(text)).unwrap().value.labels().clone();
    assert!(labels("Maria Schmidt wrote it").has(&Label::Personal));
    assert_eq!(labels("it was warm in Berlin on 1987-03-02"), Labels::default());
    assert_eq!(labels("mail ann@example.com, it is 21.5 degrees"), Labels::default());
}
