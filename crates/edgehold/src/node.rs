//! The one place that names concrete parts and assembles them.

pub(crate) mod events;
mod forgetting;
mod parts;
mod privacy;
mod problem;
pub(crate) mod refusals;
mod sessions;
mod tools;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use edgehold_config::{AgentSpec, ConfigError, Environment, Fields, ModelChoice, Settings, load_agents, load_settings};
use edgehold_events::Pipeline;
use edgehold_guard::audit::{self, AuditLog, Digest, Event};
use edgehold_guard::detect::{Detector, Recognisers};
use edgehold_guard::policy::{Names, Verdict};
use edgehold_guard::{Guard, Policy};
use edgehold_model::LanguageModel;
use edgehold_orchestrator::route::{RouteRule, RoutedAgent, Router, TokenVectors, read_rules};
use edgehold_orchestrator::{Approvals, Orchestrator, Parts};
use edgehold_privacy::ledger::Ledger;
use edgehold_store::{Store, has_store};
use edgehold_types::{AgentName, Clock, SystemClock, ToolName, TurnId};
use edgehold_update::ModelLibrary;

pub(crate) use forgetting::{pseudonyms, record as record_forgotten};
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
    /// Set where events are taken: tools that send commands put them there.
    pub(crate) pipeline: Arc<OnceLock<Arc<Pipeline>>>,
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
            pipeline: Arc::default(),
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

    /// Where the audit log has more than its folder.
    pub(crate) fn audit(&self) -> audit::Options {
        audit::Options { counters: self.settings.paths.audit_counters.clone() }
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

    /// The guard, with the plans that the policy has for all agents.
    pub(crate) fn guard(&self) -> Result<Guard, SetupError> {
        let guard = Guard::new()?.with_plans(self.policy()?.general_plans().clone());
        if self.settings.guard.recognisers.is_empty() {
            return Ok(guard);
        }
        let detector = Detector::with(&Recognisers::load(&self.settings.guard.recognisers)?)?;
        Ok(guard.with_detector(Arc::new(detector)))
    }

    /// What happens to personal data, and where data may go.
    pub(crate) fn policy(&self) -> Result<Policy, SetupError> {
        let Some(file) = &self.settings.guard.policy else { return Ok(Policy::default()) };
        let mut agents: Vec<AgentName> = self.agents.iter().map(|a| a.name.clone()).collect();
        // An agent whose file has mistakes is still the agent that the policy speaks of.
        let broken = self.broken_agents.iter().flat_map(|e| &e.problems);
        agents.extend(broken.filter_map(|p| p.file.parent()?.file_name()?.to_str()?.parse().ok()));
        let tools: Vec<ToolName> = self.agents.iter().flat_map(|a| a.tools.iter().map(|t| t.name.clone())).collect();
        let tools = self.broken_agents.is_empty().then_some(tools.as_slice());
        let kinds = Recognisers::load(&self.settings.guard.recognisers)?.kinds();
        Ok(Policy::load(file, Names { agents: &agents, tools, kinds: &kinds })?)
    }
}

impl Setup {
    /// Where calls wait for a person's yes.
    pub(crate) fn approvals(&self) -> Result<Approvals, SetupError> {
        let store = Arc::new(Store::open(self.state()?)?);
        // Short enough to be typed, and not to be guessed in a day.
        let ids = || format!("{:010x}", random_turn().0 & 0xFF_FFFF_FFFF);
        Ok(Approvals::open(store, Arc::clone(&self.clock), Box::new(ids))?)
    }

    /// Who answers where nobody is named; nothing where there is one agent.
    pub(crate) fn router(&self) -> Result<Option<Router>, SetupError> {
        if self.agents.len() < 2 {
            return Ok(None);
        }
        Ok(Some(self.router_with(self.routes()?)))
    }

    /// The same with these rules, however many agents there are.
    pub(crate) fn router_with(&self, rules: Vec<RouteRule>) -> Router {
        let agents: Vec<RoutedAgent> = self.agents.iter().map(RoutedAgent::from).collect();
        // The embedded model's, whichever model answers: similarity is measured with them.
        let vectors = match TokenVectors::from_gguf(embedded::MODEL) {
            Ok(vectors) => Some(Arc::new(vectors) as _),
            Err(error) => {
                tracing::warn!(target: "edgehold", "agents are told apart without word vectors: {error}");
                None
            }
        };
        Router::new(&agents, rules, vectors)
    }

    /// The rules of `[routes]`.
    pub(crate) fn routes(&self) -> Result<Vec<RouteRule>, SetupError> {
        let section = self.settings.doors.clone().with_only(&["routes"]);
        let mut fields = Fields::of(&section);
        let rules = read_rules(&mut fields);
        Ok(fields.finish().map(|()| rules)?)
    }
}

/// A node that is ready to answer.
pub(crate) struct Node {
    pub(crate) orchestrator: Orchestrator,
    pub(crate) model: Arc<dyn LanguageModel>,
    /// The guard, with the key of this device.
    pub(crate) guard: Guard,
    pub(crate) policy: Policy,
}

impl Node {
    /// Loads the model, opens the audit log, builds every agent; with `only`, that one alone.
    pub(crate) fn start(setup: &Setup, only: Option<&AgentName>) -> Result<Self, SetupError> {
        let (guard, policy) = (setup.guard()?, setup.policy()?);
        let audit = AuditLog::open_with(&setup.settings.paths.state, &setup.audit())?;
        let guard = guard.with_key(audit.hash_key());
        record_policy(setup, &policy, &audit)?;
        if has_store(setup.state()?) {
            record_forgotten(&Store::open(setup.state()?)?, &audit, setup.clock.now())?;
        }
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
        let (held, rules) = (guard.clone(), policy.clone());
        let confirms = policy.rules().iter().any(|rule| rule.verdict == Verdict::Confirm);
        let mut orchestrator = Orchestrator::new(Parts {
            agents,
            guard,
            policy,
            audit,
            clock,
            ids,
            pseudonyms: forgetting::pseudonyms(setup.state()?),
        });
        if confirms {
            orchestrator = orchestrator.with_approvals(setup.approvals()?);
        }
        if let Some(router) = setup.router()? {
            orchestrator = orchestrator.with_router(router);
        }
        Ok(Self { orchestrator, model, guard: held, policy: rules })
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

/// Writes into the audit log that the policy is another one than at the last start.
fn record_policy(setup: &Setup, policy: &Policy, audit: &AuditLog) -> Result<(), SetupError> {
    let state = &setup.settings.paths.state;
    let unusable = |path: &Path, source| SetupError::State { path: path.to_owned(), source };
    let digest = match &setup.settings.guard.policy {
        Some(file) => Policy::digest(file).map_err(|e| unusable(file, e))?,
        None => [0; 32],
    };
    let known = state.join("policy.sha256");
    let hex: String = digest.iter().map(|byte| format!("{byte:02x}")).collect();
    let before = std::fs::read_to_string(&known).ok();
    // A device that never had a policy has none to change.
    if before.as_deref().map_or(digest == [0; 32], |before| before == hex) {
        return Ok(());
    }
    let event = Event::PolicyChanged { policy_sha256: Digest::new(digest), rules: policy.rules().len() as u64 };
    audit.append_event(setup.clock.now(), &event)?;
    std::fs::write(&known, hex).map_err(|e| unusable(&known, e))
}

/// A fresh id.
pub(crate) fn random_turn() -> TurnId {
    let mut bytes = [0; 16];
    // Without randomness two turns could share an id; an all-zero one is told apart in the log by its sequence number.
    let _ = getrandom::fill(&mut bytes);
    TurnId(u128::from_le_bytes(bytes))
}
