use super::*;
use crate::{EventsError, Outbox, OutboxId, Publish};

impl Bench {
    /// Wakes an agent, and lets it say these things.
    fn say(&self, texts: &[&str]) -> Result<(), EventsError> {
        self.clock.advance(Duration::from_secs(61));
        self.send("plant/7/bearing", r#"{"temperature": 10}"#).unwrap();
        self.clock.advance(Duration::from_secs(61));
        self.send("plant/7/bearing", r#"{"temperature": 99}"#).unwrap();
        let wake = self.wake().unwrap();
        let says = texts.iter().map(|text| Publish {
            sink: "broker".to_owned(),
            topic: "alerts".to_owned(),
            payload: self.released(text),
            retain: true,
        });
        let done = self.pipeline().wake_done(wake.id, says.collect());
        if done.is_err() {
            self.pipeline().wake_failed(wake.id, "the outbox is full").unwrap();
        }
        done
    }

    fn waiting(&self) -> Vec<String> {
        let outbox = self.pipeline().outbox("broker");
        outbox.after(OutboxId(0), 100).unwrap().into_iter().map(|m| m.payload.into_inner()).collect()
    }
}

#[test]
fn what_is_said_waits_for_its_sink_in_order() {
    let mut bench = Bench::new();
    bench.say(&["one", "two"]).unwrap();
    assert_eq!(bench.waiting(), ["one", "two"]);
    assert!(bench.pipeline().outbox("other").after(OutboxId(0), 9).unwrap().is_empty());
    bench.restart();
    let outbox = bench.pipeline().outbox("broker");
    let messages = outbox.after(OutboxId(0), 1).unwrap();
    assert_eq!((messages.len(), messages[0].topic.as_str(), messages[0].retain), (1, "alerts", true));
    outbox.sent(&[messages[0].id]).unwrap();
    assert_eq!(bench.waiting(), ["two"]);
    assert!(outbox.after(OutboxId(99), 9).unwrap().is_empty());
    let two = outbox.after(messages[0].id, 9).unwrap()[0].id;
    outbox.refused(two, "the topic is not allowed").unwrap();
    assert!(bench.waiting().is_empty());
    let letters = crate::dead_letters(&bench.store(), &bench.guard, None, 9).unwrap();
    assert!(letters[0].message.get().contains("not allowed") && letters[0].preview.as_ref().unwrap().get() == "two");
}

#[test]
fn a_full_outbox_drops_its_oldest_or_refuses() {
    let bench = Bench::new();
    bench.say(&["1", "2", "3", "4"]).unwrap();
    assert_eq!(bench.waiting(), ["2", "3", "4"]);
    assert_eq!(bench.dead_codes(), ["gave_up"]);
    bench.say(&[&"long ".repeat(398)]).unwrap();
    assert_eq!(bench.waiting().len(), 1, "2000 bytes are the most");

    let strict = Bench::of(&SETTINGS.replace("max_bytes = 2000", "max_bytes = 2000\nwhen_full = 'refuse'"));
    assert!(matches!(strict.say(&["1", "2", "3", "4"]), Err(EventsError::OutboxFull { .. })));
    assert!(strict.waiting().is_empty(), "all or none");
    strict.clock.advance(Duration::from_secs(2));
    assert_eq!(strict.wake().unwrap().rule, "hot", "it is tried again");
}

#[test]
fn a_sink_that_waits_is_told() {
    let bench = Bench::new();
    let outbox = bench.pipeline().outbox("broker");
    bench.say(&["one"]).unwrap();
    let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
    // What was added between the look and the wait is not missed.
    runtime.block_on(async { tokio::time::timeout(Duration::from_secs(5), outbox.added()).await.unwrap() });
}
