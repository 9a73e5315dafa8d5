//! The tools of a case: OpenAI's form or the bare function, with the spellings of schemas that are about.

use std::collections::HashSet;

use edgehold_types::ToolSpec;
use serde::Deserialize;
use serde_json::{Map, Value, json};

use super::Mistake;
use super::line::without_line;

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Wrapped {
    #[serde(rename = "type")]
    _kind: Option<String>,
    function: Bare,
}

#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
struct Bare {
    name: String,
    #[serde(default)]
    description: String,
    #[serde(default)]
    parameters: Value,
    /// OpenAI's wish for exact schemas. They are always exact here.
    #[serde(rename = "strict")]
    _strict: Option<bool>,
}

/// Reads a list of tools.
pub(super) fn read(list: Value) -> Result<Vec<ToolSpec>, Mistake> {
    let Value::Array(items) = list else { return Err(Mistake::Form("`tools` is not a list".into())) };
    let tools = items.into_iter().map(one).collect::<Result<Vec<_>, _>>()?;
    let mut names = HashSet::new();
    match tools.iter().find(|t| !names.insert(t.name.clone())) {
        Some(twice) => Err(Mistake::Tool { tool: twice.name.to_string(), reason: "is in the list twice".into() }),
        None => Ok(tools),
    }
}

fn one(item: Value) -> Result<ToolSpec, Mistake> {
    let wrapped = item.get("function").is_some();
    let bare = if wrapped {
        serde_json::from_value::<Wrapped>(item).map(|w| w.function)
    } else {
        serde_json::from_value::<Bare>(item)
    };
    let bare = bare.map_err(|e| Mistake::Form(format!("`tools`: {}", without_line(&e))))?;
    let mut parameters = match bare.parameters {
        Value::Null => json!({"type": "object", "properties": {}}),
        other => other,
    };
    normalise(&mut parameters);
    let tool = ToolSpec { name: bare.name.parse()?, description: bare.description, parameters };
    let wrong = |reason: String| Mistake::Tool { tool: tool.name.to_string(), reason };
    if tool.parameters["type"] != "object" {
        return Err(wrong("its parameters are not an object".into()));
    }
    if let Err(e) = jsonschema::validator_for(&tool.parameters) {
        return Err(wrong(format!("its parameters are no valid schema: {e}")));
    }
    Ok(tool)
}

/// The types as JSON Schema calls them. The Berkeley Function-Calling Leaderboard has `dict`, `float`, `tuple`, `any`.
fn normalise(schema: &mut Value) {
    let Value::Object(schema) = schema else { return };
    if let Some(Value::String(kind)) = schema.get_mut("type") {
        let known = match kind.as_str() {
            "dict" => "object",
            "float" | "double" => "number",
            "int" => "integer",
            "bool" => "boolean",
            "tuple" | "list" => "array",
            "any" | "str" => "string",
            other => other,
        };
        *kind = known.to_owned();
    }
    // There a parameter says of itself that it is optional; in JSON Schema the list of required ones says it.
    if schema.get("optional").is_some_and(Value::is_boolean) {
        schema.shift_remove("optional");
    }
    for key in ["items", "additionalProperties"] {
        if let Some(inner) = schema.get_mut(key) {
            normalise(inner);
        }
    }
    if let Some(Value::Object(properties)) = schema.get_mut("properties") {
        properties.values_mut().for_each(normalise);
        required_there(schema);
    }
    for key in ["anyOf", "oneOf", "allOf", "prefixItems"] {
        if let Some(Value::Array(inner)) = schema.get_mut(key) {
            inner.iter_mut().for_each(normalise);
        }
    }
}

/// A name that is required and has no property cannot be given: it is no part of what can be asked for.
fn required_there(schema: &mut Map<String, Value>) {
    let known: Vec<String> = schema["properties"].as_object().into_iter().flatten().map(|(k, _)| k.clone()).collect();
    if let Some(Value::Array(required)) = schema.get_mut("required") {
        required.retain(|name| name.as_str().is_some_and(|n| known.iter().any(|k| k == n)));
    }
}
