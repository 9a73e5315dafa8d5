//! What these routes read and write, as schemas. What is written is described as it is, and no more is written.

pub(crate) mod chat;
pub(crate) mod embeddings;
pub(crate) mod responses;

use serde_json::{Value, json};

use crate::openapi::Schemas;
use crate::read::schema::closed;

/// An error.
pub(crate) fn error() -> Value {
    let kinds = json!([
        "authentication_error",
        "permission_error",
        "rate_limit_error",
        "server_error",
        "invalid_request_error"
    ]);
    let properties = json!({
        "message": {"type": "string", "description": "For a person."},
        "type": {"enum": kinds},
        "param": {"type": ["string", "null"], "description": "The field that it is about."},
        "code": {"type": "string", "description": "Stable and machine-readable."},
    });
    closed(&["error"], json!({"error": closed(&["message", "type", "param", "code"], properties)}))
}

pub(crate) fn model(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiModel", |_| {
        let properties = json!({
            "id": {"type": "string", "description": "An agent."},
            "object": {"const": "model"},
            "created": {"type": "integer", "description": "Not known, and so 0."},
            "owned_by": {"type": "string"},
        });
        closed(&["id", "object", "created", "owned_by"], properties)
    })
}

pub(crate) fn models(schemas: &mut Schemas) -> Value {
    let data = json!({"type": "array", "items": model(schemas)});
    closed(&["object", "data"], json!({"object": {"const": "list"}, "data": data}))
}

/// A count.
fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}
