//! A histogram: a record moves one bin by 1, so that all bins together cost what one does.

use rand::Rng;

use super::noise::Noise;
use super::{Answer, Bounds, MechanismError, count};

#[expect(clippy::cast_precision_loss, reason = "the place of an edge, up to 256")]
pub(super) fn draw(bins: &[u64], bounds: Bounds, noise: Noise, rng: &mut impl Rng) -> Result<Answer, MechanismError> {
    let edges = (0..=bins.len()).map(|i| bounds.low + i as f64 / bins.len() as f64 * bounds.width()).collect();
    let counts = bins.iter().map(|bin| count::noisy(*bin, noise, rng)).collect::<Result<_, _>>()?;
    Ok(Answer::Histogram { edges, counts })
}
