//! The baseline: what comes out when nobody reads the request.

use rand::seq::IndexedRandom;
use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde_json::{Map, Value, json};

use crate::{Case, Got, GotCall};

/// A call of a random tool with random values, or, as often, no call: a question, a refusal or an answer.
pub(crate) fn output(case: &Case, seed: u64) -> Got {
    let mut rng = seeded(seed, &case.id);
    let spoken: Vec<&str> = case.request().split_whitespace().collect();
    if let (true, Some(tool)) = (rng.random_bool(0.5), case.prefix.tools.choose(&mut rng)) {
        let arguments = object(&tool.parameters, &spoken, &mut rng);
        return Got::Calls(vec![GotCall { name: tool.name.to_string(), arguments }]);
    }
    let text = stretch(&spoken, &mut rng);
    match rng.random_range(0..3) {
        0 => Got::Answer(text),
        1 => Got::Question(text),
        _ => Got::Refusal(text),
    }
}

/// Each case has numbers of its own, whatever else is in the suite. (FNV-1a, Fowler, Noll and Vo 1991.)
fn seeded(seed: u64, id: &str) -> ChaCha8Rng {
    let hash = id.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |h, b| (h ^ u64::from(b)).wrapping_mul(0x0100_0000_01b3));
    ChaCha8Rng::seed_from_u64(hash ^ seed)
}

/// Every required property, and each other one as often as not.
fn object(schema: &Value, spoken: &[&str], rng: &mut ChaCha8Rng) -> Value {
    let required = |name: &str| schema["required"].as_array().is_some_and(|r| r.iter().any(|n| n == name));
    let mut object = Map::new();
    for (name, property) in schema["properties"].as_object().into_iter().flatten() {
        if required(name) || rng.random_bool(0.5) {
            object.insert(name.clone(), value(property, spoken, rng));
        }
    }
    object.into()
}

fn value(schema: &Value, spoken: &[&str], rng: &mut ChaCha8Rng) -> Value {
    if let Some(one) = schema["enum"].as_array().and_then(|all| all.choose(rng)) {
        return one.clone();
    }
    if let Some(only) = schema.get("const") {
        return only.clone();
    }
    let numbers: Vec<f64> = spoken.iter().filter_map(|w| w.parse().ok()).filter(|n: &f64| n.is_finite()).collect();
    match schema["type"].as_str() {
        Some("boolean") => rng.random_bool(0.5).into(),
        Some("integer") => {
            let whole: Vec<i64> = spoken.iter().filter_map(|w| w.parse().ok()).collect();
            whole.choose(rng).copied().unwrap_or_else(|| rng.random_range(0..100)).into()
        }
        Some("number") => numbers.choose(rng).copied().unwrap_or_else(|| f64::from(rng.random_range(0..100))).into(),
        Some("array") => json!([value(&schema["items"], spoken, rng)]),
        Some("object") => object(schema, spoken, rng),
        _ => stretch(spoken, rng).into(),
    }
}

/// A stretch of the words, each as likely as the next.
fn stretch(words: &[&str], rng: &mut ChaCha8Rng) -> String {
    if words.is_empty() {
        return String::new();
    }
    let (a, b) = (rng.random_range(0..words.len()), rng.random_range(0..words.len()));
    words[a.min(b)..=a.max(b)].join(" ")
}
