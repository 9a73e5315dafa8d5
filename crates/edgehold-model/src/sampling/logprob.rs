//! How likely a token was.

/// The natural logarithm of a token's probability among those that are `allowed` (all, if `None`): the softmax of the logits,
/// before temperature and truncation. 0 where nothing else is allowed. `None` if the token has no logit or is not allowed.
pub fn log_probability(logits: &[f32], allowed: Option<&dyn Fn(u32) -> bool>, token: u32) -> Option<f32> {
    let all = || {
        let some = (0u32..).zip(logits).filter(|(t, l)| !l.is_nan() && allowed.is_none_or(|ok| ok(*t)));
        some.map(|(_, l)| *l)
    };
    let own = *logits.get(token as usize)?;
    if own.is_nan() || allowed.is_some_and(|ok| !ok(token)) {
        return None;
    }
    let highest = all().fold(f32::NEG_INFINITY, f32::max);
    if !highest.is_finite() {
        return None;
    }
    // Over a whole vocabulary of unlikely tokens single precision would lose the last digits.
    let sum: f64 = all().map(|l| f64::from(l - highest).exp()).sum();
    #[expect(clippy::cast_possible_truncation, reason = "a logarithm of a probability fits")]
    let logprob = (f64::from(own - highest) - sum.ln()) as f32;
    Some(logprob.min(0.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGITS: [f32; 5] = [1.0, 3.0, f32::NAN, 2.0, f32::NEG_INFINITY];

    #[test]
    fn probabilities_of_what_is_allowed_add_up_to_one() {
        let sum = |allowed: Option<&dyn Fn(u32) -> bool>| -> f32 {
            (0..5).filter_map(|t| log_probability(&LOGITS, allowed, t)).map(f32::exp).sum()
        };
        assert!((sum(None) - 1.0).abs() < 1e-6);
        assert!((sum(Some(&|t| t != 1)) - 1.0).abs() < 1e-6);
        let likely = log_probability(&LOGITS, None, 1).unwrap();
        assert!((f64::from(likely) - (3f64 - (1f64.exp() + 3f64.exp() + 2f64.exp()).ln())).abs() < 1e-6);
        assert_eq!(log_probability(&LOGITS, None, 4), Some(f32::NEG_INFINITY));
    }

    #[test]
    fn what_is_forced_is_certain_and_what_cannot_stand_has_none() {
        assert_eq!(log_probability(&LOGITS, Some(&|t| t == 0), 0), Some(0.0));
        assert_eq!(log_probability(&LOGITS, Some(&|t| t == 0), 1), None);
        assert_eq!(log_probability(&LOGITS, None, 2), None);
        assert_eq!(log_probability(&LOGITS, None, 9), None);
        assert_eq!(log_probability(&[f32::NEG_INFINITY], None, 0), None);
    }
}
