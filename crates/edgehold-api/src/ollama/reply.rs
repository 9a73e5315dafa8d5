//! A turn as Ollama tells it: an object, or one a line.

use edgehold_model::StopReason;
use edgehold_orchestrator::{Answer, AnswerKind, RequestedCall, TurnEvent};
use serde_json::{Value, json};

use crate::ask::stream::Happening;

/// Where the text of an answer stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// In a message.
    Chat,
    /// In `response`.
    Generate,
}

/// Writes what becomes of a request.
pub(super) struct Reply {
    form: Form,
    model: String,
    /// What was sent of the answer.
    sent: String,
}

impl Reply {
    pub(super) fn new(form: Form, model: String) -> Self {
        Self { form, model, sent: String::new() }
    }

    /// The reply in one piece.
    pub(super) fn whole(&self, answer: &Answer) -> Value {
        let text = if answer.kind == AnswerKind::Calls { "" } else { answer.answer.get().as_str() };
        self.end(self.object(text, tool_calls(answer)), answer)
    }

    /// The reply to a request that asks nothing: models are there as long as the node runs.
    pub(super) fn loaded(&self) -> Value {
        let mut object = self.object("", Vec::new());
        object["done"] = true.into();
        object["done_reason"] = "load".into();
        object
    }

    /// A piece of a turn, as lines.
    pub(super) fn write(&mut self, happening: Happening<'_>) -> Vec<String> {
        match happening {
            Happening::Event(TurnEvent::Started { .. } | TurnEvent::Called(_)) => Vec::new(),
            Happening::Event(TurnEvent::Delta { text }) => {
                self.sent += text.get();
                vec![line(&self.object(text.get(), Vec::new()))]
            }
            Happening::Ended(Ok(answer)) => {
                let mut lines = Vec::new();
                // What a tool did, a fallback or a call that waits is no model's text, and comes at the end only.
                let whole = answer.answer.get();
                let rest = whole.strip_prefix(self.sent.as_str()).map_or_else(|| format!("\n{whole}"), str::to_owned);
                if answer.kind != AnswerKind::Calls && !rest.is_empty() {
                    lines.push(line(&self.object(&rest, Vec::new())));
                }
                if !answer.requested.is_empty() {
                    lines.push(line(&self.object("", tool_calls(answer))));
                }
                lines.push(line(&self.end(self.object("", Vec::new()), answer)));
                lines
            }
            Happening::Ended(Err(error)) => vec![line(&json!({"error": error.detail.in_one_line()}))],
        }
    }

    fn object(&self, text: &str, calls: Vec<Value>) -> Value {
        let mut object = json!({"model": self.model, "created_at": jiff::Timestamp::now().to_string(), "done": false});
        match self.form {
            Form::Generate => object["response"] = text.into(),
            Form::Chat => {
                object["message"] = json!({"role": "assistant", "content": text});
                if !calls.is_empty() {
                    object["message"]["tool_calls"] = calls.into();
                }
            }
        }
        object
    }

    /// The last object, with its counts. Durations are in nanoseconds.
    fn end(&self, mut object: Value, answer: &Answer) -> Value {
        let ns = |us: u64| Value::from(us.saturating_mul(1000));
        let (usage, timings) = (&answer.usage, &answer.timings);
        let cut = answer.kind != AnswerKind::Calls && answer.ended == StopReason::Length;
        for (name, value) in [
            ("done", true.into()),
            ("done_reason", if cut { "length" } else { "stop" }.into()),
            ("total_duration", ns(timings.total_us)),
            ("load_duration", 0.into()),
            ("prompt_eval_count", usage.prompt_tokens.into()),
            ("prompt_eval_duration", ns(timings.prefill_us)),
            ("eval_count", usage.completion_tokens.into()),
            ("eval_duration", ns(timings.decode_us)),
        ] {
            object[name] = value;
        }
        object
    }
}

/// What the caller is to call.
fn tool_calls(answer: &Answer) -> Vec<Value> {
    let call = |(i, call): (usize, &RequestedCall)| {
        let function = json!({"index": i, "name": call.tool, "arguments": call.arguments});
        json!({"id": format!("call_{}_{i}", answer.turn), "function": function})
    };
    answer.requested.iter().enumerate().map(call).collect()
}

fn line(object: &Value) -> String {
    format!("{object}\n")
}
