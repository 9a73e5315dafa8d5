//! Exact samplers: integers and fractions of integers only, so that no rounding of a floating-point number tells of the
//! data (Mironov 2012). The algorithms are those of Canonne, Kamath and Steinke 2020, "The Discrete Gaussian for
//! Differential Privacy".
//!
//! How long a draw takes depends on the noise and, for [`choose`], on the scores: who can time answers to the microsecond is
//! not kept from that.

mod bernoulli;
mod choice;
mod gaussian;
mod laplace;

pub use bernoulli::{bernoulli_exp, uniform_below};
pub use choice::choose;
pub use gaussian::discrete_gaussian;
pub use laplace::discrete_laplace;

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

/// Why there is no noise. Nothing is answered without it.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SampleError {
    /// The system gave no random bytes.
    #[error("the system gave no random bytes for noise: {0}")]
    Random(String),
    /// A parameter is zero, or so large that the integers do not hold it.
    #[error("the noise has parameters that cannot be computed with exactly")]
    Parameters,
    /// Nothing to choose from.
    #[error("there is nothing to choose from")]
    Empty,
}

/// Where noise comes from: ChaCha20 under a key of the system's own random bytes, fresh for each answer.
///
/// # Errors
/// The system gave none.
pub fn noise_source() -> Result<ChaCha20Rng, SampleError> {
    let mut seed = [0; 32];
    getrandom::fill(&mut seed).map_err(|e| SampleError::Random(e.to_string()))?;
    Ok(ChaCha20Rng::from_seed(seed))
}

#[cfg(test)]
mod tests;
