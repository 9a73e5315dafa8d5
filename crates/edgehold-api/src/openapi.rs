//! The description of the routes (OpenAPI 3.1), made once, when it is first asked for, from the table of operations and from the types that go over the wire.
//!
//! [`OPERATIONS`] is the table. Schemas of our own types are derived (`schemars`); those of replies that are written field by
//! field stand beside the code that writes them (`openai::schema`, `ollama::schema`).

mod document;
mod errors;
mod ollama;
mod openai;
mod operation;
mod rest;
mod schemas;

pub(crate) use schemas::Schemas;

use std::sync::LazyLock;

use axum::extract::State;
use axum::http::header;
use axum::response::IntoResponse;
use operation::Operation;

use crate::Door;

/// Every operation that is described. gRPC describes itself, the page is no interface, and what `ollama::unserved` refuses is
/// nothing to ask for.
const OPERATIONS: &[&[Operation]] = &[rest::ASKING, openai::OPERATIONS, ollama::OPERATIONS, rest::KEEPING, rest::ABOUT];

/// The description of the routes of a node that somebody is let in to by name.
pub fn openapi() -> &'static str {
    static LOCKED: LazyLock<String> = LazyLock::new(|| document::document(operations(), true).to_string());
    &LOCKED
}

/// The same of a node that no process of this machine needs a token for.
fn of_open_node() -> &'static str {
    static OPEN: LazyLock<String> = LazyLock::new(|| document::document(operations(), false).to_string());
    &OPEN
}

pub(crate) async fn serve(State(door): State<Door>) -> impl IntoResponse {
    let document = if door.has_any().await.unwrap_or(true) { openapi() } else { of_open_node() };
    ([(header::CONTENT_TYPE, "application/json")], document)
}

/// `GET /healthz, POST /ask, …`: every operation, for whoever asks for another.
pub(crate) fn routes() -> &'static str {
    static ROUTES: LazyLock<String> = LazyLock::new(|| {
        let routes: Vec<String> = operations().map(|o| format!("{} {}", o.method.to_uppercase(), o.path)).collect();
        routes.join(", ")
    });
    &ROUTES
}

fn operations() -> impl Iterator<Item = &'static Operation> {
    OPERATIONS.iter().copied().flatten()
}
