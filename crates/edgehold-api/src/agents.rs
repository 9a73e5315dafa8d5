//! Who can be asked.

use axum::Json;
use axum::extract::{Extension, State};
use edgehold_access::Action;
use edgehold_orchestrator::Agent;
use edgehold_types::{AgentName, Effects, ToolName};
use serde::Serialize;

use crate::Door;
use crate::caller::Caller;

/// An agent as it is listed.
#[derive(Serialize)]
pub(crate) struct Listed {
    name: AgentName,
    #[serde(skip_serializing_if = "String::is_empty")]
    description: String,
    model: String,
    tools: Vec<ListedTool>,
    /// Whether it is asked where none is named and no router finds one.
    default: bool,
}

#[derive(Serialize)]
struct ListedTool {
    name: ToolName,
    /// What the model is told of it; left out if it cannot work now.
    #[serde(skip_serializing_if = "Option::is_none")]
    description: Option<String>,
    effects: Effects,
}

pub(crate) async fn list(State(door): State<Door>, Extension(caller): Extension<Caller>) -> Json<Vec<Listed>> {
    let orchestrator = &door.behind.orchestrator;
    let default = orchestrator.default_agent().map(Agent::name);
    let seen = orchestrator.agents().filter(|agent| caller.grants.allows(Action::Ask, Some(agent.name())));
    Json(seen.map(|agent| listed(agent, default == Some(agent.name()))).collect())
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
