//! Reads `POST /v1/responses`.

use edgehold_config::SamplingSettings;
use edgehold_orchestrator::{Ask, Brings, Calling, Wishes};
use edgehold_types::ToolName;
use serde_json::{Map, Value, json};

use super::fields::sifted;
use super::input::{Input, input};
use super::object::Object;
use crate::openai::OpenAiError;
use crate::read::steps::Told;
use crate::read::{self, Unfit, calls, flag, given, number, only, raw};

/// A request that was understood.
pub(super) struct Request {
    pub(super) ask: Ask,
    /// The response, as far as the request says what stands in it.
    pub(super) object: Object,
    pub(super) stream: bool,
    /// Whether an answer to a part of the conversation is none.
    pub(super) whole: bool,
    /// Fields that change nothing.
    pub(super) ignored: Vec<&'static str>,
}

pub(super) fn request(body: &[u8]) -> Result<Request, OpenAiError> {
    let body = read::object(body)?;
    let mut ignored = sifted(&body)?;
    let (_, agent) = read::model(&body)?;
    let Input { told, has_reasoning } = input(body.get("instructions"), body.get("input"))?;
    if has_reasoning {
        ignored.push("input.reasoning");
    }
    let Told { instructions, before, input, since } = told;
    let wishes = Wishes {
        sampling: SamplingSettings {
            temperature: number(&body, "temperature", 2.0)?,
            top_p: number(&body, "top_p", 1.0)?,
            ..SamplingSettings::default()
        },
        max_tokens: read::limit(&body, &["max_output_tokens"])?,
        ..Wishes::default()
    };
    let tools = calls::tools(body.get("tools"))?;
    let names: Vec<_> = tools.iter().map(|(name, _)| name.clone()).collect();
    let answer = text(&body, &mut ignored)?.map(raw);
    let brings = Brings { instructions, tools, calling: calling(&body, &names)?, answer };
    let stream = flag(body.get("stream"), "stream")?.unwrap_or(false);
    stream_options(&body, stream, &mut ignored)?;
    let whole = whole(&body)?;
    metadata(&body)?;
    let ask = Ask { agent, before, since, brings, wishes, source: Some("openai"), ..Ask::new(input) };
    Ok(Request { ask, object: Object::of(&body), stream, whole, ignored })
}

fn calling(body: &Map<String, Value>, tools: &[ToolName]) -> Result<Calling, Unfit> {
    let one = flag(body.get("parallel_tool_calls"), "parallel_tool_calls")? == Some(false);
    Ok(Calling { one, ..calls::choice(body.get("tool_choice"), tools)? })
}

/// The schema of the answer; `None` for text.
fn text(body: &Map<String, Value>, ignored: &mut Vec<&'static str>) -> Result<Option<Value>, Unfit> {
    let text = match given(body, "text") {
        None => return Ok(None),
        Some(Value::Object(text)) => text,
        Some(_) => return Err(Unfit::value("text", "`text` must be an object")),
    };
    only(text, &["format", "verbosity"], "text")?;
    if given(text, "verbosity").is_some() {
        ignored.push("text.verbosity");
    }
    let at = "text.format";
    let format = match given(text, "format") {
        None => return Ok(None),
        Some(Value::Object(format)) => format,
        Some(_) => return Err(Unfit::value(at, "`format` must be an object")),
    };
    match format.get("type").and_then(Value::as_str) {
        Some("text") => only(format, &["type"], at).map(|()| None),
        Some("json_object") => only(format, &["type"], at).map(|()| Some(json!({"type": "object"}))),
        Some("json_schema") => {
            only(format, &["type", "name", "description", "schema", "strict"], at)?;
            let schema = format.get("schema").filter(|s| s.is_object());
            schema.cloned().map(Some).ok_or_else(|| Unfit::value(at, "`json_schema` needs a `schema`, an object"))
        }
        _ => Err(Unfit::value(at, "`text.format` is of the type `text`, `json_object` or `json_schema`")),
    }
}

fn stream_options(body: &Map<String, Value>, stream: bool, ignored: &mut Vec<&'static str>) -> Result<(), Unfit> {
    match given(body, "stream_options") {
        None => Ok(()),
        Some(_) if !stream => Err(Unfit::value("stream_options", "`stream_options` goes with `stream`")),
        Some(Value::Object(options)) => {
            only(options, &["include_obfuscation"], "stream_options")?;
            if flag(options.get("include_obfuscation"), "stream_options.include_obfuscation")? == Some(true) {
                ignored.push("stream_options.include_obfuscation");
            }
            Ok(())
        }
        Some(_) => Err(Unfit::value("stream_options", "`stream_options` must be an object")),
    }
}

/// Whether nothing of the conversation may be left out.
fn whole(body: &Map<String, Value>) -> Result<bool, Unfit> {
    match given(body, "truncation").map(Value::as_str) {
        None | Some(Some("auto")) => Ok(false),
        Some(Some("disabled")) => Ok(true),
        Some(_) => Err(Unfit::value("truncation", "`truncation` is `auto` or `disabled`")),
    }
}

/// Texts by name, that come back as they are.
fn metadata(body: &Map<String, Value>) -> Result<(), Unfit> {
    match given(body, "metadata") {
        None => Ok(()),
        Some(Value::Object(texts)) if texts.values().all(Value::is_string) => Ok(()),
        Some(_) => Err(Unfit::value("metadata", "`metadata` must be an object of texts")),
    }
}
