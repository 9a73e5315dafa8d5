//! How much noise.

use rand::Rng;

use super::MechanismError;
use crate::Charge;
use crate::charge::MICRO;
use crate::sampler::{discrete_gaussian, discrete_laplace};

/// Noise on a whole number, in exact parameters.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) enum Noise {
    /// ε in millionths.
    Laplace { epsilon: u128 },
    /// ρ in millionths, rounded down from the ε and δ that were asked for.
    Gaussian { rho: u128, epsilon: f64, delta: f64 },
}

impl Noise {
    /// Each of two answers that cost this together.
    pub(super) fn half(self) -> Self {
        match self {
            Self::Laplace { epsilon } => Self::Laplace { epsilon: epsilon / 2 },
            Self::Gaussian { rho, epsilon, delta } => Self::Gaussian { rho: rho / 2, epsilon, delta },
        }
    }

    /// ρ of one noisy number: ε² / 2 for Laplace.
    pub(super) fn cost(self) -> Result<Charge, MechanismError> {
        Ok(match self {
            Self::Laplace { epsilon } => Charge::of_ratio(epsilon * epsilon, 2 * u128::from(MICRO))?,
            Self::Gaussian { rho, .. } => Charge::of_ratio(rho, 1)?,
        })
    }

    /// A draw for a number that one record moves by at most `sensitivity`.
    pub(super) fn draw(self, sensitivity: u128, rng: &mut impl Rng) -> Result<i128, MechanismError> {
        let million = u128::from(MICRO);
        Ok(match self {
            // The scale is Δ / ε.
            Self::Laplace { epsilon } => discrete_laplace(sensitivity * million, epsilon, rng)?,
            // σ² = Δ² / 2ρ.
            Self::Gaussian { rho, .. } => discrete_gaussian(sensitivity * sensitivity * million, 2 * rho, rng)?,
        })
    }

    /// ε and δ of the whole answer.
    #[expect(clippy::cast_precision_loss, reason = "a figure to read; at most 10⁸")]
    pub(super) fn promised(self) -> (f64, f64) {
        match self {
            Self::Laplace { epsilon } => (epsilon as f64 / MICRO as f64, 0.0),
            Self::Gaussian { epsilon, delta, .. } => (epsilon, delta),
        }
    }
}
