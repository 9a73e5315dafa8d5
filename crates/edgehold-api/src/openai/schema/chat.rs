//! `POST /v1/chat/completions`.

use serde_json::{Value, json};

use super::count;
use crate::openai::fields::CHAT;
use crate::openapi::Schemas;
use crate::read::schema::{
    arguments, closed, content, flag, limit, model, name, number, object, or_null, seed, stop, such_as, tool_choice,
    tools, with,
};

pub(crate) fn body(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiChat", |_| {
        let known = [
            ("model", model()),
            ("messages", json!({"type": "array", "minItems": 1, "items": message()})),
            ("stream", flag()),
            ("stream_options", or_null(closed(&[], json!({"include_usage": flag(), "include_obfuscation": {}})))),
            ("max_tokens", limit()),
            ("max_completion_tokens", limit()),
            ("temperature", number(2.0)),
            ("top_p", number(1.0)),
            ("seed", seed()),
            ("stop", stop()),
            ("logprobs", flag()),
            ("tools", tools()),
            ("tool_choice", tool_choice()),
            ("parallel_tool_calls", flag()),
            ("response_format", response_format()),
        ];
        such_as(object(CHAT, &["model", "messages"], &known), examples())
    })
}

fn examples() -> Value {
    let question = json!({"role": "user", "content": "How warm is it in Rome?"});
    let parameters = json!({"type": "object", "properties": {"city": {"type": "string"}}, "required": ["city"]});
    let tools = json!([{"type": "function", "function": {"name": "weather", "description": "Of a city.", "parameters": parameters}}]);
    let function = json!({"name": "weather", "arguments": "{\"city\":\"Rome\"}"});
    let call = json!({"role": "assistant", "content": null, "tool_calls": [{"id": "1", "type": "function", "function": function}]});
    let result = json!({"role": "tool", "tool_call_id": "1", "content": "21.5"});
    json!([
        {"model": "edgehold", "messages": [question], "seed": 7, "max_tokens": 64},
        {"model": "edgehold", "messages": [question], "stream": true, "stream_options": {"include_usage": true}},
        {"model": "edgehold", "messages": [question], "tools": tools, "tool_choice": "required"},
        {"model": "edgehold", "messages": [question, call, result], "tools": tools},
    ])
}

fn message() -> Value {
    let of = |roles: &[&str], required: &[&str], content: Value, more: &[(&str, Value)]| {
        let mut properties = json!({
            "role": {"enum": roles}, "content": content, "name": {}, "refusal": {}, "annotations": {}, "audio": {"type": "null"},
            "tool_calls": {}, "tool_call_id": {}, "function_call": {"type": "null"},
        });
        for (name, schema) in more {
            properties[*name] = schema.clone();
        }
        closed(required, properties)
    };
    let function = with(&["name", "arguments"], json!({"name": name(), "arguments": arguments()}));
    let calls =
        json!({"type": "array", "items": with(&["function"], json!({"id": {}, "type": {}, "function": function}))});
    let id = json!({"type": "string", "description": "The call that it answers."});
    json!({"anyOf": [
        of(&["system", "developer", "user"], &["role", "content"], content(), &[]),
        of(&["assistant"], &["role", "content"], content(), &[("tool_calls", or_null(calls.clone()))]),
        of(&["assistant"], &["role", "tool_calls"], or_null(content()), &[("tool_calls", calls)]),
        of(&["tool"], &["role", "content", "tool_call_id"], content(), &[("tool_call_id", id)]),
    ]})
}

fn response_format() -> Value {
    let named = closed(
        &["schema"],
        json!({"name": {}, "description": {}, "schema": {"type": "object", "description": "A JSON schema."}, "strict": {}}),
    );
    json!({"anyOf": [
        {"type": "null"},
        with(&["type"], json!({"type": {"enum": ["text", "json_object"]}})),
        with(&["type", "json_schema"], json!({"type": {"const": "json_schema"}, "json_schema": named})),
    ]})
}

pub(crate) fn completion(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiCompletion", |_| {
        let said = json!({
            "role": {"const": "assistant"},
            "content": {"type": ["string", "null"]},
            "refusal": {"type": "null"},
            "tool_calls": {"type": "array", "items": call(&[], &json!({}))},
        });
        let choice = json!({
            "index": {"const": 0},
            "message": closed(&["role", "content", "refusal"], said),
            "logprobs": logprobs(),
            "finish_reason": {"enum": ["stop", "length", "tool_calls"]},
        });
        let properties = json!({
            "id": {"type": "string"},
            "object": {"const": "chat.completion"},
            "created": count(),
            "model": {"type": "string"},
            "choices": {
                "type": "array", "minItems": 1, "maxItems": 1,
                "items": closed(&["index", "message", "logprobs", "finish_reason"], choice),
            },
            "usage": usage(),
        });
        closed(&["id", "object", "created", "model", "choices", "usage"], properties)
    })
}

/// A chunk, or an error in place of the last.
pub(crate) fn chunk(schemas: &mut Schemas) -> Value {
    let chunk = schemas.named("OpenAiChunk", |_| {
        let said = json!({
            "role": {"const": "assistant"},
            "content": {"type": "string"},
            "refusal": {"type": "null"},
            "tool_calls": {"type": "array", "items": call(&["index"], &json!({"index": count()}))},
        });
        let choice = json!({
            "index": {"const": 0},
            "delta": closed(&[], said),
            "logprobs": logprobs(),
            "finish_reason": {"enum": ["stop", "length", "tool_calls", null]},
        });
        let choice = closed(&["index", "delta", "logprobs", "finish_reason"], choice);
        let properties = json!({
            "id": {"type": "string"},
            "object": {"const": "chat.completion.chunk"},
            "created": count(),
            "model": {"type": "string"},
            "choices": {"type": "array", "maxItems": 1, "items": choice},
            "usage": or_null(usage()),
        });
        closed(&["id", "object", "created", "model", "choices"], properties)
    });
    json!({"anyOf": [chunk, schemas.named("OpenAiError", |_| super::error()), {"const": "[DONE]"}]})
}

fn call(required: &[&str], more: &Value) -> Value {
    let function = closed(&["name", "arguments"], json!({"name": {"type": "string"}, "arguments": {"type": "string"}}));
    let mut properties = json!({"id": {"type": "string"}, "type": {"const": "function"}, "function": function});
    for (name, schema) in more.as_object().into_iter().flatten() {
        properties[name] = schema.clone();
    }
    closed(&[&["id", "type", "function"], required].concat(), properties)
}

/// `logprobs` of a choice.
fn logprobs() -> Value {
    let properties = json!({
        "token": {"type": "string"},
        "logprob": {"type": "number"},
        "bytes": {"type": "array", "items": {"type": "integer", "minimum": 0, "maximum": 255}},
        "top_logprobs": {"type": "array", "maxItems": 0},
    });
    let token = closed(&["token", "logprob", "bytes", "top_logprobs"], properties);
    let content = json!({"type": "array", "items": token});
    or_null(closed(&["content", "refusal"], json!({"content": content, "refusal": {"type": "null"}})))
}

fn usage() -> Value {
    let cached = closed(&["cached_tokens"], json!({"cached_tokens": count()}));
    let names = ["prompt_tokens", "completion_tokens", "total_tokens", "prompt_tokens_details"];
    closed(
        &names,
        json!({
            "prompt_tokens": count(), "completion_tokens": count(), "total_tokens": count(), "prompt_tokens_details": cached,
        }),
    )
}
