//! Calls that wait for a person's yes.

use axum::Json;
use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use edgehold_access::Action;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{Approval, Approved};

use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;

pub(crate) async fn list(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
) -> Result<Json<Vec<Approval>>, ApiError> {
    Ok(Json(seen(&door, &caller)?))
}

/// The calls that wait for a yes that the caller may give.
pub(crate) fn seen(door: &Door, caller: &Caller) -> Result<Vec<Approval>, ApiError> {
    caller.must_some(Action::Approve)?;
    let mut listed = door.behind.orchestrator.approvals().map_err(|e| ApiError::from(&e))?;
    listed.retain(|approval| caller.grants.allows(Action::Approve, Some(&approval.agent)));
    Ok(listed)
}

pub(crate) async fn approve(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<Json<Approved>, ApiError> {
    Ok(Json(make(door, &caller, id).await?))
}

/// Makes a call that waits.
pub(crate) async fn make(door: Door, caller: &Caller, id: String) -> Result<Approved, ApiError> {
    may_settle(&door, caller, &id)?;
    // A task of its own: a caller that hangs up must not leave a call half made.
    let approved = tokio::spawn(async move { door.behind.orchestrator.approve(&id, &CancelToken::default()).await });
    let approved = approved.await.map_err(|_| ApiError::crashed())?;
    approved.map_err(|e| ApiError::from(&e))
}

pub(crate) async fn deny(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    refuse(&door, &caller, &id)?;
    Ok(StatusCode::NO_CONTENT)
}

/// Says no to a call that waits.
pub(crate) fn refuse(door: &Door, caller: &Caller, id: &str) -> Result<(), ApiError> {
    may_settle(door, caller, id)?;
    door.behind.orchestrator.deny(id).map_err(|e| ApiError::from(&e))
}

/// Whether the caller may say yes or no to a call. One that is not there is left to those who keep them.
fn may_settle(door: &Door, caller: &Caller, id: &str) -> Result<(), ApiError> {
    caller.must_some(Action::Approve)?;
    if caller.grants.allows(Action::Approve, None) {
        return Ok(());
    }
    let listed = door.behind.orchestrator.approvals().map_err(|e| ApiError::from(&e))?;
    match listed.iter().find(|approval| approval.id == id) {
        Some(approval) => caller.must(Action::Approve, Some(&approval.agent)),
        None => Ok(()),
    }
}
