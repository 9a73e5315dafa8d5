//! Messages to turns, through the guard as everything from outside.

use edgehold_guard::{Guard, Raw};
use edgehold_model::{Call, Turn};
use edgehold_types::Labels;
use serde_json::Value;

use super::Mistake;
use super::line::{Message, Role, ToolCall};

/// The system text and the turns of a conversation.
pub(super) fn read(guard: &Guard, messages: Vec<Message>) -> Result<(Option<String>, Vec<Turn>), Mistake> {
    let mut system = None;
    let mut turns = Vec::new();
    // The calls that have no result yet: id and name.
    let mut open: Vec<(Option<String>, String)> = Vec::new();
    let last = messages.len();
    for (i, message) in messages.into_iter().enumerate() {
        let number = i + 1;
        let wrong = |reason: &str| Mistake::Message { number, reason: reason.to_owned() };
        let calls = message.tool_calls.unwrap_or_default();
        if !calls.is_empty() && message.role != Role::Assistant {
            return Err(wrong("only an assistant has `tool_calls`"));
        }
        if (message.tool_call_id.is_some() || message.name.is_some()) && message.role != Role::Tool {
            return Err(wrong("only a tool's result has `name` or `tool_call_id`"));
        }
        let content = message.content.unwrap_or_default();
        if content.is_empty() && calls.is_empty() {
            return Err(wrong("it is empty"));
        }
        if number == last && !matches!(message.role, Role::User | Role::Tool) {
            return Err(wrong("the last message must be the user's or a tool's"));
        }
        match message.role {
            Role::System if i > 0 => return Err(wrong("the system's message must be the first")),
            Role::System => system = Some(content),
            Role::User => turns.push(Turn::User(guard.admit(Raw::new(content, Labels::default()))?.value)),
            Role::Assistant if calls.is_empty() => {
                turns.push(Turn::Assistant(guard.release(Raw::new(content, Labels::default()))?.value));
            }
            Role::Assistant if !content.is_empty() => {
                return Err(wrong("an assistant has either `content` or `tool_calls`"));
            }
            Role::Assistant => {
                open = calls.iter().map(|c| (c.id.clone(), c.function.name.clone())).collect();
                let calls = calls.into_iter().map(|c| call(guard, c, number)).collect::<Result<_, _>>()?;
                turns.push(Turn::Calls(calls));
            }
            Role::Tool => {
                let at = match (&message.tool_call_id, &message.name) {
                    (Some(id), _) => open.iter().position(|(known, _)| known.as_ref() == Some(id)),
                    (None, Some(name)) => open.iter().position(|(_, known)| known == name),
                    (None, None) => (!open.is_empty()).then_some(0),
                };
                let Some(at) = at else { return Err(wrong("it answers no call that was made before it")) };
                let (_, name) = open.remove(at);
                let value = serde_json::from_str(&content).unwrap_or(Value::String(content));
                let value = guard.admit_json(Raw::new(value, Labels::default()))?.value;
                turns.push(Turn::Result { tool: name.parse()?, value });
            }
        }
    }
    if !turns.iter().any(|t| matches!(t, Turn::User(_))) {
        return Err(Mistake::Message { number: last, reason: "nobody asks anything".into() });
    }
    Ok((system, turns))
}

fn call(guard: &Guard, call: ToolCall, number: usize) -> Result<Call, Mistake> {
    let wrong = |reason: &str| Mistake::Message { number, reason: reason.to_owned() };
    let arguments = match call.function.arguments {
        Value::String(text) => serde_json::from_str(&text).map_err(|_| wrong("`arguments` is a text, but not JSON"))?,
        value => value,
    };
    if !arguments.is_object() {
        return Err(wrong("`arguments` is not an object"));
    }
    let arguments = guard.release_json(Raw::new(arguments, Labels::default()))?.value;
    Ok(Call { name: call.function.name.parse()?, arguments })
}
