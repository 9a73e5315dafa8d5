//! Small models of random weights, and what is asked of them.
#![allow(dead_code, unreachable_pub, reason = "each test binary uses a part of it")]

pub mod ask;
pub mod family;
pub mod vocabulary;
pub mod weights;

use std::path::Path;
use std::sync::Arc;

use edgehold_llama::{LlamaModel, LoadOptions};
use edgehold_types::{Clock, SystemClock};

use family::{Build, Family};

/// One thread: the tests run side by side, and threads of the library that wait for each other spin.
pub const ONE_THREAD: LoadOptions =
    LoadOptions { threads: 1, context: None, parallel: edgehold_llama::PARALLEL, nice: 0 };

/// Loads a file as the tests do.
pub fn load(path: &Path) -> LlamaModel {
    let clock: Arc<dyn Clock> = Arc::new(SystemClock::default());
    LlamaModel::load(path, &ONE_THREAD, clock).unwrap_or_else(|e| panic!("{}: {e}", path.display()))
}

/// Builds a model of a family and loads it. The file is gone afterwards: the weights are mapped.
pub fn model(family: &Family, build: Build) -> LlamaModel {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join(format!("{}.gguf", family.name));
    family.gguf(build).write_to(&path).unwrap();
    load(&path)
}
