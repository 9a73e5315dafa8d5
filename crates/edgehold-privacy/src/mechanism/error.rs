//! Why there is no such mechanism, or no answer from it.

use crate::ChargeError;
use crate::sampler::SampleError;

/// A mechanism that cannot be.
#[derive(Debug, Clone, PartialEq, thiserror::Error)]
pub enum MechanismError {
    /// The bounds are none.
    #[error("the bounds are not two numbers in order")]
    Bounds,
    /// ε is out of range.
    #[error("an epsilon of {0} is not between 0.001 and 100")]
    Epsilon(f64),
    /// δ is out of range.
    #[error("a delta of {0} is not between 1e-12 and 0.01")]
    Delta(f64),
    /// A quantile is chosen among candidates; there is no Gaussian noise in it.
    #[error("a quantile has no delta")]
    DeltaOfQuantile,
    /// Not a percentage, a number of bins or a length of time.
    #[error("a quantile takes 0 to 100 percent, a histogram 1 to 256 bins, a timestamp 1 second to 10 years")]
    Size,
    /// A number that is no privacy loss.
    #[error(transparent)]
    Charge(#[from] ChargeError),
    /// The debit is not for this mechanism.
    #[error("the debit is over rho {debit}, and the answer costs {cost}")]
    Debit {
        /// What was paid.
        debit: f64,
        /// What it costs.
        cost: f64,
    },
    /// The tally is not for this mechanism.
    #[error("the records were counted for another question")]
    Tally,
    /// There is no noise.
    #[error(transparent)]
    Sample(#[from] SampleError),
}
