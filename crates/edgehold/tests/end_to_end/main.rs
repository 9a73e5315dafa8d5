//! The real binary, with the model that ships in it, as a person or a program meets it.
//!
//! Each test has a device of its own: a temporary folder that holds the settings, the state and the tables. Waits are
//! generous and poll; no verdict depends on how long something takes.
#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "a test fails where it stands")]

mod support;

mod access;
mod agents;
mod attacks;
mod audit;
mod chat;
mod crash;
mod doors;
mod egress;
mod evaluation;
mod events;
mod guard;
mod mcp;
mod mistakes;
mod models;
mod namespace;
mod policy;
mod private;
mod routes;
mod serve;
mod tables;
mod transcripts;
