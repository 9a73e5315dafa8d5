//! Ollama's routes that are not served here, so that a client hears what to do in their place.

use axum::Router;
use axum::http::StatusCode;
use axum::routing::{any, delete, post};

use crate::Door;
use crate::error::ApiError;

/// The routes. They stand in no description, since they answer with an error alone.
pub(crate) fn unserved() -> Router<Door> {
    Router::new()
        .route("/api/pull", post(managed))
        .route("/api/push", post(managed))
        .route("/api/create", post(managed))
        .route("/api/copy", post(managed))
        .route("/api/delete", delete(managed))
        .route("/api/blobs/{digest}", any(managed))
        .route("/api/embed", post(vectors))
        .route("/api/embeddings", post(vectors))
}

async fn managed() -> ApiError {
    let message = "models are not managed over the network";
    let hint = Some("on the device, `edgehold models add` takes a model in, and an agent's file names it");
    ApiError::new(StatusCode::NOT_IMPLEMENTED, "models_managed_here", message, hint)
}

async fn vectors() -> ApiError {
    let message = "vectors of texts are not made in this form";
    let hint = Some("`POST /v1/embeddings` makes them");
    ApiError::new(StatusCode::NOT_IMPLEMENTED, "vectors_elsewhere", message, hint)
}
