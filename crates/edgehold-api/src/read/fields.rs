//! What becomes of the fields of a body: docs/compatibility.md in code.

use serde_json::{Map, Value};

use super::Unfit;

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

/// Whether a field asks for nothing that is not done anyway.
fn is_neutral(name: &str, value: &Value) -> bool {
    match value {
        Value::Null | Value::Bool(false) => true,
        Value::Array(items) => items.is_empty() || (name == "modalities" && *items == ["text"]),
        Value::Object(map) => map.is_empty(),
        Value::Number(n) => n.as_f64() == Some(if name == "n" { 1.0 } else { 0.0 }),
        Value::String(s) => {
            s.is_empty()
                || matches!((name, s.as_str()), ("function_call", "auto" | "none") | ("truncation", "disabled"))
        }
        Value::Bool(true) => false,
    }
}
