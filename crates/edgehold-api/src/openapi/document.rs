//! Puts the document together.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::errors;
use super::operation::{Body, JSON, Operation, Reply};
use super::schemas::Schemas;
use crate::form::Form;

const ABOUT: &str = "Ask the agents on this device. As long as nobody is let in by name, processes of this machine need no \
                     token. docs/compatibility.md says what becomes of each field of an interface that others have defined.";

/// The document; `locked`: whether a token is needed.
pub(super) fn document(operations: impl Iterator<Item = &'static Operation>, locked: bool) -> Value {
    let mut schemas = Schemas::new();
    let mut paths: Map<String, Value> = Map::new();
    let mut failures = BTreeMap::new();
    for operation in operations {
        let mut described = described(operation, &mut schemas, &mut failures);
        described["security"] = match (operation.open, locked) {
            (true, _) => json!([]),
            (false, true) => json!([{"token": []}]),
            (false, false) => json!([{}, {"token": []}]),
        };
        let path = paths.entry(operation.path).or_insert_with(|| json!({}));
        path[operation.method] = described;
    }
    json!({
        "openapi": "3.1.0",
        "info": {
            "title": "Edgehold",
            "version": env!("CARGO_PKG_VERSION"),
            "description": ABOUT,
            "license": {"name": "Apache-2.0", "identifier": "Apache-2.0"},
        },
        "servers": [{"url": "/"}],
        "paths": paths,
        "components": {
            "securitySchemes": {
                "token": {"type": "http", "scheme": "bearer", "description": "`edgehold tokens add` makes one."},
            },
            "responses": failures,
            "schemas": schemas.into_all(),
        },
    })
}

fn described(operation: &Operation, schemas: &mut Schemas, failures: &mut BTreeMap<String, Value>) -> Value {
    let mut described =
        json!({"operationId": operation.id, "tags": [tag(operation.path)], "summary": operation.summary});
    if !operation.about.is_empty() {
        described["description"] = operation.about.into();
    }
    if let Some((_, name)) = operation.path.split_once('{') {
        let name = name.split('}').next().unwrap_or_default();
        let schema = json!({"type": "string", "minLength": 1});
        described["parameters"] = json!([{"name": name, "in": "path", "required": true, "schema": schema}]);
    }
    if let Some(body) = operation.body {
        described["requestBody"] = json!({"required": true, "content": {JSON: {"schema": body(schemas)}}});
    }
    let mut responses = Map::new();
    for reply in operation.replies {
        responses.insert(reply.status.to_string(), self::reply(reply, operation, schemas));
    }
    let form = errors::form(operation.path);
    for status in errors::statuses(operation) {
        let name = format!("{form}{status}");
        responses.insert(status.to_string(), json!({"$ref": format!("#/components/responses/{name}")}));
        failures.entry(name).or_insert_with(|| errors::response(schemas, form, status));
    }
    described["responses"] = responses.into();
    described
}

fn reply(reply: &Reply, operation: &Operation, schemas: &mut Schemas) -> Value {
    let mut described = json!({"description": reply.about});
    let content = reply.bodies.iter().map(|(kind, body)| {
        let media = match body {
            Body::Json(make) => json!({"schema": make(schemas)}),
            // OpenAPI 3.1 has no word for the items of a stream.
            Body::Each(make) => json!({"x-item-schema": make(schemas)}),
            Body::Text => json!({"schema": {"type": "string"}}),
        };
        ((*kind).to_owned(), media)
    });
    let content: Map<String, Value> = content.collect();
    if !content.is_empty() {
        described["content"] = content.into();
    }
    if operation.body.is_some() && Form::of(operation.path) != Form::Own {
        let about = "Fields of the request that changed nothing, where there are any.";
        described["headers"] = json!({"x-edgehold-ignored": {"description": about, "schema": {"type": "string"}}});
    }
    if let Some(then) = reply.then {
        described["links"] = json!({then: {"operationId": then, "parameters": {"id": "$response.body#/id"}}});
    }
    described
}

/// What a path belongs to.
fn tag(path: &str) -> &'static str {
    match Form::of(path) {
        Form::OpenAi => "OpenAI",
        Form::Ollama => "Ollama",
        Form::Own => "Edgehold",
    }
}
