//! What can be asked privately, with which parameters, at which cost.

use std::time::Duration;

use crate::charge::{MICRO, micro};
use crate::ledger::{Debit, Promise};
use crate::sampler::noise_source;
use crate::{Charge, Limit};

use super::noise::Noise;
use super::tally::Kept;
use super::{Answer, MechanismError, Private, Tally, count, histogram, mean, quantile, sum, timestamp};

/// The range of ε, in millionths: below, an answer is noise alone; above, the word private means nothing.
const EPSILON: std::ops::RangeInclusive<u128> = 1_000..=100_000_000;

/// Where a record may lie. What lies outside is moved to the nearer end. The bounds are public: they must be chosen
/// without looking at the records.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Bounds {
    pub(super) low: f64,
    pub(super) high: f64,
}

impl Bounds {
    /// Bounds with room between them.
    ///
    /// # Errors
    /// They are not numbers, or not in order, or too far apart to be subtracted.
    pub fn new(low: f64, high: f64) -> Result<Self, MechanismError> {
        let fit = low.is_finite() && high.is_finite() && low < high && (high - low).is_normal();
        if fit { Ok(Self { low, high }) } else { Err(MechanismError::Bounds) }
    }

    pub(super) fn width(self) -> f64 {
        self.high - self.low
    }
}

/// What is asked.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Kind {
    /// How many records there are.
    Count,
    /// The sum of their values.
    Sum(Bounds),
    /// The mean of their values: half of ε goes into the sum, half into the number.
    Mean(Bounds),
    /// The value below which `percent` of a hundred records lie; 50 for the median.
    Quantile {
        /// Where values may lie.
        bounds: Bounds,
        /// From 0 to 100.
        percent: u8,
    },
    /// How many records lie in each of `bins` equal parts.
    Histogram {
        /// Where values may lie.
        bounds: Bounds,
        /// Number of parts, 1 to 256.
        bins: u16,
    },
    /// When the latest record is from, where a time may be told from another that is `within` away by ε at most.
    Timestamp {
        /// How far apart two times are that shall look alike.
        within: Duration,
    },
}

/// What is asked, and with how much noise it is answered.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Mechanism {
    pub(super) kind: Kind,
    pub(super) noise: Noise,
}

impl Mechanism {
    /// A mechanism. With a δ the noise is Gaussian, and the answer (ε, δ)-differentially private; without, Laplace, and the
    /// answer ε-differentially private.
    ///
    /// # Errors
    /// Parameters out of range.
    pub fn new(kind: Kind, epsilon: f64, delta: Option<f64>) -> Result<Self, MechanismError> {
        let millionths = micro(epsilon).map_err(|_| MechanismError::Epsilon(epsilon))?.0;
        if !EPSILON.contains(&millionths) {
            return Err(MechanismError::Epsilon(epsilon));
        }
        let fits = match kind {
            Kind::Quantile { percent, .. } => percent <= 100,
            Kind::Histogram { bins, .. } => (1..=256).contains(&bins),
            Kind::Timestamp { within } => (1..=10 * 366 * 86_400).contains(&within.as_secs()),
            Kind::Count | Kind::Sum(_) | Kind::Mean(_) => true,
        };
        if !fits {
            return Err(MechanismError::Size);
        }
        let noise = match delta {
            None => Noise::Laplace { epsilon: millionths },
            Some(_) if matches!(kind, Kind::Quantile { .. }) => return Err(MechanismError::DeltaOfQuantile),
            Some(delta) if !(1e-12..=0.01).contains(&delta) => return Err(MechanismError::Delta(delta)),
            Some(delta) => {
                let rho = Limit::of_epsilon(epsilon, delta)?.micro();
                Noise::Gaussian { rho: rho.into(), epsilon, delta }
            }
        };
        Ok(Self { kind, noise })
    }

    /// What an answer costs.
    ///
    /// # Errors
    /// None for the parameters that [`Mechanism::new`] lets pass.
    pub fn cost(&self) -> Result<Charge, MechanismError> {
        Ok(match (self.noise, self.kind) {
            // ε-bounded range: ρ = ε² / 8 (Cesar and Rogers 2021).
            (Noise::Laplace { epsilon }, Kind::Quantile { .. }) => {
                Charge::of_ratio(epsilon * epsilon, 8 * u128::from(MICRO))?
            }
            (noise, Kind::Mean(_)) => noise.half().cost()?.times(2)?,
            (noise, _) => noise.cost()?,
        })
    }

    /// What is asked.
    pub fn kind(&self) -> Kind {
        self.kind
    }

    /// What an answer to it is computed from, with nothing in it yet.
    pub fn tally(&self) -> Tally {
        Tally::of(self.kind)
    }

    /// A word for the ledger, such as `mean, discrete Laplace`.
    pub fn name(&self) -> String {
        let noise = match (self.noise, self.kind) {
            (_, Kind::Quantile { .. }) => "exponential mechanism",
            (Noise::Laplace { .. }, _) => "discrete Laplace",
            (Noise::Gaussian { .. }, _) => "discrete Gaussian",
        };
        format!("{}, {noise}", self.kind.name())
    }

    /// Everything that the answer depends on beside the records.
    pub(super) fn parameters(&self) -> String {
        format!("{self:?}")
    }

    pub(super) fn promise(&self) -> Promise {
        let (epsilon, delta) = self.noise.promised();
        let (unit, adjacency) = match self.kind {
            Kind::Timestamp { within } => {
                ("one event's time", format!("the time moved by up to {} s", within.as_secs()))
            }
            _ => ("one record", "one record added or removed".to_owned()),
        };
        Promise { mechanism: self.name(), epsilon, delta, unit, adjacency }
    }

    /// Answers, with fresh noise. The debit is used up.
    ///
    /// # Errors
    /// The debit or the tally is not for this mechanism, or there is no noise.
    pub fn release(&self, tally: Tally, debit: Debit) -> Result<Private, MechanismError> {
        let cost = self.cost()?;
        if debit.charge() < cost {
            return Err(MechanismError::Debit { debit: debit.charge().rho(), cost: cost.rho() });
        }
        let answer = self.draw(tally, &mut noise_source()?)?;
        Ok(Private { answer, label: debit.label(self.promise()) })
    }

    /// The noisy answer itself.
    pub(super) fn draw(&self, tally: Tally, rng: &mut impl rand::Rng) -> Result<Answer, MechanismError> {
        match (self.kind, tally.0) {
            (Kind::Count, Kept::Count(n)) => count::draw(n, self.noise, rng),
            (Kind::Sum(bounds), Kept::Sum(sum, b)) if b == bounds => sum::draw(sum, bounds, self.noise, rng),
            (Kind::Mean(bounds), Kept::Mean { sum, count, bounds: b }) if b == bounds => {
                mean::draw(sum, count, bounds, self.noise.half(), rng)
            }
            (Kind::Quantile { bounds, percent }, Kept::Bins(bins, b)) if b == bounds => {
                quantile::draw(&bins, bounds, percent, self.noise, rng)
            }
            (Kind::Histogram { bounds, .. }, Kept::Bins(bins, b)) if b == bounds => {
                histogram::draw(&bins, bounds, self.noise, rng)
            }
            (Kind::Timestamp { within }, Kept::Latest(time)) => timestamp::draw(time, within, self.noise, rng),
            _ => Err(MechanismError::Tally),
        }
    }
}

impl Kind {
    /// The word in an agent's file.
    pub fn name(self) -> &'static str {
        match self {
            Self::Count => "count",
            Self::Sum(_) => "sum",
            Self::Mean(_) => "mean",
            Self::Quantile { .. } => "quantile",
            Self::Histogram { .. } => "histogram",
            Self::Timestamp { .. } => "timestamp",
        }
    }
}
