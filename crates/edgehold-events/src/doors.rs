//! What doors and sinks see of the pipeline.

use std::pin::Pin;
use std::time::Duration;

use edgehold_guard::Released;
use tokio::sync::oneshot;

/// Where an event came in.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, serde::Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Door {
    /// An MQTT broker.
    Mqtt,
    /// `POST /v1/events`.
    Rest,
    /// gRPC's `Publish`.
    Grpc,
    /// A file that is watched.
    File,
}

/// An event as it came, unread. Its payload is from outside: nothing but the pipeline reads it.
#[derive(Clone)]
pub struct Arrival {
    /// The door.
    pub door: Door,
    /// The topic: levels with `/` between, no wildcards.
    pub topic: String,
    /// JSON: an object, a number, or an array of objects (each is an event).
    pub payload: Vec<u8>,
    /// The sender's own key of the event: a second one with the same topic and key is [`Receipt::Duplicate`]. An `id` in the payload
    /// is one, too.
    pub key: Option<String>,
}

/// Nothing of a payload is shown.
impl std::fmt::Debug for Arrival {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Arrival({:?}, {} bytes)", self.door, self.payload.len())
    }
}

/// What became of an arrival. Each of them is on the disk: the arrival may be acknowledged, and is not sent again.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Receipt {
    /// So many events are stored.
    Stored {
        /// How many.
        events: u32,
    },
    /// It was here before.
    Duplicate,
    /// It cannot be used. It lies among the dead letters.
    Dead {
        /// Why.
        reason: DeadReason,
    },
}

/// Why an arrival cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum DeadReason {
    /// No stream of the settings has this topic.
    #[error("no stream takes this topic")]
    UnknownTopic,
    /// The topic is no topic.
    #[error("the topic is not usable: {0}")]
    Topic(&'static str),
    /// The payload is no JSON, or none of the forms that an event has.
    #[error("the payload is not usable: {0}")]
    Payload(String),
    /// It is larger than an event may be.
    #[error("the payload has {bytes} bytes; at most {limit} are taken")]
    TooLarge {
        /// Its size.
        bytes: usize,
        /// The limit.
        limit: usize,
    },
    /// It is nested deeper than an event may be.
    #[error("the payload is nested deeper than {0} levels")]
    TooDeep(usize),
    /// The guard refuses it.
    #[error("the privacy guard refuses it: {0}")]
    Guard(String),
    /// Its time is too far from this device's.
    #[error("its time is not usable: {0}")]
    Time(&'static str),
    /// An agent was woken for it and failed again and again, or a sink did not take what it had to say.
    #[error("gave up: {0}")]
    GaveUp(String),
}

impl DeadReason {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::UnknownTopic => "topic_unknown",
            Self::Topic(_) => "topic_invalid",
            Self::Payload(_) => "payload_invalid",
            Self::TooLarge { .. } => "payload_too_large",
            Self::TooDeep(_) => "payload_too_deep",
            Self::Guard(_) => "guard_refused",
            Self::Time(_) => "time_invalid",
            Self::GaveUp(_) => "gave_up",
        }
    }
}

/// Why an arrival was not taken. It must not be acknowledged: the sender keeps it and tries again.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum IntakeError {
    /// So many wait already that this one would wait too long.
    #[error("too many events wait; try again in {} ms", retry_after.as_millis())]
    Busy {
        /// When there may be room.
        retry_after: Duration,
    },
    /// It cannot be stored: the disk is full, or fails.
    #[error("events cannot be stored: {0}")]
    Store(String),
    /// The program is ending.
    #[error("events are not taken any more")]
    Closed,
}

/// Tells what became of an arrival, when that is known.
pub type Ticket = oneshot::Receiver<Result<Receipt, IntakeError>>;

/// Takes events in.
pub trait Intake: Send + Sync {
    /// Hands an arrival in and returns at once: a door may have many under way. A ticket that is dropped by the pipeline means
    /// [`IntakeError::Closed`].
    ///
    /// # Errors
    /// There is no room now; the door holds back until there is.
    fn submit(&self, arrival: Arrival) -> Result<Ticket, IntakeError>;
}

/// Numbers what waits in an outbox. It grows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct OutboxId(pub i64);

/// Something that waits for a sink.
#[derive(Debug, Clone)]
pub struct OutMessage {
    /// Its number.
    pub id: OutboxId,
    /// Where to.
    pub topic: String,
    /// What. The guard let it out.
    pub payload: Released<String>,
    /// Whether the sink keeps it for who comes later.
    pub retain: bool,
}

/// What waits on the disk for one sink, oldest first.
pub trait Outbox: Send + Sync {
    /// At most `most` messages after a number; none if none waits.
    ///
    /// # Errors
    /// The disk fails.
    fn after(&self, after: OutboxId, most: usize) -> Result<Vec<OutMessage>, IntakeError>;

    /// The sink has these: they are deleted.
    ///
    /// # Errors
    /// The disk fails. They are sent again.
    fn sent(&self, ids: &[OutboxId]) -> Result<(), IntakeError>;

    /// The sink will never take this one: it goes to the dead letters.
    ///
    /// # Errors
    /// The disk fails.
    fn refused(&self, id: OutboxId, why: &str) -> Result<(), IntakeError>;

    /// Waits until something may have been added.
    fn added(&self) -> Pin<Box<dyn Future<Output = ()> + Send + '_>>;
}
