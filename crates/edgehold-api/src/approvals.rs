//! Calls that wait for a person's yes.

use axum::Json;
use axum::extract::{Path, State};
use axum::http::StatusCode;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{Approval, Approved};

use crate::Door;
use crate::error::ApiError;

pub(crate) async fn list(State(door): State<Door>) -> Result<Json<Vec<Approval>>, ApiError> {
    Ok(Json(door.behind.orchestrator.approvals().map_err(|e| ApiError::from(&e))?))
}

pub(crate) async fn approve(State(door): State<Door>, Path(id): Path<String>) -> Result<Json<Approved>, ApiError> {
    // A task of its own: a caller that hangs up must not leave a call half made.
    let approved = tokio::spawn(async move { door.behind.orchestrator.approve(&id, &CancelToken::default()).await });
    let approved = approved.await.map_err(|_| ApiError::crashed())?;
    Ok(Json(approved.map_err(|e| ApiError::from(&e))?))
}

pub(crate) async fn deny(State(door): State<Door>, Path(id): Path<String>) -> Result<StatusCode, ApiError> {
    door.behind.orchestrator.deny(&id).map_err(|e| ApiError::from(&e))?;
    Ok(StatusCode::NO_CONTENT)
}
