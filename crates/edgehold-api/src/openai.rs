//! The routes that clients of the OpenAI API speak: an agent is a model's name.
//!
//! docs/compatibility.md says of every field what becomes of it; `fields` is that table in code. Nothing is left out without a
//! word: a field is used, ignored with its name in a header, or refused with the reason.

mod chat;
pub(crate) mod embeddings;
mod error;
pub(crate) mod fields;
pub(crate) mod logprobs;
mod models;
mod read;
pub(crate) mod responses;
pub(crate) mod schema;
mod turn;

pub(crate) use chat::complete;
pub(crate) use embeddings::embed;
pub(crate) use error::OpenAiError;
pub(crate) use models::{list, one};
pub(crate) use responses::respond;
