use super::*;
use edgehold_types::Label;

#[test]
fn events_wake_an_agent_with_the_state_in_words() {
    let bench = Bench::new();
    assert_eq!(bench.send("plant/7/bearing", r#"{"temperature": 79.5, "vibration": 3.1}"#), stored(1));
    assert_eq!(bench.send("plant/7/bearing", r#"[{"temperature": 90}, {"temperature": 95.25}]"#), stored(2));
    let wake = bench.wake().unwrap();
    assert_eq!(
        (wake.rule.as_str(), wake.agent.as_str(), wake.priority),
        ("hot", "device", edgehold_types::Priority::Realtime)
    );
    assert_eq!(wake.publish.as_deref(), Some("alerts"));
    assert!(wake.text.labels().has(&Label::Internal));
    assert_eq!(
        bench.words(&wake),
        "Too hot: 84.75 °C.\nbearing (plant/7/bearing): temperature mean 84.75 °C (above 80); \
         temperature last 90, mean 84.75, min 79.5, max 90 °C; vibration last 3.1, mean 3.1, min 3.1, max 3.1 mm/s; \
         2 events over 0 s"
    );
    assert!(bench.wake().is_none(), "it is handed out once");
    bench.pipeline().wake_done(wake.id, Vec::new()).unwrap();
    assert_eq!(bench.count("event_wake"), 0);
    assert!(matches!(bench.pipeline().wake_done(wake.id, Vec::new()), Err(crate::EventsError::NoWake(_))));
}

#[test]
fn a_message_that_comes_again_is_known() {
    let mut bench = Bench::new();
    let event = r#"{"id": "e-1", "temperature": 20}"#;
    assert_eq!(bench.send("plant/7/bearing", event), stored(1));
    assert_eq!(bench.send("plant/7/bearing", event), Ok(Receipt::Duplicate));
    assert_eq!(bench.send("plant/8/bearing", event), stored(1), "another topic's");
    assert_eq!(bench.send_with("plant/7/bearing", r#"{"temperature": 21}"#, Some("e-1")), Ok(Receipt::Duplicate));
    let list = r#"[{"temperature": 1}, {"temperature": 2}]"#;
    assert_eq!(bench.send_with("plant/7/bearing", list, Some("l-1")), stored(2));
    assert_eq!(bench.send_with("plant/7/bearing", list, Some("l-1")), Ok(Receipt::Duplicate));
    bench.restart();
    assert_eq!(bench.send("plant/7/bearing", event), Ok(Receipt::Duplicate));
    assert_eq!(bench.send_with("plant/7/bearing", list, Some("l-1")), Ok(Receipt::Duplicate));
    assert_eq!((bench.count("event"), bench.count("event_key")), (4, 4));
}

#[test]
fn a_plain_number_is_a_value_and_silence_wakes() {
    let bench = Bench::new();
    assert_eq!(bench.send("door", "1"), stored(1));
    bench.clock.advance(Duration::from_secs(31));
    let wake = bench.wake().unwrap();
    assert_eq!(wake.rule, "silent");
    assert!(bench.words(&wake).starts_with("door: no event for 30 s; value last 1,"), "{}", bench.words(&wake));
}

#[test]
fn windows_and_rules_outlast_a_restart() {
    let mut bench = Bench::new();
    assert_eq!(bench.send("plant/7/bearing", r#"{"temperature": 70}"#), stored(1));
    bench.restart();
    // The mean of 70 and 88 is 79; of 70, 88 and 89 it is over 80.
    assert_eq!(bench.send("plant/7/bearing", r#"{"temperature": 88}"#), stored(1));
    assert_eq!(bench.count("event_wake"), 0);
    assert_eq!(bench.send("plant/7/bearing", r#"{"temperature": 89}"#), stored(1));
    assert_eq!(bench.count("event_wake"), 1);
    // A wake that somebody was at waits again, and the rule does not fire for what it has fired for.
    let wake = bench.wake().unwrap();
    bench.restart();
    assert_eq!(bench.send("plant/7/bearing", r#"{"temperature": 99}"#), stored(1));
    assert_eq!(bench.wake().unwrap().id, wake.id);
    assert_eq!(bench.count("event_wake"), 1);
}

#[test]
fn the_most_urgent_wake_is_first_and_failures_end() {
    let bench = Bench::new();
    bench.send("door", "1").unwrap();
    bench.clock.advance(Duration::from_secs(31));
    while bench.count("event_wake") == 0 {
        std::thread::sleep(Duration::from_millis(20));
    }
    bench.send("plant/7/bearing", r#"{"temperature": 99}"#).unwrap();
    let (first, second) = (bench.wake().unwrap(), bench.wake().unwrap());
    assert_eq!((first.rule.as_str(), second.rule.as_str()), ("hot", "silent"));

    bench.pipeline().wake_failed(first.id, "the model is not there").unwrap();
    assert!(bench.wake().is_none(), "not at once");
    bench.clock.advance(Duration::from_secs(1));
    let again = bench.wake().unwrap();
    assert_eq!((again.id, again.attempts), (first.id, 1));
    bench.pipeline().wake_failed(first.id, "the model is not there").unwrap();
    assert_eq!(bench.count("event_wake"), 1);
    let letters = crate::dead_letters(&bench.store(), &bench.guard, None, 9).unwrap();
    assert_eq!((letters[0].code.as_str(), letters[0].topic.get().as_str()), ("gave_up", "rule hot"));
    assert!(letters[0].message.get().contains("the model is not there"));
}

#[test]
fn wakes_that_nobody_takes_are_bounded() {
    let bench = Bench::new();
    for _ in 0..8 {
        // Another minute, another window: cold, and hot again.
        bench.clock.advance(Duration::from_secs(61));
        bench.send("plant/7/bearing", r#"{"temperature": 10}"#).unwrap();
        bench.clock.advance(Duration::from_secs(61));
        bench.send("plant/7/bearing", r#"{"temperature": 99}"#).unwrap();
    }
    assert_eq!(bench.count("event_wake"), 5);
    assert!(bench.dead_codes().iter().all(|c| c == "gave_up") && bench.dead_codes().len() >= 3);
}

#[test]
fn a_wake_that_nobody_waits_for_any_more_is_not_lost() {
    let bench = Bench::new();
    bench.send("plant/7/bearing", r#"{"temperature": 99}"#).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    let taken = runtime.block_on(async {
        for _ in 0..50 {
            if let Ok(wake) = tokio::time::timeout(Duration::ZERO, bench.pipeline().next_wake()).await {
                return Some(wake);
            }
        }
        None
    });
    assert_eq!(taken.or_else(|| bench.wake()).unwrap().rule, "hot");
}

#[test]
fn rows_about_somebody_can_be_found() {
    let bench = Bench::with(
        "[streams.heart]\ntopic='heart'\nfields=['value']\nsubject='patient-17'\nlabels=['health']\n\
        [rules.fast]\nstream='heart'\nthreshold={ field='value', above=100 }\nagent='device'\n",
    );
    bench.send("heart", "120").unwrap();
    bench.send("door", "1").unwrap();
    for sql in [
        "SELECT count(*) FROM event WHERE subject = ?1",
        "SELECT count(*) FROM event_wake WHERE EXISTS
            (SELECT 1 FROM json_each(labels, '$.subjects') WHERE value = ?1)",
    ] {
        let count = bench.store().read(|t| -> Result<i64, edgehold_store::StoreError> {
            Ok(t.query_row(sql, ["patient-17"], |row| row.get(0))?)
        });
        assert_eq!(count.unwrap(), 1, "{sql}");
    }
    let wake = bench.wake().unwrap();
    assert!(wake.text.labels().has(&Label::Health));
    assert!(!wake.text.labels().about_others_than(&"patient-17".parse().unwrap()));
}

#[test]
fn personal_data_is_treated_before_it_is_stored() {
    let bench = Bench::new();
    let event = r#"{"temperature": 20, "note": "call Anna at anna.berg@example.org"}"#;
    assert_eq!(bench.send("plant/7/bearing", event), stored(1));
    let body = bench.store().read(|t| -> Result<String, edgehold_store::StoreError> {
        Ok(t.query_row("SELECT body FROM event", [], |row| row.get(0))?)
    });
    let body = body.unwrap();
    assert!(!body.contains("example.org") && body.contains("20"), "{body}");
    let files = std::fs::read(bench.folder.path().join("edgehold.db-wal")).unwrap();
    assert!(!files.windows(11).any(|w| w == b"example.org"));
}
