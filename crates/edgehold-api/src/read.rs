//! Reads the bodies of interfaces that others have defined: field by field, so that nothing is passed over without a word.

pub(crate) mod calls;
pub(crate) mod fields;
pub(crate) mod schema;
pub(crate) mod steps;

use axum::http::StatusCode;
use edgehold_guard::Raw;
use edgehold_types::{AgentName, Label, Labels};
use serde_json::{Map, Value};

use crate::error::ApiError;

/// Lets the router find the agent.
const ANY_AGENT: &str = "edgehold";

/// A field that cannot be taken as it is.
#[derive(Debug)]
pub(crate) struct Unfit {
    /// Stable and machine-readable.
    pub(crate) code: &'static str,
    /// The field: `messages.0.content`.
    pub(crate) param: String,
    /// What is wrong with it.
    pub(crate) message: String,
}

impl Unfit {
    pub(crate) fn new(code: &'static str, param: &str, message: impl Into<String>) -> Self {
        Self { code, param: param.to_owned(), message: message.into() }
    }

    /// A value that the field cannot have.
    pub(crate) fn value(param: &str, message: impl Into<String>) -> Self {
        Self::new("invalid_value", param, message)
    }
}

impl From<Unfit> for ApiError {
    fn from(unfit: Unfit) -> Self {
        Self::new(StatusCode::BAD_REQUEST, unfit.code, unfit.message, None)
    }
}

/// What a caller says is personal until a policy says otherwise.
pub(crate) fn raw<T>(value: T) -> Raw<T> {
    Raw::new(value, Labels::of(Label::Personal))
}

/// A body that is a JSON object.
pub(crate) fn object(body: &[u8]) -> Result<Map<String, Value>, ApiError> {
    let body = serde_json::from_slice(body)
        .map_err(|e| ApiError::new(StatusCode::BAD_REQUEST, "json_invalid", e.to_string(), None))?;
    match body {
        Value::Object(body) => Ok(body),
        _ => Err(ApiError::new(StatusCode::BAD_REQUEST, "json_invalid", "the body must be a JSON object", None)),
    }
}

/// The name in `model`, and the agent that it stands for: `None` where the router is to find one.
pub(crate) fn model(body: &Map<String, Value>) -> Result<(String, Option<AgentName>), ApiError> {
    let name = match body.get("model") {
        Some(Value::String(name)) if !name.is_empty() => name.clone(),
        _ => return Err(Unfit::value("model", "`model` must be the name of an agent").into()),
    };
    let agent = agent(&name)?;
    Ok((name, agent))
}

/// The agent that a model's name stands for: `None` where the router is to find one.
pub(crate) fn agent(name: &str) -> Result<Option<AgentName>, ApiError> {
    if name == ANY_AGENT {
        return Ok(None);
    }
    name.parse().map(Some).map_err(|_| ApiError::no_agent(&name.escape_debug()))
}

/// A field that has a value; `null` is none.
pub(crate) fn given<'a>(body: &'a Map<String, Value>, name: &str) -> Option<&'a Value> {
    body.get(name).filter(|value| !value.is_null())
}

pub(crate) fn flag(value: Option<&Value>, name: &str) -> Result<Option<bool>, Unfit> {
    match value {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(flag)) => Ok(Some(*flag)),
        Some(_) => Err(Unfit::value(name, format!("`{name}` must be true or false"))),
    }
}

/// A number from 0 to `most`.
pub(crate) fn number(body: &Map<String, Value>, name: &str, most: f64) -> Result<Option<f32>, Unfit> {
    let Some(value) = given(body, name) else { return Ok(None) };
    let fits = value.as_f64().filter(|n| (0.0..=most).contains(n));
    #[expect(clippy::cast_possible_truncation, reason = "a small number")]
    let read = |n: f64| n as f32;
    fits.map(|n| Some(read(n))).ok_or_else(|| Unfit::value(name, format!("`{name}` must be a number from 0 to {most}")))
}

/// A seed; a negative one is a seed, too.
pub(crate) fn seed(body: &Map<String, Value>) -> Result<Option<u64>, Unfit> {
    let Some(value) = given(body, "seed") else { return Ok(None) };
    let unsigned = |n: i128| u64::try_from(n).ok().or_else(|| i64::try_from(n).ok().map(i64::cast_unsigned));
    whole(value).and_then(unsigned).map(Some).ok_or_else(|| Unfit::value("seed", "`seed` must be a whole number"))
}

/// A limit above 0, by the first of the names that is given.
pub(crate) fn limit(body: &Map<String, Value>, names: &[&str]) -> Result<Option<u32>, Unfit> {
    let mut first = None;
    for name in names {
        let Some(value) = given(body, name) else { continue };
        let limit = whole(value).and_then(|n| u64::try_from(n).ok()).filter(|n| *n > 0);
        let limit = limit.ok_or_else(|| Unfit::value(name, format!("`{name}` must be a whole number above 0")))?;
        first = first.or(Some(u32::try_from(limit).unwrap_or(u32::MAX)));
    }
    Ok(first)
}

/// A whole number, also where it is written as `8.0`.
pub(crate) fn whole(value: &Value) -> Option<i128> {
    /// Up to here every whole number is one of an `f64`.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole, and small enough to be exact")]
    let written = |n: f64| (n.fract() == 0.0 && n.abs() <= EXACT).then_some(n as i128);
    value
        .as_u64()
        .map(i128::from)
        .or_else(|| value.as_i64().map(i128::from))
        .or_else(|| value.as_f64().and_then(written))
}

/// Texts that end an answer: one, or up to four.
pub(crate) fn stop(value: Option<&Value>) -> Result<Vec<String>, Unfit> {
    let texts = match value {
        None | Some(Value::Null) => return Ok(Vec::new()),
        Some(one @ Value::String(_)) => std::slice::from_ref(one),
        Some(Value::Array(many)) if many.len() <= 4 => many.as_slice(),
        Some(_) => return Err(Unfit::value("stop", "`stop` must be a text, or up to four")),
    };
    let read = |text: &Value| text.as_str().filter(|t| !t.is_empty()).map(str::to_owned);
    texts.iter().map(|t| read(t).ok_or_else(|| Unfit::value("stop", "a text of `stop` must not be empty"))).collect()
}

/// Refuses a key that an object does not have here.
pub(crate) fn only(map: &Map<String, Value>, known: &[&str], at: &str) -> Result<(), Unfit> {
    match map.keys().find(|k| !known.contains(&k.as_str())) {
        None => Ok(()),
        Some(other) => {
            let message = format!("there is no `{}` here", other.escape_debug());
            Err(Unfit::new("unknown_parameter", &format!("{at}.{other}"), message))
        }
    }
}
