//! Against a real Mosquitto, and against brokers that are played.
#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::print_stderr,
    reason = "a test fails where it stands, and says what the broker said"
)]

mod broker;
mod hostile;
mod scripted;
mod settings;
mod support;
mod tls;
