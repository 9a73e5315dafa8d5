//! Another client of the broker, as simple as can be, and independent of the one that is tested but for the codec.

use std::io::{Read, Write};
use std::net::{Ipv4Addr, TcpStream};
use std::time::{Duration, Instant};

use bytes::BytesMut;
use rumqttc::v5::mqttbytes::v5::{
    Connect, ConnectProperties, Filter, Packet, PubAck, Publish, PublishProperties, Subscribe,
};
use rumqttc::v5::mqttbytes::{Error, QoS};

pub(crate) struct Peer {
    stream: TcpStream,
    input: BytesMut,
    next: u16,
    /// Publications that came while something else was waited for.
    came: Vec<Publish>,
}

impl Peer {
    pub(crate) fn connect(port: u16, client_id: &str) -> Self {
        let stream = TcpStream::connect((Ipv4Addr::LOCALHOST, port)).unwrap();
        stream.set_nodelay(true).unwrap();
        let mut peer = Self { stream, input: BytesMut::new(), next: 0, came: Vec::new() };
        let connect = Connect {
            keep_alive: 60,
            client_id: client_id.to_owned(),
            clean_start: true,
            properties: Some(ConnectProperties::new()),
        };
        peer.send(&Packet::Connect(connect, None, None));
        assert!(matches!(peer.packet(Duration::from_secs(5)), Some(Packet::ConnAck(_))));
        peer
    }

    pub(crate) fn send(&mut self, packet: &Packet) {
        let mut out = BytesMut::new();
        packet.write(&mut out, None).unwrap();
        self.stream.write_all(&out).unwrap();
    }

    pub(crate) fn packet(&mut self, within: Duration) -> Option<Packet> {
        let until = Instant::now() + within;
        loop {
            match Packet::read(&mut self.input, None) {
                Ok(packet) => return Some(packet),
                Err(Error::InsufficientBytes(_)) => {}
                Err(error) => panic!("{error}"),
            }
            let left = until.saturating_duration_since(Instant::now());
            if left.is_zero() {
                return None;
            }
            self.stream.set_read_timeout(Some(left)).unwrap();
            let mut chunk = [0; 4096];
            match self.stream.read(&mut chunk) {
                Ok(0) => return None,
                Ok(n) => self.input.extend_from_slice(&chunk[..n]),
                Err(e) if matches!(e.kind(), std::io::ErrorKind::WouldBlock | std::io::ErrorKind::TimedOut) => {}
                Err(e) => panic!("{e}"),
            }
        }
    }

    pub(crate) fn subscribe(&mut self, filter: &str) {
        self.next += 1;
        let mut subscribe = Subscribe::new(Filter::new(filter, QoS::AtLeastOnce), None);
        subscribe.pkid = self.next;
        self.send(&Packet::Subscribe(subscribe));
        loop {
            match self.packet(Duration::from_secs(5)).expect("SUBACK") {
                Packet::SubAck(_) => return,
                Packet::Publish(publish) => self.came.push(publish),
                other => panic!("{other:?}"),
            }
        }
    }

    /// Publishes with QoS 1 and waits until the broker has it.
    pub(crate) fn publish(&mut self, topic: &str, payload: &str) {
        self.publish_with(topic, payload, None);
    }

    pub(crate) fn publish_with(&mut self, topic: &str, payload: &str, properties: Option<PublishProperties>) {
        self.next = self.next % 60_000 + 1;
        let mut publish = Publish::new(topic, QoS::AtLeastOnce, payload.to_owned(), properties);
        publish.pkid = self.next;
        self.send(&Packet::Publish(publish));
        loop {
            match self.packet(Duration::from_secs(5)).expect("PUBACK") {
                Packet::PubAck(ack) => {
                    assert_eq!(ack.pkid, self.next);
                    return;
                }
                Packet::Publish(publish) => self.came.push(publish),
                other => panic!("{other:?}"),
            }
        }
    }

    /// Publishes the numbers below `count` as fast as the broker takes them.
    pub(crate) fn flood(&mut self, topic: &str, count: usize) {
        let (mut sent, mut acknowledged) = (0, 0);
        while acknowledged < count {
            let mut out = BytesMut::new();
            while sent < count && sent - acknowledged < 500 {
                let mut publish = Publish::new(topic, QoS::AtLeastOnce, sent.to_string(), None);
                publish.pkid = u16::try_from(sent % 60_000).unwrap() + 1;
                Packet::Publish(publish).write(&mut out, None).unwrap();
                sent += 1;
            }
            self.stream.write_all(&out).unwrap();
            match self.packet(Duration::from_secs(10)).expect("PUBACK") {
                Packet::PubAck(_) => acknowledged += 1,
                other => panic!("{other:?}"),
            }
        }
    }

    /// The next publication.
    pub(crate) fn next(&mut self, within: Duration) -> Option<Publish> {
        let publish = if self.came.is_empty() {
            match self.packet(within)? {
                Packet::Publish(publish) => publish,
                other => panic!("{other:?}"),
            }
        } else {
            self.came.remove(0)
        };
        if publish.qos == QoS::AtLeastOnce {
            self.send(&Packet::PubAck(PubAck::new(publish.pkid, None)));
        }
        Some(publish)
    }

    /// The next publication as text.
    pub(crate) fn text(&mut self) -> (String, String) {
        let publish = self.next(Duration::from_secs(15)).expect("a publication");
        let text = |b: &[u8]| String::from_utf8_lossy(b).into_owned();
        (text(&publish.topic), text(&publish.payload))
    }
}
