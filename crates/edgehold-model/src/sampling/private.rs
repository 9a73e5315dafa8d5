//! Tokens that are drawn so that what is written tells of a context by a bounded amount: the exponential mechanism over
//! clipped logits.
//!
//! What breaks the bound, and is therefore not to be had here: taking the best token, choosing candidates by private logits
//! (top-k, top-p, min-p), logits that are not clipped, a repetition penalty, drawing again without paying again. Candidates may
//! be chosen by *public* logits, those of a context without the private text.

mod contexts;
mod document;

pub use contexts::{ContextDecoding, ContextSampler};
pub use document::{PrivateDecoding, PrivateSampler};

use edgehold_privacy::mechanism::TOKEN_STEPS;

/// A logit within `(low, high)` as steps from the lower end: 0 to [`TOKEN_STEPS`]. One that is no number is at the lower end.
pub fn clipped(logit: f32, (low, high): (f32, f32)) -> i64 {
    let (low, high) = (f64::from(low), f64::from(high));
    let logit = if logit.is_nan() { low } else { f64::from(logit) };
    steps((logit.clamp(low, high) - low) / (high - low)).max(0)
}

/// How far a private logit lies from the public one, at most `clip` in either direction, as steps: −[`TOKEN_STEPS`] to
/// [`TOKEN_STEPS`].
pub fn deviation(private: f32, public: f32, clip: f32) -> i64 {
    let apart = f64::from(private) - f64::from(public);
    if apart.is_nan() { 0 } else { steps(apart / f64::from(clip)) }
}

/// The `k` most likely tokens by public logits; of equal ones the smaller id. All that are numbers, if `k` is 0.
pub fn public_candidates(public: &[f32], k: usize) -> Vec<u32> {
    let mut tokens: Vec<(u32, f32)> =
        (0..).zip(public.iter().copied()).filter(|(_, logit)| logit.is_finite()).collect();
    tokens.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    if k > 0 {
        tokens.truncate(k);
    }
    tokens.into_iter().map(|(token, _)| token).collect()
}

/// Part of a whole in steps. Whatever rounding does, the integer stays within what the sensitivity says.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "clamped")]
fn steps(part: f64) -> i64 {
    ((part * TOKEN_STEPS as f64).round() as i64).clamp(-TOKEN_STEPS, TOKEN_STEPS)
}

#[cfg(test)]
mod tests;
