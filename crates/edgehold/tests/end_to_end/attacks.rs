//! What a hostile client or a web page does.

use std::io::{Read, Write};
use std::net::Shutdown;

use serde_json::json;

use crate::support::http::{Reply, Request, connect};
use crate::support::{Device, Server, asked_for};

const QUESTION: &str = "What is the battery level?";

fn question() -> Request {
    Request::ask(json!({"user_input": QUESTION}).to_string())
}

fn still_answers(server: &Server) {
    assert_eq!(asked_for(&server.ask(QUESTION)), ("battery_percent", "latest"));
}

/// Sends a head, then pieces until the server has enough. What it says meanwhile is read on the side.
fn flood(server: &Server, head: &str, piece: &[u8], pieces: usize) -> Reply {
    let mut stream = connect(server.address).unwrap();
    let mut reader = stream.try_clone().unwrap();
    stream.write_all(head.as_bytes()).unwrap();
    std::thread::scope(|scope| {
        let reply = scope.spawn(move || Reply::read(&mut reader));
        for _ in 0..pieces {
            if stream.write_all(piece).is_err() {
                break;
            }
        }
        reply.join().unwrap().unwrap_or_else(|e| panic!("no reply: {e}"))
    })
}

#[test]
fn a_body_of_100_megabytes_is_refused_and_never_held() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    still_answers(&server);
    let before = server.peak_kib();
    let head = format!("POST /ask HTTP/1.1\r\nHost: {}\r\nContent-Type: application/json\r\n", server.address);
    const MIB: usize = 1 << 20;
    let announced = flood(&server, &format!("{head}Content-Length: {}\r\n\r\n", 100 * MIB), &vec![b' '; MIB], 100);
    assert_eq!((announced.status, announced.code().as_str()), (413, "body_too_large"));
    // A client that does not say how much it sends.
    let piece = [b"100000\r\n", &vec![b' '; MIB][..], b"\r\n"].concat();
    let chunked = flood(&server, &format!("{head}Transfer-Encoding: chunked\r\n\r\n"), &piece, 100);
    assert_eq!((chunked.status, chunked.code().as_str()), (413, "body_too_large"));
    if let (Some(before), Some(after)) = (before, server.peak_kib()) {
        assert!(after < before + 20 * 1024, "it grew from {before} to {after} KiB");
    }
    still_answers(&server);
}

#[test]
fn clients_that_hang_up_in_the_middle_leave_no_trace() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    for accept in ["application/json", "text/event-stream"] {
        let bytes = question().header("Accept", accept).bytes(server.address);
        for _ in 0..20 {
            let mut stream = connect(server.address).unwrap();
            stream.write_all(&bytes).unwrap();
            drop(stream);
        }
    }
    for part in [1, 20, 100] {
        let mut stream = connect(server.address).unwrap();
        stream.write_all(&question().bytes(server.address)[..part]).unwrap();
        stream.shutdown(Shutdown::Both).unwrap();
    }
    still_answers(&server);
    assert_eq!(server.get("/healthz").status, 200);
    assert_eq!(server.terminate().code(), Some(0));
    assert_eq!(device.run(&["doctor"]).code, Some(0));
}

#[test]
fn a_client_that_reads_a_byte_now_and_then_keeps_nobody_waiting() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let slow: Vec<_> = (0..8)
        .map(|_| {
            let bytes = question().header("Accept", "text/event-stream").bytes(server.address);
            let mut stream = connect(server.address).unwrap();
            stream.write_all(&bytes).unwrap();
            std::thread::spawn(move || {
                let mut byte = [0];
                let mut read = 0;
                for _ in 0..30 {
                    read += stream.read(&mut byte).unwrap();
                    std::thread::sleep(std::time::Duration::from_millis(100));
                }
                read
            })
        })
        .collect();
    for _ in 0..10 {
        still_answers(&server);
    }
    assert!(slow.iter().any(|client| !client.is_finished()), "they were read out before the others were answered");
    assert!(slow.into_iter().all(|client| client.join().unwrap() == 30));
    still_answers(&server);
}

#[test]
fn what_is_not_http_is_turned_away() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    for bytes in [&b"\x16\x03\x01\x02\x00\x01\x00"[..], b"HELLO\r\n\r\n", b"GET / HTTP/9.9\r\n\r\n", &[b'a'; 300_000]] {
        let mut stream = connect(server.address).unwrap();
        let _ = stream.write_all(bytes);
        let _ = stream.shutdown(Shutdown::Write);
        if let Ok(reply) = Reply::read(&mut stream) {
            assert!((400..500).contains(&reply.status), "{reply:?}");
        }
    }
    still_answers(&server);
}

#[test]
fn a_web_page_elsewhere_cannot_ask() {
    let device = Device::with_readings();
    let server = Server::start(&device, &[]);
    let (own, port) = (server.address.to_string(), server.address.port());
    let rebound = format!("evil.example:{port}");
    for (name, host, origin, authorization, expected) in [
        ("no browser", own.as_str(), None, None, (200, "")),
        ("no browser, by name", &format!("localhost:{port}"), None, None, (200, "")),
        ("a page of its own", &own, Some(format!("http://{own}")), None, (200, "")),
        ("another page", &own, Some("http://evil.example".into()), None, (403, "origin_refused")),
        ("a page on another port", &own, Some("http://127.0.0.1:1".into()), None, (403, "origin_refused")),
        ("a sandboxed page", &own, Some("null".into()), None, (403, "origin_refused")),
        ("a rebound name", &rebound, Some(format!("http://{rebound}")), None, (403, "host_refused")),
        // A page may set this header for what it takes for its own host.
        ("with a made-up token", &rebound, Some(format!("http://{rebound}")), Some("Bearer x"), (403, "host_refused")),
    ] {
        let mut request = question().header("Host", host);
        request = origin.iter().fold(request, |r, o| r.header("Origin", o));
        request = authorization.iter().fold(request, |r, a| r.header("Authorization", *a));
        let reply = server.send(request);
        let code = if reply.status == 200 { String::new() } else { reply.code() };
        assert_eq!((reply.status, code.as_str()), expected, "{name}: {reply:?}");
    }
    let preflight = Request::new("OPTIONS", "/ask")
        .header("Origin", "http://evil.example")
        .header("Access-Control-Request-Method", "POST");
    let reply = server.send(preflight);
    assert_eq!((reply.status, reply.header("access-control-allow-origin")), (403, None), "{reply:?}");
}

#[test]
fn behind_another_name_the_right_token_opens_and_a_wrong_one_does_not() {
    let device = Device::with_readings();
    device.write("token", "correct-horse-battery-staple");
    let server = Server::start(&device, &["--token-file", "token"]);
    for (token, status) in [("correct-horse-battery-staple", 200), ("wrong-horse-battery-staple", 403)] {
        let request = question().header("Host", "edge.example").header("Origin", "http://edge.example");
        let reply = server.send(request.header("Authorization", format!("Bearer {token}")));
        assert_eq!(reply.status, status, "{reply:?}");
    }
}
