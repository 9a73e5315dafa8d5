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
mod cors;
mod error;
mod events;
mod form;
mod grpc;
mod health;
mod limits;
mod mcp;
mod ollama;
mod openai;
mod openapi;
mod page;
mod peer;
mod read;
mod serve;
mod sessions;
mod site;
mod token;
mod watch;
mod wire;

pub use mcp::{StdioError, stdio as mcp_stdio};
pub use openapi::openapi;
pub use peer::Peer;
pub use serve::{Bound, Certificate, Listening, ServeError, ServeOptions, TlsError, TlsOptions, fingerprint, serve};
pub use token::Token;

use std::sync::Arc;
use std::time::Duration;

use axum::Router;
use axum::extract::DefaultBodyLimit;
use axum::routing::{delete, get, post};
use edgehold_access::Tokens;
use edgehold_config::{Origin, Server};
use edgehold_events::Intake;
use edgehold_orchestrator::Orchestrator;
use edgehold_orchestrator::sessions::Sessions;

use attempts::Attempts;
use limits::Limits;

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

/// What holds for every request.
#[derive(Debug, Clone)]
pub struct Rules {
    /// The largest body.
    pub max_body_bytes: usize,
    /// The longest that a request may take.
    pub request_timeout: Duration,
    /// So many requests of one caller are taken in a minute; 0: any number.
    pub requests_per_minute: u32,
    /// The web pages elsewhere that may ask.
    pub allowed_origins: Vec<Origin>,
}

impl Default for Rules {
    fn default() -> Self {
        Self {
            max_body_bytes: 1 << 20,
            request_timeout: Duration::from_secs(120),
            requests_per_minute: Server::REQUESTS_PER_MINUTE,
            allowed_origins: Vec::new(),
        }
    }
}

/// What every route sees.
#[derive(Clone)]
pub(crate) struct Door {
    behind: Behind,
    token: Option<Arc<Token>>,
    attempts: Arc<Attempts>,
    limits: Arc<Limits>,
}

impl Door {
    fn new(behind: Behind, token: Option<Token>, requests_per_minute: u32) -> Self {
        let limits = Arc::new(Limits::new(requests_per_minute));
        Self { behind, token: token.map(Arc::new), attempts: Arc::default(), limits }
    }
}

/// The routes.
pub fn router(behind: Behind, token: Option<Token>, rules: Rules) -> Router {
    let Rules { max_body_bytes, request_timeout, requests_per_minute, allowed_origins } = rules;
    let door = Door::new(behind, token, requests_per_minute);
    let guarded = Router::new()
        .route("/ask", post(ask::ask))
        .route("/v1/chat/completions", post(openai::complete))
        .route("/v1/responses", post(openai::respond))
        .route("/v1/embeddings", post(openai::embed))
        .route("/v1/models", get(openai::list))
        .route("/v1/models/{id}", get(openai::one))
        .route("/api/chat", post(ollama::chat))
        .route("/api/generate", post(ollama::generate))
        .route("/api/tags", get(ollama::tags))
        .route("/api/show", post(ollama::show))
        .route("/api/ps", get(ollama::loaded))
        .route("/api/version", get(ollama::version))
        .merge(ollama::unserved())
        .route("/v1/events", post(events::take))
        .route("/v1/sessions", get(sessions::list).post(sessions::begin))
        .route("/v1/sessions/{id}", delete(sessions::forget))
        .route("/v1/agents", get(agents::list))
        .route("/v1/watch", get(watch::watch))
        .route("/v1/approvals", get(approvals::list))
        .route("/v1/approvals/{id}/approve", post(approvals::approve))
        .route("/v1/approvals/{id}/deny", post(approvals::deny))
        .merge(mcp::routes(&door))
        .merge(grpc::guarded(&door, max_body_bytes))
        .route_layer(axum::middleware::from_fn_with_state(door.clone(), auth::require));
    let open = Router::new()
        .route("/", get(page::html))
        .route("/page.css", get(page::style))
        .route("/page.js", get(page::script))
        .route("/healthz", get(health::healthz))
        .route("/readyz", get(health::readyz))
        .route("/openapi.json", get(openapi::serve));
    let cors = cors::layer(&allowed_origins);
    let routes = guarded
        .merge(open)
        .merge(grpc::open(max_body_bytes))
        .fallback(error::no_route)
        .method_not_allowed_fallback(error::no_method)
        .layer(axum::middleware::from_fn_with_state(Arc::from(allowed_origins), site::same_site))
        .layer(axum::middleware::from_fn_with_state(door.clone(), auth::identify))
        .layer(DefaultBodyLimit::max(max_body_bytes))
        .layer(axum::middleware::from_fn(move |request, next| error::in_time(request_timeout, request, next)));
    // A browser has to see errors, too, if the page is one that is listed.
    let routes = match cors {
        Some(cors) => routes.layer(cors),
        None => routes,
    };
    routes
        .layer(axum::middleware::from_fn(form::in_form))
        .layer(axum::middleware::from_fn(grpc::translate))
        .with_state(door)
}
