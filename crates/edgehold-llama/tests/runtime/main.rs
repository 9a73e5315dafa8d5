#![allow(unreachable_pub, reason = "the support modules are private to each test binary")]
//! llama.cpp behind `LanguageModel`: every family of models, the engine's promises, the model that ships.

#[path = "../support/mod.rs"]
mod support;

mod architectures;
mod engine;
mod ending;
mod injection;
mod shipped;
