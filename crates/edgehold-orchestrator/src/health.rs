//! Whether the whole chain works: the model answers and each agent's tools are there.

use std::sync::Arc;
use std::time::Duration;

use edgehold_guard::Raw;
use edgehold_model::{GenerateRequest, Prefix, Prompt, Turn};
use edgehold_types::Labels;
use serde::Serialize;
use tokio::sync::Mutex;

use crate::{Agent, Orchestrator};

/// How long a result is reused, so that frequent probes do not load the model.
const FRESH: Duration = Duration::from_secs(3);
/// The longest that the one-token generation may take.
const DEADLINE: Duration = Duration::from_secs(20);

/// What a probe found.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct Health {
    /// Whether everything works.
    pub ok: bool,
    /// Agent by agent.
    pub agents: Vec<AgentHealth>,
    /// Age of this finding in milliseconds.
    pub age_ms: u64,
}

/// What a probe found of one agent.
#[derive(Debug, Clone, Serialize, schemars::JsonSchema)]
pub struct AgentHealth {
    /// The agent.
    pub name: String,
    /// The model it runs on.
    pub model: String,
    /// Why the model does not answer.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub model_error: Option<String>,
    /// The tools that work.
    pub tools: Vec<String>,
    /// Why the others do not.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub tool_errors: Vec<String>,
}

#[derive(Default)]
pub(crate) struct Cache(Mutex<Option<(Duration, Health)>>);

impl Orchestrator {
    /// Probes every agent: a one-token generation and a look at each tool. A result is reused for a few seconds.
    pub async fn health(&self) -> Health {
        let mut cache = self.health.0.lock().await;
        let now = self.clock.monotonic();
        if let Some((at, health)) = cache.as_ref().filter(|(at, _)| now.saturating_sub(*at) < FRESH) {
            let age_ms = u64::try_from(now.saturating_sub(*at).as_millis()).unwrap_or(u64::MAX);
            return Health { age_ms, ..health.clone() };
        }
        let mut agents = Vec::new();
        let mut models: Vec<(usize, Result<(), String>)> = Vec::new();
        for agent in self.agents.values() {
            // A model that several agents share is asked once.
            let model = Arc::as_ptr(&agent.model).cast::<()>().addr();
            let answered = match models.iter().find(|(m, _)| *m == model) {
                Some((_, answered)) => answered.clone(),
                None => self.one_token(agent).await,
            };
            models.push((model, answered.clone()));
            agents.push(probe(agent, answered));
        }
        let ok = !agents.is_empty() && agents.iter().all(|a| a.model_error.is_none() && a.tool_errors.is_empty());
        let health = Health { ok, agents, age_ms: 0 };
        *cache = Some((self.clock.monotonic(), health.clone()));
        health
    }

    async fn one_token(&self, agent: &Agent) -> Result<(), String> {
        let words = self.guard.admit(Raw::new("ok".into(), Labels::default())).map_err(|e| e.to_string())?;
        // The agent's own head, so that the probe finds it in the cache and leaves it there.
        let tools = agent.executor.registry().specs().unwrap_or_default();
        let prefix = Prefix { system: agent.spec.system.clone(), tools };
        let mut request =
            GenerateRequest::new(Prompt { prefix, turns: vec![Turn::User(words.value)], ..Prompt::default() });
        request.max_tokens = 1;
        request.deadline = Some(DEADLINE);
        agent.model.generate(request).finished().await.map(|_| ()).map_err(|e| e.to_string())
    }
}

fn probe(agent: &Agent, answered: Result<(), String>) -> AgentHealth {
    let info = agent.model.info();
    let registry = agent.executor.registry();
    let mut tools = Vec::new();
    let mut tool_errors = Vec::new();
    for name in registry.names() {
        match registry.get(name.as_str()).map(|tool| tool.spec()) {
            Some(Ok(_)) => tools.push(name.to_string()),
            Some(Err(error)) => tool_errors.push(format!("{name}: {error}")),
            None => {}
        }
    }
    AgentHealth {
        name: agent.name().to_string(),
        model: format!("{} {}", info.name, info.version).trim().to_owned(),
        model_error: answered.err(),
        tools,
        tool_errors,
    }
}
