//! The agents as models: `GET /api/tags`, `GET /api/ps`, `POST /api/show`, and `GET /api/version`.

use axum::Json;
use axum::body::Bytes;
use axum::extract::rejection::BytesRejection;
use axum::extract::{Extension, State};
use axum::http::HeaderMap;
use edgehold_access::Action;
use edgehold_model::ModelInfo;
use edgehold_orchestrator::Agent;
use serde_json::{Map, Value, json};
use sha2::{Digest, Sha256};

use super::error::OllamaError;
use super::read::model;
use crate::Door;
use crate::caller::Caller;
use crate::error::ApiError;
use crate::read::{self, Unfit, given};

/// When an agent was made is not known; the field is there since clients insist on it.
const MADE: &str = "1970-01-01T00:00:00Z";
/// A model is there as long as the node runs.
const NEVER: &str = "9999-01-01T00:00:00Z";

pub(crate) async fn tags(State(door): State<Door>, Extension(caller): Extension<Caller>) -> Json<Value> {
    let models = seen(&door, &caller).map(|agent| {
        let mut entry = entry(agent);
        entry.insert("modified_at".into(), MADE.into());
        entry
    });
    Json(json!({"models": models.collect::<Vec<_>>()}))
}

/// All of them are loaded.
pub(crate) async fn loaded(State(door): State<Door>, Extension(caller): Extension<Caller>) -> Json<Value> {
    let models = seen(&door, &caller).map(|agent| {
        let mut entry = entry(agent);
        entry.insert("expires_at".into(), NEVER.into());
        entry.insert("size_vram".into(), 0.into());
        entry.insert("context_length".into(), agent.model.info().context.into());
        entry
    });
    Json(json!({"models": models.collect::<Vec<_>>()}))
}

pub(crate) async fn show(
    State(door): State<Door>,
    Extension(caller): Extension<Caller>,
    headers: HeaderMap,
    body: Result<Bytes, BytesRejection>,
) -> Result<Json<Value>, OllamaError> {
    ApiError::unless_json(&headers)?;
    let body = read::object(&body?)?;
    for name in ["system", "template", "options"] {
        let asks = |value: &Value| !matches!(value, Value::String(s) if s.is_empty()) && *value != json!({});
        if given(&body, name).is_some_and(asks) {
            let message = format!("`{name}` cannot be used: an agent is shown as it is");
            return Err(Unfit::new("unsupported_parameter", name, message).into());
        }
    }
    let field = if given(&body, "model").is_none() && given(&body, "name").is_some() { "name" } else { "model" };
    let (written, agent) = model(&body, field)?;
    let found = seen(&door, &caller).find(|a| Some(a.name()) == agent.as_ref());
    let found = found.ok_or_else(|| ApiError::no_agent(&written.escape_debug()))?;
    let info = found.model.info();
    let architecture = &info.architecture;
    Ok(Json(json!({
        "modified_at": MADE,
        "details": details(info),
        "model_info": {
            "general.architecture": architecture,
            "general.basename": info.name,
            "general.parameter_count": info.parameters,
            format!("{architecture}.context_length"): info.context,
        },
        "capabilities": CAPABILITIES,
    })))
}

/// What an agent can do. It reads its own tools and those of the caller.
const CAPABILITIES: [&str; 2] = ["completion", "tools"];

pub(crate) async fn version() -> Json<Value> {
    Json(json!({"version": env!("CARGO_PKG_VERSION")}))
}

/// The agents that the caller may ask.
fn seen<'a>(door: &'a Door, caller: &'a Caller) -> impl Iterator<Item = &'a Agent> {
    door.behind.orchestrator.agents().filter(|agent| caller.grants.allows(Action::Ask, Some(agent.name())))
}

/// What every list says of an agent. The tag is there since clients compare the name with one that has it.
fn entry(agent: &Agent) -> Map<String, Value> {
    let info = agent.model.info();
    let name = format!("{}:latest", agent.name());
    let fields = [
        ("name", name.as_str().into()),
        ("model", name.as_str().into()),
        ("size", info.bytes.into()),
        ("digest", digest(&name, info).into()),
        ("details", details(info)),
        ("capabilities", json!(CAPABILITIES)),
    ];
    fields.into_iter().map(|(name, value)| (name.to_owned(), value)).collect()
}

/// What tells this agent over this model from others. It is no digest of the file.
fn digest(name: &str, info: &ModelInfo) -> String {
    let ModelInfo { name: model, version, architecture, parameters, bytes, .. } = info;
    let known = json!([name, model, version, architecture, parameters, bytes]).to_string();
    Sha256::digest(known.as_bytes()).iter().map(|byte| format!("{byte:02x}")).collect()
}

fn details(info: &ModelInfo) -> Value {
    json!({
        "parent_model": "",
        "format": "gguf",
        "family": info.architecture,
        "families": [info.architecture],
        "parameter_size": in_short(info.parameters),
        "quantization_level": "unknown",
    })
}

/// A number of weights: `8.0B`, `134.52M`.
fn in_short(weights: u64) -> String {
    #[expect(clippy::cast_precision_loss, reason = "two digits are shown")]
    let weights = weights as f64;
    match weights {
        n if n >= 1e9 => format!("{:.1}B", n / 1e9),
        n if n >= 1e6 => format!("{:.2}M", n / 1e6),
        n if n >= 1e3 => format!("{:.0}K", n / 1e3),
        n => format!("{n:.0}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn weights_are_counted_in_the_words_of_model_names() {
        for (weights, short) in
            [(0, "0"), (999, "999"), (29_000, "29K"), (134_515_008, "134.52M"), (1_235_814_432, "1.2B")]
        {
            assert_eq!(in_short(weights), short);
        }
    }
}
