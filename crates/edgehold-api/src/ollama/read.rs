//! Reads `POST /api/chat` and `POST /api/generate`.

use edgehold_orchestrator::{Ask, Brings};
use edgehold_types::AgentName;
use serde_json::{Map, Value, json};

use super::error::OllamaError;
use super::fields::{CHAT, GENERATE};
use super::messages::messages;
use super::options::wishes;
use crate::read::fields::{Fields, sift};
use crate::read::steps::Told;
use crate::read::{self, Unfit, calls, flag, given, raw};

/// What a name without a tag stands for.
const LATEST: &str = ":latest";

/// A request that was understood.
#[derive(Debug)]
pub(super) struct Request {
    /// The model's name as the caller wrote it.
    pub(super) model: String,
    pub(super) agent: Option<AgentName>,
    /// `None` asks for the model to be loaded alone.
    pub(super) ask: Option<Ask>,
    pub(super) stream: bool,
    /// Fields that change nothing.
    pub(super) ignored: Vec<String>,
}

pub(super) fn chat(body: &[u8]) -> Result<Request, OllamaError> {
    let body = read::object(body)?;
    let (request, asks) = begin(CHAT, &body)?;
    let tools = calls::tools(body.get("tools"))?;
    let Some(Told { instructions, before, input, since }) = messages(body.get("messages"))? else {
        return Ok(request);
    };
    let brings = Brings { instructions, tools, ..asks.brings };
    Ok(Request { ask: Some(Ask { before, since, brings, input, ..asks }), ..request })
}

pub(super) fn generate(body: &[u8]) -> Result<Request, OllamaError> {
    let body = read::object(body)?;
    let (request, asks) = begin(GENERATE, &body)?;
    let instructions = text(&body, "system")?.filter(|text| !text.trim().is_empty()).map(raw);
    let Some(prompt) = text(&body, "prompt")?.filter(|prompt| !prompt.is_empty()) else { return Ok(request) };
    let brings = Brings { instructions, ..asks.brings };
    Ok(Request { ask: Some(Ask { brings, input: raw(prompt), ..asks }), ..request })
}

/// What both routes share: a request that asks nothing yet, and a question without its words.
fn begin(fields: &Fields, body: &Map<String, Value>) -> Result<(Request, Ask), OllamaError> {
    let mut ignored: Vec<String> = sift(fields, body)?.into_iter().map(str::to_owned).collect();
    let (model, agent) = model(body, "model")?;
    let (wishes, unused) = wishes(body.get("options"))?;
    ignored.extend(unused);
    let stream = flag(body.get("stream"), "stream")?.unwrap_or(true);
    let brings = Brings { answer: format(body.get("format"))?.map(raw), ..Brings::default() };
    let asks = Ask { brings, wishes, source: Some("ollama"), ..Ask::new(raw(String::new())) };
    Ok((Request { model, agent, ask: None, stream, ignored }, asks))
}

/// The name in `field`, and the agent that it stands for: `None` where the router is to find one.
pub(super) fn model(body: &Map<String, Value>, field: &str) -> Result<(String, Option<AgentName>), OllamaError> {
    let written = match body.get(field) {
        Some(Value::String(name)) if !name.is_empty() => name.clone(),
        _ => return Err(Unfit::value(field, format!("`{field}` must be the name of an agent")).into()),
    };
    let agent = read::agent(written.strip_suffix(LATEST).unwrap_or(&written))?;
    Ok((written, agent))
}

fn text(body: &Map<String, Value>, name: &str) -> Result<Option<String>, Unfit> {
    match given(body, name) {
        None => Ok(None),
        Some(Value::String(text)) => Ok(Some(text.clone())),
        Some(_) => Err(Unfit::value(name, format!("`{name}` must be a text"))),
    }
}

/// The schema of the answer; `None` for text.
fn format(value: Option<&Value>) -> Result<Option<Value>, Unfit> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::String(word)) if word.is_empty() => Ok(None),
        Some(Value::String(word)) if word == "json" => Ok(Some(json!({"type": "object"}))),
        Some(schema @ Value::Object(_)) => Ok(Some(schema.clone())),
        Some(_) => Err(Unfit::value("format", "`format` is `json` or a JSON schema")),
    }
}
