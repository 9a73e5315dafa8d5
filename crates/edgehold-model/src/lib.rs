//! What a language model is to Edgehold.
//!
//! A [`GenerateRequest`] carries the conversation, a [`Constraint`] and [`Sampling`]; a [`LanguageModel`] answers with a
//! [`Generation`], a stream that ends in an [`Outcome`]: calls, an answer, a question back or a refusal. How a family of
//! models writes these is its [`Dialect`]: the chat template renders the conversation, a grammar holds the model to the
//! form, and a parser reads what came out.

pub mod constraint;
pub mod dialect;
mod embed;
mod generation;
pub mod gguf;
mod likelihood;
mod request;
pub mod sampling;
mod scripted;
pub mod template;

pub use constraint::{Constraint, ConstraintError};
pub use dialect::{Dialect, Marker};
pub use edgehold_types::{CancelToken, Priority};
pub use embed::{EmbedRequest, EmbedSink, Embedded, Embedder, Embedding};
pub use generation::{EngineSink, Finished, Generation, ModelError, ModelEvent, Outcome, Piece, StopReason, Usage};
pub use request::{Brought, BroughtTool, Call, GenerateRequest, Prefix, Prompt, Turn};
pub use sampling::{Sampler, Sampling};
pub use scripted::{Script, ScriptedModel};

/// What is known of a loaded model.
#[derive(Debug, Clone, serde::Serialize)]
pub struct ModelInfo {
    /// `general.name` of the file, or the file's name.
    pub name: String,
    /// `general.version`, if the file says one.
    pub version: String,
    /// Architecture, such as `llama` or `qwen2`.
    pub architecture: String,
    /// How the model writes calls.
    pub dialect: Dialect,
    /// Tokens that fit into one conversation.
    pub context: u32,
    /// Number of weights.
    pub parameters: u64,
    /// Size of the weights in bytes.
    pub bytes: u64,
}

/// Something that continues a conversation.
pub trait LanguageModel: Send + Sync {
    /// What is known of the model.
    fn info(&self) -> &ModelInfo;

    /// Starts to answer. Returns at once; everything that goes wrong comes through the stream as [`ModelEvent::Failed`].
    fn generate(&self, request: GenerateRequest) -> Generation;

    /// What makes vectors of texts with the same weights, if anything does.
    fn embedder(&self) -> Option<&dyn Embedder> {
        None
    }
}
