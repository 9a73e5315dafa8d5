//! Whether two values are the same to a tool.

use serde_json::Value;

use crate::expect::{Accepted, ExpectedCall, alternatives};

/// Whether a call's arguments are right: each that is given is accepted, and each that is not may be left out.
pub(crate) fn arguments(expected: &ExpectedCall, got: &Value) -> bool {
    let Value::Object(got) = got else { return false };
    let given = got
        .iter()
        .all(|(key, value)| expected.arguments.iter().any(|(k, accepted)| k == key && accepts(accepted, value)));
    given && expected.arguments.iter().all(|(key, accepted)| accepted.optional || got.contains_key(key))
}

fn accepts(accepted: &Accepted, value: &Value) -> bool {
    accepted.any.iter().any(|right| same(right, value))
}

/// Numbers by value, texts without case and with white space collapsed, lists in order, objects by key. What is
/// expected may list alternatives at any depth.
pub(crate) fn same(expected: &Value, got: &Value) -> bool {
    if let Some((any, _)) = alternatives(expected) {
        return any.iter().any(|right| same(right, got));
    }
    match (expected, got) {
        (Value::Number(a), Value::Number(b)) => a == b || a.as_f64() == b.as_f64(),
        (Value::String(a), Value::String(b)) => text(a) == text(b),
        (Value::Array(a), Value::Array(b)) => a.len() == b.len() && a.iter().zip(b).all(|(a, b)| same(a, b)),
        (Value::Object(a), Value::Object(b)) => {
            let may_lack = |value: &Value| alternatives(value).is_some_and(|(_, optional)| optional);
            b.iter().all(|(key, value)| a.get(key).is_some_and(|right| same(right, value)))
                && a.iter().all(|(key, right)| b.contains_key(key) || may_lack(right))
        }
        (a, b) => a == b,
    }
}

/// A text as it is compared.
pub(crate) fn text(text: &str) -> String {
    text.split_whitespace().map(str::to_lowercase).collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn values_are_compared_as_a_tool_would_take_them() {
        for (a, b) in [
            (json!(5), json!(5.0)),
            (json!("New  York "), json!("new york")),
            (json!([1, "A"]), json!([1.0, "a"])),
            (json!({"a": 1, "b": "x"}), json!({"b": "X", "a": 1})),
            (json!({"a": {"any": [1, 2]}, "b": {"any": [1], "optional": true}}), json!({"a": 2})),
            (json!(true), json!(true)),
        ] {
            assert!(same(&a, &b), "{a} {b}");
        }
        for (a, b) in [
            (json!(5), json!("5")),
            (json!(5), json!(5.1)),
            (json!("York"), json!("new york")),
            (json!([1, 2]), json!([2, 1])),
            (json!([1]), json!([1, 2])),
            (json!({"a": 1}), json!({"a": 1, "b": 2})),
            (json!({"a": 1, "b": 2}), json!({"a": 1})),
            (json!(true), json!("true")),
            (json!(null), json!(false)),
        ] {
            assert!(!same(&a, &b), "{a} {b}");
        }
    }
}
