//! A turn as the events of a response, in the order of the protocol and numbered: the response begins, each item of its output
//! begins, grows and ends, and the response ends.

use axum::response::sse::Event;
use edgehold_orchestrator::{Answer, AnswerKind, TurnEvent};
use edgehold_types::TurnId;
use serde_json::{Value, json};

use super::object::{self, Object};
use super::unless_cut;
use crate::ask::stream::Happening;
use crate::error::ApiError;
use crate::openai::OpenAiError;

/// A response under way.
pub(super) struct Events {
    object: Object,
    whole: bool,
    turn: Option<TurnId>,
    /// What was sent of the text; `None` as long as no item has begun.
    sent: Option<String>,
    /// The number of the next event.
    next: u64,
}

impl Events {
    pub(super) fn new(object: Object, whole: bool) -> Self {
        Self { object, whole, turn: None, sent: None, next: 0 }
    }

    /// The events that tell what happened.
    pub(super) fn write(&mut self, happening: Happening<'_>) -> Vec<Event> {
        let told = match (happening, self.turn) {
            (Happening::Event(TurnEvent::Started { turn, .. }), _) => self.begin(*turn),
            (Happening::Event(TurnEvent::Delta { text }), Some(turn)) => self.say(turn, text.get()),
            (Happening::Event(_), _) => Vec::new(),
            (Happening::Ended(result), turn) => {
                match (result.and_then(|answer| unless_cut(answer, self.whole).map(|()| answer)), turn) {
                    (Ok(answer), _) => self.end(answer),
                    (Err(error), Some(turn)) => vec![self.fail(turn, &error)],
                    // There is no response yet that could fail.
                    (Err(error), None) => vec![refused(error)],
                }
            }
        };
        told.into_iter().map(|event| self.numbered(event)).collect()
    }

    fn begin(&mut self, turn: TurnId) -> Vec<Value> {
        self.turn = Some(turn);
        let response = self.object.under_way(turn);
        ["response.created", "response.in_progress"].map(|kind| json!({"type": kind, "response": response})).into()
    }

    /// More of the text, and before the first of it the item that holds it.
    fn say(&mut self, turn: TurnId, more: &str) -> Vec<Value> {
        let mut told = Vec::new();
        if self.sent.is_none() {
            let item = object::message_begun(turn);
            told.push(json!({"type": "response.output_item.added", "output_index": 0, "item": item}));
            told.push(in_text(turn, "response.content_part.added", "part", object::text("")));
        }
        *self.sent.get_or_insert_default() += more;
        if !more.is_empty() {
            told.push(with_logprobs(in_text(turn, "response.output_text.delta", "delta", more.into())));
        }
        told
    }

    fn end(&mut self, answer: &Answer) -> Vec<Value> {
        let (mut told, mut output) = (Vec::new(), Vec::new());
        if answer.kind != AnswerKind::Calls {
            // What a tool did, a fallback or a call that waits is no model's text, and comes at the end only.
            let (whole, sent) = (answer.answer.get(), self.sent.as_deref().unwrap_or_default());
            let rest = whole.strip_prefix(sent).map_or_else(|| format!("\n{whole}"), str::to_owned);
            told.extend(self.say(answer.turn, &rest));
        }
        if let Some(text) = &self.sent {
            let item = object::message(answer.turn, object::status(answer), text);
            told.push(with_logprobs(in_text(answer.turn, "response.output_text.done", "text", text.as_str().into())));
            told.push(in_text(answer.turn, "response.content_part.done", "part", object::text(text)));
            told.push(json!({"type": "response.output_item.done", "output_index": 0, "item": item}));
            output.push(item);
        }
        for item in object::calls(answer) {
            told.extend(call(output.len(), &item));
            output.push(item);
        }
        let kind = if object::status(answer) == object::INCOMPLETE { "incomplete" } else { "completed" };
        let response = self.object.ended(answer, output);
        told.push(json!({"type": format!("response.{kind}"), "response": response}));
        told
    }

    fn fail(&self, turn: TurnId, error: &ApiError) -> Value {
        let output = self.sent.iter().map(|text| object::message(turn, object::INCOMPLETE, text)).collect();
        json!({"type": "response.failed", "response": self.object.failed(turn, error, output)})
    }

    fn numbered(&mut self, mut event: Value) -> Event {
        event["sequence_number"] = self.next.into();
        self.next += 1;
        Event::default().event(event["type"].as_str().unwrap_or_default()).data(event.to_string())
    }
}

/// An event about the text, which is the only part of the first item.
fn in_text(turn: TurnId, kind: &str, name: &str, value: Value) -> Value {
    let mut event = json!({"type": kind, "item_id": object::message_id(turn), "output_index": 0, "content_index": 0});
    event[name] = value;
    event
}

fn with_logprobs(mut event: Value) -> Value {
    event["logprobs"] = json!([]);
    event
}

/// A call from its beginning to its end. Its arguments come in one piece, as the guard has released them.
fn call(index: usize, item: &Value) -> [Value; 4] {
    let (id, arguments) = (&item["id"], &item["arguments"]);
    let mut begun = item.clone();
    begun["status"] = "in_progress".into();
    begun["arguments"] = "".into();
    [
        json!({"type": "response.output_item.added", "output_index": index, "item": begun}),
        json!({"type": "response.function_call_arguments.delta", "item_id": id, "output_index": index, "delta": arguments}),
        json!({
            "type": "response.function_call_arguments.done", "item_id": id, "output_index": index,
            "name": item["name"], "arguments": arguments,
        }),
        json!({"type": "response.output_item.done", "output_index": index, "item": item}),
    ]
}

/// An error before there is a response.
fn refused(error: ApiError) -> Value {
    let body = OpenAiError::from(error).body();
    let error = &body["error"];
    json!({"type": "error", "code": error["code"], "message": error["message"], "param": error["param"]})
}
