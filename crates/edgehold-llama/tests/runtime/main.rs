//! llama.cpp behind `LanguageModel`: every family of models, the engine's promises, the model that ships.

#![expect(clippy::unwrap_used, clippy::panic, reason = "a test fails where it stands")]

#[path = "../support/mod.rs"]
mod support;

mod architectures;
mod embed;
mod ending;
mod engine;
mod injection;
mod logprobs;
mod private;
mod shipped;
mod together;
