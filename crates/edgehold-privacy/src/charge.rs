//! What an answer costs: ρ of zero-concentrated differential privacy (Bun and Steinke 2016), in whole millionths.
//!
//! Integers add up without an error, and every way into them rounds up: a ledger that sums them never says that less was
//! spent than was.

use std::fmt;

use crate::accountant;

/// Millionths of ρ in a ρ of 1.
pub(crate) const MICRO: u64 = 1_000_000;

/// The largest number that the database can hold.
const MOST: u128 = i64::MAX as u128;

/// What an answer costs: at least one millionth of ρ.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Charge(u64);

/// A number that cannot be a charge or a budget.
#[derive(Debug, Clone, Copy, PartialEq, thiserror::Error)]
pub enum ChargeError {
    /// Not a number, or infinite.
    #[error("a privacy loss of {0} is not a number that can be accounted for")]
    NotFinite(f64),
    /// Less than nothing would give budget back.
    #[error("a privacy loss of {0} is negative")]
    Negative(f64),
    /// So small that arithmetic with it loses digits; whoever sends one has made a mistake or means to find one.
    #[error("a privacy loss of {0:e} is too small to be computed with")]
    Subnormal(f64),
    /// An answer that costs nothing would need no ledger.
    #[error("a privacy loss of 0 is no private answer")]
    Zero,
    /// More than the ledger can hold.
    #[error("a privacy loss this large cannot be accounted for")]
    TooLarge,
}

impl ChargeError {
    /// How to mend it.
    pub fn hint(&self) -> &'static str {
        match self {
            Self::TooLarge => "choose a smaller epsilon, fewer tokens or a higher temperature",
            _ => "choose an epsilon above 0, such as 0.5",
        }
    }
}

impl Charge {
    /// A charge of so many millionths of ρ.
    ///
    /// # Errors
    /// Zero, or more than the ledger can hold.
    pub fn of_micro(micro: u64) -> Result<Self, ChargeError> {
        match micro {
            0 => Err(ChargeError::Zero),
            _ if u128::from(micro) > MOST => Err(ChargeError::TooLarge),
            _ => Ok(Self(micro)),
        }
    }

    /// The smallest charge that is not below `rho`. The rounding is exact: it works on the number's bits.
    ///
    /// # Errors
    /// A number that is no privacy loss.
    pub fn of_rho(rho: f64) -> Result<Self, ChargeError> {
        let (quotient, rest) = micro(rho)?;
        narrow(quotient + u128::from(rest))
    }

    /// The smallest charge that is not below `numerator / denominator` millionths.
    pub(crate) fn of_ratio(numerator: u128, denominator: u128) -> Result<Self, ChargeError> {
        narrow(numerator.div_ceil(denominator))
    }

    /// Millionths of ρ.
    pub fn micro(self) -> u64 {
        self.0
    }

    /// ρ, for people.
    pub fn rho(self) -> f64 {
        rho(self.0)
    }

    /// The charge of both answers together: zCDP adds up.
    ///
    /// # Errors
    /// The sum is more than the ledger can hold.
    pub fn and(self, other: Self) -> Result<Self, ChargeError> {
        narrow(u128::from(self.0) + u128::from(other.0))
    }

    /// The charge of so many such answers.
    ///
    /// # Errors
    /// None of them, or more than the ledger can hold.
    pub fn times(self, answers: u64) -> Result<Self, ChargeError> {
        match answers {
            0 => Err(ChargeError::Zero),
            n => narrow(u128::from(self.0).saturating_mul(u128::from(n))),
        }
    }
}

impl fmt::Display for Charge {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "rho {}", self.rho())
    }
}

/// The most that may be spent: the limit of a [`Budget`](crate::ledger::Budget), rounded down.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Limit(u64);

impl Limit {
    /// The largest limit that is not above `rho`.
    ///
    /// # Errors
    /// A number that is no privacy loss, or one below a millionth.
    pub fn of_rho(rho: f64) -> Result<Self, ChargeError> {
        narrow(micro(rho)?.0).map(|charge| Self(charge.0))
    }

    /// The largest limit under which all answers together are (ε, δ)-differentially private.
    ///
    /// # Errors
    /// Numbers that are no privacy loss.
    pub fn of_epsilon(epsilon: f64, delta: f64) -> Result<Self, ChargeError> {
        Self::of_rho(accountant::rho_of(epsilon, delta)?)
    }

    /// Millionths of ρ.
    pub fn micro(self) -> u64 {
        self.0
    }

    /// ρ, for people.
    pub fn rho(self) -> f64 {
        rho(self.0)
    }
}

/// Millionths as ρ, for people.
#[expect(clippy::cast_precision_loss, reason = "a figure to read; what is summed up is the integer")]
pub(crate) fn rho(micro: u64) -> f64 {
    micro as f64 / MICRO as f64
}

/// A number as a privacy loss that is above 0.
pub(crate) fn loss(value: f64) -> Result<f64, ChargeError> {
    match value {
        v if !v.is_finite() => Err(ChargeError::NotFinite(v)),
        0.0 => Err(ChargeError::Zero),
        v if v < 0.0 => Err(ChargeError::Negative(v)),
        v if v.is_subnormal() => Err(ChargeError::Subnormal(v)),
        v => Ok(v),
    }
}

/// Millionths in `rho`, rounded down, and whether something is left over.
pub(crate) fn micro(rho: f64) -> Result<(u128, bool), ChargeError> {
    let bits = loss(rho)?.to_bits();
    // A normal number is mantissa · 2^exponent, with 53 bits in the mantissa (IEEE 754, binary64).
    let mantissa = u128::from(bits & ((1 << 52) - 1) | (1 << 52)) * u128::from(MICRO);
    let exponent = i32::try_from(bits >> 52 & 0x7ff).unwrap_or(i32::MAX) - 1075;
    match exponent.unsigned_abs() {
        // The mantissa and 10⁶ take 73 bits together.
        by if exponent < 0 && by >= 128 => Ok((0, true)),
        by if exponent < 0 => Ok((mantissa >> by, mantissa & ((1 << by) - 1) != 0)),
        by if by <= 54 => Ok((mantissa << by, false)),
        _ => Err(ChargeError::TooLarge),
    }
}

fn narrow(micro: u128) -> Result<Charge, ChargeError> {
    match u64::try_from(micro) {
        Ok(micro) => Charge::of_micro(micro),
        Err(_) => Err(ChargeError::TooLarge),
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn what_is_no_privacy_loss_is_refused() {
        for (bad, why) in [
            (f64::NAN, "not a number"),
            (f64::INFINITY, "not a number"),
            (f64::NEG_INFINITY, "not a number"),
            (-0.5, "negative"),
            (-f64::MIN_POSITIVE / 2.0, "negative"),
            (f64::MIN_POSITIVE / 2.0, "too small"),
            (5e-324, "too small"),
            (0.0, "of 0"),
            (-0.0, "of 0"),
            (f64::MAX, "this large"),
            (1e13, "this large"),
        ] {
            let error = Charge::of_rho(bad).unwrap_err();
            assert!(error.to_string().contains(why), "{bad:e}: {error}");
            assert!(Limit::of_rho(bad).is_err(), "{bad:e}");
        }
        assert_eq!(Charge::of_micro(0), Err(ChargeError::Zero));
        assert_eq!(Charge::of_micro(u64::MAX), Err(ChargeError::TooLarge));
        // A limit below a millionth would be a budget of nothing.
        assert_eq!(Limit::of_rho(1e-7), Err(ChargeError::Zero));
    }

    #[test]
    fn a_charge_is_rounded_up_and_a_limit_down() {
        for (rho, up, down) in
            [(1.0, 1_000_000, 1_000_000), (0.5, 500_000, 500_000), (1e-6 * 1.5, 2, 1), (3.25e-5, 33, 32)]
        {
            assert_eq!(Charge::of_rho(rho).unwrap().micro(), up, "{rho}");
            assert_eq!(Limit::of_rho(rho).unwrap().micro(), down, "{rho}");
        }
        assert_eq!(Charge::of_rho(f64::MIN_POSITIVE).unwrap().micro(), 1);
        assert_eq!(Charge::of_rho(1e-300).unwrap().micro(), 1);
    }

    proptest! {
        /// Below the charge by less than a millionth, never above it. The comparison is exact: ρ · 10⁶ as a ratio of integers.
        #[test]
        fn rounding_up_is_exact(mantissa in (1_u64 << 52)..(1 << 53), exponent in 0_u32..60) {
            let rho = mantissa as f64 / 2f64.powi(exponent as i32) / 2f64.powi(20);
            let (numerator, denominator) = (u128::from(mantissa) * 1_000_000, 1_u128 << (exponent + 20));
            match Charge::of_rho(rho) {
                Ok(charge) => {
                    let charged = u128::from(charge.micro());
                    prop_assert!(charged * denominator >= numerator);
                    prop_assert!((charged - 1) * denominator < numerator);
                }
                Err(error) => prop_assert!(error == ChargeError::TooLarge && numerator / denominator > MOST),
            }
        }

        #[test]
        fn charges_add_up(a in 1_u64..1 << 40, b in 1_u64..1 << 40, n in 1_u64..1000) {
            let (a, b) = (Charge::of_micro(a).unwrap(), Charge::of_micro(b).unwrap());
            prop_assert_eq!(a.and(b).unwrap().micro(), a.micro() + b.micro());
            prop_assert_eq!(a.times(n).unwrap().micro(), a.micro() * n);
        }
    }
}
