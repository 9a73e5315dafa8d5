//! Coins: uniform numbers, and events of probability exp(−x).

use rand::Rng;

use super::SampleError;

/// A uniform number below `bound`.
///
/// # Errors
/// A bound of 0.
pub fn uniform_below(bound: u128, rng: &mut impl Rng) -> Result<u128, SampleError> {
    let Some(most) = bound.checked_sub(1) else { return Err(SampleError::Parameters) };
    // Of the numbers with as many bits as `most` has, more than half are not above it.
    let bits = 128 - most.leading_zeros();
    loop {
        let low = u128::from(rng.next_u64());
        let drawn = if bits > 64 { low | u128::from(rng.next_u64()) << 64 } else { low };
        let drawn = if bits == 0 { 0 } else { drawn >> (if bits > 64 { 128 } else { 64 } - bits) };
        if drawn <= most {
            return Ok(drawn);
        }
    }
}

/// An event of probability `numerator / denominator`, which is at most 1.
fn bernoulli(numerator: u128, denominator: u128, rng: &mut impl Rng) -> Result<bool, SampleError> {
    Ok(uniform_below(denominator, rng)? < numerator)
}

/// An event of probability exp(−`numerator` / `denominator`) (their algorithm 1).
///
/// # Errors
/// A denominator of 0, or one too large to count with.
pub fn bernoulli_exp(numerator: u128, denominator: u128, rng: &mut impl Rng) -> Result<bool, SampleError> {
    if denominator == 0 {
        return Err(SampleError::Parameters);
    }
    // exp(−x) is exp(−1), as many times as there are whole ones in x, times exp(−rest). The first tail ends it.
    for _ in 0..numerator / denominator {
        if !below_one(1, 1, rng)? {
            return Ok(false);
        }
    }
    below_one(numerator % denominator, denominator, rng)
}

/// The same for a fraction up to 1: the number of coins of probability x/1, x/2, x/3 … that show heads in a row, from the
/// first on, is even with probability exp(−x).
fn below_one(numerator: u128, denominator: u128, rng: &mut impl Rng) -> Result<bool, SampleError> {
    let mut k = 1_u128;
    while bernoulli(numerator, denominator.checked_mul(k).ok_or(SampleError::Parameters)?, rng)? {
        k += 1;
    }
    Ok(k % 2 == 1)
}
