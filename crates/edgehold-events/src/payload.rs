//! Bytes from outside, read with bounds.

use edgehold_types::Timestamp;
use serde_json::{Map, Value};

use crate::DeadReason;

/// How many events one payload may have.
const MOST_EVENTS: usize = 10_000;
/// How many values one event may have: the guard looks at each.
const MOST_VALUES: usize = 256;
/// The longest `id`, in bytes.
const LONGEST_ID: usize = 256;
/// Numbers below are seconds, from here on they are milliseconds: the year 5138, or March 1973.
const SECONDS_BELOW: f64 = 1e11;

/// One event of a payload.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Parsed {
    /// What is in it, without `id` and `time`.
    pub(crate) body: Map<String, Value>,
    /// Its own key.
    pub(crate) id: Option<String>,
    /// Its own time.
    pub(crate) time_ms: Option<i64>,
}

/// Reads a payload: each of its events, or why it cannot be used.
pub(crate) fn parse(bytes: &[u8], max_depth: usize) -> Result<Vec<Result<Parsed, DeadReason>>, DeadReason> {
    if depth(bytes) > max_depth {
        return Err(DeadReason::TooDeep(max_depth));
    }
    let unusable = |what: &str| DeadReason::Payload(what.to_owned());
    let text = std::str::from_utf8(bytes).map_err(|_| unusable("it is no UTF-8"))?;
    // What serde says of untyped JSON tells the place and never the content.
    let value: Value = serde_json::from_str(text).map_err(|e| DeadReason::Payload(e.to_string()))?;
    match value {
        Value::Array(items) if items.is_empty() => Err(unusable("the list is empty")),
        Value::Array(items) if items.len() > MOST_EVENTS => Err(unusable("the list has more than 10,000 events")),
        Value::Array(items) => Ok(items.into_iter().map(event).collect()),
        Value::Number(_) | Value::Object(_) => Ok(vec![event(value)]),
        Value::Null | Value::Bool(_) | Value::String(_) => Err(unusable("it is no object, number or list of objects")),
    }
}

fn event(value: Value) -> Result<Parsed, DeadReason> {
    let unusable = |what: &str| DeadReason::Payload(what.to_owned());
    let mut body = match value {
        Value::Object(body) => body,
        number @ Value::Number(_) => Map::from_iter([("value".to_owned(), number)]),
        _ => return Err(unusable("an event is an object or a number")),
    };
    if body.values().map(values).sum::<usize>() > MOST_VALUES {
        return Err(unusable("it has more than 256 values"));
    }
    let id = match body.shift_remove("id") {
        None | Some(Value::Null) => None,
        Some(Value::String(id)) if (1..=LONGEST_ID).contains(&id.len()) => Some(id),
        Some(Value::Number(id)) => Some(id.to_string()),
        Some(_) => return Err(unusable("`id` is no number, and no text of 1 to 256 bytes")),
    };
    let time_ms = match body.shift_remove("time") {
        None | Some(Value::Null) => None,
        Some(time) => Some(time_of(&time).ok_or(DeadReason::Time("it is neither RFC 3339 nor Unix time"))?),
    };
    Ok(Parsed { body, id, time_ms })
}

fn values(value: &Value) -> usize {
    match value {
        Value::Array(items) => 1 + items.iter().map(values).sum::<usize>(),
        Value::Object(map) => 1 + map.values().map(values).sum::<usize>(),
        _ => 1,
    }
}

fn time_of(time: &Value) -> Option<i64> {
    match time {
        Value::String(text) => text.parse::<jiff::Timestamp>().ok().map(jiff::Timestamp::as_millisecond),
        #[expect(clippy::cast_possible_truncation, reason = "a cast of a float stops at the bounds")]
        Value::Number(number) => {
            let number = number.as_f64().filter(|n| n.is_finite())?;
            Some(if number.abs() < SECONDS_BELOW { (number * 1e3).round() as i64 } else { number.round() as i64 })
        }
        _ => None,
    }
}

/// Whether a time is near enough to now.
pub(crate) fn check_time(time_ms: i64, now: Timestamp, max_skew_ms: i64) -> Result<(), DeadReason> {
    let now = i64::try_from(now.0).unwrap_or(i64::MAX);
    if time_ms < now.saturating_sub(max_skew_ms) {
        Err(DeadReason::Time("it is too far in the past"))
    } else if time_ms > now.saturating_add(max_skew_ms) {
        Err(DeadReason::Time("it is too far in the future"))
    } else {
        Ok(())
    }
}

/// How deep brackets are nested, before anything is built of them. Brackets in texts are none.
fn depth(bytes: &[u8]) -> usize {
    let (mut depth, mut deepest, mut in_text, mut escaped) = (0_usize, 0, false, false);
    for byte in bytes {
        match (in_text, byte) {
            (true, _) if escaped => escaped = false,
            (true, b'\\') => escaped = true,
            (_, b'"') => in_text = !in_text,
            (false, b'[' | b'{') => {
                depth += 1;
                deepest = deepest.max(depth);
            }
            (false, b']' | b'}') => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    deepest
}

/// A number under some keys. `Err` says that something else is there; a boolean is 0 or 1, and null is nothing.
pub(crate) fn number_at(body: &Map<String, Value>, path: &[String]) -> Result<Option<f64>, ()> {
    let Some((first, rest)) = path.split_first() else { return Ok(None) };
    let mut found = body.get(first);
    for key in rest {
        found = match found {
            Some(Value::Object(map)) => map.get(key),
            _ => None,
        };
    }
    match found {
        None | Some(Value::Null) => Ok(None),
        Some(Value::Bool(b)) => Ok(Some(f64::from(u8::from(*b)))),
        Some(Value::Number(n)) => n.as_f64().filter(|n| n.is_finite()).map(Some).ok_or(()),
        Some(_) => Err(()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn code(bytes: &[u8]) -> &'static str {
        match parse(bytes, 16) {
            Err(reason) => reason.code(),
            Ok(events) => match &events[..] {
                [Err(reason)] => reason.code(),
                _ => "ok",
            },
        }
    }

    #[test]
    fn what_is_no_event() {
        let deep = format!("{}1{}", "[".repeat(17), "]".repeat(17));
        let very_deep = "[".repeat(1 << 16);
        let many = format!("{{{}\"z\":1}}", (0..256).map(|i| format!("\"k{i}\":1,")).collect::<String>());
        for (payload, expected) in [
            (&b""[..], "payload_invalid"),
            (b"\xff\xfe", "payload_invalid"),
            (b"{\"a\":1", "payload_invalid"),
            (b"{\"a\":1} x", "payload_invalid"),
            (b"{\"a\":NaN}", "payload_invalid"),
            (b"{\"a\":1e999}", "payload_invalid"),
            (b"\"text\"", "payload_invalid"),
            (b"null", "payload_invalid"),
            (b"[]", "payload_invalid"),
            (b"[[1]]", "payload_invalid"),
            (b"{\"id\":{}}", "payload_invalid"),
            (b"{\"time\":\"yesterday\"}", "time_invalid"),
            (b"{\"time\":true}", "time_invalid"),
            (deep.as_bytes(), "payload_too_deep"),
            (very_deep.as_bytes(), "payload_too_deep"),
            (many.as_bytes(), "payload_invalid"),
            (b"{\"a\":\"[[[[[[[[[[[[[[[[[[[[[[\"}", "ok"),
            (b"3.5", "ok"),
            (b"[{\"a\":1},2]", "ok"),
        ] {
            assert_eq!(code(payload), expected, "{}", String::from_utf8_lossy(&payload[..payload.len().min(60)]));
        }
    }

    #[test]
    fn ids_and_times_are_taken_out() {
        for (text, time) in [
            ("1700000000", 1_700_000_000_000),
            ("1700000000.25", 1_700_000_000_250),
            ("1700000000250", 1_700_000_000_250),
            ("\"2023-11-14T22:13:20Z\"", 1_700_000_000_000),
            ("\"2023-11-14T23:13:20.5+01:00\"", 1_700_000_000_500),
        ] {
            let events = parse(format!("{{\"id\":\"k\",\"time\":{text},\"a\":1}}").as_bytes(), 16).unwrap();
            let event = events[0].clone().unwrap();
            assert_eq!((event.id.as_deref(), event.time_ms), (Some("k"), Some(time)), "{text}");
            assert_eq!(event.body.len(), 1);
        }
    }

    proptest! {
        #[test]
        fn nothing_from_outside_stops_it(bytes in prop::collection::vec(any::<u8>(), 0..300)) {
            let _ = parse(&bytes, 16);
        }

        #[test]
        fn nothing_like_json_stops_it(text in "[\\[\\]{}\":,0-9a-z\\\\eE.+-]{0,200}") {
            let _ = parse(text.as_bytes(), 4);
        }
    }
}
