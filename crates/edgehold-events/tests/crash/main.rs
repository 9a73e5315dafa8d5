//! Nothing acknowledged is lost by `kill -9`.
//!
//! A child takes events in, says which of them are acknowledged, and does what they wake. It is killed at moments of chance,
//! again and again in the same folder, and each sends some events of the one before once more. In the end every acknowledged
//! event is in the store, none is there twice, and each that had to wake an agent has a wake that waits, or one answer.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where it stands")]

mod child;

use std::collections::{BTreeMap, BTreeSet};
use std::path::Path;
use std::time::Duration;

use edgehold_guard::Guard;
use edgehold_store::{Store, StoreError};

/// How often each number stands in a column, between `before` and what follows it.
fn numbers(folder: &Path, sql: &str) -> BTreeMap<u32, u32> {
    let texts = Store::open(folder).unwrap().read(|t| -> Result<Vec<String>, StoreError> {
        let mut statement = t.prepare(sql)?;
        let rows = statement.query_map([], |row| row.get(0))?;
        Ok(rows.collect::<Result<_, _>>()?)
    });
    let mut counts = BTreeMap::new();
    for text in texts.unwrap() {
        let digits =
            text.split(|c: char| !c.is_ascii_digit()).find(|d| !d.is_empty()).unwrap_or_else(|| panic!("{text}"));
        *counts.entry(digits.parse().unwrap()).or_default() += 1;
    }
    counts
}

#[test]
fn killed_at_any_moment() {
    let folder = tempfile::tempdir().unwrap();
    let mut acknowledged = BTreeSet::new();
    let mut rounds = 0;
    for round in 0..12 {
        let child = child::start(folder.path(), round * child::EVENTS);
        let said = child.kill_after(Duration::from_millis(u64::from(40 + 47 * (round * 5 % 12))));
        rounds += u32::from(!said.is_empty());
        acknowledged.extend(said);
    }
    println!("{} events acknowledged in {rounds} rounds", acknowledged.len());
    assert!(rounds >= 6 && acknowledged.len() > 500, "the test shows nothing");

    let stored = numbers(folder.path(), "SELECT json_extract(body, '$.n') || '' FROM event");
    assert!(stored.values().all(|count| *count == 1), "an event is there twice");
    for n in &acknowledged {
        assert!(stored.contains_key(n), "{n} was acknowledged and is not there");
    }
    let waiting = numbers(folder.path(), "SELECT text FROM event_wake");
    let answers = numbers(folder.path(), "SELECT payload FROM event_outbox");
    assert!(answers.len() > 50, "{} answers", answers.len());
    for n in stored.keys().filter(|n| *n % 2 == 1) {
        // Two hot events that came one after the other wake once: a child died before the cold one between them.
        let follows_hot = stored.range(..n).next_back().is_some_and(|(before, _)| before % 2 == 1);
        let count = waiting.get(n).unwrap_or(&0) + answers.get(n).unwrap_or(&0);
        assert!(count == 1 || (count == 0 && follows_hot), "{n} has {count} wakes and answers");
    }
    // What waits is handed out after the last death, too.
    let guard = Guard::with_defaults();
    let pipeline = child::pipeline(folder.path(), &guard);
    if let Some(first) = waiting.keys().next() {
        let runtime = tokio::runtime::Builder::new_current_thread().enable_time().build().unwrap();
        let wake = runtime.block_on(pipeline.next_wake());
        assert_eq!(child::number_of(&guard, &wake), *first);
    }
}
