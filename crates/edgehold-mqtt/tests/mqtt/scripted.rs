//! A broker that is played packet by packet: what Mosquitto does not do when a test wants it.

use std::io::{Read, Write};
use std::net::{TcpListener, TcpStream};
use std::time::Duration;

use crate::support::{MemoryIntake, MemoryOutbox, Node, settings, until};
use bytes::BytesMut;
use edgehold_mqtt::{Discovery, Subscription};
use rumqttc::v5::mqttbytes::v5::{Packet, PingResp, PubAck, PubAckReason, Publish, SubAck, SubscribeReasonCode};
use rumqttc::v5::mqttbytes::{Error, QoS};

/// The broker's side of one connection. Pings are answered, the node's status is acknowledged, by the way.
struct Played {
    stream: TcpStream,
    input: BytesMut,
}

impl Played {
    /// Lets a client in; `session` is whether its session was kept.
    fn accept(listener: &TcpListener, session: bool) -> Self {
        let (stream, _) = listener.accept().unwrap();
        stream.set_read_timeout(Some(Duration::from_secs(10))).unwrap();
        let mut played = Self { stream, input: BytesMut::new() };
        assert!(matches!(played.packet(), Packet::Connect(connect, Some(_), None) if !connect.clean_start));
        played.stream.write_all(&[0x20, 3, u8::from(session), 0, 0]).unwrap();
        played
    }

    fn packet(&mut self) -> Packet {
        loop {
            match Packet::read(&mut self.input, None) {
                Ok(packet) => return packet,
                Err(Error::InsufficientBytes(_)) => {}
                Err(error) => panic!("{error}"),
            }
            let mut chunk = [0; 4096];
            let n = self.stream.read(&mut chunk).unwrap();
            assert!(n > 0, "the client hung up");
            self.input.extend_from_slice(&chunk[..n]);
        }
    }

    /// The next packet that a test is about.
    fn next(&mut self) -> Packet {
        loop {
            match self.packet() {
                Packet::PingReq(_) => self.send(&Packet::PingResp(PingResp)),
                Packet::Publish(p) if p.topic.as_ref() == b"edgehold/node/status" => {
                    self.ack(p.pkid, PubAckReason::Success)
                }
                Packet::Subscribe(subscribe) => {
                    let codes = vec![SubscribeReasonCode::Success(QoS::AtLeastOnce); subscribe.filters.len()];
                    self.send(&Packet::SubAck(SubAck { pkid: subscribe.pkid, return_codes: codes, properties: None }));
                }
                other => return other,
            }
        }
    }

    fn publication(&mut self) -> Publish {
        match self.next() {
            Packet::Publish(publish) => publish,
            other => panic!("{other:?}"),
        }
    }

    fn send(&mut self, packet: &Packet) {
        let mut out = BytesMut::new();
        packet.write(&mut out, None).unwrap();
        self.stream.write_all(&out).unwrap();
    }

    fn ack(&mut self, pkid: u16, reason: PubAckReason) {
        self.send(&Packet::PubAck(PubAck { pkid, reason, properties: None }));
    }

    fn event(&mut self, pkid: u16, payload: &str, dup: bool) {
        let mut publish = Publish::new("plant/a", QoS::AtLeastOnce, payload.to_owned(), None);
        (publish.pkid, publish.dup) = (pkid, dup);
        self.send(&Packet::Publish(publish));
    }

    fn acknowledged(&mut self) -> u16 {
        match self.next() {
            Packet::PubAck(ack) => ack.pkid,
            other => panic!("{other:?}"),
        }
    }
}

fn node(listener: &TcpListener) -> Node {
    let mut settings = settings(listener.local_addr().unwrap().port(), "node");
    settings.subscriptions.push(Subscription::to("plant/#"));
    Node::start_with(settings, MemoryIntake::new(), MemoryOutbox::new(), Discovery::default())
}

fn text(publish: &Publish) -> &str {
    std::str::from_utf8(&publish.payload).unwrap()
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn reasons_of_acknowledgements() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let node = node(&listener);
    let forbidden = node.outbox.add("out", "forbidden", false);
    node.outbox.add("out", "later", false);
    node.outbox.add("out", "good", false);
    let mut broker = Played::accept(&listener, false);
    let all = [broker.publication(), broker.publication(), broker.publication()];
    assert_eq!(all.each_ref().map(text), ["forbidden", "later", "good"]);
    broker.ack(all[0].pkid, PubAckReason::NotAuthorized);
    broker.ack(all[1].pkid, PubAckReason::QuotaExceeded);
    broker.ack(all[2].pkid, PubAckReason::NoMatchingSubscribers);
    let again = broker.publication();
    assert_eq!(text(&again), "later");
    assert!(!again.dup, "it was answered, so this is a new one");
    broker.ack(again.pkid, PubAckReason::Success);
    until("all is decided", || node.outbox.is_empty()).await;
    assert_eq!(node.outbox.refusals()[0].0, forbidden);
    node.kill();
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_was_not_acknowledged_is_sent_again() {
    for session in [true, false] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let node = node(&listener);
        for payload in ["a", "b", "c"] {
            node.outbox.add("out", payload, false);
        }
        let mut broker = Played::accept(&listener, false);
        let first = [broker.publication(), broker.publication(), broker.publication()];
        broker.ack(first[1].pkid, PubAckReason::Success);
        until("one is gone", || node.outbox.len() == 2).await;
        drop(broker);
        let mut broker = Played::accept(&listener, session);
        let second = [broker.publication(), broker.publication()];
        assert_eq!(second.each_ref().map(text), ["a", "c"]);
        assert!(second.iter().all(|p| p.dup == session));
        if session {
            assert_eq!(second.each_ref().map(|p| p.pkid), [first[0].pkid, first[2].pkid]);
        }
        for publish in second {
            broker.ack(publish.pkid, PubAckReason::Success);
        }
        until("all are gone", || node.outbox.is_empty()).await;
        node.kill();
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn events_end_in_any_order_and_are_acknowledged_in_theirs() {
    let listener = TcpListener::bind("127.0.0.1:0").unwrap();
    let node = node(&listener);
    node.intake.slow(true);
    let mut broker = Played::accept(&listener, false);
    for id in 1..=5 {
        broker.event(id, &id.to_string(), false);
    }
    let intake = node.intake.clone();
    let played = tokio::task::spawn_blocking(move || (1..=5).map(|_| broker.acknowledged()).collect::<Vec<_>>());
    until("five wait", || intake.waiting() == 5).await;
    // The first to end fails, and is tried again.
    intake.fail(1);
    intake.release(true);
    until("it waits again", || intake.waiting() == 1).await;
    intake.release(false);
    assert_eq!(played.await.unwrap(), [1, 2, 3, 4, 5]);
    assert_eq!(intake.payloads(), ["4", "3", "2", "1", "5"]);
    node.kill();
}

/// A broker that forgot its sessions will not send again what the pipeline had no room for yet.
#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn what_the_broker_forgot_is_not_lost() {
    for session in [false, true] {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let mut node = node(&listener);
        node.intake.busy(true);
        let mut broker = Played::accept(&listener, false);
        broker.event(1, "one", false);
        node.outbox.add("out", "marks that the event was read", false);
        let mark = broker.publication();
        broker.ack(mark.pkid, PubAckReason::Success);
        until("it was read", || node.outbox.is_empty()).await;
        drop(broker);
        node.away().await;
        node.intake.busy(false);
        let mut broker = Played::accept(&listener, session);
        if session {
            broker.event(1, "one", true);
            let acknowledged = tokio::task::spawn_blocking(move || broker.acknowledged()).await.unwrap();
            assert_eq!(acknowledged, 1);
        } else {
            tokio::task::spawn_blocking(move || broker.event(7, "two", false)).await.unwrap();
            until("both are stored", || node.intake.count() == 2).await;
        }
        let stored = node.intake.payloads();
        assert_eq!(stored, if session { vec!["one"] } else { vec!["one", "two"] });
        node.kill();
    }
}
