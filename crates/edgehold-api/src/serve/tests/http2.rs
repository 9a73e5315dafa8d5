//! HTTP/2 without an upgrade.

use axum::body::Body;
use axum::http::{Request, Version};
use hyper_util::rt::{TokioExecutor, TokioIo};

use super::{PATIENCE, open, options};
use crate::serve::ServeOptions;

#[tokio::test]
async fn http2_is_spoken_with_who_begins_with_it() {
    let door = open(&ServeOptions { header_timeout: PATIENCE, ..options() });
    let stream = TokioIo::new(door.connect().await);
    let (mut client, connection) = hyper::client::conn::http2::handshake(TokioExecutor::new(), stream).await.unwrap();
    tokio::spawn(connection);
    for (origin, status) in [("http://localhost", 200), ("http://evil.example", 403)] {
        let request = Request::get("http://localhost/peer").header("Origin", origin).body(Body::empty()).unwrap();
        let reply = client.send_request(request).await.unwrap();
        assert_eq!((reply.version(), reply.status().as_u16()), (Version::HTTP_2, status), "{origin}");
    }
    let rebound = Request::get("http://evil.example/peer").header("Origin", "http://evil.example");
    let reply = client.send_request(rebound.body(Body::empty()).unwrap()).await.unwrap();
    assert_eq!(reply.status().as_u16(), 403);
}
