//! Sensor events, from any door to an agent and out again.
//!
//! A door (MQTT, REST, a watched file) hands in an [`Arrival`] through [`Intake`]. What comes back as a [`Receipt`] is on the
//! disk, and may be acknowledged. Rules over windows of events wake agents; what an agent has to say to the world waits in an
//! [`Outbox`] until its sink has it. docs/events.md tells the whole of it.

mod dead;
mod describe;
mod doors;
mod error;
pub mod features;
mod outbox;
mod payload;
mod pipeline;
pub mod rules;
pub mod settings;
mod wakes;
mod watch;
pub mod window;

pub use dead::{DeadLetter, dead_letters, purge_dead_letters};
pub use doors::{Arrival, DeadReason, Door, Intake, IntakeError, OutMessage, Outbox, OutboxId, Receipt, Ticket};
pub use error::EventsError;
pub use outbox::SinkOutbox;
pub use pipeline::{Kept, Pipeline, Stats, kept};
pub use settings::{EventNames, EventSettings};
pub use wakes::{Publish, Wake, WakeId};
pub use watch::{FileDoor, FileFormat, WatchedFile};
