use super::*;
use crate::DeadReason;

fn code(result: Result<Receipt, IntakeError>) -> String {
    match result {
        Ok(Receipt::Dead { reason }) => reason.code().to_owned(),
        other => format!("{other:?}"),
    }
}

#[test]
fn every_kind_of_bad_event_is_a_dead_letter_and_the_stream_goes_on() {
    let bench = Bench::new();
    let good = "plant/7/bearing";
    let old = format!(r#"{{"temperature": 1, "time": {}}}"#, NOW.0 - 86_400_001);
    let new = format!(r#"{{"temperature": 1, "time": {}}}"#, NOW.0 + 86_400_001);
    let cases: Vec<(&str, Vec<u8>, &str)> = vec![
        ("nowhere", b"{}".to_vec(), "topic_unknown"),
        ("$SYS/broker/bearing", b"{}".to_vec(), "topic_unknown"),
        ("plant/+/bearing", b"{}".to_vec(), "topic_invalid"),
        ("plant/\u{202e}7/bearing", b"{}".to_vec(), "topic_invalid"),
        ("plant/7\u{200b}/bearing", b"{}".to_vec(), "topic_invalid"),
        ("plant/7/b\u{435}aring", b"{}".to_vec(), "topic_unknown"),
        ("", b"{}".to_vec(), "topic_invalid"),
        (good, b"".to_vec(), "payload_invalid"),
        (good, b"{\"temperature\": NaN}".to_vec(), "payload_invalid"),
        (good, b"{\"temperature\": 1e999}".to_vec(), "payload_invalid"),
        (good, b"{\"temperature\": \"hot\"}".to_vec(), "payload_invalid"),
        (good, b"{\"pressure\": 1}".to_vec(), "payload_invalid"),
        (good, b"\xf0\x28\x8c\x28".to_vec(), "payload_invalid"),
        (good, vec![b'['; 900], "payload_too_deep"),
        (good, vec![b' '; 1001], "payload_too_large"),
        (good, vec![b'x'; 1 << 20], "payload_too_large"),
        (good, old.into_bytes(), "time_invalid"),
        (good, new.into_bytes(), "time_invalid"),
    ];
    for (topic, payload, expected) in &cases {
        assert_eq!(&code(bench.send(topic, payload.clone())), expected, "{topic:?} {expected}");
        assert_eq!(bench.send(good, r#"{"temperature": 20}"#), stored(1));
    }
    assert_eq!(bench.count("event"), i64::try_from(cases.len()).unwrap());
    let codes: Vec<String> = cases.iter().rev().map(|(_, _, code)| (*code).to_owned()).collect();
    assert_eq!(bench.dead_codes(), codes);
    // They are bounded, and can be deleted.
    for _ in 0..10 {
        bench.send("nowhere", "{}").unwrap();
    }
    assert_eq!(bench.count("event_dead"), 20);
    assert_eq!(crate::purge_dead_letters(&bench.store(), None).unwrap(), 20);
}

#[test]
fn a_dead_letter_tells_where_it_came_from_and_shows_nothing_personal() {
    let bench = Bench::new();
    let payload = b"{\"temperature\": broken, \"mail\": \"anna.berg@example.org\", \"x\": \"\\u001b[31m\x1b[31m\"}";
    bench.send("plant/7/bearing", &payload[..]).unwrap();
    bench.send("mail/anna.berg@example.org", "{}").unwrap();
    let letters = crate::dead_letters(&bench.store(), &bench.guard, None, 9).unwrap();
    let shown = format!("{letters:?}");
    assert!(!shown.contains("example.org") && !shown.contains('\u{1b}'), "{shown}");
    let letter = &letters[1];
    assert_eq!((letter.door.as_deref(), letter.topic.get().as_str()), (Some("mqtt"), "plant/7/bearing"));
    assert_eq!((letter.bytes, letter.time), (payload.len() as u64, NOW));
    assert!(letter.preview.as_ref().unwrap().get().starts_with("{\"temperature\": broken"));
    assert!(letter.message.get().starts_with("the payload is not usable: expected value at line 1"));
}

#[test]
fn the_good_events_of_a_list_are_stored() {
    let bench = Bench::new();
    let list = r#"[{"temperature": 1}, {"temperature": "x"}, 7, {"temperature": 2}]"#;
    assert_eq!(bench.send("plant/7/bearing", list), stored(2));
    // A plain number is the field `value`, which this stream does not have.
    assert_eq!(bench.dead_codes(), ["payload_invalid", "payload_invalid"]);
}

#[test]
fn a_stream_has_a_bounded_number_of_topics() {
    let bench = Bench::new();
    // What cannot be used makes no topic known.
    for i in 10..20 {
        assert_eq!(code(bench.send(&format!("plant/{i}/bearing"), "{}")), "payload_invalid");
    }
    for i in 0..3 {
        assert_eq!(bench.send(&format!("plant/{i}/bearing"), r#"{"temperature": 1}"#), stored(1));
    }
    let reason = DeadReason::Topic("its stream has as many topics as it may have");
    assert_eq!(bench.send("plant/3/bearing", r#"{"temperature": 1}"#), Ok(Receipt::Dead { reason }));
    assert_eq!(bench.send("plant/1/bearing", r#"{"temperature": 1}"#), stored(1));
}

#[test]
fn a_number_that_the_guard_takes_for_personal_data_is_told() {
    let bench = Bench::new();
    // A card number (its last digit is right) is nobody's temperature.
    assert_eq!(code(bench.send("plant/7/bearing", r#"{"temperature": 4111111111111111}"#)), "guard_refused");
}

#[test]
fn a_full_queue_says_so_and_a_closed_one_too() {
    let bench = Bench::with("[intake]\nqueue = 4\n");
    let arrival = || Arrival { door: Door::Rest, topic: "door".to_owned(), payload: b"1".to_vec(), key: None };
    let mut tickets = Vec::new();
    let mut busy = 0;
    for _ in 0..2000 {
        match bench.pipeline().submit(arrival()) {
            Ok(ticket) => tickets.push(ticket),
            Err(IntakeError::Busy { retry_after }) => {
                assert!(!retry_after.is_zero());
                busy += 1;
            }
            Err(other) => panic!("{other}"),
        }
    }
    assert!(busy > 0);
    let taken = tickets.len();
    bench.pipeline().close();
    // What was taken has its answer before the end.
    assert!(tickets.into_iter().all(|t| t.blocking_recv().unwrap() == stored(1)));
    assert_eq!(bench.count("event"), i64::try_from(taken).unwrap());
    assert_eq!(bench.pipeline().submit(arrival()).unwrap_err(), IntakeError::Closed);
}
