//! Discrete Laplace noise.

use rand::Rng;

use super::SampleError;
use super::bernoulli::{bernoulli_exp, uniform_below};

/// A whole number x with probability ∝ exp(−|x| · `denominator` / `numerator`): the scale is numerator / denominator (their
/// algorithm 2). Added to a value of L1 sensitivity Δ it gives ε = Δ / scale.
///
/// # Errors
/// A part of the scale is 0, or too large to count with.
pub fn discrete_laplace(numerator: u128, denominator: u128, rng: &mut impl Rng) -> Result<i128, SampleError> {
    if denominator == 0 {
        return Err(SampleError::Parameters);
    }
    loop {
        let low = uniform_below(numerator, rng)?;
        if !bernoulli_exp(low, numerator, rng)? {
            continue;
        }
        let mut high = 0_u128;
        while bernoulli_exp(1, 1, rng)? {
            high += 1;
        }
        let whole = high.checked_mul(numerator).and_then(|h| h.checked_add(low)).ok_or(SampleError::Parameters)?;
        let size = i128::try_from(whole / denominator).map_err(|_| SampleError::Parameters)?;
        let negative = uniform_below(2, rng)? == 1;
        // Zero would come twice, once with each sign.
        if !(negative && size == 0) {
            return Ok(if negative { -size } else { size });
        }
    }
}
