//! Whether it works.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use edgehold_orchestrator::Health;
use schemars::JsonSchema;
use serde::Serialize;

use crate::Door;

/// Proves that each model answers and each tool is there. 503 if one does not.
pub(crate) async fn healthz(State(door): State<Door>) -> (StatusCode, Json<Health>) {
    let health = door.behind.orchestrator.health().await;
    (if health.ok { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }, Json(health))
}

/// The agents that are loaded.
#[derive(Serialize, JsonSchema)]
pub(crate) struct Ready {
    /// Always true: what is not ready does not answer.
    ready: bool,
    /// Their names.
    agents: Vec<String>,
}

/// The door is open and the agents are loaded. Costs nothing.
pub(crate) async fn readyz(State(door): State<Door>) -> Json<Ready> {
    let agents = door.behind.orchestrator.agents().map(|a| a.name().to_string()).collect();
    Json(Ready { ready: true, agents })
}
