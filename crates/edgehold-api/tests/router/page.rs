//! The page, and what it asks for.

use axum::body::{Body, to_bytes};
use axum::http::Request;
use serde_json::{Value, json};

use crate::bench::{answer, bench, call, piece};

fn get(path: &str) -> Request<Body> {
    Request::get(path).body(Body::empty()).unwrap()
}

#[tokio::test]
async fn the_page_takes_nothing_from_elsewhere() {
    let bench = bench(false, vec![]);
    for (path, kind) in [("/", "text/html"), ("/page.css", "text/css"), ("/page.js", "text/javascript")] {
        let reply = bench.send(get(path)).await;
        assert_eq!(reply.status().as_u16(), 200, "{path}");
        let header = |name: &str| reply.headers()[name].to_str().unwrap().to_owned();
        assert!(header("content-type").starts_with(kind), "{path}");
        assert!(header("content-security-policy").starts_with("default-src 'none'; script-src 'self'; "));
        assert!(!header("content-security-policy").contains("unsafe"));
        assert_eq!((header("x-content-type-options"), header("cache-control")), ("nosniff".into(), "no-cache".into()));
        let body = to_bytes(reply.into_body(), usize::MAX).await.unwrap();
        let text = String::from_utf8(body.to_vec()).unwrap();
        for wrong in ["http://", "https://", "innerHTML", "style=", "onclick", "eval("] {
            assert!(!text.contains(wrong), "{wrong} in {path}");
        }
    }
}

#[tokio::test]
async fn agents_are_listed_with_their_tools() {
    let reply = bench(false, vec![]).send(get("/v1/agents")).await;
    let body = to_bytes(reply.into_body(), usize::MAX).await.unwrap();
    let list: Value = serde_json::from_slice(&body).unwrap();
    assert_eq!(
        (&list[0]["name"], &list[0]["description"], &list[0]["default"]),
        (&json!("device"), &json!("d"), &json!(true))
    );
    assert_eq!(list[0]["tools"], json!([{"name": "read", "description": "Reads.", "effects": "read_only"}]));
    assert_eq!(list.as_array().unwrap().len(), 1);
}

#[tokio::test]
async fn who_watches_hears_of_a_turn_and_no_word_of_it() {
    let bench = bench(false, vec![call(), answer("It is 21.5.")]);
    let mut body = bench.send(get("/v1/watch")).await.into_body();
    bench.ask("how warm?").await;
    let mut told = String::new();
    while !told.contains("event: turn_ended") {
        told += std::str::from_utf8(&piece(&mut body).await.unwrap()).unwrap();
    }
    assert!(told.contains("event: turn_started\ndata: {") && told.contains("event: called\n"), "{told}");
    assert!(!told.contains("warm") && !told.contains("21.5") && !told.contains("hall"), "{told}");
}
