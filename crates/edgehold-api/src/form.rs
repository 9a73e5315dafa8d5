//! Errors in the form of the protocol that is asked.

use axum::Json;
use axum::extract::Request;
use axum::http::{StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use serde_json::{Value, json};

use crate::error::{ApiError, Plain};
use crate::openai::OpenAiError;
use crate::wire::ErrorDetail;

/// How clients of an address read errors.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Form {
    /// Edgehold's own.
    Own,
    /// That of the OpenAI API.
    OpenAi,
    /// That of Ollama: the message alone.
    Ollama,
}

impl Form {
    pub(crate) fn of(path: &str) -> Self {
        match path {
            "/v1/chat/completions" | "/v1/models" | "/v1/responses" | "/v1/embeddings" => Self::OpenAi,
            path if path.starts_with("/v1/models/") || path.starts_with("/v1/responses/") => Self::OpenAi,
            path if path.starts_with("/api/") => Self::Ollama,
            _ => Self::Own,
        }
    }

    /// The body; `None`: as it is.
    fn body(self, status: StatusCode, detail: ErrorDetail) -> Option<Value> {
        match self {
            Self::Own => None,
            Self::OpenAi => Some(OpenAiError::from(ApiError { status, detail, retry_after: None }).body()),
            Self::Ollama => Some(json!({"error": detail.in_one_line()})),
        }
    }
}

/// Writes the errors of the lock and of the table of routes in the form of the address that is asked. Status and headers stay.
pub(crate) async fn in_form(request: Request, next: Next) -> Response {
    let form = Form::of(request.uri().path());
    let mut response = next.run(request).await;
    let status = response.status();
    let plain = response.extensions_mut().remove::<Plain>();
    if let Some(body) = plain.and_then(|Plain(detail)| form.body(status, detail)) {
        response.headers_mut().remove(header::CONTENT_LENGTH);
        *response.body_mut() = Json(body).into_response().into_body();
    }
    response
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_form_is_that_of_its_addresses_alone() {
        for (path, form) in [
            ("/v1/chat/completions", Form::OpenAi),
            ("/v1/models", Form::OpenAi),
            ("/v1/models/device", Form::OpenAi),
            ("/v1/responses", Form::OpenAi),
            ("/v1/embeddings", Form::OpenAi),
            ("/api/chat", Form::Ollama),
            ("/api/nothing", Form::Ollama),
            ("/v1/modelsx", Form::Own),
            ("/v1/agents", Form::Own),
            ("/ask", Form::Own),
            ("/api", Form::Own),
            ("/mcp", Form::Own),
        ] {
            assert_eq!(Form::of(path), form, "{path}");
        }
    }
}
