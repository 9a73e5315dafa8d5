//! A broker that stalls, lies or sends what is no MQTT 5: each is noticed, said, and tried again.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use crate::support::{MemoryIntake, MemoryOutbox, Node, settings, until};
use edgehold_mqtt::{Discovery, MqttError, Subscription};

const CONNACK: &[u8] = &[0x20, 3, 0, 0, 0];
const SUBACK: &[u8] = &[0x90, 4, 0xFF, 0xFF, 0, 1];

/// Counts connections and does the same with each.
fn broker(play: impl Fn(TcpStream) + Send + Sync + 'static) -> (u16, Arc<AtomicUsize>) {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let port = listener.local_addr().unwrap().port();
    let count = Arc::new(AtomicUsize::new(0));
    let counted = Arc::clone(&count);
    let play = Arc::new(play);
    std::thread::spawn(move || {
        for stream in listener.incoming() {
            counted.fetch_add(1, Ordering::SeqCst);
            let play = Arc::clone(&play);
            std::thread::spawn(move || play(stream.unwrap()));
        }
    });
    (port, count)
}

/// Reads what was sent so far, and waits for the end.
fn linger(mut stream: TcpStream) {
    let mut rest = Vec::new();
    let _ = stream.read_to_end(&mut rest);
}

fn read_some(stream: &mut TcpStream) {
    let mut chunk = [0; 1024];
    let _ = stream.read(&mut chunk);
}

/// Lets the client in, answers its subscription, and says this.
fn greeting(more: &'static [u8]) -> impl Fn(TcpStream) + Send + Sync {
    move |mut stream| {
        read_some(&mut stream);
        stream.write_all(CONNACK).unwrap();
        read_some(&mut stream);
        stream.write_all(SUBACK).unwrap();
        let _ = stream.write_all(more);
        linger(stream);
    }
}

/// The client must see this error, and come again.
async fn check(play: impl Fn(TcpStream) + Send + Sync + 'static, with: impl Fn(&MqttError) -> bool) {
    let (port, count) = broker(play);
    let mut settings = settings(port, "node");
    settings.timeout = Duration::from_secs(1);
    settings.keep_alive = Duration::from_secs(1);
    settings.max_packet_bytes = 2000;
    settings.receive_maximum = 2;
    settings.subscriptions.push(Subscription::to("a"));
    let mut node = Node::start(settings);
    node.fails(with).await;
    until("it comes again", || count.load(Ordering::SeqCst) > 1).await;
    assert_eq!(node.intake.count(), 0);
    node.stop().await;
}

#[tokio::test]
async fn it_says_nothing() {
    check(linger, |e| matches!(e, MqttError::Silent("CONNECT"))).await;
}

#[tokio::test]
async fn it_closes_at_once() {
    check(drop, |e| matches!(e, MqttError::Closed | MqttError::Io(_))).await;
}

#[tokio::test]
async fn it_speaks_something_else() {
    let http = |mut stream: TcpStream| {
        let _ = stream.write_all(b"HTTP/1.1 400 Bad Request\r\n\r\n");
        linger(stream);
    };
    check(http, |e| matches!(e, MqttError::Protocol(_))).await;
}

#[tokio::test]
async fn it_speaks_an_older_mqtt() {
    // CONNACK of MQTT 3.1.1: two bytes, no properties.
    let old = |mut stream: TcpStream| {
        let _ = stream.write_all(&[0x20, 2, 0, 1]);
        linger(stream);
    };
    check(old, |e| matches!(e, MqttError::Malformed(_) | MqttError::Refused(_))).await;
}

#[tokio::test]
async fn it_stalls_within_its_welcome() {
    let stall = |mut stream: TcpStream| {
        let _ = stream.write_all(&CONNACK[..3]);
        linger(stream);
    };
    check(stall, |e| matches!(e, MqttError::Silent("CONNECT"))).await;
}

#[tokio::test]
async fn it_does_not_answer_the_subscription() {
    let deaf = |mut stream: TcpStream| {
        let _ = stream.write_all(CONNACK);
        linger(stream);
    };
    check(deaf, |e| matches!(e, MqttError::Silent("SUBSCRIBE" | "PINGREQ"))).await;
}

#[tokio::test]
async fn it_answers_another_subscription() {
    let other = |mut stream: TcpStream| {
        let _ = stream.write_all(CONNACK);
        let _ = stream.write_all(&[0x90, 4, 0, 1, 0, 1]);
        linger(stream);
    };
    check(other, |e| matches!(e, MqttError::Protocol(_))).await;
}

#[tokio::test]
async fn it_stalls_within_a_packet() {
    check(greeting(&[0x32, 100, 0, 1, b'a']), |e| matches!(e, MqttError::Silent("PINGREQ"))).await;
}

#[tokio::test]
async fn a_packet_is_too_large() {
    check(greeting(&[0x32, 0xD1, 0x0F, 0, 1, b'a']), |e| matches!(e, MqttError::TooLarge { limit: 2000, .. })).await;
}

#[tokio::test]
async fn a_packet_has_no_end() {
    check(greeting(&[0x32, 0xFF, 0xFF, 0xFF, 0xFF, 0xFF]), |e| matches!(e, MqttError::Malformed(_))).await;
}

#[tokio::test]
async fn a_packet_is_cut_off_inside() {
    check(greeting(&[0x32, 5, 0, 12, b'a', b'b', b'c']), |e| matches!(e, MqttError::Malformed(_))).await;
}

#[tokio::test]
async fn a_packet_is_for_brokers_only() {
    check(greeting(&[0xC0, 0]), |e| matches!(e, MqttError::Protocol(_))).await;
}

#[tokio::test]
async fn exactly_once_was_not_agreed_on() {
    check(greeting(&[0x34, 7, 0, 1, b'a', 0, 1, 0, b'1']), |e| matches!(e, MqttError::Protocol(_))).await;
}

#[tokio::test]
async fn a_topic_alias_stands_for_nothing() {
    check(greeting(&[0x32, 8, 0, 0, 0, 1, 3, 35, 0, 7]), |e| matches!(e, MqttError::Protocol(_))).await;
}

#[tokio::test]
async fn a_topic_is_no_text() {
    check(greeting(&[0x32, 7, 0, 1, 0xFF, 0, 1, 0, b'1']), |e| matches!(e, MqttError::Malformed(_))).await;
}

#[tokio::test]
async fn it_oversteps_the_window() {
    // Three publications at once, where two are agreed on.
    let burst: &[u8] =
        &[0x32, 7, 0, 1, b'a', 0, 1, 0, b'1', 0x32, 7, 0, 1, b'a', 0, 2, 0, b'2', 0x32, 7, 0, 1, b'a', 0, 3, 0, b'3'];
    let (port, _) = broker(greeting(burst));
    let mut settings = settings(port, "node");
    settings.receive_maximum = 2;
    settings.subscriptions.push(Subscription::to("a"));
    let node = Node::start_with(settings, MemoryIntake::new(), MemoryOutbox::new(), Discovery::default());
    node.intake.slow(true);
    until("all three are taken", || node.intake.waiting() == 3).await;
    node.intake.release(true);
    assert_eq!(node.intake.count(), 3);
    node.stop().await;
}

#[tokio::test]
async fn a_reason_in_its_short_form() {
    check(greeting(&[0xE0, 1, 0x8B]), |e| matches!(e, MqttError::Disconnected(_))).await;
}

#[tokio::test]
async fn nobody_listens() {
    let port = crate::support::broker::free_port();
    let mut node = Node::start(settings(port, "node"));
    node.fails(|e| matches!(e, MqttError::Dial(_))).await;
    node.stop().await;
}

#[tokio::test]
async fn a_message_that_is_never_acknowledged_ends_the_connection() {
    // It answers pings, and nothing else.
    let forgetful = |mut stream: TcpStream| {
        read_some(&mut stream);
        stream.write_all(CONNACK).unwrap();
        let mut chunk = [0; 1024];
        while let Ok(n) = stream.read(&mut chunk) {
            if n == 0 || (chunk[..n].ends_with(&[0xC0, 0]) && stream.write_all(&[0xD0, 0]).is_err()) {
                return;
            }
        }
    };
    let (port, _) = broker(forgetful);
    let mut settings = settings(port, "node");
    settings.timeout = Duration::from_secs(1);
    settings.keep_alive = Duration::from_secs(1);
    let mut node = Node::start(settings);
    node.fails(|e| matches!(e, MqttError::Silent("PUBLISH"))).await;
    node.stop().await;
}
