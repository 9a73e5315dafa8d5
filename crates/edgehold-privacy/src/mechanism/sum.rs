//! The sum: a record moves it by the largest size that the bounds allow.

use rand::Rng;

use super::noise::Noise;
use super::tally::{STEPS, size};
use super::{Answer, Bounds, MechanismError};

#[expect(clippy::cast_precision_loss, reason = "the noisy sum is public; losing digits of it costs nothing")]
pub(super) fn draw(sum: i128, bounds: Bounds, noise: Noise, rng: &mut impl Rng) -> Result<Answer, MechanismError> {
    let noisy = sum + noise.draw(STEPS.unsigned_abs(), rng)?;
    Ok(Answer::Number(noisy as f64 / STEPS as f64 * size(bounds)))
}
