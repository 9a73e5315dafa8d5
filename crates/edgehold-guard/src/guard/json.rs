//! Structured values: every string in them, the keys of objects too, and numbers: a card number needs no quotes.

use edgehold_types::Labels;
use serde_json::{Map, Value};

use crate::guard::{Finding, Guard, GuardError, raised};
use crate::treat::{Applied, Work};

impl Guard {
    pub(super) fn treat_json(
        &self,
        mut value: Value,
        labels: Labels,
        work: &Work<'_>,
    ) -> Result<(Value, Labels, Vec<Finding>), GuardError> {
        let mut out = Applied::default();
        self.walk("", &mut value, work, &mut out)?;
        let labels = raised(labels, &out);
        Ok((value, labels, out.findings))
    }

    /// Treats a value. The key that it stands under is a label of it: `"ssn": 536904399`.
    fn walk(&self, key: &str, value: &mut Value, work: &Work<'_>, out: &mut Applied) -> Result<(), GuardError> {
        match value {
            Value::String(text) => *text = self.leaf(key, text, work, out)?,
            Value::Number(number) => {
                let before = number.to_string();
                let after = self.leaf(key, &before, work, out)?;
                if after != before {
                    *value = Value::String(after);
                }
            }
            Value::Array(items) => {
                for item in items {
                    self.walk(key, item, work, out)?;
                }
            }
            Value::Object(map) => {
                for (key, mut item) in std::mem::take(map) {
                    self.walk(&key, &mut item, work, out)?;
                    let key = self.leaf("", &key, work, out)?;
                    map.insert(free_key(map, key), item);
                }
            }
            Value::Null | Value::Bool(_) => {}
        }
        Ok(())
    }

    fn leaf(&self, key: &str, text: &str, work: &Work<'_>, out: &mut Applied) -> Result<String, GuardError> {
        let head = if key.is_empty() { String::new() } else { format!("{}: ", words(key)) };
        let whole = format!("{head}{text}");
        let mut found = work.find(self.detector(), &whole);
        for found in &mut found {
            found.range.start = found.range.start.max(head.len());
        }
        found.retain(|f| f.range.start < f.range.end);
        out.text.clear();
        work.apply(&whole, head.len()..whole.len(), &found, out)?;
        Ok(std::mem::take(&mut out.text))
    }
}

/// `phoneNumber` and `phone_number` as the words they are.
fn words(key: &str) -> String {
    let mut words = String::with_capacity(key.len() + 4);
    let mut last = ' ';
    for c in key.chars() {
        if c.is_uppercase() && last.is_lowercase() {
            words.push(' ');
        }
        words.push(if c == '_' { ' ' } else { c });
        last = c;
    }
    words
}

/// Two keys may be the same once they are treated: the later one gets a number, and no value is lost.
fn free_key(map: &Map<String, Value>, key: String) -> String {
    if !map.contains_key(&key) {
        return key;
    }
    let numbered = (2_u64..).map(|n| format!("{key} ({n})"));
    numbered.into_iter().find(|k| !map.contains_key(k)).unwrap_or(key)
}
