//! Errors as they leave: a status, a stable code, a message, a hint.

use std::time::Duration;

use axum::Json;
use axum::extract::Request;
use axum::extract::rejection::BytesRejection;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use edgehold_model::ModelError;
use edgehold_orchestrator::TurnError;

use crate::wire::{ErrorBody, ErrorDetail};

/// An error that leaves.
#[derive(Debug)]
pub(crate) struct ApiError {
    pub(crate) status: StatusCode,
    pub(crate) detail: ErrorDetail,
    /// When it may be tried again.
    pub(crate) retry_after: Option<Duration>,
}

/// The code of an error, on the response that it has become.
#[derive(Clone)]
pub(crate) struct Code(pub(crate) String);

impl ApiError {
    pub(crate) fn new(status: StatusCode, code: &str, message: impl Into<String>, hint: Option<&str>) -> Self {
        let detail = ErrorDetail { code: code.into(), message: message.into(), hint: hint.map(Into::into) };
        Self { status, detail, retry_after: None }
    }

    /// The turn stopped unexpectedly: a mistake of ours.
    pub(crate) fn crashed() -> Self {
        Self::new(StatusCode::INTERNAL_SERVER_ERROR, "turn_crashed", "the turn stopped unexpectedly", None)
    }

    /// Refuses a body that does not say that it is JSON: a form of a page elsewhere says something else.
    pub(crate) fn unless_json(headers: &HeaderMap) -> Result<(), Self> {
        let kind = headers.get(header::CONTENT_TYPE).and_then(|v| v.to_str().ok()).unwrap_or_default();
        if kind.to_ascii_lowercase().starts_with("application/json") {
            return Ok(());
        }
        let message = "the body must be JSON: set `Content-Type: application/json`";
        Err(Self::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content_type_wrong", message, None))
    }

    /// There is no such agent.
    pub(crate) fn no_agent(name: &impl std::fmt::Display) -> Self {
        Self::new(StatusCode::NOT_FOUND, "agent_unknown", format!("there is no agent `{name}`"), None)
    }
}

impl IntoResponse for ApiError {
    fn into_response(self) -> Response {
        let code = Code(self.detail.code.clone());
        let mut response = (self.status, Json(ErrorBody { error: self.detail })).into_response();
        response.extensions_mut().insert(code);
        if let Some(wait) = self.retry_after {
            // Whole seconds, and never too early (RFC 9110, 10.2.3).
            let seconds = wait.as_millis().div_ceil(1000).max(1);
            if let Ok(value) = HeaderValue::from_str(&seconds.to_string()) {
                response.headers_mut().insert(header::RETRY_AFTER, value);
            }
        }
        response
    }
}

impl From<&TurnError> for ApiError {
    fn from(error: &TurnError) -> Self {
        let code = error.code();
        let status = match code {
            "agent_unknown" | "approval_unknown" => StatusCode::NOT_FOUND,
            "tool_unusable" | "schema_unusable" => StatusCode::BAD_REQUEST,
            "approval_settled" | "approval_needed" => StatusCode::CONFLICT,
            "model_busy" | "too_many_turns" | "approvals_full" => StatusCode::TOO_MANY_REQUESTS,
            "out_of_scope" => StatusCode::UNPROCESSABLE_ENTITY,
            "agent_needed" | "input_empty" | "input_too_long" | "prompt_too_long" => StatusCode::UNPROCESSABLE_ENTITY,
            "deadline_passed" | "tool_timed_out" => StatusCode::GATEWAY_TIMEOUT,
            "privacy_budget_exhausted" => StatusCode::TOO_MANY_REQUESTS,
            _ if matches!(error, TurnError::Tool(_)) => StatusCode::SERVICE_UNAVAILABLE,
            _ => StatusCode::INTERNAL_SERVER_ERROR,
        };
        let retry_after = match error {
            TurnError::Model(ModelError::Busy { retry_after }) => Some(*retry_after),
            TurnError::Busy => Some(Duration::from_secs(1)),
            _ => None,
        };
        Self { retry_after, ..Self::new(status, code, error.to_string(), error.hint().as_deref()) }
    }
}

impl From<BytesRejection> for ApiError {
    fn from(rejection: BytesRejection) -> Self {
        let status = rejection.status();
        if status == StatusCode::PAYLOAD_TOO_LARGE {
            let hint = Some("send a shorter question, or raise `server.max_body_bytes` in the settings");
            return Self::new(status, "body_too_large", "the request's body is too large", hint);
        }
        Self::new(status, "body_unreadable", "the request's body could not be read", None)
    }
}

/// Ends a request that takes too long, whether its body is slow or its answer. A stream that has begun goes on.
pub(crate) async fn in_time(limit: Duration, request: Request, next: Next) -> Result<Response, ApiError> {
    tokio::time::timeout(limit, next.run(request)).await.map_err(|_| {
        let message = format!("the request was not done within {} s", limit.as_secs());
        let hint = Some("ask for less, or raise `server.request_timeout_s` in the settings");
        ApiError::new(StatusCode::GATEWAY_TIMEOUT, "request_timed_out", message, hint)
    })
}

pub(crate) async fn no_route() -> ApiError {
    let hint = Some(
        "the routes: POST /ask, POST /v1/chat/completions, GET /v1/models, GET /v1/models/{id}, POST /v1/events, GET /v1/sessions, POST /v1/sessions, DELETE /v1/sessions/{id}, \
         GET /v1/agents, GET /v1/watch, GET /v1/approvals, POST /v1/approvals/{id}/approve, \
         POST /v1/approvals/{id}/deny, GET /healthz, GET /readyz, GET /openapi.json",
    );
    ApiError::new(StatusCode::NOT_FOUND, "route_unknown", "there is nothing at this address", hint)
}

pub(crate) async fn no_method() -> ApiError {
    let message = "this address does not take this method";
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message, None)
}
