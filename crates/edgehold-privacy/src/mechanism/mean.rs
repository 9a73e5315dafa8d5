//! The mean: a noisy sum, seen from the middle of the bounds, over a noisy number.

use rand::Rng;

use super::noise::Noise;
use super::tally::STEPS;
use super::{Answer, Bounds, MechanismError, count};

/// `each` is the noise of the sum and that of the number.
#[expect(clippy::cast_precision_loss, reason = "the noisy numbers are public; losing digits of them costs nothing")]
pub(super) fn draw(
    sum: i128,
    records: u64,
    bounds: Bounds,
    each: Noise,
    rng: &mut impl Rng,
) -> Result<Answer, MechanismError> {
    let sum = sum + each.draw(STEPS.unsigned_abs(), rng)?;
    let records = count::noisy(records, each, rng)?.max(1);
    let from_middle = (sum as f64 / STEPS as f64 / records as f64).clamp(-1.0, 1.0) * bounds.width() / 2.0;
    Ok(Answer::Number(f64::midpoint(bounds.low, bounds.high) + from_middle))
}
