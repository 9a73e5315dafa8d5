//! What these routes read and write, as schemas. What is written is described as it is, and no more is written.

use serde_json::{Value, json};

use super::fields::{CHAT, GENERATE, OPTIONS};
use crate::openapi::Schemas;
use crate::read::schema::{arguments, closed, flag, name, number, object, or_null, stop, such_as, tools, with};

/// An error.
pub(crate) fn error() -> Value {
    closed(&["error"], json!({"error": {"type": "string", "description": "For a person."}}))
}

pub(crate) fn chat_body(schemas: &mut Schemas) -> Value {
    schemas.named("OllamaChat", |schemas| {
        let known = [
            ("model", model()),
            ("messages", json!({"type": ["array", "null"], "items": message()})),
            ("tools", tools()),
            ("format", format()),
            ("options", options(schemas)),
            ("stream", flag()),
        ];
        such_as(
            object(CHAT, &["model"], &known),
            json!([
                {"model": "edgehold", "messages": [{"role": "user", "content": "What is the battery level?"}]},
                {"model": "edgehold", "messages": [{"role": "user", "content": "Is it warm?"}], "stream": false},
            ]),
        )
    })
}

pub(crate) fn generate_body(schemas: &mut Schemas) -> Value {
    schemas.named("OllamaGenerate", |schemas| {
        let text = || json!({"type": ["string", "null"]});
        let known = [
            ("model", model()),
            ("prompt", text()),
            ("system", text()),
            ("format", format()),
            ("options", options(schemas)),
            ("stream", flag()),
        ];
        such_as(
            object(GENERATE, &["model"], &known),
            json!([
                {"model": "edgehold", "prompt": "What is the battery level?"},
                {"model": "edgehold", "prompt": "Is it warm?", "stream": false},
            ]),
        )
    })
}

fn model() -> Value {
    let about = "An agent, with `:latest` or without, or `edgehold` for whichever fits.";
    json!({"type": "string", "minLength": 1, "description": about, "examples": ["edgehold"]})
}

fn message() -> Value {
    let function = with(&["name", "arguments"], json!({"name": name(), "arguments": arguments()}));
    let calls = json!({"type": "array", "items": with(&["function"], json!({"id": {}, "function": function}))});
    let of = |roles: Value, more: &[(&str, Value)]| {
        let mut properties = json!({
            "role": roles, "content": {"type": ["string", "null"]}, "thinking": {},
            "images": {"anyOf": [{"type": "array", "maxItems": 0}, {"type": "null"}]},
            "tool_calls": {}, "tool_name": {}, "tool_call_id": {}, "name": {},
        });
        for (name, schema) in more {
            properties[*name] = schema.clone();
        }
        closed(&["role"], properties)
    };
    json!({"anyOf": [
        of(json!({"enum": ["system", "user", "tool"]}), &[]),
        of(json!({"const": "assistant"}), &[("tool_calls", or_null(calls))]),
    ]})
}

fn format() -> Value {
    json!({
        "anyOf": [{"enum": ["json", "", null]}, {"type": "object"}],
        "description": "`json`, or the JSON schema of the answer.",
    })
}

fn options(schemas: &mut Schemas) -> Value {
    let options = schemas.named("OllamaOptions", |_| {
        let whole = || json!({"type": ["integer", "null"], "minimum": i64::MIN, "maximum": i64::MAX});
        let known = [
            ("temperature", number(5.0)),
            ("top_k", whole()),
            ("top_p", number(1.0)),
            ("min_p", number(1.0)),
            ("repeat_penalty", json!({"type": ["number", "null"], "minimum": 1, "maximum": 2})),
            ("seed", whole()),
            ("num_predict", whole()),
            ("stop", stop()),
        ];
        object(OPTIONS, &[], &known)
    });
    or_null(options)
}

pub(crate) fn show_body(schemas: &mut Schemas) -> Value {
    schemas.named("OllamaShow", |_| {
        let nothing = |value: Value| json!({"enum": [null, value], "description": "An agent is shown as it is."});
        let (text, object) = (nothing("".into()), json!({"enum": [null, "", {}]}));
        let both = json!({"model": model(), "system": text, "template": text, "options": object});
        let mut old = both.clone();
        old["model"] = json!({"type": "null"});
        old["name"] = model();
        json!({"anyOf": [with(&["model"], both), with(&["name"], old)]})
    })
}

pub(crate) fn chat(schemas: &mut Schemas) -> Value {
    schemas.named("OllamaMessage", |_| {
        let function = json!({"index": count(), "name": {"type": "string"}, "arguments": {"type": "object"}});
        let function = closed(&["index", "name", "arguments"], function);
        let call = closed(&["id", "function"], json!({"id": {"type": "string"}, "function": function}));
        let calls = json!({"type": "array", "items": call});
        let message = json!({"role": {"const": "assistant"}, "content": {"type": "string"}, "tool_calls": calls});
        piece("message", closed(&["role", "content"], message))
    })
}

pub(crate) fn generate(schemas: &mut Schemas) -> Value {
    schemas.named("OllamaText", |_| piece("response", json!({"type": "string"})))
}

pub(crate) fn chat_line(schemas: &mut Schemas) -> Value {
    json!({"anyOf": [chat(schemas), schemas.named("OllamaError", |_| error())]})
}

pub(crate) fn generate_line(schemas: &mut Schemas) -> Value {
    json!({"anyOf": [generate(schemas), schemas.named("OllamaError", |_| error())]})
}

/// An answer, or a piece of one. Durations are in nanoseconds; the last piece has them.
fn piece(holds: &str, said: Value) -> Value {
    let mut properties = json!({
        "model": {"type": "string"},
        "created_at": {"type": "string", "format": "date-time"},
        "done": {"type": "boolean"},
        "done_reason": {"enum": ["stop", "length", "load"]},
        "total_duration": count(),
        "load_duration": count(),
        "prompt_eval_count": count(),
        "prompt_eval_duration": count(),
        "eval_count": count(),
        "eval_duration": count(),
    });
    properties[holds] = said;
    closed(&["model", "created_at", "done", holds], properties)
}

pub(crate) fn tags(schemas: &mut Schemas) -> Value {
    models(
        schemas,
        "OllamaModels",
        &["modified_at"],
        &json!({"modified_at": {"type": "string", "format": "date-time"}}),
    )
}

pub(crate) fn loaded(schemas: &mut Schemas) -> Value {
    let more = json!({"expires_at": {"type": "string", "format": "date-time"}, "size_vram": count(), "context_length": count()});
    models(schemas, "OllamaLoaded", &["expires_at", "size_vram", "context_length"], &more)
}

fn models(schemas: &mut Schemas, called: &str, required: &[&str], more: &Value) -> Value {
    schemas.named(called, |_| {
        let mut properties = json!({
            "name": {"type": "string"}, "model": {"type": "string"}, "size": count(), "digest": {"type": "string"},
            "details": details(), "capabilities": capabilities(),
        });
        for (name, schema) in more.as_object().into_iter().flatten() {
            properties[name] = schema.clone();
        }
        let required = [&["name", "model", "size", "digest", "details", "capabilities"], required].concat();
        let entries = json!({"type": "array", "items": closed(&required, properties)});
        closed(&["models"], json!({"models": entries}))
    })
}

pub(crate) fn show(schemas: &mut Schemas) -> Value {
    schemas.named("OllamaShown", |_| {
        let known = json!({
            "general.architecture": {"type": "string"},
            "general.basename": {"type": "string"},
            "general.parameter_count": count(),
        });
        let properties = json!({
            "modified_at": {"type": "string", "format": "date-time"},
            "details": details(),
            "model_info": with(&["general.architecture"], known),
            "capabilities": capabilities(),
        });
        closed(&["modified_at", "details", "model_info", "capabilities"], properties)
    })
}

fn details() -> Value {
    let names = ["parent_model", "format", "family", "families", "parameter_size", "quantization_level"];
    let mut properties = json!({"families": {"type": "array", "items": {"type": "string"}}});
    for name in names.iter().filter(|name| **name != "families") {
        properties[*name] = json!({"type": "string"});
    }
    closed(&names, properties)
}

fn capabilities() -> Value {
    json!({"type": "array", "items": {"type": "string"}})
}

pub(crate) fn version(_: &mut Schemas) -> Value {
    closed(&["version"], json!({"version": {"type": "string"}}))
}

fn count() -> Value {
    json!({"type": "integer", "minimum": 0})
}
