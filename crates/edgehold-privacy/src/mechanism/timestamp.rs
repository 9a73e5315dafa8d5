//! When something was, blurred: two times that are `within` apart differ by ε, and two that are k times as far by kε.
//!
//! That there was something at all is not hidden, nor is a time by one that is much further away.

use std::time::Duration;

use rand::Rng;

use super::noise::Noise;
use super::{Answer, MechanismError};

pub(super) fn draw(
    time: Option<i64>,
    within: Duration,
    noise: Noise,
    rng: &mut impl Rng,
) -> Result<Answer, MechanismError> {
    let Some(time) = time else { return Ok(Answer::Never) };
    // In whole seconds: the noise of a millisecond grid would only be longer numbers.
    let noisy = i128::from(time.div_euclid(1000)) + noise.draw(within.as_secs().into(), rng)?;
    let limit = i128::from(i64::MAX / 1000);
    Ok(Answer::Time(i64::try_from(noisy.clamp(-limit, limit)).unwrap_or(0) * 1000))
}
