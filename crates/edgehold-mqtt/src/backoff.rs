//! Waits that grow.

use std::time::Duration;

/// Waits that double up to a bound. Each is shortened by up to a half at random: nodes that lost the same broker at the
/// same time must not come back at the same time.
#[derive(Debug)]
pub(crate) struct Backoff {
    least: Duration,
    most: Duration,
    failures: u32,
    random: u64,
}

impl Backoff {
    pub(crate) fn new(least: Duration, most: Duration, seed: u64) -> Self {
        Self { least, most, failures: 0, random: seed }
    }

    /// How long to wait now.
    pub(crate) fn next(&mut self) -> Duration {
        let whole = self.least.saturating_mul(1 << self.failures.min(20)).min(self.most);
        self.failures = self.failures.saturating_add(1);
        // SplitMix64 (Steele, Lea, Flood 2014).
        self.random = self.random.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = self.random;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        let share = u32::try_from((z ^ (z >> 31)) >> 54).unwrap_or(0);
        whole - whole / 2048 * share
    }

    /// It went well: the next wait is the least again.
    pub(crate) fn reset(&mut self) {
        self.failures = 0;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn it_grows_within_bounds_and_differs() {
        let second = Duration::from_secs(1);
        let mut a = Backoff::new(second, 60 * second, 1);
        let mut b = Backoff::new(second, 60 * second, 2);
        let (mut differ, mut whole) = (0, second);
        for _ in 0..100 {
            let (x, y) = (a.next(), b.next());
            assert!(x <= whole && x >= whole / 2, "{x:?} of {whole:?}");
            differ += usize::from(x != y);
            whole = (whole * 2).min(60 * second);
        }
        assert!(differ > 90);
        a.reset();
        assert!(a.next() <= second);
    }
}
