//! The distributions that are drawn, against the formulas. Seeds are fixed, so a test gives the same each time; the bounds
//! are those that fresh randomness would break less than once in 10⁹ runs.

use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use super::*;

const DRAWS: usize = 200_000;

/// χ² of counts against expected shares, in standard deviations above its mean: (χ² − k) / √2k. For the numbers of draws here
/// it is below 8 but for one time in 10⁹ (Laurent and Massart 2000: χ² ≤ k + 2√(kx) + 2x, x = ln 10⁹ = 20.7).
fn chi_square(counts: &[usize], shares: &[f64]) {
    let total: usize = counts.iter().sum();
    let freedom = (counts.len() - 1) as f64;
    let mut statistic = 0.0;
    for (count, share) in counts.iter().zip(shares) {
        let expected = share * total as f64;
        assert!(expected >= 20.0, "a cell of {expected} is too small for this test");
        statistic += (*count as f64 - expected).powi(2) / expected;
    }
    let x = 20.7;
    let bound = freedom + 2.0 * (freedom * x).sqrt() + 2.0 * x;
    assert!(statistic < bound, "chi-square {statistic} over {bound} with {freedom} degrees of freedom");
}

/// Counts of draws in cells −`reach` ..= `reach`, the ends taking what lies beyond, and the shares of `weight`.
fn check(reach: i128, weight: impl Fn(f64) -> f64, mut draw: impl FnMut(&mut ChaCha20Rng) -> i128) {
    let mut rng = ChaCha20Rng::seed_from_u64(0x0ed6_e401d);
    let cell = |x: i128| usize::try_from(x.clamp(-reach, reach) + reach).unwrap();
    let mut counts = vec![0; cell(reach) + 1];
    for _ in 0..DRAWS {
        counts[cell(draw(&mut rng))] += 1;
    }
    let mut shares = vec![0.0; counts.len()];
    for x in -100_000..=100_000_i128 {
        shares[cell(x)] += weight(x as f64);
    }
    let total: f64 = shares.iter().sum();
    shares.iter_mut().for_each(|s| *s /= total);
    chi_square(&counts, &shares);
}

#[test]
fn uniform_numbers_are_uniform() {
    for bound in [1_u128, 2, 7, 1000] {
        let mut rng = ChaCha20Rng::seed_from_u64(1);
        let mut counts = vec![0; usize::try_from(bound).unwrap()];
        for _ in 0..DRAWS {
            counts[usize::try_from(uniform_below(bound, &mut rng).unwrap()).unwrap()] += 1;
        }
        if bound > 1 {
            chi_square(&counts, &vec![1.0 / bound as f64; counts.len()]);
        }
    }
    let mut rng = ChaCha20Rng::seed_from_u64(2);
    let most = (0..1000).map(|_| uniform_below(u128::MAX, &mut rng).unwrap()).max().unwrap();
    assert!(most > u128::MAX / 100 * 95, "the high bits are drawn, too");
}

#[test]
fn coins_have_the_probability_exp_of_minus_x() {
    for (numerator, denominator) in [(0, 1), (1, 7), (1, 1), (5, 2), (4, 1)] {
        let mut rng = ChaCha20Rng::seed_from_u64(3);
        let heads = (0..DRAWS).filter(|_| bernoulli_exp(numerator, denominator, &mut rng).unwrap()).count();
        let p = (-(numerator as f64) / denominator as f64).exp();
        if numerator == 0 {
            assert_eq!(heads, DRAWS);
        } else {
            chi_square(&[heads, DRAWS - heads], &[p, 1.0 - p]);
        }
    }
}

#[test]
fn laplace_noise_has_its_distribution() {
    for (numerator, denominator, reach) in [(1, 1, 6), (7, 2, 20), (10, 1, 40), (1, 3, 2)] {
        let rate = denominator as f64 / numerator as f64;
        check(reach, |x| (-x.abs() * rate).exp(), |rng| discrete_laplace(numerator, denominator, rng).unwrap());
    }
}

#[test]
fn gaussian_noise_has_its_distribution() {
    for (numerator, denominator, reach) in [(1, 1, 3), (9, 1, 9), (5, 2, 4), (10_000, 1, 250)] {
        let variance = numerator as f64 / denominator as f64;
        check(
            reach,
            |x| (-x * x / (2.0 * variance)).exp(),
            |rng| discrete_gaussian(numerator, denominator, rng).unwrap(),
        );
    }
}

/// The guarantee itself: on neighbouring inputs no output is more than e^ε times as likely. With exact samplers this is a
/// fact about the formulas; the counts show that the code draws from them, up to what chance does.
#[test]
fn neighbouring_counts_are_told_apart_by_at_most_epsilon() {
    let (scale_n, scale_d, epsilon) = (2, 1, 0.5_f64);
    let draw = |value: i128, seed| {
        let mut rng = ChaCha20Rng::seed_from_u64(seed);
        let mut counts = [0_f64; 21];
        for _ in 0..DRAWS {
            let x = value + discrete_laplace(scale_n, scale_d, &mut rng).unwrap();
            counts[usize::try_from(x.clamp(-10, 10) + 10).unwrap()] += 1.0;
        }
        counts
    };
    let (with, without) = (draw(1, 4), draw(0, 5));
    for (a, b) in with.iter().zip(&without) {
        // Six and a half standard deviations of the two counts: 10⁻¹⁰ a cell.
        let slack = 6.5 * (a + epsilon.exp().powi(2) * b).sqrt();
        assert!(*a <= epsilon.exp() * b + slack && *b <= epsilon.exp() * a + slack, "{a} against {b}");
    }
}

#[test]
fn a_choice_follows_the_scores() {
    let losses = [0_u64, 1, 2, 5, 3];
    let mut rng = ChaCha20Rng::seed_from_u64(6);
    let mut counts = [0; 5];
    for _ in 0..DRAWS {
        counts[choose(&losses, 2, &mut rng).unwrap()] += 1;
    }
    let weights = losses.map(|l| (-(l as f64) / 2.0).exp());
    let total: f64 = weights.iter().sum();
    chi_square(&counts, &weights.map(|w| w / total));
}

#[test]
fn parameters_that_cannot_be_counted_with_are_refused() {
    let rng = &mut ChaCha20Rng::seed_from_u64(7);
    assert_eq!(discrete_laplace(0, 1, rng), Err(SampleError::Parameters));
    assert_eq!(discrete_laplace(1, 0, rng), Err(SampleError::Parameters));
    assert_eq!(discrete_gaussian(0, 1, rng), Err(SampleError::Parameters));
    assert_eq!(discrete_gaussian(u128::MAX / 2, 1, rng), Err(SampleError::Parameters));
    assert_eq!(choose(&[], 1, rng), Err(SampleError::Empty));
    assert_eq!(choose(&[1, 2], 0, rng), Err(SampleError::Parameters));
}

#[test]
fn two_sources_differ() {
    use rand::Rng;
    let (mut a, mut b) = (noise_source().unwrap(), noise_source().unwrap());
    assert_ne!([a.next_u64(), a.next_u64()], [b.next_u64(), b.next_u64()]);
}
