//! One token: the exponential mechanism over scores of which one record moves a bounded part.
//!
//! Pr\[y\] ∝ exp((public(y) + private(y)) / τ), where a record moves private(y) by at most Δ in either direction. The range is
//! bounded by η = 2Δ/τ, which is ε of one token; ρ = η²/8 = Δ²/2τ². The private part comes in whole steps of Δ / 2¹⁶, so that
//! Δ is exact, and Δ/τ in millionths, rounded down: what is drawn is never less private than what is charged.

use edgehold_types::PrivacyLabel;
use rand::Rng;

use crate::accountant;
use crate::charge::{MICRO, micro};
use crate::ledger::{Debit, Promise};
use crate::sampler::{SampleError, choose};
use crate::{Charge, ChargeError};

/// Steps of Δ.
pub const TOKEN_STEPS: i64 = 1 << 16;

/// How one token is drawn.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct TokenMechanism {
    /// Δ/τ in millionths.
    ratio: u128,
}

impl TokenMechanism {
    /// `sensitivity` is the most that one record moves a score; `temperature` is τ.
    ///
    /// # Errors
    /// A temperature of 0 (greedy decoding tells everything), scores that are not bounded, a ratio below a millionth or
    /// above 1000.
    pub fn new(sensitivity: f64, temperature: f64) -> Result<Self, ChargeError> {
        let ratio = crate::charge::loss(crate::charge::loss(sensitivity)? / crate::charge::loss(temperature)?)?;
        match micro(ratio)?.0 {
            0 => Err(ChargeError::Zero),
            ratio if ratio > 1000 * u128::from(MICRO) => Err(ChargeError::TooLarge),
            ratio => Ok(Self { ratio }),
        }
    }

    /// What one token costs.
    ///
    /// # Errors
    /// None for the ratios that [`TokenMechanism::new`] lets pass.
    pub fn cost(self) -> Result<Charge, ChargeError> {
        Charge::of_ratio(self.ratio * self.ratio, 2 * u128::from(MICRO))
    }

    /// ε of one token: 2Δ/τ.
    #[expect(clippy::cast_precision_loss, reason = "a figure to read; at most 10⁹")]
    pub fn epsilon(self) -> f64 {
        2.0 * self.ratio as f64 / MICRO as f64
    }

    /// What goes with texts that `debit` pays for, each of them drawn by this for one group of records.
    ///
    /// # Errors
    /// A δ that is none.
    pub fn label(self, debit: &Debit, delta: f64) -> Result<PrivacyLabel, ChargeError> {
        let epsilon = accountant::epsilon_of(debit.charge().rho(), delta)?;
        Ok(debit.label(Promise {
            mechanism: "tokens, exponential mechanism".to_owned(),
            epsilon,
            delta,
            unit: "one record",
            adjacency: "one record left out for the public prompt, their number being public".to_owned(),
        }))
    }

    /// The place of the token that is drawn. `public` has public(y) / τ for each candidate; `private` has steps of the
    /// private part, no two neighbouring inputs of which differ by more than [`TOKEN_STEPS`] at any place.
    ///
    /// # Errors
    /// No candidates, lists of different length, a public score that is no number or beyond ±10⁶.
    pub fn draw(self, public: &[f64], private: &[i64], rng: &mut impl Rng) -> Result<usize, SampleError> {
        if public.len() != private.len() {
            return Err(SampleError::Parameters);
        }
        // In units of 1 / (steps · million): a step of the private part is `ratio` of them.
        let unit = i128::from(TOKEN_STEPS) * i128::from(MICRO);
        let ratio = i128::try_from(self.ratio).map_err(|_| SampleError::Parameters)?;
        let scores = public
            .iter()
            .zip(private)
            .map(|(public, private)| Ok(fixed(*public, unit)? + i128::from(*private) * ratio));
        let scores = scores.collect::<Result<Vec<_>, SampleError>>()?;
        let best = *scores.iter().max().ok_or(SampleError::Empty)?;
        let losses = scores.iter().map(|s| u64::try_from(best - s).unwrap_or(u64::MAX)).collect::<Vec<_>>();
        choose(&losses, unit.unsigned_abs(), rng)
    }
}

/// A public score in whole units. How it is rounded is public, too.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "bounded by the line above")]
fn fixed(score: f64, unit: i128) -> Result<i128, SampleError> {
    if score.abs() <= 1e6 { Ok((score * unit as f64) as i128) } else { Err(SampleError::Parameters) }
}

#[cfg(test)]
mod tests {
    use rand::SeedableRng;
    use rand_chacha::ChaCha20Rng;

    use super::*;

    #[test]
    fn a_token_costs_what_the_formula_says() {
        // One document clipped to ±5 at τ = 20: ρ = 100 / 800.
        let token = TokenMechanism::new(10.0, 20.0).unwrap();
        assert_eq!(token.cost().unwrap().micro(), 125_000);
        assert!((token.epsilon() - 1.0).abs() < 1e-12);
        for (sensitivity, temperature) in [(3.0, 7.0), (1.0, 3.0), (0.3, 1.1), (8.0, 1.0)] {
            let charged = TokenMechanism::new(sensitivity, temperature).unwrap().cost().unwrap().rho();
            let formula = accountant::exponential(sensitivity, temperature).unwrap();
            assert!((charged - formula).abs() < 2e-5 * formula + 2e-6, "{charged} against {formula}");
        }
    }

    #[test]
    fn greedy_and_unbounded_are_refused() {
        for (sensitivity, temperature) in
            [(1.0, 0.0), (1.0, -1.0), (f64::INFINITY, 1.0), (f64::NAN, 1.0), (1.0, 1e-300), (1e-9, 1.0), (0.0, 1.0)]
        {
            assert!(TokenMechanism::new(sensitivity, temperature).is_err(), "{sensitivity} {temperature}");
        }
    }

    /// Draws against exp(public + Δ/τ · steps / 2¹⁶), χ² as in the sampler's tests: below k + 2√(20.7k) + 41.4 but for one
    /// time in 10⁹.
    #[test]
    fn draws_follow_the_scores() {
        let token = TokenMechanism::new(2.0, 1.0).unwrap();
        let public = [0.0, 0.5, -1.0, 2.0, 0.25];
        let private = [0, TOKEN_STEPS, TOKEN_STEPS / 2, -TOKEN_STEPS / 2, TOKEN_STEPS / 4];
        let mut rng = ChaCha20Rng::seed_from_u64(11);
        let mut counts = [0.0; 5];
        for _ in 0..100_000 {
            counts[token.draw(&public, &private, &mut rng).unwrap()] += 1.0;
        }
        let weights: Vec<f64> =
            public.iter().zip(private).map(|(p, s)| (p + 2.0 * s as f64 / TOKEN_STEPS as f64).exp()).collect();
        let total: f64 = weights.iter().sum();
        let chi: f64 =
            counts.iter().zip(&weights).map(|(c, w)| (c - 1e5 * w / total).powi(2) / (1e5 * w / total)).sum();
        assert!(chi < 4.0 + 2.0 * (20.7_f64 * 4.0).sqrt() + 41.4, "{chi}");
    }

    #[test]
    fn scores_that_are_none_are_refused() {
        let (token, rng) = (TokenMechanism::new(1.0, 1.0).unwrap(), &mut ChaCha20Rng::seed_from_u64(12));
        assert_eq!(token.draw(&[], &[], rng), Err(SampleError::Empty));
        assert_eq!(token.draw(&[0.0], &[], rng), Err(SampleError::Parameters));
        for bad in [f64::NAN, f64::INFINITY, 1e7] {
            assert_eq!(token.draw(&[0.0, bad], &[0, 0], rng), Err(SampleError::Parameters), "{bad}");
        }
        // A candidate that is far behind is drawn next to never, and does not overflow.
        assert_eq!(token.draw(&[1e6, -1e6], &[0, 0], rng), Ok(0));
    }
}
