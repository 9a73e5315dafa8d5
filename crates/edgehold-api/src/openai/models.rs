//! `GET /v1/models`: the agents that the caller may ask.

use axum::Json;
use axum::extract::{Extension, Path, State};
use edgehold_access::Action;
use edgehold_types::AgentName;
use serde_json::{Value, json};

use super::error::OpenAiError;
use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;

pub(crate) async fn list(State(door): State<Door>, Extension(caller): Extension<Caller>) -> Json<Value> {
    let agents = door.behind.orchestrator.agents().map(|agent| agent.name());
    let data: Vec<Value> = agents.filter(|name| caller.grants.allows(Action::Ask, Some(name))).map(model).collect();
    Json(json!({"object": "list", "data": data}))
}

pub(crate) async fn one(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Value>, OpenAiError> {
    let mut agents = door.behind.orchestrator.agents().map(|agent| agent.name());
    let found = agents.find(|name| name.as_str() == id && caller.grants.allows(Action::Ask, Some(name)));
    found.map(|name| Json(model(name))).ok_or_else(|| ApiError::no_agent(&id.escape_debug()).into())
}

fn model(name: &AgentName) -> Value {
    // When an agent was made is not known; the field is there since clients insist on it.
    json!({"id": name, "object": "model", "created": 0, "owned_by": "edgehold"})
}
