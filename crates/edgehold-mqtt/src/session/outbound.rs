//! Messages on their way out of the outbox, and when each may be deleted there.

mod shelf;

use std::collections::VecDeque;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use edgehold_events::{OutMessage, Outbox, OutboxId};
use rumqttc::v5::mqttbytes::QoS;
use rumqttc::v5::mqttbytes::v5::{Packet, PubAckReason, Publish};
use tokio::time::Instant;

use crate::error::MqttError;
use crate::handshake::Welcome;
use crate::topic::check_topic;
use crate::wire::Wire;
use shelf::Shelf;

/// At most so many are on their way, however many the broker would take.
const WINDOW: usize = 256;
/// No more is put behind so many bytes that the broker has not read.
const BACKLOG: usize = 256 * 1024;
/// The largest number of a publication. The one above is the subscription's.
const LAST_PACKET: u16 = u16::MAX - 1;
/// How long a message waits that the broker could not take just now; longer each time.
const RETRY: Duration = Duration::from_secs(1);
/// The longest wait.
const MOST_RETRY: Duration = Duration::from_secs(60);

/// A message of this node about itself: it is made anew for each connection, and waits in no outbox.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct OwnMessage {
    pub(crate) topic: String,
    pub(crate) payload: Bytes,
}

/// What is on its way, oldest first.
pub(crate) struct Outbound {
    shelf: Shelf,
    queue: VecDeque<Entry>,
    last_packet: u16,
    window: usize,
    max_packet: usize,
    retain: bool,
    closing: bool,
}

struct Entry {
    /// `None`: the node's own.
    id: Option<OutboxId>,
    packet: u16,
    topic: Bytes,
    payload: Bytes,
    retain: bool,
    state: State,
    failures: u32,
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum State {
    /// To be sent, marked as sent before or not, from some time on.
    Waits { dup: bool, from: Option<Instant> },
    /// Sent, and not acknowledged.
    Sent { at: Instant },
}

impl Outbound {
    pub(crate) fn new(outbox: Arc<dyn Outbox>) -> Self {
        Self {
            shelf: Shelf::new(outbox),
            queue: VecDeque::new(),
            last_packet: 0,
            window: WINDOW,
            max_packet: usize::MAX,
            retain: true,
            closing: false,
        }
    }

    /// There is a new connection: what was not acknowledged is sent again, in the same order. Only a broker that kept
    /// the session knows the numbers of before.
    pub(crate) fn connected(&mut self, welcome: &Welcome) {
        self.window = WINDOW.min(welcome.receive_maximum.into());
        self.max_packet = welcome.max_packet;
        self.retain = welcome.retain;
        self.queue.retain(|entry| entry.id.is_some());
        for entry in &mut self.queue {
            if let State::Sent { .. } = entry.state {
                entry.state = State::Waits { dup: welcome.session_present, from: None };
            }
        }
    }

    /// Puts messages about this node before the others.
    pub(crate) fn announce(&mut self, messages: impl DoubleEndedIterator<Item = OwnMessage>) {
        for message in messages.rev() {
            let packet = self.free_packet();
            self.queue.push_front(Entry {
                id: None,
                packet,
                topic: message.topic.into(),
                payload: message.payload,
                retain: true,
                state: State::Waits { dup: false, from: None },
                failures: 0,
            });
        }
    }

    /// Something may have been added to the outbox.
    pub(crate) fn look_again(&mut self) {
        self.shelf.look_again();
    }

    /// Takes nothing more from the outbox, and sends nothing of it that was not sent yet.
    pub(crate) fn close(&mut self) {
        self.closing = true;
        self.queue.retain(|entry| matches!(entry.state, State::Sent { .. }));
    }

    /// Whether nothing waits for an acknowledgement.
    pub(crate) fn is_settled(&self) -> bool {
        self.queue.is_empty()
    }

    /// Sends what may be sent, and asks the outbox for more.
    pub(crate) fn pump(&mut self, wire: &mut Wire, now: Instant) -> Result<(), MqttError> {
        let mut on_the_way = self.queue.iter().filter(|e| matches!(e.state, State::Sent { .. })).count();
        let mut at = 0;
        while on_the_way < self.window && wire.backlog() < BACKLOG {
            let Some(entry) = self.queue.get_mut(at) else { break };
            let State::Waits { dup, from } = entry.state else {
                at += 1;
                continue;
            };
            if from.is_some_and(|from| now < from) {
                at += 1;
                continue;
            }
            let packet = entry.publish(dup, self.retain);
            if packet.size() > self.max_packet {
                let why = format!("it makes a packet of {} bytes; the broker takes {}", packet.size(), self.max_packet);
                self.refuse(at, &why);
                continue;
            }
            wire.put(&packet)?;
            entry.state = State::Sent { at: now };
            on_the_way += 1;
            at += 1;
        }
        let room = if self.closing { 0 } else { self.window.saturating_sub(self.queue.len()) };
        self.shelf.ask(room, now);
        Ok(())
    }

    /// What the outbox answered. Pending if nothing was asked.
    pub(crate) fn poll_outbox(&mut self, cx: &mut Context<'_>) -> Poll<()> {
        self.shelf.poll(cx).map(|messages| {
            // What comes too late is read again by the next process.
            if !self.closing {
                messages.into_iter().for_each(|message| self.take(message));
            }
        })
    }

    /// The broker acknowledged a publication, or did not.
    pub(crate) fn acknowledged(&mut self, packet: u16, reason: PubAckReason, now: Instant) {
        let sent = |e: &Entry| e.packet == packet && matches!(e.state, State::Sent { .. });
        // A number that is not on its way is one of the node's own from before.
        let Some(at) = self.queue.iter().position(sent) else { return };
        match reason {
            PubAckReason::Success | PubAckReason::NoMatchingSubscribers => {
                if let Some(Entry { id: Some(id), .. }) = self.queue.remove(at) {
                    self.shelf.sent(id);
                }
            }
            PubAckReason::NotAuthorized => self.refuse(at, "the broker does not allow this node to publish there"),
            PubAckReason::TopicNameInvalid => self.refuse(at, "the broker does not accept the topic"),
            PubAckReason::PayloadFormatInvalid => self.refuse(at, "the broker does not accept the payload"),
            PubAckReason::QuotaExceeded
            | PubAckReason::UnspecifiedError
            | PubAckReason::ImplementationSpecificError
            | PubAckReason::PacketIdentifierInUse => {
                let packet = self.free_packet();
                if let Some(entry) = self.queue.get_mut(at) {
                    let wait = RETRY.saturating_mul(1 << entry.failures.min(6)).min(MOST_RETRY);
                    entry.failures = entry.failures.saturating_add(1);
                    entry.packet = packet;
                    entry.state = State::Waits { dup: false, from: Some(now + wait) };
                    tracing::warn!(?reason, "the broker could not take a message; it is sent again");
                }
            }
        }
    }

    /// Nothing is read at present, so that no acknowledgement could be seen.
    pub(crate) fn not_reading(&mut self, now: Instant) {
        for entry in &mut self.queue {
            if let State::Sent { at } = &mut entry.state {
                *at = now;
            }
        }
    }

    /// Since when the broker owes an acknowledgement.
    pub(crate) fn owed_since(&self) -> Option<Instant> {
        let sent = self.queue.iter().filter_map(|e| match e.state {
            State::Sent { at } => Some(at),
            State::Waits { .. } => None,
        });
        sent.min()
    }

    /// When something is to be done without anything happening.
    pub(crate) fn deadline(&self) -> Option<Instant> {
        let waits = self.queue.iter().filter_map(|e| match e.state {
            State::Waits { from, .. } => from,
            State::Sent { .. } => None,
        });
        waits.chain(self.shelf.deadline()).min()
    }

    /// Tells the outbox what it must know, as far as that works.
    pub(crate) async fn settle(&mut self, within: Duration) {
        for message in self.shelf.settle(within).await {
            self.take(message);
        }
    }

    fn take(&mut self, message: OutMessage) {
        if let Err(error) = check_topic(&message.topic) {
            self.shelf.refused(message.id, format!("the topic cannot be used: {error}"));
            return;
        }
        let packet = self.free_packet();
        self.queue.push_back(Entry {
            id: Some(message.id),
            packet,
            topic: message.topic.into(),
            payload: message.payload.into_inner().into(),
            retain: message.retain,
            state: State::Waits { dup: false, from: None },
            failures: 0,
        });
    }

    fn refuse(&mut self, at: usize, why: &str) {
        let Some(entry) = self.queue.remove(at) else { return };
        tracing::warn!(topic = %String::from_utf8_lossy(&entry.topic), why, "a message is refused");
        if let Some(id) = entry.id {
            self.shelf.refused(id, why.to_owned());
        }
    }

    /// A number that none of the queue has. There are far more numbers than places in the queue.
    fn free_packet(&mut self) -> u16 {
        loop {
            self.last_packet = if self.last_packet >= LAST_PACKET { 1 } else { self.last_packet + 1 };
            if self.queue.iter().all(|e| e.packet != self.last_packet) {
                return self.last_packet;
            }
        }
    }
}

impl Entry {
    fn publish(&self, dup: bool, retain: bool) -> Packet {
        Packet::Publish(Publish {
            dup,
            qos: QoS::AtLeastOnce,
            retain: self.retain && retain,
            topic: self.topic.clone(),
            pkid: self.packet,
            payload: self.payload.clone(),
            properties: None,
        })
    }
}
