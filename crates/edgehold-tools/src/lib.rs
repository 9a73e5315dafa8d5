//! What a tool is to Edgehold: the [`Tool`] trait, the [`Registry`] of an agent's tools, and the [`Executor`] that
//! checks a call against the tool's schema and bounds its time and size.

mod breaker;
mod error;
mod executor;
mod registry;

pub use error::ToolError;
pub use executor::{CallOutcome, Executor, Limits};
pub use registry::Registry;

use edgehold_guard::{Raw, Released};
use edgehold_types::{CancelToken, Clock, Effects, Labels, PrivacyLabel, ToolSpec};
use serde_json::Value;

/// What a tool is handed beside its arguments.
pub struct ToolContext<'a> {
    /// Where the tool gets the time from.
    pub clock: &'a dyn Clock,
    /// Tells that nobody waits for the result any more: a call that takes long looks now and then, and ends.
    pub cancel: &'a CancelToken,
}

/// A result, and what goes with it.
#[derive(Debug)]
pub struct Labelled {
    /// The result.
    pub value: Raw<Value>,
    /// Where it is differentially private: what it gives away, of whom, and what is left.
    pub privacy: Option<PrivacyLabel>,
}

/// Something an agent's model may call.
pub trait Tool: Send + Sync {
    /// What the model is told. It may depend on the world (the columns of a file), so it can fail; it must be cheap, and
    /// equal as long as the world is, because it stands in the byte-stable head of every prompt.
    ///
    /// # Errors
    /// When the tool cannot work now; the message is shown to the person.
    fn spec(&self) -> Result<ToolSpec, ToolError>;

    /// What a call does to the world.
    fn effects(&self) -> Effects;

    /// The most sensitive labels that the arguments may carry.
    fn accepts(&self) -> Labels;

    /// Runs one call. `args` were checked against [`ToolSpec::parameters`]. Blocking is fine: the executor runs it on a
    /// thread of its own.
    ///
    /// # Errors
    /// What went wrong, for the person who asked.
    fn call(&self, args: Released<Value>, ctx: &ToolContext<'_>) -> Result<Raw<Value>, ToolError>;

    /// The same, with the label of a differentially private result. The label stands beside the result and not in it: a
    /// model that reads ε among the readings might say it for one.
    ///
    /// # Errors
    /// As [`Tool::call`].
    fn call_labelled(&self, args: Released<Value>, ctx: &ToolContext<'_>) -> Result<Labelled, ToolError> {
        self.call(args, ctx).map(|value| Labelled { value, privacy: None })
    }
}
