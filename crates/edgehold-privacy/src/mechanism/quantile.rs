//! A quantile: the exponential mechanism over candidates that stand evenly between the bounds (Smith 2011).
//!
//! A candidate is the better, the nearer the shares of records on its two sides are to what is asked for:
//! loss = |(100 − p) · below − p · above|. A record moves a loss by at most max(p, 100 − p), whichever side it is on, so the
//! probability ∝ exp(−ε · loss / 2Δ) has a bounded range of ε.

use rand::Rng;

use super::noise::Noise;
use super::{Answer, Bounds, MechanismError};
use crate::charge::MICRO;
use crate::sampler::choose;

#[expect(clippy::cast_precision_loss, reason = "the place of a candidate, up to 1000")]
pub(super) fn draw(
    bins: &[u64],
    bounds: Bounds,
    percent: u8,
    noise: Noise,
    rng: &mut impl Rng,
) -> Result<Answer, MechanismError> {
    let Noise::Laplace { epsilon } = noise else { return Err(MechanismError::DeltaOfQuantile) };
    let (p, rest) = (i128::from(percent), 100 - i128::from(percent));
    let total: i128 = bins.iter().map(|b| i128::from(*b)).sum();
    let mut below = 0_i128;
    let losses = bins.iter().map(|here| {
        let here = i128::from(*here);
        let loss = (rest * below - p * (total - below - here)).unsigned_abs();
        below += here;
        u64::try_from(loss * epsilon).map_err(|_| MechanismError::Tally)
    });
    let losses = losses.collect::<Result<Vec<_>, _>>()?;
    let sensitivity = p.max(rest).unsigned_abs();
    let chosen = choose(&losses, 2 * sensitivity * u128::from(MICRO), rng)?;
    // The middle of the candidate's cell.
    Ok(Answer::Number(bounds.low + (chosen as f64 + 0.5) / bins.len() as f64 * bounds.width()))
}
