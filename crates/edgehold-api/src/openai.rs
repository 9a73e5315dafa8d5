//! The routes that clients of the OpenAI API speak: an agent is a model's name.
//!
//! docs/compatibility.md says of every field what becomes of it; `fields` is that table in code. Nothing is left out without a
//! word: a field is used, ignored with its name in a header, or refused with the reason.

mod chat;
mod error;
pub(crate) mod fields;
mod models;
mod read;

pub(crate) use chat::complete;
pub(crate) use models::{list, one};
