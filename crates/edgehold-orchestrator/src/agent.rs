//! An agent that is ready to run: its file, its model, its tools.

use std::sync::Arc;

use edgehold_config::AgentSpec;
use edgehold_model::template::frame;
use edgehold_model::{LanguageModel, ModelError, Sampling};
use edgehold_tools::Executor;
use edgehold_types::AgentName;

/// An agent that is ready to run.
pub struct Agent {
    /// What its file says.
    pub spec: AgentSpec,
    /// The model it runs on.
    pub model: Arc<dyn LanguageModel>,
    /// Its tools.
    pub executor: Executor,
    /// How tokens are chosen.
    pub sampling: Sampling,
    /// The fixed texts around the person's words.
    frame: (String, String),
}

impl Agent {
    /// Makes an agent ready.
    ///
    /// # Errors
    /// Its template does not render.
    pub fn new(
        spec: AgentSpec,
        model: Arc<dyn LanguageModel>,
        executor: Executor,
        sampling: Sampling,
    ) -> Result<Self, ModelError> {
        let frame = frame(&spec.template)?;
        Ok(Self { spec, model, executor, sampling, frame })
    }

    /// Its name.
    pub fn name(&self) -> &AgentName {
        &self.spec.name
    }

    pub(crate) fn frame(&self) -> (&str, &str) {
        (&self.frame.0, &self.frame.1)
    }
}
