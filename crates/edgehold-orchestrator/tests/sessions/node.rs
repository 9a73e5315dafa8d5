//! A node as far as sessions need it: everything in it is opened from one folder, as a start of the program does.

use std::path::Path;
use std::sync::Arc;

use edgehold_config::AgentSpec;
use edgehold_guard::audit::{AuditLog, Pseudonym};
use edgehold_guard::policy::Names;
use edgehold_guard::{Guard, Policy, Raw, Released};
use edgehold_model::{Sampling, Script, ScriptedModel};
use edgehold_orchestrator::sessions::{SessionId, SessionLimits, SessionParts, SessionTurnError, Sessions};
use edgehold_orchestrator::{Agent, Answer, Ask, Orchestrator, Parts};
use edgehold_store::Store;
use edgehold_tools::{Executor, Limits, Registry, Tool, ToolContext, ToolError};
use edgehold_types::{Effects, Label, Labels, ManualClock, SubjectId, Timestamp, ToolName, ToolSpec, TurnId};
use serde_json::{Value, json};

/// What is pseudonymised, and restored for whoever asks.
pub(crate) const POLICY: &str = "[treat]\nrestore_for = [\"asker\"]\n[treat.in]\nemail = \"pseudonymise\"\n";

/// Its results are about `ben`.
struct Chart;

impl Tool for Chart {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        let parameters = json!({"type": "object", "properties": {}});
        Ok(ToolSpec { name: "read_chart".parse().unwrap(), description: "Reads a chart.".into(), parameters })
    }
    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }
    fn accepts(&self) -> Labels {
        Label::BUILT_IN.into_iter().collect()
    }
    fn call(&self, _: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        let labels = Labels::of(Label::Health).about("ben".parse().unwrap());
        Ok(Raw::new(json!({"pulse": 61.5, "contact": "doc@example.org"}), labels))
    }
}

pub(crate) struct Node {
    pub(crate) orchestrator: Orchestrator,
    pub(crate) sessions: Sessions,
    pub(crate) model: Arc<ScriptedModel>,
    pub(crate) clock: Arc<ManualClock>,
    pub(crate) store: Arc<Store>,
}

impl Node {
    pub(crate) fn start(state: &Path, scripts: Vec<Script>) -> Self {
        Self::start_with(state, scripts, POLICY, SessionLimits::default())
    }

    pub(crate) fn start_with(state: &Path, scripts: Vec<Script>, policy: &str, limits: SessionLimits) -> Self {
        let clock = Arc::new(ManualClock::at(Timestamp(1_000)));
        let model = Arc::new(ScriptedModel::new(scripts));
        let mut agents = Vec::new();
        for (name, tool) in [("device", false), ("ward", true)] {
            let mut registry = Registry::default();
            if tool {
                registry.insert("read_chart".parse().unwrap(), Arc::new(Chart));
            }
            let executor = Executor::new(registry, Limits::default(), Arc::clone(&clock) as _);
            let tools = if tool { "[tools.read_chart]\n" } else { "" };
            let text = format!("description = \"d\"\nsystem = \"s\"\n{tools}");
            let spec = AgentSpec::parse(Path::new(&format!("/agents/{name}/agent.toml")), &text).unwrap();
            agents.push(Agent::new(spec, Arc::clone(&model) as _, executor, Sampling::default()).unwrap());
        }
        let names: Vec<_> = agents.iter().map(|a| a.name().clone()).collect();
        let tools: [ToolName; 1] = ["read_chart".parse().unwrap()];
        let names = Names { agents: &names, tools: Some(&tools), kinds: &[] };
        let policy = Policy::parse(Path::new("policy.toml"), policy, names).unwrap();
        let audit = AuditLog::open(state).unwrap();
        let guard = Guard::with_defaults().with_key(audit.hash_key());
        let store = Arc::new(Store::open(state).unwrap());
        let sessions = Sessions::new(SessionParts {
            store: Arc::clone(&store),
            guard: guard.clone(),
            policy: policy.clone(),
            clock: Arc::clone(&clock) as _,
            ids: Box::new(SessionId::random),
            limits,
        });
        let orchestrator = Orchestrator::new(Parts {
            agents,
            guard,
            policy,
            audit,
            clock: Arc::clone(&clock) as _,
            ids: Box::new(|| TurnId(7)),
            pseudonyms: Box::new(|_| Ok(Pseudonym::from_keyed_code([7; 16]))),
        });
        Self { orchestrator, sessions, model, clock, store }
    }

    pub(crate) fn open(&self, agent: &str, subject: Option<&str>) -> SessionId {
        let subject: Option<SubjectId> = subject.map(|s| s.parse().unwrap());
        self.sessions.open(&agent.parse().unwrap(), subject.as_ref()).unwrap()
    }

    pub(crate) async fn ask(&self, id: &SessionId, words: &str) -> Result<Answer, SessionTurnError> {
        let ask = Ask::new(Raw::new(words.to_owned(), Labels::default()));
        self.sessions.ask(&self.orchestrator, id, ask, &mut |_| {}).await
    }

    /// What the model read when it was asked for the `n`th time.
    pub(crate) fn prompt(&self, n: usize) -> String {
        format!("{:?}", self.model.requests()[n].prompt.turns)
    }

    /// The session, as it is shown.
    pub(crate) fn shown(&self, id: &SessionId) -> String {
        serde_json::to_string(&self.sessions.show(id).unwrap().turns).unwrap()
    }
}

/// The model answers.
pub(crate) fn says(text: &str) -> Script {
    Script::control("<|answer|>", text)
}

/// Whether a text stands in any file of the folder.
pub(crate) fn stands_in_a_file(folder: &Path, text: &str) -> bool {
    std::fs::read_dir(folder).unwrap().any(|entry| {
        let path = entry.unwrap().path();
        path.is_file() && std::fs::read(path).unwrap().windows(text.len()).any(|window| window == text.as_bytes())
    })
}
