//! Writes grammars in the Lark form that `llguidance` reads.

use serde_json::{Value, json};

use super::ControlToken;
use crate::dialect::Marker;

/// A grammar under construction.
pub(crate) struct Grammar<'a> {
    control: ControlToken<'a>,
    rules: Vec<(String, String)>,
}

/// A literal, quoted.
pub(crate) fn quoted(text: &str) -> String {
    // An empty literal is written as nothing: `""` would be an empty terminal, which the compiler refuses.
    if text.is_empty() { String::new() } else { Value::from(text).to_string() }
}

impl<'a> Grammar<'a> {
    pub(crate) fn new(control: ControlToken<'a>) -> Self {
        Self { control, rules: Vec::new() }
    }

    /// Adds a rule. Names in lower case are rules, names in upper case terminals.
    pub(crate) fn rule(&mut self, name: &str, body: &str) {
        self.rules.push((name.to_owned(), body.to_owned()));
    }

    /// A marker: the control token if the vocabulary has it, its text otherwise.
    pub(crate) fn marker(&self, marker: Marker) -> String {
        (self.control)(marker.0).map_or_else(|| quoted(marker.0), |id| format!("<[{id}]>"))
    }

    /// JSON that fits a schema, written as the model's family writes it.
    pub(crate) fn json(&self, schema: &Value, spaced: bool) -> String {
        let mut schema = schema.clone();
        let (item, key) = if spaced { (", ", ": ") } else { (",", ":") };
        if let Value::Object(map) = &mut schema {
            map.insert(
                "x-guidance".into(),
                json!({"whitespace_flexible": false, "item_separator": item, "key_separator": key}),
            );
        }
        format!("%json {schema}")
    }

    pub(crate) fn finish(self) -> String {
        self.rules.iter().map(|(name, body)| format!("{name}: {body}\n")).collect()
    }
}
