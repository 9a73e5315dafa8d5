//! An agent that is ready to run: its file, its model, its tools.

use std::sync::Arc;

use edgehold_config::{AgentSpec, SamplingSettings};
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

/// How tokens are chosen: as `set`, and where it says nothing, as `own`.
pub fn sampling(set: SamplingSettings, own: Sampling) -> Sampling {
    Sampling {
        temperature: set.temperature.unwrap_or(own.temperature),
        top_k: set.top_k.unwrap_or(own.top_k),
        top_p: set.top_p.unwrap_or(own.top_p),
        min_p: set.min_p.unwrap_or(own.min_p),
        repeat_penalty: set.repeat_penalty.unwrap_or(own.repeat_penalty),
        repeat_last: own.repeat_last,
        logit_noise_without_guarantee: set.logit_noise_without_guarantee.unwrap_or(own.logit_noise_without_guarantee),
        seed: set.seed.unwrap_or(own.seed),
    }
}
