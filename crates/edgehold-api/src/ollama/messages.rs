//! Messages as `POST /api/chat` has them.

use serde_json::{Map, Value};

use crate::read::steps::{Steps, Told};
use crate::read::{Unfit, calls, given, only};

/// The fields of a message; those that are not read change nothing.
const KNOWN: &[&str] = &["role", "content", "thinking", "images", "tool_calls", "tool_name", "tool_call_id", "name"];

/// The conversation; `None` where no message is sent, which asks for the model to be loaded.
pub(super) fn messages(value: Option<&Value>) -> Result<Option<Told>, Unfit> {
    let messages = match value {
        None | Some(Value::Null) => return Ok(None),
        Some(Value::Array(messages)) if messages.is_empty() => return Ok(None),
        Some(Value::Array(messages)) => messages,
        Some(_) => return Err(Unfit::value("messages", "`messages` must be a list of messages")),
    };
    let mut steps = Steps::default();
    for (i, message) in messages.iter().enumerate() {
        let at = format!("messages.{i}");
        let Value::Object(message) = message else { return Err(Unfit::value(&at, "a message must be an object")) };
        read(&mut steps, message, &at)?;
    }
    steps.told("messages").map(Some)
}

fn read(steps: &mut Steps, message: &Map<String, Value>, at: &str) -> Result<(), Unfit> {
    only(message, KNOWN, at)?;
    if given(message, "images").is_some_and(|images| images.as_array().is_none_or(|list| !list.is_empty())) {
        let reason = "the models of this node read text: `images` cannot be used";
        return Err(Unfit::new("unsupported_parameter", &format!("{at}.images"), reason));
    }
    let content = match given(message, "content") {
        None => String::new(),
        Some(Value::String(text)) => text.clone(),
        Some(_) => return Err(Unfit::value(&format!("{at}.content"), "`content` must be a text")),
    };
    let role = message.get("role").and_then(Value::as_str).unwrap_or_default().to_ascii_lowercase();
    match role.as_str() {
        "system" => steps.instruct(content),
        "user" => steps.person(content),
        "assistant" => {
            steps.agent(content);
            steps.calls(given(message, "tool_calls"), &format!("{at}.tool_calls"))?;
        }
        "tool" => returned(steps, message, content, at)?,
        _ => {
            let message = "a message's `role` is `system`, `user`, `assistant` or `tool`";
            return Err(Unfit::value(&format!("{at}.role"), message));
        }
    }
    Ok(())
}

/// What a tool returned: by the tool's name, by the call's id, or as the next answer to what was called last.
fn returned(steps: &mut Steps, message: &Map<String, Value>, content: String, at: &str) -> Result<(), Unfit> {
    if let Some(name) = given(message, "tool_name").or_else(|| given(message, "name")) {
        let name = calls::name(Some(name), &format!("{at}.tool_name"))?;
        steps.result(name, content);
    } else if let Some(id) = given(message, "tool_call_id") {
        steps.result_of(id.as_str(), content, &format!("{at}.tool_call_id"))?;
    } else {
        let unknown = || Unfit::value(at, "it answers no call: name the tool in `tool_name`");
        let tool = steps.open_call().ok_or_else(unknown)?;
        steps.result(tool, content);
    }
    Ok(())
}
