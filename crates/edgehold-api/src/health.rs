//! Whether it works.

use axum::Json;
use axum::extract::State;
use axum::http::StatusCode;
use edgehold_orchestrator::Health;
use serde_json::{Value, json};

use crate::Door;

/// Proves that each model answers and each tool is there. 503 if one does not.
pub(crate) async fn healthz(State(door): State<Door>) -> (StatusCode, Json<Health>) {
    let health = door.behind.orchestrator.health().await;
    (if health.ok { StatusCode::OK } else { StatusCode::SERVICE_UNAVAILABLE }, Json(health))
}

/// The door is open and the agents are loaded. Costs nothing.
pub(crate) async fn readyz(State(door): State<Door>) -> Json<Value> {
    let agents: Vec<&str> = door.behind.orchestrator.agents().map(|a| a.name().as_str()).collect();
    Json(json!({"ready": true, "agents": agents}))
}
