//! The mark `grounded` in a tool's schema: set wherever it can be, or taken away.

use edgehold_types::ToolSpec;
use serde_json::{Map, Value};

/// Keywords with which a schema is held as a whole: no property of it can have a grammar of its own.
pub(super) const WHOLE_ONLY: [&str; 6] = ["$defs", "definitions", "anyOf", "oneOf", "allOf", "patternProperties"];
/// Keywords that say already what a string may be.
const SAID: [&str; 4] = ["enum", "const", "format", "pattern"];

/// The same tool, with every free string, every number and every list of them taken from the person's words. A property
/// with `"grounded": false` stays as it is; so does all that the schema decides (booleans, choices, formats, objects).
#[must_use]
pub fn ground(tool: &ToolSpec) -> ToolSpec {
    let mut tool = tool.clone();
    if WHOLE_ONLY.iter().any(|k| tool.parameters.get(*k).is_some()) {
        return tool;
    }
    if let Some(Value::Object(properties)) = tool.parameters.get_mut("properties") {
        for property in properties.values_mut() {
            if let Value::Object(property) = property
                && !property.contains_key("grounded")
                && groundable(property)
            {
                property.insert("grounded".into(), true.into());
            }
        }
    }
    tool
}

/// The same tool without any mark: the schema alone holds its arguments.
#[must_use]
pub fn unground(tool: &ToolSpec) -> ToolSpec {
    let mut tool = tool.clone();
    if let Some(Value::Object(properties)) = tool.parameters.get_mut("properties") {
        for property in properties.values_mut() {
            without_mark(property);
        }
    }
    tool
}

/// Takes the mark off a property: to a schema it means nothing.
pub(super) fn without_mark(property: &mut Value) {
    if let Value::Object(map) = property {
        map.shift_remove("grounded");
    }
}

fn groundable(property: &Map<String, Value>) -> bool {
    let free = !SAID.iter().any(|k| property.contains_key(*k));
    match property.get("type").and_then(Value::as_str) {
        Some("string" | "number" | "integer") => free,
        Some("array") => {
            property.get("items").and_then(Value::as_object).is_some_and(|i| !i.contains_key("items") && groundable(i))
        }
        _ => false,
    }
}
