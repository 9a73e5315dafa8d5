//! Conversations that are kept.

use std::sync::Arc;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, Path, State};
use axum::http::StatusCode;
use edgehold_access::Action;
use edgehold_orchestrator::sessions::{SessionError, SessionId, SessionTurnError, Sessions};
use edgehold_types::{AgentName, SubjectId, Timestamp};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;

/// A session that is to begin.
#[derive(Deserialize, JsonSchema)]
#[serde(deny_unknown_fields)]
#[schemars(rename = "BeginSession")]
pub(crate) struct BeginBody {
    /// Whom it is with.
    agent: AgentName,
    /// Whom it is about.
    #[serde(default)]
    subject: Option<SubjectId>,
}

/// A session as it is listed.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "Session")]
pub(crate) struct Listed {
    /// Its id.
    #[schemars(regex(pattern = "^[0-9a-f]{32}$"))]
    id: String,
    /// Whom it is with.
    agent: AgentName,
    /// Whom it is about.
    #[serde(skip_serializing_if = "Option::is_none")]
    subject: Option<SubjectId>,
    /// When it began, in milliseconds since 1970.
    created: Timestamp,
    /// When it was used last.
    used: Timestamp,
    /// When it is forgotten unless it is used.
    expires: Timestamp,
    /// How many questions were answered.
    exchanges: u32,
}

/// A session that was begun.
#[derive(Serialize, JsonSchema)]
#[schemars(rename = "SessionBegun")]
pub(crate) struct Begun {
    /// Its id.
    #[schemars(regex(pattern = "^[0-9a-f]{32}$"))]
    id: String,
}

pub(crate) fn kept(door: &Door) -> Result<&Arc<Sessions>, ApiError> {
    let off = || ApiError::new(StatusCode::NOT_FOUND, "sessions_off", "this node keeps no sessions", None);
    door.behind.sessions.as_ref().ok_or_else(off)
}

pub(crate) async fn list(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
) -> Result<Json<Vec<Listed>>, ApiError> {
    caller.must_some(Action::Sessions)?;
    let listed = kept(&door)?.list().map_err(|e| ApiError::from(&e))?;
    let seen = listed.into_iter().filter(|s| caller.grants.allows(Action::Sessions, Some(&s.agent)));
    let listed = seen.map(|s| Listed {
        id: s.id.to_string(),
        agent: s.agent,
        subject: s.subject,
        created: s.created,
        used: s.used,
        expires: s.expires,
        exchanges: s.exchanges,
    });
    Ok(Json(listed.collect()))
}

pub(crate) async fn begin(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    body: Result<Bytes, BytesRejection>,
) -> Result<(StatusCode, Json<Begun>), ApiError> {
    let body = body?;
    let body: BeginBody = serde_json::from_slice(&body).map_err(|e| {
        let hint = Some(r#"send {"agent": "device"}, and "subject" if it is about somebody"#);
        ApiError::new(StatusCode::BAD_REQUEST, "json_invalid", e.to_string(), hint)
    })?;
    caller.must(Action::Sessions, Some(&body.agent))?;
    let known = door.behind.orchestrator.agents().any(|a| *a.name() == body.agent);
    if !known {
        return Err(ApiError::no_agent(&body.agent));
    }
    let id = kept(&door)?.open(&body.agent, body.subject.as_ref()).map_err(|e| ApiError::from(&e))?;
    Ok((StatusCode::CREATED, Json(Begun { id: id.to_string() })))
}

pub(crate) async fn forget(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    Path(id): Path<String>,
) -> Result<StatusCode, ApiError> {
    caller.must_some(Action::Sessions)?;
    let (kept, id) = (kept(&door)?, read_id(&id)?);
    if !caller.grants.allows(Action::Sessions, None) {
        let listed = kept.list().map_err(|e| ApiError::from(&e))?;
        let session = listed.iter().find(|s| s.id == id).ok_or_else(unknown)?;
        caller.must(Action::Sessions, Some(&session.agent))?;
    }
    let forgotten = kept.forget(&id).map_err(|e| ApiError::from(&e))?;
    if forgotten { Ok(StatusCode::NO_CONTENT) } else { Err(unknown()) }
}

pub(crate) fn read_id(text: &str) -> Result<SessionId, ApiError> {
    text.parse().map_err(|_| unknown())
}

fn unknown() -> ApiError {
    let hint = Some("POST /v1/sessions begins one");
    ApiError::new(StatusCode::NOT_FOUND, "session_unknown", "there is no such session", hint)
}

impl From<&SessionError> for ApiError {
    fn from(error: &SessionError) -> Self {
        let status = match error.code() {
            "session_unknown" => StatusCode::NOT_FOUND,
            "session_busy" => StatusCode::CONFLICT,
            "session_other_agent" | "session_other_subject" => StatusCode::UNPROCESSABLE_ENTITY,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        Self::new(status, error.code(), error.to_string(), Some(&error.hint()))
    }
}

impl From<&SessionTurnError> for ApiError {
    fn from(error: &SessionTurnError) -> Self {
        match error {
            SessionTurnError::Session(error) => Self::from(error),
            SessionTurnError::Turn(error) => Self::from(error),
        }
    }
}
