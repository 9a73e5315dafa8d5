//! What a mechanism costs in ρ, and what ρ means in (ε, δ).
//!
//! Sources: Bun and Steinke 2016 (zCDP: Gaussian, composition, loose conversion); Cesar and Rogers 2021 and Durfee and
//! Rogers 2019 (bounded range of the exponential mechanism); Canonne, Kamath and Steinke 2020 (tight conversion).

use crate::charge::{ChargeError, loss};

/// ρ of Gaussian noise of standard deviation `sigma` on a value of L2 sensitivity `sensitivity`: Δ² / 2σ².
///
/// # Errors
/// Numbers that give no privacy loss.
pub fn gaussian(sensitivity: f64, sigma: f64) -> Result<f64, ChargeError> {
    let ratio = loss(sensitivity)? / loss(sigma)?;
    loss(ratio * ratio / 2.0)
}

/// ε of Laplace noise of scale `scale` on a value of L1 sensitivity `sensitivity`: Δ / b.
///
/// # Errors
/// Numbers that give no privacy loss.
pub fn laplace(sensitivity: f64, scale: f64) -> Result<f64, ChargeError> {
    loss(loss(sensitivity)? / loss(scale)?)
}

/// ρ of a mechanism that is ε-differentially private, whatever it is: at most ε² / 2.
///
/// # Errors
/// A number that is no privacy loss.
pub fn pure(epsilon: f64) -> Result<f64, ChargeError> {
    let epsilon = loss(epsilon)?;
    loss(epsilon * epsilon / 2.0)
}

/// ε (and η, the bounded range) of one draw with probability ∝ exp(score / τ), where one record moves a score by at most
/// `sensitivity` in either direction: 2Δ / τ.
///
/// # Errors
/// Numbers that give no privacy loss: a temperature of 0 is greedy, and has none.
pub fn exponential_epsilon(sensitivity: f64, temperature: f64) -> Result<f64, ChargeError> {
    loss(2.0 * loss(sensitivity)? / loss(temperature)?)
}

/// ρ of such a draw: η² / 8 = Δ² / 2τ².
///
/// # Errors
/// As [`exponential_epsilon`].
pub fn exponential(sensitivity: f64, temperature: f64) -> Result<f64, ChargeError> {
    let ratio = loss(sensitivity)? / loss(temperature)?;
    loss(ratio * ratio / 2.0)
}

/// ρ of `tokens` draws from logits of one document clipped to [b1, b2], at temperature τ: n (b2 − b1)² / 2τ².
///
/// # Errors
/// As [`exponential_epsilon`]; bounds in the wrong order, no tokens.
pub fn tokens(tokens: u32, (low, high): (f64, f64), temperature: f64) -> Result<f64, ChargeError> {
    loss(f64::from(tokens) * exponential(high - low, temperature)?)
}

/// ρ of `tokens` draws from the mean of `contexts` vectors of logits, each clipped to ±`clip`, where one context may be
/// left out for zeros: the mean moves by C / B, so n ½ (C / Bτ)² (Amin et al. 2024).
///
/// # Errors
/// As [`exponential_epsilon`]; no tokens, no contexts.
pub fn mean_of_contexts(tokens: u32, contexts: u32, clip: f64, temperature: f64) -> Result<f64, ChargeError> {
    let sensitivity = loss(clip)? / loss(f64::from(contexts))?;
    loss(f64::from(tokens) * exponential(sensitivity, temperature)?)
}

/// The clip C at which `tokens` draws from the mean of `contexts` contexts cost ρ: Bτ √(2ρ/T).
///
/// # Errors
/// Numbers that give no privacy loss.
pub fn clip_for(rho: f64, tokens: u32, contexts: u32, temperature: f64) -> Result<f64, ChargeError> {
    loss(loss(f64::from(contexts) * temperature)? * (2.0 * loss(rho)? / loss(f64::from(tokens))?).sqrt())
}

/// ρ of mechanisms one after the other: the sum.
pub fn compose(losses: impl IntoIterator<Item = f64>) -> f64 {
    losses.into_iter().sum()
}

/// The δ that goes with ε: inf over α > 1 of e^((α−1)(αρ−ε)) / (α−1) · (1−1/α)^α.
///
/// The logarithm of the expression has the derivative (2α−1)ρ − ε + ln(1−1/α), which grows with α, so its zero is found by
/// halving. Every α gives a bound that holds: what halving misses makes δ larger, never too small.
///
/// # Errors
/// A ρ or ε that is no privacy loss.
pub fn delta_of(rho: f64, epsilon: f64) -> Result<f64, ChargeError> {
    let (rho, epsilon) = (loss(rho)?, loss(epsilon)?);
    let slope = |alpha: f64| (2.0 * alpha - 1.0) * rho - epsilon + (-1.0 / alpha).ln_1p();
    // At the right end the first term alone is ε + 2 + ρ or more, and the logarithm above −1.
    let (mut left, mut right) = (1.0 + 1e-9, (epsilon + 2.0) / (2.0 * rho) + 2.0);
    for _ in 0..200 {
        let middle = f64::midpoint(left, right);
        if slope(middle) < 0.0 { left = middle } else { right = middle }
    }
    let log = |a: f64| (a - 1.0) * (a * rho - epsilon) - (a - 1.0).ln() + a * (-1.0 / a).ln_1p();
    Ok(log(left).min(log(right)).exp().min(1.0))
}

/// The smallest ε, but for rounding up, so that ρ-zCDP gives (ε, δ)-differential privacy.
///
/// # Errors
/// A ρ that is no privacy loss, a δ that is not between 0 and 1.
pub fn epsilon_of(rho: f64, delta: f64) -> Result<f64, ChargeError> {
    let (mut left, mut right) = (0.0, epsilon_loose(rho, delta)?);
    for _ in 0..200 {
        let middle = f64::midpoint(left, right);
        // Below what can be computed with, ε is rounded up.
        if middle < 1e-12 || delta_of(rho, middle)? <= delta {
            right = middle
        } else {
            left = middle
        }
        if middle < 1e-12 {
            break;
        }
    }
    Ok(right)
}

/// ε = ρ + 2 √(ρ ln 1/δ): larger than [`epsilon_of`], and simple.
///
/// # Errors
/// As [`epsilon_of`].
pub fn epsilon_loose(rho: f64, delta: f64) -> Result<f64, ChargeError> {
    let (rho, delta) = (loss(rho)?, probability(delta)?);
    loss(rho + 2.0 * (rho * (1.0 / delta).ln()).sqrt())
}

/// The largest ρ, but for rounding down, that gives (ε, δ)-differential privacy.
///
/// # Errors
/// An ε that is no privacy loss, a δ that is not between 0 and 1.
pub fn rho_of(epsilon: f64, delta: f64) -> Result<f64, ChargeError> {
    let (epsilon, delta) = (loss(epsilon)?, probability(delta)?);
    // With ρ = ε no δ below that of the loose form will do.
    let (mut left, mut right) = (0.0, epsilon + 1.0);
    for _ in 0..200 {
        let middle = f64::midpoint(left, right);
        if middle > 1e-15 && delta_of(middle, epsilon)? > delta {
            right = middle
        } else {
            left = middle
        }
        if right <= 1e-15 {
            break;
        }
    }
    loss(left)
}

fn probability(delta: f64) -> Result<f64, ChargeError> {
    let delta = loss(delta)?;
    if delta < 1.0 { Ok(delta) } else { Err(ChargeError::TooLarge) }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn near(found: f64, expected: f64, within: f64) {
        assert!((found - expected).abs() <= within, "{found} against {expected}");
    }

    #[test]
    fn closed_forms() {
        near(gaussian(1.0, 1.0).unwrap(), 0.5, 0.0);
        near(gaussian(3.0, 6.0).unwrap(), 0.125, 1e-15);
        near(laplace(2.0, 4.0).unwrap(), 0.5, 0.0);
        near(pure(0.5).unwrap(), 0.125, 0.0);
        near(exponential_epsilon(1.0, 4.0).unwrap(), 0.5, 0.0);
        near(exponential(1.0, 4.0).unwrap(), 0.5_f64.powi(2) / 8.0, 1e-15);
        // One document, n tokens: ε = 2n(b2−b1)/T, ρ = n(b2−b1)²/2T².
        near(tokens(10, (-5.0, 5.0), 20.0).unwrap(), 10.0 * 100.0 / 800.0, 1e-12);
        near(mean_of_contexts(100, 8, 10.0, 2.0).unwrap(), 100.0 * 0.5 * (10.0_f64 / 16.0).powi(2), 1e-12);
        // The clip for a cost has that cost.
        let clip = clip_for(0.5, 100, 8, 1.5).unwrap();
        near(mean_of_contexts(100, 8, clip, 1.5).unwrap(), 0.5, 1e-12);
        near(compose([0.5, 0.25, 0.125]), 0.875, 0.0);
        near(epsilon_loose(1.0, 1e-6).unwrap(), 1.0 + 2.0 * 1e6_f64.ln().sqrt(), 1e-12);
    }

    /// Vectors at δ = 10⁻⁶.
    #[test]
    fn published_vectors() {
        near(rho_of(1.0, 1e-6).unwrap(), 0.0244, 5e-5);
        near(rho_of(3.0, 1e-6).unwrap(), 0.1851, 5e-5);
        near(rho_of(10.0, 1e-6).unwrap(), 1.5393, 5e-5);
        near(epsilon_of(1.0, 1e-6).unwrap(), 7.766, 5e-4);
    }

    /// A coarse search over every α is never below what halving finds.
    #[test]
    fn halving_finds_the_infimum() {
        for (rho, epsilon) in [(0.01, 0.5), (0.1, 1.0), (1.0, 7.766), (5.0, 20.0), (20.0, 3.0)] {
            let found = delta_of(rho, epsilon).unwrap();
            let coarse = (1..400_000)
                .map(|i| 1.0 + f64::from(i) * 1e-3)
                .map(|a| ((a - 1.0) * (a * rho - epsilon)).exp() / (a - 1.0) * (1.0 - 1.0 / a).powf(a));
            let coarse = coarse.fold(f64::INFINITY, f64::min);
            assert!(found <= coarse.min(1.0) * (1.0 + 1e-9), "{rho} {epsilon}: {found} above {coarse}");
            assert!(found >= coarse * 0.99 || found == 1.0, "{rho} {epsilon}: {found} far below {coarse}");
        }
    }

    #[test]
    fn what_breaks_privacy_is_refused() {
        assert!(exponential(1.0, 0.0).is_err(), "greedy");
        assert!(exponential(f64::INFINITY, 1.0).is_err(), "unclipped");
        assert!(tokens(0, (0.0, 1.0), 1.0).is_err());
        assert!(tokens(5, (1.0, 0.0), 1.0).is_err(), "bounds in the wrong order");
        assert!(mean_of_contexts(5, 0, 1.0, 1.0).is_err());
        assert!(rho_of(1.0, 0.0).is_err() && rho_of(1.0, 1.0).is_err() && rho_of(1.0, f64::NAN).is_err());
        assert!(epsilon_of(f64::NAN, 1e-6).is_err() && delta_of(-1.0, 1.0).is_err());
    }

    proptest! {
        #[test]
        fn conversions_are_inverse_and_conservative(rho in 1e-5_f64..50.0, exponent in 1_i32..12) {
            let delta = 10_f64.powi(-exponent);
            let epsilon = epsilon_of(rho, delta).unwrap();
            prop_assert!(epsilon <= epsilon_loose(rho, delta).unwrap());
            if epsilon > 1e-9 {
                prop_assert!(delta_of(rho, epsilon).unwrap() <= delta);
                let back = rho_of(epsilon, delta).unwrap();
                prop_assert!((back - rho).abs() <= rho * 1e-6, "{} against {}", back, rho);
            }
        }

        #[test]
        fn more_loss_is_more_epsilon(rho in 1e-4_f64..20.0, more in 1.001_f64..3.0) {
            prop_assert!(epsilon_of(rho * more, 1e-6).unwrap() > epsilon_of(rho, 1e-6).unwrap());
        }
    }
}
