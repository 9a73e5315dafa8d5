//! Reads `POST /v1/chat/completions`.

use edgehold_config::SamplingSettings;
use edgehold_orchestrator::{Ask, Brings, Calling, Wishes};
use serde_json::{Map, Value, json};

use super::error::OpenAiError;
use super::fields::CHAT;
use crate::read::fields::sift;
use crate::read::steps::{Told, messages};
use crate::read::{self, Unfit, calls, flag, given, number, raw};

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
    let body = read::object(body)?;
    let ignored = sift(CHAT, &body)?;
    let (model, agent) = read::model(&body)?;
    let Told { instructions, before, input, since } = messages(body.get("messages"))?;
    let wishes = Wishes {
        sampling: SamplingSettings {
            temperature: number(&body, "temperature", 2.0)?,
            top_p: number(&body, "top_p", 1.0)?,
            seed: read::seed(&body)?,
            ..SamplingSettings::default()
        },
        max_tokens: read::limit(&body, &["max_completion_tokens", "max_tokens"])?,
        stop: read::stop(body.get("stop"))?,
        logprobs: flag(body.get("logprobs"), "logprobs")?.unwrap_or(false),
    };
    let tools = calls::tools(body.get("tools"))?;
    let names: Vec<_> = tools.iter().map(|(name, _)| name.clone()).collect();
    let calling = Calling {
        one: flag(body.get("parallel_tool_calls"), "parallel_tool_calls")? == Some(false),
        ..calls::choice(body.get("tool_choice"), &names)?
    };
    let answer = response_format(body.get("response_format"))?.map(raw);
    let brings = Brings { instructions, tools, calling, answer };
    let stream = flag(body.get("stream"), "stream")?.unwrap_or(false);
    let include_usage = include_usage(&body, stream)?;
    let ask = Ask { agent, before, since, brings, wishes, source: Some("openai"), ..Ask::new(input) };
    Ok(Chat { ask, model, stream, include_usage, ignored })
}

fn include_usage(body: &Map<String, Value>, stream: bool) -> Result<bool, Unfit> {
    match given(body, "stream_options") {
        None => Ok(false),
        Some(_) if !stream => Err(Unfit::value("stream_options", "`stream_options` goes with `stream`")),
        Some(Value::Object(options)) => {
            read::only(options, &["include_usage", "include_obfuscation"], "stream_options")?;
            Ok(flag(options.get("include_usage"), "stream_options.include_usage")?.unwrap_or(false))
        }
        Some(_) => Err(Unfit::value("stream_options", "`stream_options` must be an object")),
    }
}

/// The schema of the answer; `None` for text.
fn response_format(value: Option<&Value>) -> Result<Option<Value>, Unfit> {
    let at = "response_format";
    let Some(format) = value.filter(|v| !v.is_null()) else { return Ok(None) };
    match format.get("type").and_then(Value::as_str) {
        Some("text") => Ok(None),
        Some("json_object") => Ok(Some(json!({"type": "object"}))),
        Some("json_schema") => {
            let named = format.get("json_schema").and_then(Value::as_object);
            let named = named.ok_or_else(|| Unfit::value(at, "`json_schema` must be an object with a `schema`"))?;
            read::only(named, &["name", "description", "schema", "strict"], "response_format.json_schema")?;
            let schema = named.get("schema").filter(|s| s.is_object());
            schema.cloned().map(Some).ok_or_else(|| Unfit::value(at, "`json_schema` needs a `schema`, an object"))
        }
        _ => Err(Unfit::value(at, "`response_format` is of the type `text`, `json_object` or `json_schema`")),
    }
}
