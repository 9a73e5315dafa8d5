//! Reads `POST /v1/chat/completions`.

use axum::http::StatusCode;
use edgehold_config::SamplingSettings;
use edgehold_guard::Raw;
use edgehold_orchestrator::{Ask, Earlier, Wishes};
use edgehold_types::{AgentName, Label, Labels};
use serde_json::{Map, Value};

use super::ANY_AGENT;
use super::error::OpenAiError;
use super::fields::{CHAT, Field};
use crate::error::ApiError;

/// A request that was understood.
#[derive(Debug)]
pub(super) struct Chat {
    pub(super) ask: Ask,
    /// The model's name as the caller wrote it.
    pub(super) model: String,
    pub(super) stream: bool,
    pub(super) include_usage: bool,
    /// Fields that change nothing.
    pub(super) ignored: Vec<&'static str>,
}

pub(super) fn chat(body: &[u8]) -> Result<Chat, OpenAiError> {
    let body: Value = serde_json::from_slice(body)
        .map_err(|e| ApiError::new(StatusCode::BAD_REQUEST, "json_invalid", e.to_string(), None))?;
    let Value::Object(body) = body else { return Err(wrong("messages", "the body must be a JSON object")) };
    let ignored = sift(&body)?;
    let model = match body.get("model") {
        Some(Value::String(name)) if !name.is_empty() => name.clone(),
        _ => return Err(wrong("model", "`model` must be the name of an agent; GET /v1/models lists them")),
    };
    let agent: Option<AgentName> = if model == ANY_AGENT {
        None
    } else {
        let unknown = |_| {
            let message = format!("there is no agent `{}`", model.escape_debug());
            OpenAiError::from(ApiError::new(StatusCode::NOT_FOUND, "agent_unknown", message, None))
        };
        Some(model.parse().map_err(unknown)?)
    };
    let (before, input) = messages(body.get("messages"))?;
    let wishes = Wishes {
        sampling: SamplingSettings {
            temperature: number(&body, "temperature", 2.0)?,
            top_p: number(&body, "top_p", 1.0)?,
            seed: seed(&body)?,
            ..SamplingSettings::default()
        },
        max_tokens: limit(&body)?,
        stop: stop(given(&body, "stop"))?,
    };
    let stream = flag(given(&body, "stream"), "stream")?;
    let include_usage = match given(&body, "stream_options") {
        None => false,
        Some(_) if !stream => return Err(wrong("stream_options", "`stream_options` goes with `stream`")),
        Some(Value::Object(options)) => {
            if let Some(other) =
                options.keys().find(|k| !["include_usage", "include_obfuscation"].contains(&k.as_str()))
            {
                return Err(wrong("stream_options", &format!("`stream_options` has no `{}`", other.escape_debug())));
            }
            flag(options.get("include_usage"), "stream_options")?
        }
        Some(_) => return Err(wrong("stream_options", "`stream_options` must be an object")),
    };
    let ask = Ask { agent, before, wishes, source: Some("openai"), ..Ask::new(input) };
    Ok(Chat { ask, model, stream, include_usage, ignored })
}

/// Refuses what is not known or not done, and gives back what changes nothing.
fn sift(body: &Map<String, Value>) -> Result<Vec<&'static str>, OpenAiError> {
    let mut ignored = Vec::new();
    for (name, value) in body {
        let Some((name, field)) = CHAT.iter().find(|(known, _)| known == name) else {
            let message = format!("`{}` is not a field of this route", name.escape_debug());
            return Err(OpenAiError::invalid("unknown_parameter", name, message));
        };
        match field {
            Field::Ignored if !value.is_null() => ignored.push(*name),
            Field::Neutral(reason) if !is_neutral(name, value) => {
                let message = format!("`{name}` cannot be used with this value: {reason}");
                return Err(OpenAiError::invalid("unsupported_parameter", name, message));
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
        Value::Object(map) => map.is_empty() || (name == "response_format" && map.get("type") == Some(&"text".into())),
        Value::Number(n) => n.as_f64() == Some(if name == "n" { 1.0 } else { 0.0 }),
        Value::String(s) => matches!(name, "tool_choice" | "function_call") && matches!(s.as_str(), "auto" | "none"),
        Value::Bool(true) => false,
    }
}

/// What was said before, and the question.
fn messages(value: Option<&Value>) -> Result<(Vec<Earlier>, Raw<String>), OpenAiError> {
    let Some(Value::Array(messages)) = value else {
        return Err(wrong("messages", "`messages` must be a list of messages"));
    };
    let mut said = Vec::with_capacity(messages.len());
    for (i, message) in messages.iter().enumerate() {
        let at = format!("messages.{i}");
        let Value::Object(message) = message else { return Err(wrong(&at, "a message must be an object")) };
        let known = ["role", "content", "name", "refusal", "annotations", "audio", "tool_calls", "function_call"];
        if let Some(other) = message.keys().find(|k| !known.contains(&k.as_str())) {
            let text = format!("a message has no `{}` here", other.escape_debug());
            return Err(OpenAiError::invalid("unknown_parameter", &format!("{at}.{other}"), text));
        }
        if ["tool_calls", "function_call", "audio"].iter().any(|k| message.get(*k).is_some_and(|v| !v.is_null())) {
            let text = "calls of the caller's own tools, and sound, are not taken";
            return Err(OpenAiError::invalid("unsupported_parameter", &at, text.to_owned()));
        }
        let text = content(message.get("content"), &at)?;
        // What a person says is personal until a policy says otherwise.
        let raw = Raw::new(text, Labels::of(Label::Personal));
        said.push(match message.get("role").and_then(Value::as_str) {
            Some("user") => Earlier::Person(raw),
            Some("assistant") => Earlier::Agent(raw),
            Some(role @ ("system" | "developer" | "tool" | "function")) => {
                let text = format!(
                    "the role `{role}` is not taken: what an agent is told to be, and its tools, stand in its own file"
                );
                return Err(OpenAiError::invalid("unsupported_value", &format!("{at}.role"), text));
            }
            _ => return Err(wrong(&format!("{at}.role"), "a message's `role` is `user` or `assistant`")),
        });
    }
    match said.pop() {
        Some(Earlier::Person(input)) => Ok((said, input)),
        _ => Err(wrong("messages", "the last message must be of the role `user`")),
    }
}

/// A text, or texts in parts.
fn content(value: Option<&Value>, at: &str) -> Result<String, OpenAiError> {
    match value {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Array(parts)) if !parts.is_empty() => {
            let texts = parts.iter().map(|part| match (part.get("type").and_then(Value::as_str), part.get("text")) {
                (Some("text"), Some(Value::String(text))) => Ok(text.as_str()),
                _ => Err(wrong(&format!("{at}.content"), "only parts of the type `text` are taken")),
            });
            Ok(texts.collect::<Result<Vec<_>, _>>()?.join("\n"))
        }
        _ => Err(wrong(&format!("{at}.content"), "`content` must be a text")),
    }
}

fn seed(body: &Map<String, Value>) -> Result<Option<u64>, OpenAiError> {
    let Some(value) = given(body, "seed") else { return Ok(None) };
    // A negative seed is a seed, too.
    let seed = value.as_u64().or_else(|| value.as_i64().map(i64::cast_unsigned));
    seed.map(Some).ok_or_else(|| wrong("seed", "`seed` must be a whole number"))
}

fn limit(body: &Map<String, Value>) -> Result<Option<u32>, OpenAiError> {
    for name in ["max_completion_tokens", "max_tokens"] {
        if let Some(value) = given(body, name) {
            let limit = value.as_u64().filter(|n| *n > 0);
            let limit = limit.ok_or_else(|| wrong(name, &format!("`{name}` must be a whole number above 0")))?;
            return Ok(Some(u32::try_from(limit).unwrap_or(u32::MAX)));
        }
    }
    Ok(None)
}

fn stop(value: Option<&Value>) -> Result<Vec<String>, OpenAiError> {
    let texts = match value {
        None => return Ok(Vec::new()),
        Some(one @ Value::String(_)) => std::slice::from_ref(one),
        Some(Value::Array(many)) if many.len() <= 4 => many.as_slice(),
        Some(_) => return Err(wrong("stop", "`stop` must be a text, or up to four")),
    };
    let read = |text: &Value| text.as_str().filter(|t| !t.is_empty()).map(str::to_owned);
    texts.iter().map(|text| read(text).ok_or_else(|| wrong("stop", "a text of `stop` must not be empty"))).collect()
}

fn number(body: &Map<String, Value>, name: &str, most: f64) -> Result<Option<f32>, OpenAiError> {
    let Some(value) = given(body, name) else { return Ok(None) };
    let fits = value.as_f64().filter(|n| (0.0..=most).contains(n));
    #[expect(clippy::cast_possible_truncation, reason = "between 0 and 2")]
    let read = |n: f64| n as f32;
    fits.map(|n| Some(read(n))).ok_or_else(|| wrong(name, &format!("`{name}` must be a number from 0 to {most}")))
}

fn flag(value: Option<&Value>, name: &str) -> Result<bool, OpenAiError> {
    match value {
        None | Some(Value::Null) => Ok(false),
        Some(Value::Bool(flag)) => Ok(*flag),
        Some(_) => Err(wrong(name, &format!("`{name}` must be true or false"))),
    }
}

/// A field that has a value; `null` is none.
fn given<'a>(body: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    body.get(name).filter(|value| !value.is_null())
}

fn wrong(param: &str, message: &str) -> OpenAiError {
    OpenAiError::invalid("invalid_value", param, message.to_owned())
}
