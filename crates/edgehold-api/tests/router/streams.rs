//! Server-sent events: in order, whole, and ended when nobody reads them.

use edgehold_model::{Piece, Script};
use serde_json::Value;

use crate::bench::{Bench, answer, bench, call, piece, question};

async fn events(bench: &Bench) -> Vec<(String, Value)> {
    let response = bench.send(question("How warm is the hall?", "text/event-stream")).await;
    assert_eq!(response.headers()["content-type"], "text/event-stream");
    let body = axum::body::to_bytes(response.into_body(), usize::MAX).await.unwrap();
    parsed(std::str::from_utf8(&body).unwrap())
}

fn parsed(text: &str) -> Vec<(String, Value)> {
    let event = |block: &str| {
        let field = |name: &str| block.lines().find_map(|l| l.strip_prefix(name)).map(str::trim);
        Some((field("event:")?.to_owned(), serde_json::from_str(field("data:")?).unwrap()))
    };
    text.split("\n\n").filter_map(event).collect()
}

fn names(events: &[(String, Value)]) -> Vec<&str> {
    events.iter().map(|(name, _)| name.as_str()).collect()
}

/// An answer of this many pieces.
fn long(pieces: usize) -> Script {
    let words = (0..pieces).map(|_| Piece::Text(b"warm and wet. ".to_vec()));
    Script::Write(std::iter::once(Piece::Control("<|answer|>".into())).chain(words).collect())
}

#[tokio::test]
async fn a_turn_is_told_in_order() {
    let bench = bench(false, vec![call(), answer("It is 21.5, says ann@example.org now.")]);
    let events = events(&bench).await;
    let names = names(&events);
    assert!(names.starts_with(&["started", "called", "delta"]) && names.ends_with(&["done"]), "{names:?}");
    let told: String = events.iter().filter_map(|(_, data)| data["text"].as_str()).collect();
    let (_, done) = events.last().unwrap();
    assert_eq!(told, done["answer"].as_str().unwrap());
    assert!(!format!("{events:?}").contains("@example.org"), "{events:?}");
}

#[tokio::test]
async fn an_error_and_a_fallback_end_a_stream_too() {
    let broken = events(&bench(true, vec![call()])).await;
    assert_eq!(names(&broken), ["started", "called", "error"]);
    assert_eq!(broken[1].1["error"], "sensor_gone");
    assert_eq!(broken[2].1["error"]["hint"], "plug it in");
    let fallback = events(&bench(false, vec![])).await;
    assert_eq!(names(&fallback), ["started", "done"]);
    assert_eq!(fallback[1].1["answer"], "Ask again.");
}

#[tokio::test]
async fn a_reader_that_leaves_stops_the_turn() {
    let bench = bench(false, vec![Script::Hang]);
    let mut body = bench.send(question("How warm is it?", "text/event-stream")).await.into_body();
    assert!(String::from_utf8_lossy(&piece(&mut body).await.unwrap()).starts_with("event: started"));
    drop(body);
    assert_eq!(bench.outcomes(1).await, ["cancelled"]);
}

#[tokio::test]
async fn a_slow_reader_gets_everything_or_is_told_that_it_did_not() {
    for pieces in [500, 5000] {
        let bench = bench(false, vec![long(pieces)]);
        let mut body = bench.send(question("How warm is it?", "text/event-stream")).await.into_body();
        // It reads nothing until the turn is over.
        bench.outcomes(1).await;
        let mut text = String::new();
        while let Some(piece) = piece(&mut body).await {
            text += &String::from_utf8_lossy(&piece);
        }
        let events = parsed(&text);
        let told: String = events.iter().filter_map(|(_, data)| data["text"].as_str()).collect();
        let (name, last) = events.last().unwrap();
        match name.as_str() {
            "done" => assert!(told == last["answer"].as_str().unwrap(), "{pieces} pieces: there is a gap"),
            _ => assert!(pieces > 1000 && last["error"]["code"] == "reader_too_slow", "{last}"),
        }
    }
}
