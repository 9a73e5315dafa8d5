//! How many records: the number moves by 1.

use rand::Rng;

use super::noise::Noise;
use super::{Answer, MechanismError};

pub(super) fn draw(count: u64, noise: Noise, rng: &mut impl Rng) -> Result<Answer, MechanismError> {
    Ok(Answer::Count(noisy(count, noise, rng)?))
}

/// A noisy number of records; there are never fewer than none.
pub(super) fn noisy(count: u64, noise: Noise, rng: &mut impl Rng) -> Result<u64, MechanismError> {
    let noisy = i128::from(count) + noise.draw(1, rng)?;
    Ok(u64::try_from(noisy.max(0)).unwrap_or(u64::MAX))
}
