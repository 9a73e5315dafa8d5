//! `POST /v1/embeddings`: vectors of texts, by an agent's model.

mod read;

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::HeaderMap;
use axum::response::{IntoResponse, Response};
use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use edgehold_access::Action;
use edgehold_model::CancelToken;
use edgehold_orchestrator::{EmbedAsk, Embeddings};
use serde::Serialize;

use super::error::OpenAiError;
use crate::Door;
use crate::ask::CancelOnDrop;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::read::Unfit;
use crate::read::fields::{Field, Fields, name_ignored};
use read::{Encoding, Wanted, wanted};

/// The fields, as docs/compatibility.md lists them.
pub(crate) const EMBEDDINGS: &Fields = &[
    ("model", Field::Used),
    ("input", Field::Used),
    ("encoding_format", Field::Used),
    ("dimensions", Field::Used),
    ("user", Field::Ignored),
];

pub(crate) async fn embed(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Response, OpenAiError> {
    ApiError::unless_json(&headers)?;
    let Wanted { model, agent, texts, encoding, dimensions, ignored } = wanted(&body.map_err(ApiError::from)?)?;
    let orchestrator = &door.behind.orchestrator;
    let agent = agent.or_else(|| caller.grants.only_agent(Action::Ask).cloned());
    // There is nothing in texts to be embedded that a router could go by.
    let agent = agent.or_else(|| orchestrator.default_agent().map(|agent| agent.name().clone()));
    caller.must(Action::Ask, agent.as_ref())?;
    if let Some(name) = &agent {
        let found = orchestrator.agents().find(|agent| agent.name() == name);
        let found = found.ok_or_else(|| ApiError::no_agent(name))?;
        fits(found.model.embedder().map(edgehold_model::Embedder::dimensions), dimensions)?;
    }
    let cancel = CancelToken::default();
    let _stop = CancelOnDrop(cancel.clone());
    let ask = EmbedAsk { agent, texts, subject: None, cancel };
    // A task of its own, so that it is recorded when the caller has hung up.
    let orchestrator = std::sync::Arc::clone(orchestrator);
    let made = tokio::spawn(async move { orchestrator.embed(ask).await }).await.map_err(|_| ApiError::crashed())?;
    let made = made.map_err(|e| ApiError::from(&e))?;
    let mut response = Json(list(&made, &model, encoding)).into_response();
    name_ignored(&mut response, &ignored);
    Ok(response)
}

/// Refuses what the model cannot give: vectors at all, or of another width.
fn fits(has: Option<u32>, wanted: Option<u64>) -> Result<(), Unfit> {
    let Some(has) = has else {
        return Err(Unfit::new("unsupported_value", "model", "the model of this agent makes no vectors of texts"));
    };
    match wanted {
        Some(wanted) if wanted != u64::from(has) => {
            let message = format!("vectors of this model have {has} numbers, and are not cut to {wanted}");
            Err(Unfit::new("unsupported_value", "dimensions", message))
        }
        _ => Ok(()),
    }
}

#[derive(Serialize)]
struct List<'a> {
    object: &'static str,
    data: Vec<Item<'a>>,
    model: &'a str,
    usage: Usage,
}

#[derive(Serialize)]
struct Item<'a> {
    object: &'static str,
    index: usize,
    embedding: Vector<'a>,
}

#[derive(Serialize)]
#[serde(untagged)]
enum Vector<'a> {
    Numbers(&'a [f32]),
    Base64(String),
}

#[derive(Serialize)]
struct Usage {
    prompt_tokens: u32,
    total_tokens: u32,
}

fn list<'a>(made: &'a Embeddings, model: &'a str, encoding: Encoding) -> List<'a> {
    let item = |(index, vector): (usize, &'a Vec<f32>)| {
        let embedding = match encoding {
            Encoding::Float => Vector::Numbers(vector),
            Encoding::Base64 => Vector::Base64(base64(vector)),
        };
        Item { object: "embedding", index, embedding }
    };
    let data = made.vectors.get().iter().enumerate().map(item).collect();
    let usage = Usage { prompt_tokens: made.tokens, total_tokens: made.tokens };
    List { object: "list", data, model, usage }
}

/// The numbers as little-endian IEEE 754, four bytes each.
fn base64(vector: &[f32]) -> String {
    let bytes: Vec<u8> = vector.iter().flat_map(|x| x.to_le_bytes()).collect();
    STANDARD.encode(bytes)
}
