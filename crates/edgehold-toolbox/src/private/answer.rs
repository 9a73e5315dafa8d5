//! A private answer as a result, in the shape of the tool's other results.

use edgehold_privacy::mechanism::Answer;
use serde_json::{Map, Value, json};

use super::RecordQuestion;

/// The result. It has no number of records and no word on whether there were any: both would have to be paid for.
pub(super) fn json(
    question: &RecordQuestion,
    stat: &'static str,
    answer: &Answer,
    time: impl Fn(i64) -> String,
) -> Value {
    let (value, unit) = match answer {
        Answer::Count(n) => (json!(n), "records"),
        Answer::Number(x) => (rounded(*x), question.unit),
        Answer::Histogram { edges, counts } => {
            let edges: Vec<Value> = edges.iter().map(|e| rounded(*e)).collect();
            (json!({"edges": edges, "counts": counts}), "records")
        }
        Answer::Time(millis) => (time(*millis).into(), ""),
        Answer::Never => (Value::Null, ""),
    };
    let mut result = Map::from_iter([
        ("metric".into(), question.column.as_str().into()),
        ("stat".into(), stat.into()),
        ("value".into(), value),
    ]);
    if !unit.is_empty() {
        result.insert("unit".into(), unit.into());
    }
    result.insert("window".into(), question.window.as_str().into());
    Value::Object(result)
}

/// Two decimals, as everywhere. The noise is in the number already: rounding it tells nothing more.
fn rounded(number: f64) -> Value {
    crate::metrics::shown(number)
}
