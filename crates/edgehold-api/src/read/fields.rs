//! What becomes of the fields of a body: docs/compatibility.md in code.

use axum::http::{HeaderName, HeaderValue};
use axum::response::Response;
use serde_json::{Map, Value, json};

use super::Unfit;

/// The header that names the fields that changed nothing.
const IGNORED: HeaderName = HeaderName::from_static("x-edgehold-ignored");

/// What becomes of a field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Field {
    /// It is used.
    Used,
    /// It changes nothing here; the header `x-edgehold-ignored` names it.
    Ignored,
    /// Only a value that asks for nothing is taken.
    Neutral(&'static str),
}

/// The fields of a body.
pub(crate) type Fields = [(&'static str, Field)];

/// Refuses what is not known or not done, and gives back what changes nothing.
pub(crate) fn sift(fields: &Fields, body: &Map<String, Value>) -> Result<Vec<&'static str>, Unfit> {
    let mut ignored = Vec::new();
    for (name, value) in body {
        let Some((name, field)) = fields.iter().find(|(known, _)| known == name) else {
            let message = format!("`{}` is not a field of this route", name.escape_debug());
            return Err(Unfit::new("unknown_parameter", name, message));
        };
        match field {
            Field::Ignored if !value.is_null() => ignored.push(*name),
            Field::Neutral(reason) if !is_neutral(name, value) => {
                let message = format!("`{name}` cannot be used with this value: {reason}");
                return Err(Unfit::new("unsupported_parameter", name, message));
            }
            _ => {}
        }
    }
    Ok(ignored)
}

/// Names the fields that changed nothing in the header of an answer.
pub(crate) fn name_ignored(response: &mut Response, ignored: &[impl AsRef<str>]) {
    let names: Vec<&str> = ignored.iter().map(AsRef::as_ref).collect();
    if !names.is_empty()
        && let Ok(value) = HeaderValue::from_str(&names.join(", "))
    {
        response.headers_mut().insert(IGNORED, value);
    }
}

/// The values of a field that ask for nothing, as far as anybody sends them.
pub(crate) fn neutral(name: &str) -> Vec<Value> {
    let values = [
        json!(null),
        json!(false),
        json!(0),
        json!(1),
        json!(64),
        json!(""),
        json!("auto"),
        json!("none"),
        json!("disabled"),
        json!([]),
        json!(["text"]),
        json!({}),
    ];
    values.into_iter().filter(|value| is_neutral(name, value)).collect()
}

/// Whether a field asks for nothing that is not done anyway.
fn is_neutral(name: &str, value: &Value) -> bool {
    if name == "max_tool_calls" {
        // Also 0 asks for something.
        return value.is_null();
    }
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty() || (name == "modalities" && *items == ["text"]),
        Value::Object(map) => map.is_empty(),
        Value::Number(number) => {
            let neutral = match name {
                "n" | "typical_p" | "tfs_z" => 1.0,
                // As many as count as recent anyway.
                "repeat_last_n" => 64.0,
                _ => 0.0,
            };
            number.as_f64() == Some(neutral)
        }
        Value::String(s) => {
            s.is_empty()
                || matches!((name, s.as_str()), ("function_call", "auto" | "none") | ("truncation", "disabled"))
        }
        Value::Bool(true) => false,
    }
}
