//! The REST door.
//!
//! [`router`] is the table of routes. Wire types are in `wire`, and every error leaves as `{"error": {code, message, hint}}`
//! with a fitting status. Text comes in as [`edgehold_guard::Raw`] and goes out as [`edgehold_guard::Released`].

mod agents;
mod approvals;
mod ask;
mod attempts;
mod auth;
mod caller;
#[cfg(test)]
mod compatibility;
mod error;
mod events;
mod health;
mod openai;
mod page;
mod peer;
mod read;
mod serve;
mod sessions;
mod site;
mod token;
mod watch;
mod wire;

pub use peer::Peer;
pub use serve::{Bound, Certificate, Listening, ServeError, ServeOptions, TlsError, TlsOptions, serve};
pub use token::Token;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{delete, get, post};
use edgehold_access::Tokens;
use edgehold_events::Intake;
use edgehold_orchestrator::Orchestrator;
use edgehold_orchestrator::sessions::Sessions;

use attempts::Attempts;

/// What is behind the routes.
#[derive(Clone)]
pub struct Behind {
    /// Runs turns.
    pub orchestrator: Arc<Orchestrator>,
    /// Takes events; `None` if this node has no streams.
    pub intake: Option<Arc<dyn Intake>>,
    /// Keeps conversations; `None` if this node keeps none.
    pub sessions: Option<Arc<Sessions>>,
    /// Tokens that were handed out; `None` if this node keeps none.
    pub tokens: Option<Arc<Tokens>>,
    /// Hears of every caller that was refused.
    pub refused: Option<Refused>,
}

/// Hears the code of why a caller was refused.
pub type Refused = Arc<dyn Fn(&'static str) + Send + Sync>;

impl Behind {
    /// Turns alone.
    pub fn turns(orchestrator: Arc<Orchestrator>) -> Self {
        Self { orchestrator, intake: None, sessions: None, tokens: None, refused: None }
    }
}

/// What every route sees.
#[derive(Clone)]
pub(crate) struct Door {
    behind: Behind,
    token: Option<Arc<Token>>,
    attempts: Arc<Attempts>,
}

/// The routes.
pub fn router(behind: Behind, token: Option<Token>, max_body_bytes: usize, request_timeout: Duration) -> Router {
    let door = Door { behind, token: token.map(Arc::new), attempts: Arc::default() };
    let guarded = Router::new()
        .route("/ask", post(ask::ask))
        .route("/v1/chat/completions", post(openai::complete))
        .route("/v1/models", get(openai::list))
        .route("/v1/models/{id}", get(openai::one))
        .route("/v1/events", post(events::take))
        .route("/v1/sessions", get(sessions::list).post(sessions::begin))
        .route("/v1/sessions/{id}", delete(sessions::forget))
        .route("/v1/agents", get(agents::list))
        .route("/v1/watch", get(watch::watch))
        .route("/v1/approvals", get(approvals::list))
        .route("/v1/approvals/{id}/approve", post(approvals::approve))
        .route("/v1/approvals/{id}/deny", post(approvals::deny))
        .route_layer(axum::middleware::from_fn_with_state(door.clone(), auth::require));
    let open = Router::new()
        .route("/", get(page::html))
        .route("/page.css", get(page::style))
        .route("/page.js", get(page::script))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/openapi.json", get(openapi));
    guarded
        .merge(open)
        .fallback(error::no_route)
        .method_not_allowed_fallback(error::no_method)
        .layer(axum::middleware::from_fn(site::same_site))
        .layer(axum::middleware::from_fn_with_state(door.clone(), auth::identify))
        .layer(DefaultBodyLimit::max(max_body_bytes))
        .layer(axum::middleware::from_fn(move |request, next| error::in_time(request_timeout, request, next)))
        .with_state(door)
}

/// The description of these routes.
pub const OPENAPI: &str = include_str!("openapi.json");

async fn openapi() -> impl axum::response::IntoResponse {
    ([(axum::http::header::CONTENT_TYPE, "application/json")], OPENAPI)
}
