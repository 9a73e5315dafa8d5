//! From a path to a model in memory.

use std::path::{Path, PathBuf};
use std::sync::OnceLock;

use edgehold_model::gguf::{Gguf, GgufError, Summary};
use llama_cpp_2::LogOptions;
use llama_cpp_2::llama_backend::LlamaBackend;

/// How to load a model.
#[derive(Debug, Clone)]
pub struct LoadOptions {
    /// Threads for prefill and decode.
    pub threads: u32,
    /// Tokens that a conversation may take; `None` for what the model was trained on, up to 8,192.
    pub context: Option<u32>,
    /// Generations that run side by side, each a step at a time. One more is kept for what cannot wait.
    pub parallel: u32,
    /// What is added to the niceness of the threads that compute, where the system has one.
    pub nice: u8,
}

/// How many generations run side by side where nothing is said.
pub const PARALLEL: u32 = 4;

/// A model that cannot be used. Nothing is left running.
#[derive(Debug, thiserror::Error)]
pub enum LoadError {
    /// The file cannot be opened.
    #[error("cannot open the model file {}", path.display())]
    Open {
        /// The file.
        path: PathBuf,
        /// Why.
        #[source]
        source: std::io::Error,
    },
    /// The file is not a whole GGUF file.
    #[error("{} is not a usable model file", path.display())]
    Gguf {
        /// The file.
        path: PathBuf,
        /// What is wrong with it.
        #[source]
        source: GgufError,
    },
    /// llama.cpp refuses the file.
    #[error("{} (architecture `{architecture}`) was refused by llama.cpp: {reason}", path.display())]
    Refused {
        /// The file.
        path: PathBuf,
        /// Its architecture.
        architecture: String,
        /// What llama.cpp says.
        reason: String,
    },
    /// The model's chat template is not understood.
    #[error("the chat template of {} is not understood: {reason}", path.display())]
    Template {
        /// The file.
        path: PathBuf,
        /// Why.
        reason: String,
    },
    /// The runtime could not be started.
    #[error("the model runtime could not be started: {0}")]
    Runtime(String),
}

static BACKEND: OnceLock<Result<LlamaBackend, String>> = OnceLock::new();

/// The library's one global state. Its log goes to `tracing`.
pub(crate) fn backend() -> Result<&'static LlamaBackend, LoadError> {
    let made = BACKEND.get_or_init(|| {
        llama_cpp_2::send_logs_to_tracing(LogOptions::default());
        LlamaBackend::init().map_err(|e| e.to_string())
    });
    made.as_ref().map_err(|e| LoadError::Runtime(e.clone()))
}

/// Reads the header and checks that the whole file is there, because the library may end the process over a broken one.
pub(crate) fn check_file(path: &Path) -> Result<Summary, LoadError> {
    let gguf_error = |source| LoadError::Gguf { path: path.to_owned(), source };
    let open_error = |source| LoadError::Open { path: path.to_owned(), source };
    let meta = std::fs::metadata(path).map_err(open_error)?;
    if !meta.is_file() {
        return Err(open_error(std::io::Error::new(std::io::ErrorKind::InvalidInput, "it is not a file")));
    }
    let file = Gguf::open(path).map_err(gguf_error)?;
    file.check_complete().map_err(gguf_error)?;
    Ok(file.summary())
}
