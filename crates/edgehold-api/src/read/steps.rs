//! Messages as the parts of a question: instructions, what was said before, the question, what has happened since.

use std::collections::BTreeMap;

use edgehold_guard::Raw;
use edgehold_orchestrator::Earlier;
use edgehold_types::ToolName;
use serde_json::{Map, Value};

use super::{Unfit, calls, only, raw};

/// The steps of a conversation as they are read.
#[derive(Default)]
pub(crate) struct Steps {
    instructions: Vec<String>,
    said: Vec<Earlier>,
    /// The tools behind the ids of calls.
    called: BTreeMap<String, ToolName>,
}

/// A conversation that ends in a question, or in what has happened since it.
pub(crate) struct Told {
    pub(crate) instructions: Option<Raw<String>>,
    pub(crate) before: Vec<Earlier>,
    pub(crate) input: Raw<String>,
    pub(crate) since: Vec<Earlier>,
}

impl Steps {
    /// Something that the agent is told to be, in the order of the messages.
    pub(crate) fn instruct(&mut self, text: String) {
        if !text.trim().is_empty() {
            self.instructions.push(text);
        }
    }

    pub(crate) fn person(&mut self, text: String) {
        self.said.push(Earlier::Person(raw(text)));
    }

    pub(crate) fn agent(&mut self, text: String) {
        if !text.is_empty() {
            self.said.push(Earlier::Agent(raw(text)));
        }
    }

    /// A call. Several in a row are one step.
    pub(crate) fn call(&mut self, id: Option<&str>, tool: ToolName, arguments: Value) {
        if let Some(id) = id {
            self.called.insert(id.to_owned(), tool.clone());
        }
        match self.said.last_mut() {
            Some(Earlier::Calls(calls)) => calls.push((tool, raw(arguments))),
            _ => self.said.push(Earlier::Calls(vec![(tool, raw(arguments))])),
        }
    }

    /// The calls of a message: `tool_calls` as OpenAI and Ollama write them.
    pub(crate) fn calls(&mut self, value: Option<&Value>, at: &str) -> Result<(), Unfit> {
        let Some(calls) = value else { return Ok(()) };
        let wrong = || Unfit::value(at, "`tool_calls` must be a list of calls");
        for call in calls.as_array().ok_or_else(wrong)? {
            let function = call.get("function").ok_or_else(wrong)?;
            let name = calls::name(function.get("name"), at)?;
            let arguments = calls::arguments(function.get("arguments"), at)?;
            self.call(call.get("id").and_then(Value::as_str), name, arguments);
        }
        Ok(())
    }

    /// What the call of an id returned.
    pub(crate) fn result_of(&mut self, id: Option<&str>, text: String, at: &str) -> Result<(), Unfit> {
        let tool = id.and_then(|id| self.called.get(id));
        let unknown = || Unfit::value(at, "it answers no call of the messages before it");
        let tool = tool.ok_or_else(unknown)?.clone();
        self.result(tool, text);
        Ok(())
    }

    /// What a tool returned.
    pub(crate) fn result(&mut self, tool: ToolName, text: String) {
        self.said.push(Earlier::Result { tool, value: raw(calls::result(text)) });
    }

    /// The tool that was called last and has not answered, for interfaces that name none.
    pub(crate) fn open_call(&self) -> Option<ToolName> {
        let answered = self.said.iter().rev().take_while(|s| matches!(s, Earlier::Result { .. })).count();
        match self.said.iter().rev().nth(answered) {
            Some(Earlier::Calls(calls)) => calls.get(answered).map(|(name, _)| name.clone()),
            _ => None,
        }
    }

    /// The conversation. Its question is the last thing that the person said.
    pub(crate) fn told(self, param: &str) -> Result<Told, Unfit> {
        let Self { instructions, mut said, .. } = self;
        let wrong = || Unfit::value(param, "the last message must be a person's, or what a tool has returned");
        if !matches!(said.last(), Some(Earlier::Person(_) | Earlier::Result { .. })) {
            return Err(wrong());
        }
        let at = said.iter().rposition(|s| matches!(s, Earlier::Person(_))).ok_or_else(wrong)?;
        let since = said.split_off(at + 1);
        let Some(Earlier::Person(input)) = said.pop() else { return Err(wrong()) };
        let instructions = (!instructions.is_empty()).then(|| raw(instructions.join("\n\n")));
        Ok(Told { instructions, before: said, input, since })
    }
}

/// Messages as `/v1/chat/completions` has them.
pub(crate) fn messages(value: Option<&Value>) -> Result<Told, Unfit> {
    let Some(Value::Array(messages)) = value else {
        return Err(Unfit::value("messages", "`messages` must be a list of messages"));
    };
    let mut steps = Steps::default();
    for (i, message) in messages.iter().enumerate() {
        let at = format!("messages.{i}");
        let Value::Object(message) = message else { return Err(Unfit::value(&at, "a message must be an object")) };
        read(&mut steps, message, &at)?;
    }
    steps.told("messages")
}

fn read(steps: &mut Steps, message: &Map<String, Value>, at: &str) -> Result<(), Unfit> {
    let known =
        ["role", "content", "name", "refusal", "annotations", "audio", "tool_calls", "tool_call_id", "function_call"];
    only(message, &known, at)?;
    if ["function_call", "audio"].iter().any(|k| message.get(*k).is_some_and(|v| !v.is_null())) {
        return Err(Unfit::new("unsupported_parameter", at, "sound is not taken, and calls stand in `tool_calls`"));
    }
    match message.get("role").and_then(Value::as_str) {
        Some("system" | "developer") => steps.instruct(content(message.get("content"), at)?),
        Some("user") => steps.person(content(message.get("content"), at)?),
        Some("assistant") => {
            let calls = message.get("tool_calls").filter(|c| !c.is_null());
            let text = match message.get("content") {
                None | Some(Value::Null) if calls.is_some() => String::new(),
                content => self::content(content, at)?,
            };
            steps.agent(text);
            steps.calls(calls, &format!("{at}.tool_calls"))?;
        }
        Some("tool") => {
            let id = message.get("tool_call_id").and_then(Value::as_str);
            steps.result_of(id, content(message.get("content"), at)?, &format!("{at}.tool_call_id"))?;
        }
        _ => {
            let message = "a message's `role` is `system`, `developer`, `user`, `assistant` or `tool`";
            return Err(Unfit::value(&format!("{at}.role"), message));
        }
    }
    Ok(())
}

/// A text, or texts in parts.
pub(crate) fn content(value: Option<&Value>, at: &str) -> Result<String, Unfit> {
    match value {
        Some(Value::String(text)) => Ok(text.clone()),
        Some(Value::Array(parts)) if !parts.is_empty() => {
            let texts = parts.iter().map(|part| match (part.get("type").and_then(Value::as_str), part.get("text")) {
                (Some("text" | "input_text" | "output_text"), Some(Value::String(text))) => Ok(text.as_str()),
                _ => Err(Unfit::value(&format!("{at}.content"), "only parts that are text are taken")),
            });
            Ok(texts.collect::<Result<Vec<_>, _>>()?.join("\n"))
        }
        _ => Err(Unfit::value(&format!("{at}.content"), "`content` must be a text")),
    }
}
