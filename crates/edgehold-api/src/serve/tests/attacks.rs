//! What nobody sends who means well.

use std::sync::atomic::Ordering;

use super::{PATIENCE, open, options};
use tokio::io::{AsyncReadExt, AsyncWriteExt};

#[tokio::test]
async fn attack_slow_header_is_closed() {
    let door = open(&options());
    for begun in ["", "P", "PRI * HTTP/2.0\r\n", "GET /secret HTTP/1.1\r\nHost: localhost\r\n"] {
        let reply = door.exchange(begun.as_bytes()).await;
        assert!(!reply.contains("200 OK"), "{begun:?}: {reply}");
    }
    // Drop by drop is no faster.
    let mut stream = door.connect().await;
    let dripped = tokio::time::timeout(PATIENCE, async {
        let mut rest = [0; 256];
        stream.write_all(b"GET /secret HTTP/1.1\r\nHost: localhost\r\n").await.unwrap();
        loop {
            let late = tokio::time::timeout(std::time::Duration::from_millis(50), stream.read(&mut rest)).await;
            match late {
                Ok(Ok(0) | Err(_)) => return,
                Ok(Ok(_)) => {}
                Err(_) => {
                    let _ = stream.write_all(b"X: y\r\n").await;
                }
            }
        }
    });
    dripped.await.unwrap();
    assert_eq!(door.secrets.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn attack_idle_connections_do_not_hold_their_place() {
    let door = open(&options());
    let reply = door.exchange(b"GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n").await;
    assert!(reply.contains("200 OK") && reply.ends_with("secret"), "{reply}");
}

#[tokio::test]
async fn attack_smuggled_requests_are_not_executed() {
    let door = open(&options());
    let smuggled = "GET /secret HTTP/1.1\r\nHost: localhost\r\n\r\n";
    let long = smuggled.len() + 5;
    for (attack, headers, body) in [
        ("length, then chunked", format!("Content-Length: {long}\r\nTransfer-Encoding: chunked\r\n"), "0\r\n\r\n"),
        ("chunked, then length", format!("Transfer-Encoding: chunked\r\nContent-Length: {long}\r\n"), "0\r\n\r\n"),
        ("two lengths", format!("Content-Length: 0\r\nContent-Length: {long}\r\n"), ""),
        ("a list of lengths", format!("Content-Length: 0, {long}\r\n"), ""),
        ("a signed length", "Content-Length: +0\r\n".to_owned(), ""),
        ("chunked is not last", "Transfer-Encoding: chunked, identity\r\n".to_owned(), "0\r\n\r\n"),
        ("an unknown coding", "Transfer-Encoding: xchunked\r\n".to_owned(), "0\r\n\r\n"),
        ("a coding behind a tab", "Transfer-Encoding:\tchunked\r\n".to_owned(), "0\r\n\r\n"),
        ("chunked twice", "Transfer-Encoding: chunked\r\nTransfer-Encoding: identity\r\n".to_owned(), "0\r\n\r\n"),
        ("a space before the colon", "Transfer-Encoding : chunked\r\n".to_owned(), "0\r\n\r\n"),
        ("a folded line", "X: y\r\n Transfer-Encoding: chunked\r\n".to_owned(), "0\r\n\r\n"),
        (
            "a header behind a bare LF",
            format!("X: y\nTransfer-Encoding: chunked\r\nContent-Length: {long}\r\n"),
            "0\r\n\r\n",
        ),
        ("a header behind a bare CR", "X: y\rTransfer-Encoding: chunked\r\n".to_owned(), "0\r\n\r\n"),
    ] {
        let sent = format!("POST /echo HTTP/1.1\r\nHost: localhost\r\n{headers}\r\n{body}{smuggled}");
        let reply = door.exchange(sent.as_bytes()).await;
        assert_eq!(door.secrets.load(Ordering::SeqCst), 0, "{attack}: {reply}");
        assert!(!reply.contains("secret"), "{attack}: {reply}");
    }
}

#[tokio::test]
async fn attack_ambiguous_bodies_are_refused() {
    let door = open(&options());
    for headers in [
        "Host: localhost\r\nContent-Length: 0\r\nContent-Length: 5\r\n",
        "Host: localhost\r\nTransfer-Encoding: chunked, identity\r\n",
        "Host: localhost\r\nTransfer-Encoding : chunked\r\n",
        "Host: localhost\r\nHost: evil.example\r\n",
        "",
    ] {
        let reply = door.exchange(format!("POST /echo HTTP/1.1\r\n{headers}\r\n0\r\n\r\n").as_bytes()).await;
        assert!(reply.starts_with("HTTP/1.1 400 "), "{headers:?}: {reply}");
    }
}

#[tokio::test]
async fn attack_endless_headers_are_refused() {
    let door = open(&options());
    let one = format!("GET /secret HTTP/1.1\r\nHost: localhost\r\nX: {}\r\n\r\n", "x".repeat(1 << 20));
    let many = format!("GET /secret HTTP/1.1\r\nHost: localhost\r\n{}\r\n", "X: y\r\n".repeat(200));
    for sent in [one, many] {
        // Sent slowly enough that the refusal is read before the connection is reset.
        let (mut read, mut write) = door.connect().await.into_split();
        let sending = tokio::spawn(async move {
            let _ = write.write_all(sent.as_bytes()).await;
            write
        });
        let mut reply = vec![0; 64];
        let length = read.read(&mut reply).await.unwrap_or_default();
        let reply = String::from_utf8_lossy(&reply[..length]).into_owned();
        assert!(reply.is_empty() || reply.starts_with("HTTP/1.1 431 "), "{reply}");
        sending.await.unwrap();
    }
    assert_eq!(door.secrets.load(Ordering::SeqCst), 0);
}

#[tokio::test]
async fn attack_dns_rebinding_is_refused() {
    let door = open(&options());
    for line in ["GET /secret", "GET http://evil.example/secret"] {
        let sent = format!(
            "{line} HTTP/1.1\r\nHost: evil.example\r\nOrigin: http://evil.example\r\nConnection: close\r\n\r\n"
        );
        let reply = door.exchange(sent.as_bytes()).await;
        assert!(reply.starts_with("HTTP/1.1 403 ") && reply.contains("host_refused"), "{reply}");
    }
    // The name in the line counts, whatever `Host` says.
    let sent = "GET http://evil.example/secret HTTP/1.1\r\nHost: localhost\r\nOrigin: http://localhost\r\n\r\n";
    assert!(door.exchange(sent.as_bytes()).await.starts_with("HTTP/1.1 403 "));
    assert_eq!(door.secrets.load(Ordering::SeqCst), 0);
}
