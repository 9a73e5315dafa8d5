//! The exponential mechanism.

use rand::Rng;

use super::SampleError;
use super::bernoulli::{bernoulli_exp, uniform_below};

/// The place of one of the `losses`, chosen with probability ∝ exp(−loss / `denominator`).
///
/// A place is drawn uniformly and kept with probability exp(−(loss − least) / denominator). The least loss is always kept,
/// so that as many draws as there are places do on average, at the most.
///
/// # Errors
/// No losses, or a denominator of 0.
pub fn choose(losses: &[u64], denominator: u128, rng: &mut impl Rng) -> Result<usize, SampleError> {
    let least = *losses.iter().min().ok_or(SampleError::Empty)?;
    loop {
        let place = usize::try_from(uniform_below(losses.len() as u128, rng)?).map_err(|_| SampleError::Parameters)?;
        let above = losses.get(place).ok_or(SampleError::Empty)? - least;
        if bernoulli_exp(above.into(), denominator, rng)? {
            return Ok(place);
        }
    }
}
