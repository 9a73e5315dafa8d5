//! Reads `options`: how tokens are chosen, and when an answer ends.

use edgehold_config::SamplingSettings;
use edgehold_orchestrator::Wishes;
use serde_json::{Map, Value};

use super::fields::OPTIONS;
use crate::read::fields::sift;
use crate::read::{self, Unfit, given, number};

/// What the options ask for, and those that change nothing.
pub(super) fn wishes(options: Option<&Value>) -> Result<(Wishes, Vec<String>), Unfit> {
    let options = match options {
        None | Some(Value::Null) => return Ok((Wishes::default(), Vec::new())),
        Some(Value::Object(options)) => options,
        Some(_) => return Err(Unfit::value("options", "`options` must be an object")),
    };
    let within = |unfit: Unfit| Unfit { param: format!("options.{}", unfit.param), ..unfit };
    let ignored = sift(OPTIONS, options).map_err(within)?;
    let wishes = taken(options).map_err(within)?;
    Ok((wishes, ignored.into_iter().map(|name| format!("options.{name}")).collect()))
}

fn taken(options: &Map<String, Value>) -> Result<Wishes, Unfit> {
    let repeat_penalty = number(options, "repeat_penalty", 2.0)?;
    if repeat_penalty.is_some_and(|penalty| penalty < 1.0) {
        return Err(Unfit::value("repeat_penalty", "`repeat_penalty` must be a number from 1 to 2"));
    }
    let sampling = SamplingSettings {
        temperature: number(options, "temperature", 5.0)?,
        // Below 0 it means the same as 0: all of them.
        top_k: whole(options, "top_k")?.map(|k| u32::try_from(k.max(0)).unwrap_or(u32::MAX)),
        top_p: number(options, "top_p", 1.0)?,
        min_p: number(options, "min_p", 1.0)?,
        repeat_penalty,
        seed: whole(options, "seed")?.map(i64::cast_unsigned),
        ..SamplingSettings::default()
    };
    // 0 and below: as many as the agent's file allows.
    let most = whole(options, "num_predict")?.filter(|n| *n > 0);
    let max_tokens = most.map(|n| u32::try_from(n).unwrap_or(u32::MAX));
    Ok(Wishes { sampling, max_tokens, stop: read::stop(options.get("stop"))?, ..Wishes::default() })
}

/// A whole number.
fn whole(options: &Map<String, Value>, name: &str) -> Result<Option<i64>, Unfit> {
    let Some(value) = given(options, name) else { return Ok(None) };
    let read = read::whole(value).and_then(|n| i64::try_from(n).ok());
    read.map(Some).ok_or_else(|| Unfit::value(name, format!("`{name}` must be a whole number")))
}
