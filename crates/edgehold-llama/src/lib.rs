//! llama.cpp as a language model.
//!
//! [`LlamaModel::load`] checks the file, maps it into memory and starts one engine thread, which owns the model's context.
//! Everything else talks to that thread over a channel. Templates, grammars and JSON are handled outside of it.

mod contexts;
mod embed;
mod engine;
mod load;
mod model;
mod vocabulary;

pub use contexts::Written;
pub use load::{LoadError, LoadOptions, PARALLEL};
pub use model::LlamaModel;
