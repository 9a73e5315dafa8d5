//! JSON schemas of bodies that are read field by field: what becomes of a field says which values it may have.

use serde_json::{Map, Value, json};

use super::fields::{Field, Fields, neutral};

/// An object of these fields. `known` has the schemas of those that are used, and of those that are ignored and have to
/// be of a kind.
pub(crate) fn object(fields: &Fields, required: &[&str], known: &[(&str, Value)]) -> Value {
    let schema = |(name, field): &(&str, Field)| {
        let own = known.iter().find(|(n, _)| n == name && !matches!(field, Field::Neutral(_)));
        let own = own.map(|(_, schema)| schema.clone());
        let schema = own.unwrap_or_else(|| match field {
            Field::Used => json!({}),
            Field::Ignored => json!({"description": "Changes nothing; the header `x-edgehold-ignored` names it."}),
            Field::Neutral(reason) => {
                json!({"enum": neutral(name), "description": format!("Only what asks for nothing: {reason}.")})
            }
        });
        ((*name).to_owned(), schema)
    };
    let properties: Map<String, Value> = fields.iter().map(schema).collect();
    closed(required, properties.into())
}

/// The same with examples.
pub(crate) fn such_as(mut schema: Value, examples: Value) -> Value {
    schema["examples"] = examples;
    schema
}

/// An object with these properties and no others.
pub(crate) fn closed(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "required": required, "properties": properties, "additionalProperties": false})
}

/// An object with at least these properties.
pub(crate) fn with(required: &[&str], properties: Value) -> Value {
    json!({"type": "object", "required": required, "properties": properties})
}

/// A value of this schema, or `null`.
pub(crate) fn or_null(schema: Value) -> Value {
    json!({"anyOf": [schema, {"type": "null"}]})
}

pub(crate) fn flag() -> Value {
    json!({"type": ["boolean", "null"]})
}

/// What [`super::number`] reads.
pub(crate) fn number(most: f64) -> Value {
    json!({"type": ["number", "null"], "minimum": 0, "maximum": most})
}

/// What [`super::limit`] reads.
pub(crate) fn limit() -> Value {
    json!({"type": ["integer", "null"], "minimum": 1, "maximum": u64::MAX})
}

/// What [`super::seed`] reads.
pub(crate) fn seed() -> Value {
    json!({"type": ["integer", "null"], "minimum": i64::MIN, "maximum": u64::MAX})
}

/// What [`super::stop`] reads.
pub(crate) fn stop() -> Value {
    let text = json!({"type": "string", "minLength": 1});
    json!({"anyOf": [text, {"type": "array", "maxItems": 4, "items": text}, {"type": "null"}]})
}

/// What [`super::model`] reads.
pub(crate) fn model() -> Value {
    json!({
        "type": "string", "minLength": 1, "description": "An agent, or `edgehold` for whichever fits.",
        "examples": ["edgehold"],
    })
}

/// A tool's name.
pub(crate) fn name() -> Value {
    json!({"type": "string", "pattern": "^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}$"})
}

/// What [`super::calls::tools`] reads.
pub(crate) fn tools() -> Value {
    let function = |kind: Value| {
        let properties = json!({
            "type": kind,
            "name": name(),
            "description": {"type": ["string", "null"]},
            "parameters": {"type": ["object", "null"], "description": "A JSON schema."},
            "strict": {"description": "Arguments are held to the schema in any case."},
        });
        closed(&["name"], properties)
    };
    let nested = closed(&["function"], json!({"type": {"const": "function"}, "function": function(json!({}))}));
    let tool = json!({"anyOf": [nested, function(json!({"const": "function"}))]});
    json!({"type": ["array", "null"], "maxItems": 128, "items": tool})
}

/// What [`super::calls::choice`] reads.
pub(crate) fn tool_choice() -> Value {
    let named = json!({"type": "object", "properties": {"type": {"enum": ["function", "allowed_tools"]}}, "required": ["type"]});
    json!({
        "anyOf": [{"enum": ["auto", "none", "required", null]}, named],
        "description": "A word, one function, or `allowed_tools`.",
    })
}

/// The arguments of a call.
pub(crate) fn arguments() -> Value {
    json!({"type": ["string", "object"], "description": "An object, or a text that holds one."})
}

/// What [`super::steps::content`] reads.
pub(crate) fn content() -> Value {
    let kind = json!({"enum": ["text", "input_text", "output_text"]});
    let part = with(&["type", "text"], json!({"type": kind, "text": {"type": "string"}}));
    json!({"anyOf": [{"type": "string"}, {"type": "array", "minItems": 1, "items": part}]})
}
