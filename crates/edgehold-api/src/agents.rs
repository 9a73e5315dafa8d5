//! Who can be asked.

use axum::Json;
use axum::extract::{Extension, State};
use edgehold_access::Action;
use edgehold_orchestrator::Agent;
use edgehold_types::{AgentName, Effects, ToolName};
use schemars::JsonSchema;
use serde::Serialize;

use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;

/// An agent as it is listed.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Agent")]
pub(crate) struct Listed {
    pub(crate) name: AgentName,
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(crate) description: String,
    pub(crate) model: String,
    pub(crate) tools: Vec<ListedTool>,
    /// Whether it is asked where none is named and no router finds one.
    pub(crate) default: bool,
}

/// A tool of it.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Tool")]
pub(crate) struct ListedTool {
    pub(crate) name: ToolName,
    /// What the model is told of it; left out if it cannot work now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(crate) description: Option<String>,
    pub(crate) effects: Effects,
}

pub(crate) async fn list(State(door): State<Door>, Extension(caller): Extension<Caller>) -> Json<Vec<Listed>> {
    Json(seen(&door, &caller))
}

/// The agents that the caller may ask.
pub(crate) fn seen(door: &Door, caller: &Caller) -> Vec<Listed> {
    let orchestrator = &door.behind.orchestrator;
    let default = orchestrator.default_agent().map(Agent::name);
    let seen = orchestrator.agents().filter(|agent| caller.grants.allows(Action::Ask, Some(agent.name())));
    seen.map(|agent| listed(agent, default == Some(agent.name()))).collect()
}

fn listed(agent: &Agent, default: bool) -> Listed {
    let (registry, info) = (agent.executor.registry(), agent.model.info());
    let tools = registry.names().filter_map(|name| {
        let tool = registry.get(name.as_str())?;
        let description = tool.spec().ok().map(|spec| spec.description);
        Some(ListedTool { name: name.clone(), description, effects: tool.effects() })
    });
    Listed {
        name: agent.name().clone(),
        description: agent.spec.description.clone(),
        model: format!("{} {}", info.name, info.version).trim().to_owned(),
        tools: tools.collect(),
        default,
    }
}

/// Refuses an agent that is not there.
pub(crate) fn known(door: &Door, agent: Option<&AgentName>) -> Result<(), ApiError> {
    match agent {
        Some(name) if !door.behind.orchestrator.agents().any(|a| a.name() == name) => Err(ApiError::no_agent(name)),
        _ => Ok(()),
    }
}
