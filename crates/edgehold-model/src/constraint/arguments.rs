//! The grammar of one call's arguments.
//!
//! Each property of an object has a rule of its own, so that a grounded one can have a grammar that JSON Schema cannot
//! say. They are written in the order of the schema, or in any order where a model was trained to give them as the person
//! said them.

use edgehold_types::ToolSpec;
use serde_json::Value;

use super::grounding::Said;
use super::lark::quoted;
use super::marks::{WHOLE_ONLY, without_mark};
use super::{ConstraintError, Grammar};
use crate::dialect::Form;

/// The body of a rule for the arguments; `None` if a required property can take no value.
pub(super) fn write(
    grammar: &mut Grammar<'_>,
    rule: &str,
    tool: &ToolSpec,
    said: &Said,
    form: &Form,
) -> Result<Option<String>, ConstraintError> {
    let spaced = form.spaced_json;
    let error = |reason: &str| ConstraintError::Schema { tool: tool.name.to_string(), reason: reason.to_owned() };
    let schema = &tool.parameters;
    if schema["type"] != "object" {
        return Err(error("arguments must be an object"));
    }
    let empty = serde_json::Map::new();
    let properties = match &schema["properties"] {
        Value::Object(map) => map,
        Value::Null => &empty,
        _ => return Err(error("`properties` is not an object")),
    };
    if WHOLE_ONLY.iter().any(|k| schema.get(*k).is_some()) {
        if properties.values().any(|p| p["grounded"] == true) {
            return Err(error("a grounded parameter cannot stand in a schema with references or alternatives"));
        }
        return Ok(Some(grammar.json(schema, spaced)));
    }
    let required: Vec<&str> = schema["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
    if let Some(name) = required.iter().find(|r| !properties.contains_key(**r)) {
        return Err(error(&format!("`{name}` is required but not among the properties")));
    }

    let mut members = Vec::new();
    for (name, property) in properties {
        let needed = required.contains(&name.as_str());
        let member = format!("{rule}_{}", members.len());
        let value = if property["grounded"] == true {
            said.parameter(grammar, &member, property, spaced)
                .map_err(|reason| error(&format!("`{name}`: {reason}")))?
        } else {
            let mut property = property.clone();
            without_mark(&mut property);
            Some(grammar.json(&property, spaced))
        };
        match value {
            Some(value) => {
                grammar.rule(&member, &value);
                let key = format!("{}:{}", Value::from(name.as_str()), if spaced { " " } else { "" });
                members.push(Member { key, rule: member, needed });
            }
            None if needed => return Ok(None),
            None => {}
        }
    }
    let comma = if spaced { ", " } else { "," };
    let any = form.any_order && members.len() <= MOST_IN_ANY_ORDER;
    Ok(Some(if any { in_any_order(grammar, rule, members, comma) } else { in_order(grammar, rule, &members, comma) }))
}

/// One property of an object: its key as written, the rule of its value, and whether it must be there.
struct Member {
    key: String,
    rule: String,
    needed: bool,
}

/// Rule `p_i` stands for the properties from the i-th on when nothing was written yet, `q_i` for the same after a first one.
fn in_order(grammar: &mut Grammar<'_>, rule: &str, members: &[Member], comma: &str) -> String {
    let mut first = quoted("}");
    let mut rest = quoted("}");
    for (i, Member { key, rule: member, needed }) in members.iter().enumerate().rev() {
        let with_first = format!("{} {member} {rest}", quoted(key));
        let with_rest = format!("{} {member} {rest}", quoted(&format!("{comma}{key}")));
        let or_skip = |with: String, skip: &str| if *needed { with } else { format!("{with} | {skip}") };
        let (p, q) = (format!("{rule}_p{i}"), format!("{rule}_q{i}"));
        grammar.rule(&p, &or_skip(with_first, &first));
        grammar.rule(&q, &or_skip(with_rest, &rest));
        (first, rest) = (p, q);
    }
    format!("{} {first}", quoted("{"))
}

/// A rule's parameter has as many bits.
const MOST_IN_ANY_ORDER: usize = 64;

/// Rule `q` stands for what may follow a first property. Its parameter has a bit for every property that was written, those
/// that must be there first.
fn in_any_order(grammar: &mut Grammar<'_>, rule: &str, mut members: Vec<Member>, comma: &str) -> String {
    members.sort_by_key(|m| !m.needed);
    let needed = members.iter().filter(|m| m.needed).count();
    let more = format!("{rule}_q");
    let mut first = Vec::new();
    let mut rest = vec![if needed > 0 { format!("\"}}\" %if is_ones([0:{needed}])") } else { quoted("}") }];
    for (i, Member { key, rule: member, .. }) in members.iter().enumerate() {
        first.push(format!("{} {member} {more}::{:#x}", quoted(key), 1_u64 << i));
        rest.push(format!("{} {member} {more}::set_bit({i}) %if bit_clear({i})", quoted(&format!("{comma}{key}"))));
    }
    if needed == 0 {
        first.push(quoted("}"));
    }
    if !members.is_empty() {
        grammar.rule(&format!("{more}::_"), &rest.join(" | "));
    }
    format!("{} ({})", quoted("{"), first.join(" | "))
}
