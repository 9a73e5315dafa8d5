use super::*;

fn heard(bench: &Bench, watch: &mut Watch, events: usize) -> Vec<Value> {
    assert!(bench.orchestrator.feed().watching());
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    let next = |_| serde_json::to_value(runtime.block_on(watch.next()).unwrap()).unwrap();
    (0..events).map(next).collect()
}

fn names(events: &[Value]) -> Vec<&str> {
    events.iter().map(|e| e["event"].as_str().unwrap()).collect()
}

#[test]
fn who_watches_hears_what_a_turn_did_and_not_a_word_of_it() {
    let bench = bench(false, vec![call(), answer("Write to bob@example.org: 21.5 in the hall.")]);
    let mut watch = bench.orchestrator.feed().watch();
    bench.ask("I am eve@example.org, how warm is the hall?").unwrap();
    let events = heard(&bench, &mut watch, 3);
    assert_eq!(names(&events), ["turn_started", "called", "turn_ended"]);
    assert_eq!((&events[0]["agent"], &events[1]["tool"]), (&json!("device"), &json!("read")));
    assert_eq!((&events[2]["outcome"], &events[2]["findings"][0]["kind"]), (&json!("answer"), &json!("email")));
    // One row a kind: in the question, in the result, and in the answer.
    assert_eq!((events[2]["findings"].as_array().unwrap().len(), &events[2]["findings"][0]["count"]), (1, &json!(3)));
    assert!(events.iter().all(|e| e["turn"] == events[0]["turn"]));
    let all = serde_json::to_string(&events).unwrap();
    for word in ["eve@", "bob", "example", "warm", "hall", "Write", "21.5"] {
        assert!(!all.contains(word), "{word}: {all}");
    }
}

#[test]
fn a_turn_that_fails_says_why_and_nothing_is_made_where_nobody_watches() {
    let bench = bench(true, vec![call(), call()]);
    assert!(!bench.orchestrator.feed().watching());
    bench.ask("how warm?").unwrap_err();
    let mut watch = bench.orchestrator.feed().watch();
    bench.ask("how warm?").unwrap_err();
    // What was before the first reader is not kept for it.
    let events = heard(&bench, &mut watch, 3);
    assert_eq!(names(&events), ["turn_started", "called", "turn_failed"]);
    assert_eq!((&events[1]["error"], &events[2]["code"]), (&json!("sensor_gone"), &json!("sensor_gone")));
    drop(watch);
    assert!(!bench.orchestrator.feed().watching());
}

#[test]
fn a_reader_that_is_too_slow_is_told_how_much_it_missed() {
    let bench = bench(false, (0..200).map(|_| answer("Hello.")).collect());
    let mut watch = bench.orchestrator.feed().watch();
    for _ in 0..200 {
        bench.ask("hi").unwrap();
    }
    // Two events a turn, of which 256 are kept.
    let events = heard(&bench, &mut watch, 2);
    assert_eq!(names(&events), ["missed", "turn_started"]);
    assert_eq!(events[0]["count"], 400 - 256);
}

#[test]
fn a_feed_that_is_closed_lets_everybody_go() {
    let bench = bench(false, vec![]);
    let feed = bench.orchestrator.feed().clone();
    let mut watch = feed.watch();
    feed.close();
    let runtime = tokio::runtime::Builder::new_current_thread().build().unwrap();
    assert!(runtime.block_on(watch.next()).is_none());
    assert!(runtime.block_on(feed.watch().next()).is_none(), "whoever comes late goes at once");
}
