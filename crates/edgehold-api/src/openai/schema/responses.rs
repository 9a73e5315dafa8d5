//! `POST /v1/responses`.

use serde_json::{Value, json};

use super::count;
use crate::openai::responses::fields::RESPONSES;
use crate::openapi::Schemas;
use crate::read::schema::{
    arguments, closed, content, flag, limit, model, name, number, object, or_null, such_as, tool_choice, tools, with,
};

pub(crate) fn body(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiRequest", |_| {
        let items = json!({"type": "array", "minItems": 1, "items": item()});
        let kinds =
            json!({"type": "array", "items": {"type": "string", "not": {"const": "message.output_text.logprobs"}}});
        let known = [
            ("model", model()),
            ("input", json!({"anyOf": [{"type": "string"}, items]})),
            ("instructions", json!({"type": ["string", "null"]})),
            ("stream", flag()),
            ("stream_options", or_null(closed(&[], json!({"include_obfuscation": flag()})))),
            ("tools", tools()),
            ("tool_choice", tool_choice()),
            ("parallel_tool_calls", flag()),
            ("text", text()),
            ("max_output_tokens", limit()),
            ("temperature", number(2.0)),
            ("top_p", number(1.0)),
            ("truncation", json!({"enum": ["auto", "disabled", null]})),
            ("metadata", json!({"type": ["object", "null"], "additionalProperties": {"type": "string"}})),
            ("store", flag()),
            ("include", or_null(kinds)),
        ];
        such_as(
            object(RESPONSES, &["model", "input"], &known),
            json!([
                {"model": "edgehold", "input": "What is the battery level?"},
                {"model": "edgehold", "input": [{"role": "user", "content": "What is the battery level?"}], "stream": true},
            ]),
        )
    })
}

fn item() -> Value {
    let kind = |kind: &str| json!({"const": kind});
    let any = || json!({});
    let message = |kind: Value, required: &[&str]| {
        let role = json!({"enum": ["system", "developer", "user", "assistant"]});
        let properties =
            json!({"type": kind, "role": role, "content": content(), "id": any(), "status": any(), "phase": any()});
        closed(required, properties)
    };
    let call = json!({
        "type": kind("function_call"), "id": any(), "call_id": any(), "name": name(), "arguments": arguments(),
        "status": any(),
    });
    let output = json!({
        "type": kind("function_call_output"), "id": any(), "call_id": {"type": "string"}, "output": content(),
        "status": any(),
    });
    json!({"anyOf": [
        message(json!({"enum": ["message", null]}), &["role", "content"]),
        closed(&["type", "name", "arguments"], call),
        closed(&["type", "call_id", "output"], output),
        with(&["type"], json!({"type": kind("reasoning")})),
    ]})
}

fn text() -> Value {
    let schema = json!({
        "type": {"const": "json_schema"}, "name": {}, "description": {}, "strict": {},
        "schema": {"type": "object", "description": "A JSON schema."},
    });
    let format = json!({"anyOf": [
        {"type": "null"},
        closed(&["type"], json!({"type": {"enum": ["text", "json_object"]}})),
        closed(&["type", "schema"], schema),
    ]});
    or_null(closed(&[], json!({"format": format, "verbosity": {}})))
}

pub(crate) fn response(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiResponse", |schemas| {
        let none = json!({"type": "null"});
        let error = closed(&["code", "message"], json!({"code": {"type": "string"}, "message": {"type": "string"}}));
        let properties = json!({
            "id": {"type": "string"},
            "object": {"const": "response"},
            "created_at": count(),
            "completed_at": count(),
            "status": {"enum": ["in_progress", "completed", "incomplete", "failed"]},
            "error": or_null(error),
            "incomplete_details": or_null(closed(&["reason"], json!({"reason": {"const": "max_output_tokens"}}))),
            "output": {"type": "array", "items": output(schemas)},
            "usage": or_null(usage()),
            "model": {"type": "string"},
            "instructions": {"type": ["string", "null"]},
            "metadata": {"type": "object", "additionalProperties": {"type": "string"}},
            "background": {"const": false},
            "store": {"const": false},
            "max_output_tokens": {"type": ["integer", "null"]},
            "max_tool_calls": none,
            "parallel_tool_calls": {"type": "boolean"},
            "previous_response_id": none,
            "reasoning": closed(&[], json!({"effort": none, "summary": none})),
            "temperature": {"type": ["number", "null"]},
            "top_p": {"type": ["number", "null"]},
            "top_logprobs": {"const": 0},
            "text": closed(&["format"], json!({"format": {"type": "object"}})),
            "tool_choice": {"type": ["string", "object"]},
            "tools": {"type": "array", "items": {"type": "object"}},
            "truncation": {"enum": ["auto", "disabled"]},
        });
        let mut required: Vec<&str> =
            properties.as_object().into_iter().flatten().map(|(name, _)| name.as_str()).collect();
        required.retain(|name| *name != "completed_at");
        closed(&required, properties.clone())
    })
}

/// An item of the output.
fn output(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiItem", |_| {
        let status = json!({"enum": ["in_progress", "completed", "incomplete"]});
        let message = json!({
            "id": {"type": "string"}, "type": {"const": "message"}, "role": {"const": "assistant"}, "status": status,
            "content": {"type": "array", "items": part()},
        });
        let call = json!({
            "id": {"type": "string"}, "type": {"const": "function_call"}, "status": status,
            "call_id": {"type": "string"}, "name": {"type": "string"}, "arguments": {"type": "string"},
        });
        json!({"anyOf": [
            closed(&["id", "type", "role", "status", "content"], message),
            closed(&["id", "type", "status", "call_id", "name", "arguments"], call),
        ]})
    })
}

fn part() -> Value {
    let none = json!({"type": "array", "maxItems": 0});
    closed(
        &["type", "text", "annotations", "logprobs"],
        json!({"type": {"const": "output_text"}, "text": {"type": "string"}, "annotations": none, "logprobs": none}),
    )
}

fn usage() -> Value {
    let read = closed(&["cached_tokens"], json!({"cached_tokens": count(), "cache_write_tokens": count()}));
    let written = closed(&["reasoning_tokens"], json!({"reasoning_tokens": count()}));
    closed(
        &["input_tokens", "input_tokens_details", "output_tokens", "output_tokens_details", "total_tokens"],
        json!({
            "input_tokens": count(), "input_tokens_details": read, "output_tokens": count(),
            "output_tokens_details": written, "total_tokens": count(),
        }),
    )
}

/// What is sent of a response under way: its `type` says what else it has.
pub(crate) fn event(schemas: &mut Schemas) -> Value {
    let response = response(schemas);
    let item = output(schemas);
    schemas.named("OpenAiEvent", |_| {
        with(
            &["type", "sequence_number"],
            json!({"type": {"type": "string"}, "sequence_number": count(), "response": response, "item": item, "part": part()}),
        )
    })
}
