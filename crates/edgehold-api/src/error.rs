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

/// What went wrong, on a response that says it in our own form: `form` may write it in another.
#[derive(Clone)]
pub(crate) struct Plain(pub(crate) ErrorDetail);

impl ApiError {
    pub(crate) fn new(status: StatusCode, code: &str, message: impl Into<String>, hint: Option<&str>) -> Self {
        let detail = ErrorDetail { code: code.into(), message: message.into(), hint: hint.map(Into::into) };
        Self { status, detail, retry_after: None }
    }

    /// When it may be tried again: in whole seconds, and never too early (RFC 9110, 10.2.3).
    pub(crate) fn retry_after_s(&self) -> Option<u64> {
        self.retry_after.map(|wait| u64::try_from(wait.as_millis().div_ceil(1000)).unwrap_or(u64::MAX).max(1))
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
        let retry_after = self.retry_after_s();
        let plain = Plain(self.detail.clone());
        let mut response = (self.status, Json(ErrorBody { error: self.detail })).into_response();
        response.extensions_mut().insert(code);
        response.extensions_mut().insert(plain);
        if let Some(seconds) = retry_after {
            response.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from(seconds));
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
            // The tool is well, but what it was asked for is nothing that it can answer.
            "metrics_window_not_understood" | "metrics_unknown_metric" => StatusCode::UNPROCESSABLE_ENTITY,
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
    let hint = format!("the routes: {}", crate::openapi::routes());
    ApiError::new(StatusCode::NOT_FOUND, "route_unknown", "there is nothing at this address", Some(&hint))
}

pub(crate) async fn no_method() -> ApiError {
    let message = "this address does not take this method";
    ApiError::new(StatusCode::METHOD_NOT_ALLOWED, "method_not_allowed", message, None)
}
