//! `input`: a question, or the items of a conversation.

use serde_json::{Map, Value};

use crate::read::steps::{Steps, Told, content};
use crate::read::{Unfit, calls, only};

/// A conversation, and whether it has items that change nothing.
pub(super) struct Input {
    pub(super) told: Told,
    pub(super) has_reasoning: bool,
}

pub(super) fn input(instructions: Option<&Value>, value: Option<&Value>) -> Result<Input, Unfit> {
    let mut steps = Steps::default();
    match instructions {
        None | Some(Value::Null) => {}
        Some(Value::String(text)) => steps.instruct(text.clone()),
        Some(_) => return Err(Unfit::value("instructions", "`instructions` must be a text")),
    }
    let mut has_reasoning = false;
    match value {
        Some(Value::String(text)) => steps.person(text.clone()),
        Some(Value::Array(items)) => {
            for (i, item) in items.iter().enumerate() {
                let at = format!("input.{i}");
                let Value::Object(item) = item else { return Err(Unfit::value(&at, "an item must be an object")) };
                has_reasoning |= read(&mut steps, item, &at)? == Item::Reasoning;
            }
        }
        _ => return Err(Unfit::value("input", "`input` must be a text or a list of items")),
    }
    Ok(Input { told: steps.told("input")?, has_reasoning })
}

#[derive(PartialEq, Eq)]
enum Item {
    Read,
    /// What another model thought: nothing of it is read.
    Reasoning,
}

fn read(steps: &mut Steps, item: &Map<String, Value>, at: &str) -> Result<Item, Unfit> {
    let text = |key: &str| item.get(key).and_then(Value::as_str);
    let kind = item.get("type").filter(|kind| !kind.is_null()).map_or(Some("message"), Value::as_str);
    match kind {
        Some("message") => {
            only(item, &["type", "role", "content", "id", "status", "phase"], at)?;
            let content = || content(item.get("content"), at);
            match text("role") {
                Some("system" | "developer") => steps.instruct(content()?),
                Some("user") => steps.person(content()?),
                Some("assistant") => steps.agent(content()?),
                _ => {
                    let message = "a message's `role` is `system`, `developer`, `user` or `assistant`";
                    return Err(Unfit::value(&format!("{at}.role"), message));
                }
            }
        }
        Some("function_call") => {
            only(item, &["type", "id", "call_id", "name", "arguments", "status"], at)?;
            let name = calls::name(item.get("name"), &format!("{at}.name"))?;
            let arguments = calls::arguments(item.get("arguments"), &format!("{at}.arguments"))?;
            steps.call(text("call_id"), name, arguments);
        }
        Some("function_call_output") => {
            only(item, &["type", "id", "call_id", "output", "status"], at)?;
            let wrong = || Unfit::value(&format!("{at}.output"), "`output` must be a text, or parts that are text");
            let output = content(item.get("output"), at).map_err(|_| wrong())?;
            steps.result_of(text("call_id"), output, &format!("{at}.call_id"))?;
        }
        Some("reasoning") => return Ok(Item::Reasoning),
        Some("item_reference") => {
            let message = "responses are not kept: send the item itself";
            return Err(Unfit::new("unsupported_value", &format!("{at}.type"), message));
        }
        _ => {
            let message = "an item's `type` is `message`, `function_call`, `function_call_output` or `reasoning`";
            return Err(Unfit::new("unsupported_value", &format!("{at}.type"), message));
        }
    }
    Ok(Item::Read)
}
