//! Discrete Gaussian noise.

use rand::Rng;

use super::SampleError;
use super::bernoulli::bernoulli_exp;
use super::laplace::discrete_laplace;

/// A whole number x with probability ∝ exp(−x² / 2σ²), σ² = `numerator` / `denominator` (their algorithm 3). Added to a
/// value of L2 sensitivity Δ it gives ρ = Δ² / 2σ².
///
/// # Errors
/// A part of the variance is 0, or too large to count with.
pub fn discrete_gaussian(numerator: u128, denominator: u128, rng: &mut impl Rng) -> Result<i128, SampleError> {
    if numerator == 0 || denominator == 0 {
        return Err(SampleError::Parameters);
    }
    // The draw comes from a Laplace distribution of scale t = ⌊σ⌋ + 1, and is kept with probability
    // exp(−(|y| − σ²/t)² / 2σ²), written with one denominator.
    let t = (numerator / denominator).isqrt() + 1;
    let keep = |size: u128| {
        let distance = size.checked_mul(t)?.checked_mul(denominator)?.abs_diff(numerator);
        let below = numerator.checked_mul(denominator)?.checked_mul(t)?.checked_mul(t)?.checked_mul(2)?;
        Some((distance.checked_mul(distance)?, below))
    };
    loop {
        let drawn = discrete_laplace(t, 1, rng)?;
        let (above, below) = keep(drawn.unsigned_abs()).ok_or(SampleError::Parameters)?;
        if bernoulli_exp(above, below, rng)? {
            return Ok(drawn);
        }
    }
}
