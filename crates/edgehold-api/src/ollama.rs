//! The routes that clients of Ollama speak: an agent is a model's name, and so is that name with `:latest`.
//!
//! docs/compatibility.md says of every field what becomes of it; `fields` is that table in code. Errors are `ApiError`s, which
//! `form` writes as Ollama does.

mod error;
pub(crate) mod fields;
mod messages;
mod models;
mod options;
mod read;
mod reply;
pub(crate) mod schema;
mod turn;
mod unserved;

pub(crate) use models::{loaded, show, tags, version};
pub(crate) use turn::{chat, generate};
pub(crate) use unserved::unserved;
