//! `POST /ask`: as JSON, as server-sent events, or as plain lines, by what the caller accepts.

mod stream;
mod text;

use axum::Json;
use axum::body::Bytes;
use axum::extract::State;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{IntoResponse, Response};
use edgehold_guard::Raw;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{Ask, Conversation};
use edgehold_types::{AgentName, Label, Labels, SubjectId};

use crate::Door;
use crate::error::ApiError;
use crate::wire::AskBody;

pub(crate) async fn ask(
    State(door): State<Door>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, ApiError> {
    let ask = read(&headers, &body?)?;
    let accepts = |kind: &str| {
        headers.get(header::ACCEPT).and_then(|v| v.to_str().ok()).is_some_and(|accept| accept.contains(kind))
    };
    if accepts("text/event-stream") {
        return Ok(stream::respond(door, ask));
    }
    // A caller that hangs up drops this future, and with it the guard, which stops the engine. The turn itself is a task
    // of its own, so that it comes to its end and is recorded all the same.
    let _stop = CancelOnDrop(ask.cancel.clone());
    let turn = async move { door.orchestrator.ask(ask, &mut Conversation::default(), &mut |_| {}).await };
    let result = tokio::spawn(turn).await.map_err(|_| ApiError::crashed())?;
    let answer = result.map_err(|e| ApiError::from(&e))?;
    Ok(if accepts("text/plain") { text::lines(&answer).into_response() } else { Json(answer).into_response() })
}

/// Stops the turn when nobody waits for it any more.
pub(crate) struct CancelOnDrop(pub(crate) CancelToken);

impl Drop for CancelOnDrop {
    fn drop(&mut self) {
        self.0.cancel();
    }
}

fn read(headers: &HeaderMap, body: &[u8]) -> Result<Ask, ApiError> {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    if !kind.to_ascii_lowercase().starts_with("application/json") {
        let message = "the body must be JSON: set `Content-Type: application/json`";
        return Err(ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content_type_wrong", message, None));
    }
    let invalid = |code: &str, message: String| {
        let hint = Some(r#"send {"user_input": "your question"}"#);
        ApiError::new(StatusCode::BAD_REQUEST, code, message, hint)
    };
    if let Err(e) = std::str::from_utf8(body) {
        return Err(invalid("utf8_invalid", format!("the body is not UTF-8: bad byte at {}", e.valid_up_to())));
    }
    let body: AskBody = serde_json::from_slice(body).map_err(|e| invalid("json_invalid", e.to_string()))?;
    let agent: Option<AgentName> = match body.agent {
        Some(name) => Some(name.parse().map_err(|e| invalid("agent_name_invalid", format!("{e}")))?),
        None => None,
    };
    let subject: Option<SubjectId> = match body.subject {
        Some(name) => Some(name.parse().map_err(|e| invalid("subject_invalid", format!("{e}")))?),
        None => None,
    };
    // What a person says is personal until a policy says otherwise.
    let input = Raw::new(body.user_input, Labels::of(Label::Personal));
    Ok(Ask { agent, input, cancel: CancelToken::default(), subject })
}
