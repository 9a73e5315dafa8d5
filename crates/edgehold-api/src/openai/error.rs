//! Errors in the form that clients of the OpenAI API read.

use axum::Json;
use axum::http::StatusCode;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::error::{ApiError, Plain};
use crate::read::Unfit;

/// An error, and the field that it is about.
#[derive(Debug)]
pub(crate) struct OpenAiError {
    error: ApiError,
    param: Option<String>,
}

impl OpenAiError {
    /// The body as it goes out.
    pub(crate) fn body(&self) -> Value {
        let kind = match self.error.status {
            StatusCode::UNAUTHORIZED => "authentication_error",
            StatusCode::FORBIDDEN => "permission_error",
            StatusCode::TOO_MANY_REQUESTS => "rate_limit_error",
            status if status.is_server_error() => "server_error",
            _ => "invalid_request_error",
        };
        let detail = &self.error.detail;
        let message = detail.in_one_line();
        json!({"error": {"message": message, "type": kind, "param": self.param, "code": detail.code}})
    }
}

impl From<Unfit> for OpenAiError {
    fn from(unfit: Unfit) -> Self {
        let param = Some(unfit.param.clone());
        Self { error: unfit.into(), param }
    }
}

impl From<ApiError> for OpenAiError {
    fn from(mut error: ApiError) -> Self {
        let mut param = None;
        if error.detail.code == "agent_unknown" {
            // The code that these clients know.
            error.detail.code = "model_not_found".to_owned();
            param = Some("model".to_owned());
        }
        Self { error, param }
    }
}

impl IntoResponse for OpenAiError {
    fn into_response(self) -> Response {
        let body = self.body();
        // The status and the headers of the error as any other.
        let mut response = self.error.into_response();
        let written = Json(body).into_response();
        response.extensions_mut().remove::<Plain>();
        response.headers_mut().remove(axum::http::header::CONTENT_LENGTH);
        *response.body_mut() = written.into_body();
        response
    }
}
