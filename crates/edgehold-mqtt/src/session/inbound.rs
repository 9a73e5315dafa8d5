//! Events on their way into the pipeline, and when each may be acknowledged.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use edgehold_events::{Arrival, Intake, IntakeError, Ticket};
use tokio::time::Instant;

use crate::backoff::Backoff;

/// The shortest time after which the pipeline is asked again.
const LEAST_WAIT: Duration = Duration::from_millis(5);
/// The longest.
const MOST_WAIT: Duration = Duration::from_secs(5);
/// So many bytes may be on their way. It bounds what QoS 0, which no window limits, can pile up.
const MOST_BYTES: usize = 8 << 20;
/// So many events may be on their way where the window is small.
const LEAST_ROOM: usize = 64;

/// Events in the order in which they came. The pipeline may finish them in any order; they are acknowledged in theirs
/// (MQTT 5, 4.6).
pub(crate) struct Inbound {
    intake: Arc<dyn Intake>,
    queue: VecDeque<Entry>,
    /// How many of them are not with the pipeline.
    waiting: usize,
    bytes: usize,
    window: usize,
    /// The pipeline has no room before.
    hold: Option<Instant>,
    backoff: Backoff,
    /// Nothing more is handed in.
    closing: bool,
}

struct Entry {
    /// Kept whole until the pipeline has it.
    arrival: Arrival,
    ack: Ack,
    /// `None`: it is not with the pipeline.
    ticket: Option<Ticket>,
}

/// What the broker is owed for an event.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Ack {
    /// Nothing: it was sent at most once.
    None,
    /// A PUBACK with this number.
    Packet(u16),
    /// Nothing any more: the connection on which it was owed is gone.
    Lost,
}

impl Inbound {
    pub(crate) fn new(intake: Arc<dyn Intake>, window: u16, seed: u64) -> Self {
        Self {
            intake,
            queue: VecDeque::new(),
            waiting: 0,
            bytes: 0,
            window: window.into(),
            hold: None,
            backoff: Backoff::new(4 * LEAST_WAIT, MOST_WAIT, seed),
            closing: false,
        }
    }

    /// The connection is gone. What is under way goes on; the numbers mean nothing any more.
    pub(crate) fn disconnected(&mut self) {
        for entry in &mut self.queue {
            if matches!(entry.ack, Ack::Packet(_)) {
                entry.ack = Ack::Lost;
            }
        }
    }

    /// There is a new connection. A broker that kept the session sends again whatever was not acknowledged, so what the
    /// pipeline has not taken yet is left to come again. A broker that forgot will not, so nothing may be dropped.
    pub(crate) fn connected(&mut self, session_present: bool) {
        if session_present {
            self.keep(|entry| entry.ack != Ack::Lost);
        }
    }

    /// Whether more may be read. A broker that keeps to the window always finds room. Mosquitto 2.0.11 oversteps it now and
    /// then; it is slowed down, since to throw it out, as the protocol would allow, would go on for ever.
    pub(crate) fn has_room(&self) -> bool {
        self.queue.is_empty() || (self.queue.len() < self.window.max(LEAST_ROOM) * 2 && self.bytes < MOST_BYTES)
    }

    /// Takes an event. `packet` is the number by which it is acknowledged.
    pub(crate) fn take(&mut self, arrival: Arrival, packet: Option<u16>) {
        self.bytes += arrival.payload.len();
        self.waiting += 1;
        self.queue.push_back(Entry { arrival, ack: packet.map_or(Ack::None, Ack::Packet), ticket: None });
        if self.waiting == 1 && self.hold.is_none() && !self.closing {
            self.submit(self.queue.len() - 1);
        }
    }

    /// Hands nothing more in, and waits only for what is with the pipeline. The broker keeps the rest.
    pub(crate) fn close(&mut self) {
        self.closing = true;
        self.hold = None;
        self.keep(|entry| entry.ticket.is_some());
    }

    /// Whether nothing can be acknowledged any more.
    pub(crate) fn is_settled(&self) -> bool {
        self.queue.is_empty()
    }

    fn keep(&mut self, which: impl Fn(&Entry) -> bool) {
        self.queue.retain(which);
        self.bytes = self.queue.iter().map(|e| e.arrival.payload.len()).sum();
        self.waiting = self.queue.iter().filter(|e| e.ticket.is_none()).count();
    }

    /// When the pipeline is to be asked again.
    pub(crate) fn deadline(&self) -> Option<Instant> {
        self.hold
    }

    /// Asks again, if it is time.
    pub(crate) fn tick(&mut self, now: Instant) {
        if self.hold.is_some_and(|until| until <= now) {
            self.hold = None;
        }
        if self.waiting == 0 || self.hold.is_some() || self.closing {
            return;
        }
        for at in 0..self.queue.len() {
            if self.queue.get(at).is_some_and(|e| e.ticket.is_none()) && !self.submit(at) {
                return;
            }
        }
    }

    /// The packets that may be acknowledged now, in order. Ready if there is one, or if the pipeline gave one back.
    pub(crate) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Vec<u16>> {
        let mut acks = Vec::new();
        while let Some(front) = self.queue.front_mut()
            && let Some(ticket) = &mut front.ticket
        {
            let Poll::Ready(done) = Pin::new(ticket).poll(cx) else { break };
            // A ticket that was dropped is a pipeline that ended.
            match done.unwrap_or(Err(IntakeError::Closed)) {
                Ok(_) => {
                    if let Ack::Packet(id) = front.ack {
                        acks.push(id);
                    }
                    self.bytes = self.bytes.saturating_sub(front.arrival.payload.len());
                    self.queue.pop_front();
                    self.backoff.reset();
                }
                Err(_) if self.closing => {
                    self.queue.pop_front();
                }
                Err(error) => {
                    front.ticket = None;
                    self.waiting += 1;
                    self.hold_back(&error);
                    return Poll::Ready(acks);
                }
            }
        }
        if acks.is_empty() { Poll::Pending } else { Poll::Ready(acks) }
    }

    fn submit(&mut self, at: usize) -> bool {
        let Some(entry) = self.queue.get_mut(at) else { return false };
        match self.intake.submit(entry.arrival.clone()) {
            Ok(ticket) => {
                entry.ticket = Some(ticket);
                self.waiting -= 1;
                true
            }
            Err(error) => {
                self.hold_back(&error);
                false
            }
        }
    }

    fn hold_back(&mut self, error: &IntakeError) {
        let wait = match error {
            IntakeError::Busy { retry_after } => (*retry_after).clamp(LEAST_WAIT, MOST_WAIT),
            IntakeError::Store(_) | IntakeError::Closed => self.backoff.next(),
        };
        tracing::debug!(%error, wait_ms = wait.as_millis(), "events are held back");
        self.hold = Some(Instant::now() + wait);
    }
}
