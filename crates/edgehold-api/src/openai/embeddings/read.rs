//! Reads `POST /v1/embeddings`.

use edgehold_guard::Raw;
use edgehold_types::AgentName;
use serde_json::Value;

use super::EMBEDDINGS;
use crate::openai::OpenAiError;
use crate::read::fields::sift;
use crate::read::{self, Unfit, given, raw};

/// The most texts of one request.
const MOST: usize = 256;

/// How vectors are written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Encoding {
    Float,
    Base64,
}

/// A request that was understood.
#[derive(Debug)]
pub(super) struct Wanted {
    /// The model's name as the caller wrote it.
    pub(super) model: String,
    pub(super) agent: Option<AgentName>,
    pub(super) texts: Vec<Raw<String>>,
    pub(super) encoding: Encoding,
    pub(super) dimensions: Option<u64>,
    /// Fields that change nothing.
    pub(super) ignored: Vec<&'static str>,
}

pub(super) fn wanted(body: &[u8]) -> Result<Wanted, OpenAiError> {
    let body = read::object(body)?;
    let ignored = sift(EMBEDDINGS, &body)?;
    let (model, agent) = read::model(&body)?;
    let texts = texts(body.get("input"))?.into_iter().map(raw).collect();
    let encoding = match given(&body, "encoding_format").map(Value::as_str) {
        None | Some(Some("float")) => Encoding::Float,
        Some(Some("base64")) => Encoding::Base64,
        Some(_) => return Err(Unfit::value("encoding_format", "`encoding_format` is `float` or `base64`").into()),
    };
    let dimensions = match given(&body, "dimensions").map(|n| read::whole(n).and_then(|n| u64::try_from(n).ok())) {
        None => None,
        Some(Some(wanted)) if wanted > 0 => Some(wanted),
        Some(_) => return Err(Unfit::value("dimensions", "`dimensions` must be a whole number above 0").into()),
    };
    Ok(Wanted { model, agent, texts, encoding, dimensions, ignored })
}

fn texts(input: Option<&Value>) -> Result<Vec<String>, Unfit> {
    let items = match input {
        Some(one @ Value::String(_)) => std::slice::from_ref(one),
        Some(Value::Array(many)) if many.is_empty() => {
            return Err(Unfit::value("input", "`input` must hold a text"));
        }
        Some(Value::Array(many)) if many.len() <= MOST => many.as_slice(),
        Some(Value::Array(many)) => {
            let message = format!("`input` holds {} texts; one request takes at most {MOST}", many.len());
            return Err(Unfit::value("input", message));
        }
        _ => return Err(Unfit::value("input", "`input` must be a text, or a list of texts")),
    };
    items.iter().enumerate().map(|(i, item)| text(item, i)).collect()
}

fn text(item: &Value, index: usize) -> Result<String, Unfit> {
    let at = format!("input.{index}");
    match item {
        Value::String(text) if text.trim().is_empty() => Err(Unfit::value(&at, "a text of `input` must not be empty")),
        Value::String(text) => Ok(text.clone()),
        Value::Number(_) | Value::Array(_) => {
            let message = "tokens are not taken, only texts: the guard reads what comes in, and each model has its own";
            Err(Unfit::new("unsupported_value", "input", message))
        }
        _ => Err(Unfit::value(&at, "`input` must be a text, or a list of texts")),
    }
}
