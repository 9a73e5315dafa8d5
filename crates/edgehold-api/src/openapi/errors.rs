//! Errors as they are described: one response for each status and form.

use serde_json::{Value, json};

use super::operation::{JSON, Operation};
use super::schemas::{Schemas, returned};
use crate::form::Form;
use crate::wire::ErrorBody;

/// The statuses of an operation's errors, in their order.
pub(super) fn statuses(operation: &Operation) -> Vec<u16> {
    // A page elsewhere, and a request that takes too long.
    let mut statuses = vec![403, 504];
    if !operation.open {
        // Who is not let in, who asks too much, and tokens that cannot be looked up.
        statuses.extend([401, 429, 503]);
    }
    if operation.body.is_some() {
        statuses.extend([400, 413, 415]);
    }
    if operation.path.contains('{') {
        // An id that is no text.
        statuses.push(400);
    }
    statuses.extend(operation.errors);
    statuses.sort_unstable();
    statuses.dedup();
    // A reply of this status says it itself.
    statuses.retain(|status| operation.replies.iter().all(|reply| reply.status != *status));
    statuses
}

/// The name of the form in which errors of an address are written.
pub(super) fn form(path: &str) -> &'static str {
    match Form::of(path) {
        _ if path == "/mcp" => "JsonRpcError",
        Form::Own => "Error",
        Form::OpenAi => "OpenAiError",
        Form::Ollama => "OllamaError",
    }
}

/// The response to an error.
pub(super) fn response(schemas: &mut Schemas, form: &str, status: u16) -> Value {
    let schema = match form {
        "OpenAiError" => schemas.named(form, |_| crate::openai::schema::error()),
        "OllamaError" => schemas.named(form, |_| crate::ollama::schema::error()),
        "JsonRpcError" => json!({"anyOf": [schemas.named(form, |_| json_rpc()), returned::<ErrorBody>(schemas)]}),
        _ => returned::<ErrorBody>(schemas),
    };
    let mut response = json!({"description": about(status), "content": {JSON: {"schema": schema}}});
    if let Some((name, about, schema)) = header(status) {
        response["headers"] = json!({name: {"description": about, "schema": schema}});
    }
    response
}

fn header(status: u16) -> Option<(&'static str, &'static str, Value)> {
    match status {
        401 => Some(("WWW-Authenticate", "How to show who you are.", json!({"type": "string"}))),
        429 => Some((
            "Retry-After",
            "So many seconds to wait, where that is known.",
            json!({"type": "integer", "minimum": 1}),
        )),
        _ => None,
    }
}

fn about(status: u16) -> &'static str {
    match status {
        400 => "The request cannot be read: it is no JSON, or not of this schema.",
        401 => "The token is missing, wrong, revoked or expired; or the certificate or the user is not let in.",
        403 => "The token does not allow it, or a web page elsewhere asks.",
        404 => "There is nothing of this name.",
        406 => "The caller accepts nothing that there is.",
        409 => "It is being used, or was settled before.",
        413 => "The body is too large.",
        415 => "The body does not say that it is JSON.",
        422 => "It was understood, and cannot be done.",
        429 => "Too much was asked.",
        500 => "Something is wrong here.",
        501 => "It is not done here.",
        503 => "Something that is needed does not work now.",
        504 => "It took too long.",
        507 => "It could not be stored.",
        _ => "An error.",
    }
}

/// An error of the Model Context Protocol.
fn json_rpc() -> Value {
    json!({
        "type": "object",
        "required": ["jsonrpc", "error"],
        "properties": {
            "jsonrpc": {"const": "2.0"},
            "id": {"type": ["string", "integer", "null"]},
            "error": {
                "type": "object",
                "required": ["code", "message"],
                "properties": {"code": {"type": "integer"}, "message": {"type": "string"}, "data": {}},
            },
        },
    })
}
