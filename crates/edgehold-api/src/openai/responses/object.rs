//! The object `response`, and the items of its `output`.

use edgehold_model::StopReason;
use edgehold_orchestrator::{Answer, AnswerKind, RequestedCall};
use edgehold_types::TurnId;
use serde_json::{Map, Value, json};

use crate::error::ApiError;
use crate::openai::turn::now;
use crate::read::given;

/// A response, as far as its request says what stands in it. These are the caller's own words on the way back to the caller, as
/// it sent them: no model has read them in this form.
pub(super) struct Object {
    fields: Map<String, Value>,
}

impl Object {
    /// That of a request that was understood.
    pub(super) fn of(body: &Map<String, Value>) -> Self {
        let or = |name: &str, otherwise: Value| given(body, name).cloned().unwrap_or(otherwise);
        let given_format = given(body, "text").and_then(|text| text.get("format")).filter(|f| !f.is_null());
        let format = given_format.cloned().unwrap_or_else(|| json!({"type": "text"}));
        let fields = [
            ("object", "response".into()),
            ("created_at", now().into()),
            ("background", false.into()),
            ("instructions", or("instructions", Value::Null)),
            ("max_output_tokens", or("max_output_tokens", Value::Null)),
            ("max_tool_calls", Value::Null),
            ("metadata", or("metadata", json!({}))),
            ("model", or("model", Value::Null)),
            ("parallel_tool_calls", or("parallel_tool_calls", true.into())),
            ("previous_response_id", Value::Null),
            ("reasoning", json!({"effort": null, "summary": null})),
            ("store", false.into()),
            ("temperature", or("temperature", Value::Null)),
            ("text", json!({"format": format})),
            ("tool_choice", or("tool_choice", "auto".into())),
            ("tools", given(body, "tools").and_then(Value::as_array).into_iter().flatten().map(tool).collect()),
            ("top_logprobs", 0.into()),
            ("top_p", or("top_p", Value::Null)),
            ("truncation", or("truncation", "auto".into())),
        ];
        Self { fields: fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect() }
    }

    fn with(&self, turn: TurnId, status: &str, output: Vec<Value>) -> Map<String, Value> {
        let mut object = self.fields.clone();
        object.insert("id".to_owned(), format!("resp_{turn}").into());
        object.insert("status".to_owned(), status.into());
        object.insert("output".to_owned(), output.into());
        for name in ["error", "incomplete_details", "usage"] {
            object.insert(name.to_owned(), Value::Null);
        }
        object
    }

    /// While the turn runs.
    pub(super) fn under_way(&self, turn: TurnId) -> Value {
        self.with(turn, "in_progress", Vec::new()).into()
    }

    /// When there is an answer. It is incomplete where it reached the limit of tokens.
    pub(super) fn ended(&self, answer: &Answer, output: Vec<Value>) -> Value {
        let status = status(answer);
        let mut object = self.with(answer.turn, status, output);
        if status == INCOMPLETE {
            object.insert("incomplete_details".to_owned(), json!({"reason": "max_output_tokens"}));
        } else {
            object.insert("completed_at".to_owned(), now().into());
        }
        object.insert("usage".to_owned(), usage(answer));
        object.into()
    }

    /// When there is none. The codes of these errors are a list of OpenAI's own, so that ours stands in the message.
    pub(super) fn failed(&self, turn: TurnId, error: &ApiError, output: Vec<Value>) -> Value {
        let code = match error.status.as_u16() {
            429 => "rate_limit_exceeded",
            400..=499 => "invalid_prompt",
            _ => "server_error",
        };
        let message = format!("{}: {}", error.detail.code, error.detail.in_one_line());
        let mut object = self.with(turn, "failed", output);
        object.insert("error".to_owned(), json!({"code": code, "message": message}));
        object.into()
    }
}

/// A tool that was brought, in the flat form.
fn tool(tool: &Value) -> Value {
    let function = tool.get("function").unwrap_or(tool);
    let part = |name: &str| function.get(name).cloned().unwrap_or_default();
    // Arguments are held to the schema in any case.
    let strict = function.get("strict").filter(|s| !s.is_null()).cloned().unwrap_or(true.into());
    json!({
        "type": "function", "name": part("name"), "description": part("description"), "parameters": part("parameters"),
        "strict": strict,
    })
}

/// The status of what reached the limit of tokens.
pub(super) const INCOMPLETE: &str = "incomplete";

/// The status of a response that ended with an answer, and of the text in it.
pub(super) fn status(answer: &Answer) -> &'static str {
    let is_cut = answer.kind != AnswerKind::Calls && answer.ended == StopReason::Length;
    if is_cut { INCOMPLETE } else { "completed" }
}

/// The items of an answer.
pub(super) fn output(answer: &Answer) -> Vec<Value> {
    match answer.kind {
        AnswerKind::Calls => calls(answer),
        _ => vec![message(answer.turn, status(answer), answer.answer.get())],
    }
}

/// An item that says something.
pub(super) fn message(turn: TurnId, status: &str, said: &str) -> Value {
    let mut item = message_begun(turn);
    item["status"] = status.into();
    item["content"] = json!([text(said)]);
    item
}

/// The same before it says anything.
pub(super) fn message_begun(turn: TurnId) -> Value {
    json!({
        "id": message_id(turn), "type": "message", "role": "assistant", "status": "in_progress", "content": [],
    })
}

pub(super) fn message_id(turn: TurnId) -> String {
    format!("msg_{turn}")
}

/// The part of a message that is its text.
pub(super) fn text(said: &str) -> Value {
    json!({"type": "output_text", "text": said, "annotations": [], "logprobs": []})
}

/// What the caller is to call.
pub(super) fn calls(answer: &Answer) -> Vec<Value> {
    let turn = answer.turn;
    let item = |(i, call): (usize, &RequestedCall)| {
        json!({
            "id": format!("fc_{turn}_{i}"), "type": "function_call", "status": "completed",
            "call_id": format!("call_{turn}_{i}"), "name": call.tool, "arguments": call.arguments.get().to_string(),
        })
    };
    answer.requested.iter().enumerate().map(item).collect()
}

fn usage(answer: &Answer) -> Value {
    let usage = &answer.usage;
    json!({
        "input_tokens": usage.prompt_tokens,
        // Every prompt is kept as far as there is room for it; what that comes to is not counted.
        "input_tokens_details": {"cached_tokens": usage.reused_tokens, "cache_write_tokens": 0},
        "output_tokens": usage.completion_tokens,
        // Thoughts are no text of their own here.
        "output_tokens_details": {"reasoning_tokens": 0},
        "total_tokens": usage.prompt_tokens + usage.completion_tokens,
    })
}
