//! Errors as gRPC tells them: a status code, the stable code of this node in `edgehold-code`, message and hint in the message.

use axum::body::{Body, to_bytes};
use axum::extract::Request;
use axum::http::{HeaderMap, HeaderValue, StatusCode, header};
use axum::middleware::Next;
use axum::response::{IntoResponse, Response};
use tonic::metadata::{MetadataMap, MetadataValue};
use tonic::{Code, Status};

use crate::error::{ApiError, Code as Stable};
use crate::wire::{ErrorBody, ErrorDetail};

/// The metadata with the stable code.
const STABLE: &str = "edgehold-code";
/// The most of an error's body that is read.
const ERROR_BYTES: usize = 64 << 10;

impl From<ApiError> for Status {
    fn from(error: ApiError) -> Self {
        let mut metadata = MetadataMap::new();
        if let Some(seconds) = error.retry_after_s() {
            metadata.insert("retry-after", seconds.into());
        }
        told(error.status, error.detail, metadata)
    }
}

fn told(status: StatusCode, detail: ErrorDetail, mut metadata: MetadataMap) -> Status {
    if let Ok(stable) = MetadataValue::try_from(detail.code.as_str()) {
        metadata.insert(STABLE, stable);
    }
    let message = match &detail.hint {
        Some(hint) => format!("{}; {hint}", detail.message),
        None => detail.message,
    };
    Status::with_metadata(fitting(status, &detail.code), message, metadata)
}

fn fitting(status: StatusCode, stable: &str) -> Code {
    match (status, stable) {
        (_, "route_unknown" | "method_not_allowed" | "events_off" | "sessions_off") => Code::Unimplemented,
        (_, "cancelled") => Code::Cancelled,
        (_, "session_busy") => Code::Aborted,
        (StatusCode::UNAUTHORIZED, _) => Code::Unauthenticated,
        (StatusCode::FORBIDDEN, _) => Code::PermissionDenied,
        (StatusCode::NOT_FOUND, _) => Code::NotFound,
        (StatusCode::CONFLICT, _) => Code::FailedPrecondition,
        (StatusCode::GATEWAY_TIMEOUT, _) => Code::DeadlineExceeded,
        (StatusCode::SERVICE_UNAVAILABLE, _) => Code::Unavailable,
        (
            StatusCode::PAYLOAD_TOO_LARGE
            | StatusCode::TOO_MANY_REQUESTS
            | StatusCode::REQUEST_TIMEOUT
            | StatusCode::INSUFFICIENT_STORAGE,
            _,
        ) => Code::ResourceExhausted,
        (status, _) if status.is_client_error() => Code::InvalidArgument,
        _ => Code::Internal,
    }
}

/// Turns what was answered in front of the service into a status, for those who speak gRPC.
pub(crate) async fn translate(request: Request, next: Next) -> Response {
    let speaks = is_grpc(request.headers());
    let response = next.run(request).await;
    if !speaks || is_grpc(response.headers()) {
        return response;
    }
    let (parts, body) = response.into_parts();
    let body = to_bytes(body, ERROR_BYTES).await.unwrap_or_default();
    let detail = serde_json::from_slice(&body).map(|ErrorBody { error }| error).unwrap_or_else(|_| ErrorDetail {
        code: "not_grpc".to_owned(),
        message: "this address does not speak gRPC".to_owned(),
        hint: None,
    });
    // A route of another kind may even have answered.
    let status = if parts.status.is_success() { StatusCode::NOT_FOUND } else { parts.status };
    let mut metadata = MetadataMap::new();
    if let Some(wait) = parts.headers.get(header::RETRY_AFTER).and_then(|v| v.to_str().ok()?.parse::<u64>().ok()) {
        metadata.insert("retry-after", wait.into());
    }
    told(status, detail, metadata).into_http::<Body>()
}

/// Takes only what is gRPC, and gives every error of the service its stable code, also where it is the framework's own.
pub(super) async fn finish(request: Request, next: Next) -> Response {
    if !is_served(request.headers()) {
        let message = "gRPC alone is spoken here: `content-type: application/grpc`";
        return ApiError::new(StatusCode::UNSUPPORTED_MEDIA_TYPE, "content_type_wrong", message, None).into_response();
    }
    let mut response = next.run(request).await;
    let headers = response.headers_mut();
    let Some(told) = headers.get("grpc-status").map(|value| Code::from_bytes(value.as_bytes())) else {
        return response;
    };
    if let Some(stable) = headers.get(STABLE).and_then(|v| v.to_str().ok()).map(str::to_owned) {
        // The lock reads it, too.
        response.extensions_mut().insert(Stable(stable));
        return response;
    }
    let (code, stable) = match told {
        Code::OutOfRange | Code::ResourceExhausted => (Code::ResourceExhausted, "body_too_large"),
        // Errors of this node have their stable code, so this is a frame that cannot be read.
        Code::Internal => (Code::InvalidArgument, "message_invalid"),
        Code::Unimplemented => (Code::Unimplemented, "not_implemented"),
        _ => return response,
    };
    headers.insert("grpc-status", HeaderValue::from(code as i32));
    headers.insert(STABLE, HeaderValue::from_static(stable));
    response
}

/// Whether somebody speaks gRPC, in whatever encoding.
fn is_grpc(headers: &HeaderMap) -> bool {
    rest_of_type(headers).is_some_and(|rest| rest.is_empty() || rest.starts_with(['+', ';']))
}

/// Whether it is the encoding that is read here.
fn is_served(headers: &HeaderMap) -> bool {
    rest_of_type(headers).is_some_and(|rest| {
        let encoding = rest.split(';').next().unwrap_or_default().trim();
        encoding.is_empty() || encoding == "+proto"
    })
}

fn rest_of_type(headers: &HeaderMap) -> Option<&str> {
    headers.get(header::CONTENT_TYPE)?.to_str().ok()?.strip_prefix("application/grpc")
}
