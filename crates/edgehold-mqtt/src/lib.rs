//! The MQTT 5 door: events in, answers and commands out, each acknowledged when it is safe.
//!
//! [`Mqtt`] keeps a connection to one broker over streams that a [`Dial`] hands in, since this program opens no connection
//! itself. What comes is handed to an [`Intake`](edgehold_events::Intake) and acknowledged when it has a receipt; what
//! waits in an [`Outbox`](edgehold_events::Outbox) is published and deleted there when the broker has acknowledged it.
//! Both are at least once: docs/mqtt.md says what that means.
//!
//! Read `session.rs` first: all that happens on a connection is in its one loop.

mod announce;
mod arrive;
mod backoff;
mod client;
mod dial;
mod error;
mod frame;
mod handshake;
mod session;
mod settings;
mod status;
mod tls;
mod topic;
mod wire;

pub use announce::{Discovery, DiscoveryAnswer, DiscoveryItem};
pub use client::{Mqtt, Parts};
pub use dial::{Dial, DialError};
pub use error::{MqttError, Refusal, StartError};
pub use settings::{ClientCertificate, LoginSettings, MqttSettings, Subscription, TlsSettings};
pub use status::Status;
pub use tls::TlsError;
pub use topic::TopicError;
