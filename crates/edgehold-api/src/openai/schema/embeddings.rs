//! `POST /v1/embeddings`.

use serde_json::{Value, json};

use super::count;
use crate::openai::embeddings::EMBEDDINGS;
use crate::openapi::Schemas;
use crate::read::schema::{closed, limit, model, object, such_as};

pub(crate) fn body(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiEmbed", |_| {
        let text = json!({"type": "string", "pattern": "\\S"});
        let known = [
            ("model", model()),
            ("input", json!({"anyOf": [text, {"type": "array", "minItems": 1, "maxItems": 256, "items": text}]})),
            ("encoding_format", json!({"enum": ["float", "base64", null]})),
            ("dimensions", limit()),
        ];
        such_as(
            object(EMBEDDINGS, &["model", "input"], &known),
            json!([{"model": "edgehold", "input": ["warm", "cold"]}]),
        )
    })
}

pub(crate) fn list(schemas: &mut Schemas) -> Value {
    schemas.named("OpenAiEmbeddings", |_| {
        let vector = json!({"anyOf": [{"type": "array", "items": {"type": "number"}}, {"type": "string"}]});
        let item = json!({"object": {"const": "embedding"}, "index": count(), "embedding": vector});
        let usage =
            closed(&["prompt_tokens", "total_tokens"], json!({"prompt_tokens": count(), "total_tokens": count()}));
        let properties = json!({
            "object": {"const": "list"},
            "data": {"type": "array", "items": closed(&["object", "index", "embedding"], item)},
            "model": {"type": "string"},
            "usage": usage,
        });
        closed(&["object", "data", "model", "usage"], properties)
    })
}
