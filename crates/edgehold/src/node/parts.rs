//! How one model and one agent are made.

use std::path::Path;
use std::sync::Arc;

use edgehold_config::AgentSpec;
use edgehold_llama::{LlamaModel, LoadOptions};
use edgehold_model::{LanguageModel, Sampling};
use edgehold_orchestrator::{Agent, sampling};
use edgehold_tools::{Executor, Limits, Registry};

use super::{Setup, SetupError, tools};

/// Below this size one thread is faster than several: the threads would wait for each other longer than they compute,
/// and much longer when the machine has other work (docs/benchmarks.md).
const ONE_THREAD_BYTES: u64 = 64 << 20;

/// Loads a GGUF file with the configured threads and context.
pub(crate) fn load_model(setup: &Setup, path: &Path) -> Result<LlamaModel, SetupError> {
    let small = std::fs::metadata(path).is_ok_and(|m| m.len() < ONE_THREAD_BYTES);
    let suited = if small { 1 } else { setup.environment.cores.max(1) };
    let threads = setup.settings.model.threads.unwrap_or(suited);
    let options = LoadOptions {
        threads: u32::try_from(threads).unwrap_or(u32::MAX),
        context: setup.settings.model.context,
        parallel: setup.settings.model.parallel.unwrap_or(edgehold_llama::PARALLEL),
        nice: setup.settings.model.nice,
    };
    Ok(LlamaModel::load(path, &options, Arc::clone(&setup.clock))?)
}

/// Makes an agent ready.
pub(crate) fn agent(setup: &Setup, spec: &AgentSpec, model: &Arc<dyn LanguageModel>) -> Result<Agent, SetupError> {
    let mut registry = Registry::default();
    for section in &spec.tools {
        registry.insert(section.name.clone(), tools::build(section, setup, &spec.name)?);
    }
    let executor = Executor::new(registry, Limits::default(), Arc::clone(&setup.clock));
    let sampling = sampling(spec.sampling.or(setup.settings.sampling), Sampling::default());
    Agent::new(spec.clone(), Arc::clone(model), executor, sampling)
        .map_err(|source| SetupError::Agent { file: spec.file.clone(), source })
}
