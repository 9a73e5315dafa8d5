//! The REST door.
//!
//! [`router`] is the table of routes. Wire types are in `wire`, and every error leaves as `{"error": {code, message, hint}}`
//! with a fitting status. Text comes in as [`edgehold_guard::Raw`] and goes out as [`edgehold_guard::Released`].

mod ask;
mod auth;
mod error;
mod health;
mod serve;
mod wire;

pub use auth::Token;
pub use serve::{ServeError, ServeOptions, serve};

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{get, post};
use edgehold_orchestrator::Orchestrator;

/// What every route sees.
#[derive(Clone)]
pub(crate) struct Door {
    orchestrator: Arc<Orchestrator>,
    token: Option<Arc<Token>>,
}

/// The routes.
pub fn router(
    orchestrator: Arc<Orchestrator>,
    token: Option<Token>,
    max_body_bytes: usize,
    request_timeout: Duration,
) -> Router {
    let door = Door { orchestrator, token: token.map(Arc::new) };
    let guarded = Router::new()
        .route("/ask", post(ask::ask))
        .route_layer(axum::middleware::from_fn_with_state(door.clone(), auth::require));
    let open = Router::new()
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/openapi.json", get(openapi));
    guarded
        .merge(open)
        .fallback(error::no_route)
        .method_not_allowed_fallback(error::no_method)
        .layer(axum::middleware::from_fn_with_state(door.clone(), auth::same_site))
        .layer(DefaultBodyLimit::max(max_body_bytes))
        .layer(axum::middleware::from_fn(move |request, next| error::in_time(request_timeout, request, next)))
        .with_state(door)
}

/// The description of these routes.
pub const OPENAPI: &str = include_str!("openapi.json");

async fn openapi() -> impl axum::response::IntoResponse {
    ([(axum::http::header::CONTENT_TYPE, "application/json")], OPENAPI)
}
