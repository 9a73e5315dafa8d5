//! The one place that names concrete parts and assembles them.

mod parts;
mod privacy;
mod problem;
mod tools;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use edgehold_config::{AgentSpec, ConfigError, Environment, ModelChoice, Settings, load_agents, load_settings};
use edgehold_guard::Guard;
use edgehold_guard::audit::AuditLog;
use edgehold_model::LanguageModel;
use edgehold_orchestrator::{Orchestrator, Parts};
use edgehold_privacy::ledger::Ledger;
use edgehold_types::{AgentName, Clock, SystemClock, TurnId};
use edgehold_update::ModelLibrary;

pub(crate) use parts::{agent, load_model};
pub(crate) use privacy::is_used as privacy_is_used;
pub(crate) use problem::SetupError;
pub(crate) use tools::check as check_tool;

use crate::cli::Global;
use crate::embedded;

/// What was read from files, before anything runs.
pub(crate) struct Setup {
    pub(crate) settings: Settings,
    pub(crate) agents: Vec<AgentSpec>,
    /// Agents whose files have mistakes. They are left out, and said to be.
    pub(crate) broken_agents: Vec<ConfigError>,
    pub(crate) environment: Environment,
    pub(crate) clock: Arc<dyn Clock>,
    /// Opened when the first private tool is built.
    ledger: OnceLock<Arc<Ledger>>,
}

impl Setup {
    /// Reads the settings and every agent's file; the command line overrides the settings.
    pub(crate) fn load(global: &Global) -> Result<Self, SetupError> {
        let environment = Environment::of_process();
        let mut settings = load_settings(global.config.as_deref(), &environment)?;
        if let Some(state) = &global.state {
            let state = environment.folder.join(state);
            // A table that was not placed elsewhere moves with the state folder.
            if settings.paths.metrics.starts_with(&settings.paths.state) {
                settings.paths.metrics = state.join("metrics.csv");
            }
            settings.paths.state = state;
        }
        if let Some(model) = &global.model {
            let file = environment.folder.join(model);
            let is_path = file.is_file() || model.contains(std::path::MAIN_SEPARATOR) || model.ends_with(".gguf");
            settings.model.choice = if is_path { ModelChoice::File(file) } else { ModelChoice::Named(model.clone()) };
        }
        let (mut agents, broken_agents) = load_agents(&settings.paths.agents);
        for (name, text) in embedded::AGENTS {
            // An agent of the owner's own replaces the shipped one of the same name.
            let shadowed = agents.iter().any(|a| a.name.as_str() == *name)
                || broken_agents
                    .iter()
                    .flat_map(|e| &e.problems)
                    .any(|p| p.file.ends_with(format!("{name}/agent.toml")));
            if !shadowed {
                let file = PathBuf::from(format!("(embedded)/{name}/agent.toml"));
                agents.push(AgentSpec::parse(&file, text)?);
            }
        }
        agents.sort_by(|a, b| a.name.cmp(&b.name));
        Ok(Self {
            settings,
            agents,
            broken_agents,
            environment,
            clock: Arc::new(SystemClock::default()),
            ledger: OnceLock::new(),
        })
    }

    /// The state folder. It is made where it is missing, for this user alone: readings and keys lie in it.
    pub(crate) fn state(&self) -> Result<&Path, SetupError> {
        let path = &self.settings.paths.state;
        let mut builder = std::fs::DirBuilder::new();
        builder.recursive(true);
        #[cfg(unix)]
        std::os::unix::fs::DirBuilderExt::mode(&mut builder, 0o700);
        builder.create(path).map_err(|source| SetupError::State { path: path.clone(), source })?;
        Ok(path)
    }

    /// The model library.
    pub(crate) fn library(&self) -> Result<ModelLibrary, SetupError> {
        Ok(ModelLibrary::open(self.state()?.join("models"))?)
    }

    /// The configured model's file.
    pub(crate) fn model_file(&self) -> Result<PathBuf, SetupError> {
        match &self.settings.model.choice {
            ModelChoice::Shipped => {
                let state = self.state()?;
                embedded::model_file(state).map_err(|source| SetupError::State { path: state.to_owned(), source })
            }
            ModelChoice::File(path) => Ok(path.clone()),
            ModelChoice::Named(name) => {
                let library = self.library()?;
                let entry = library.get(name)?;
                Ok(library.path(&entry))
            }
        }
    }

    /// The guard with the configured stages.
    pub(crate) fn guard(&self) -> Result<Guard, SetupError> {
        let names: Vec<&str> = self.settings.guard.stages.iter().map(String::as_str).collect();
        Ok(Guard::from_names(&names)?)
    }
}

/// A node that is ready to answer.
pub(crate) struct Node {
    pub(crate) orchestrator: Orchestrator,
    pub(crate) model: Arc<dyn LanguageModel>,
}

impl Node {
    /// Loads the model, opens the audit log, builds every agent; with `only`, that one alone.
    pub(crate) fn start(setup: &Setup, only: Option<&AgentName>) -> Result<Self, SetupError> {
        let guard = setup.guard()?;
        let audit = AuditLog::open(&setup.settings.paths.state)?;
        let model: Arc<dyn LanguageModel> = Arc::new(parts::load_model(setup, &setup.model_file()?)?);
        let mut agents = Vec::new();
        for spec in &setup.agents {
            // One agent with a mistake must not keep the others from starting.
            match parts::agent(setup, spec, &model) {
                Ok(agent) => agents.push(agent),
                Err(error) if only == Some(&spec.name) || setup.agents.len() == 1 => return Err(error),
                Err(error) => tracing::warn!(target: "edgehold", "agent `{}` is left out: {error}", spec.name),
            }
        }
        for error in &setup.broken_agents {
            tracing::warn!(target: "edgehold", "an agent is left out: {error}");
        }
        let ids = Box::new(random_turn);
        let clock = Arc::clone(&setup.clock);
        let orchestrator = Orchestrator::new(Parts { agents, guard, audit, clock, ids });
        Ok(Self { orchestrator, model })
    }

    /// One line: which model, and what to expect of it.
    pub(crate) fn greeting(&self) -> String {
        let info = self.model.info();
        let agents: Vec<&str> = self.orchestrator.agents().map(|a| a.name().as_str()).collect();
        let small = if info.parameters < 50_000_000 {
            " (a small model: it picks a tool and reports its result; it is no general assistant)"
        } else {
            ""
        };
        format!("{} {}{small}; agents: {}.", info.name, info.version, agents.join(", "))
    }
}

/// A fresh id.
pub(crate) fn random_turn() -> TurnId {
    let mut bytes = [0; 16];
    // Without randomness two turns could share an id; an all-zero one is told apart in the log by its sequence number.
    let _ = getrandom::fill(&mut bytes);
    TurnId(u128::from_le_bytes(bytes))
}
