//! How likely the tokens of an answer were, in the form of the OpenAI API.

use edgehold_guard::{Released, TokenLogprob};
use serde_json::{Value, json};

/// What stands for a probability of 0, whose logarithm JSON cannot hold: the API's own number for it.
const IMPOSSIBLE: f32 = -9999.0;

/// The `logprobs` of a choice. `null` where nothing may be told.
pub(crate) fn logprobs(tokens: Option<&Released<Vec<TokenLogprob>>>) -> Value {
    let Some(tokens) = tokens else { return Value::Null };
    let content: Vec<Value> = tokens.get().iter().map(token).collect();
    json!({"content": content, "refusal": null})
}

/// One token. Part of a character shows as U+FFFD; `bytes` are exact.
fn token(token: &TokenLogprob) -> Value {
    let logprob = if token.logprob.is_finite() { token.logprob } else { IMPOSSIBLE };
    json!({
        "token": String::from_utf8_lossy(&token.bytes),
        "logprob": logprob,
        "bytes": token.bytes,
        "top_logprobs": [],
    })
}

#[cfg(test)]
mod tests {
    use edgehold_guard::{Guard, Raw, Recipient};
    use edgehold_types::Labels;

    use super::*;

    #[test]
    fn a_token_that_is_part_of_a_character_has_its_bytes() {
        let token = |bytes: &[u8], logprob| TokenLogprob { bytes: bytes.to_vec(), logprob };
        let tokens = vec![token(b"21 ", -0.5), token(b"\xc2", 0.0), token(b"\xb0", f32::NEG_INFINITY)];
        let raw = Raw::new(tokens, Labels::default());
        let released = Guard::with_defaults().release_pieces(&Recipient::Asker, raw).unwrap();
        let expect = json!({
            "content": [
                {"token": "21 ", "logprob": -0.5, "bytes": [50, 49, 32], "top_logprobs": []},
                {"token": "\u{fffd}", "logprob": 0.0, "bytes": [0xc2], "top_logprobs": []},
                {"token": "\u{fffd}", "logprob": -9999.0, "bytes": [0xb0], "top_logprobs": []},
            ],
            "refusal": null,
        });
        assert_eq!(logprobs(Some(&released)), expect);
        assert_eq!(logprobs(None), Value::Null);
    }
}
