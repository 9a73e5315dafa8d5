use std::sync::Arc;

use edgehold_privacy::ledger::{Account, Allowance, Budget, Ledger, Window};
use edgehold_privacy::{Charge, Limit, accountant};
use edgehold_store::Store;
use edgehold_types::Timestamp;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use super::*;

/// Enough for every draw of a test.
const PLENTY: u64 = 1 << 39;

/// What a ledger gives for a charge.
fn allowance(micro: u64) -> Allowance {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Store::open(folder.path()).unwrap());
    let budget = Budget { limit: Limit::of_rho(1e6).unwrap(), window: Window::Always, delta: 1e-6 };
    let ledger = Ledger::open(folder.path(), store, budget).unwrap();
    let account = Account { subject: "ward".parse().unwrap(), agent: "nurse".parse().unwrap() };
    ledger.debit(&account, "tokens", Charge::of_micro(micro).unwrap(), Timestamp(0)).unwrap().into_allowance()
}

/// χ² of draws against weights: below k + 2√(20.7k) + 41.4 but for one time in 10⁹; the seed is fixed.
fn follow(weights: &[f64], n: usize, mut draw: impl FnMut() -> u32) {
    let mut counts = vec![0.0; weights.len()];
    (0..n).for_each(|_| counts[draw() as usize] += 1.0);
    let total: f64 = weights.iter().sum();
    let expected = |w: f64| n as f64 * w / total;
    let chi: f64 = counts.iter().zip(weights).map(|(c, w)| (c - expected(*w)).powi(2) / expected(*w)).sum();
    let k = weights.len() as f64 - 1.0;
    assert!(chi < k + 2.0 * (20.7 * k).sqrt() + 41.4, "{chi}: {counts:?} against {weights:?}");
}

#[test]
fn tokens_are_drawn_by_clipped_logits_at_the_price_of_the_formula() {
    let logits = [0.0, 100.0, 1.0, -100.0, f32::NAN];
    let decoding = PrivateDecoding::new((-2.0, 2.0), 2.0, allowance(PLENTY)).unwrap();
    assert_eq!(decoding.cost().rho(), accountant::tokens(1, (-2.0, 2.0), 2.0).unwrap());
    let mut sampler = decoding.sampler().unwrap();
    sampler.rng = ChaCha20Rng::seed_from_u64(1);
    let weights = [0.0, 2.0, 1.0, -2.0, -2.0].map(|l: f64| (l / 2.0).exp());
    follow(&weights, 50_000, || sampler.choose(&logits, None).unwrap().unwrap());
    // A constraint leaves out what does not fit.
    follow(&weights[..3], 20_000, || sampler.choose(&logits, Some(&|t| t < 3)).unwrap().unwrap());
    assert!(sampler.choose(&logits, Some(&|_| false)).is_err());
}

#[test]
fn candidates_are_public() {
    assert_eq!(public_candidates(&[1.0, 3.0, f32::NAN, 3.0, 2.0], 3), [1, 3, 4]);
    assert_eq!(public_candidates(&[1.0, f32::NEG_INFINITY], 0), [0]);
    let decoding = PrivateDecoding::new((0.0, 1.0), 1.0, allowance(PLENTY)).unwrap().among(vec![1, 4]);
    let mut sampler = decoding.sampler().unwrap();
    // However sure the private logits are of another.
    assert!((0..50).all(|_| [1, 4].contains(&sampler.choose(&[99.0, 0.0, 99.0, 99.0, 0.0], None).unwrap().unwrap())));
}

#[test]
fn the_budget_caps_the_tokens() {
    // ρ of a token is ½; 2.4 of them are paid.
    let decoding = PrivateDecoding::new((0.0, 1.0), 1.0, allowance(1_200_000)).unwrap();
    assert_eq!(decoding.tokens(), 2);
    let (mut one, mut other) = (decoding.sampler().unwrap(), decoding.clone().sampler().unwrap());
    assert!(one.choose(&[1.0, 2.0], None).unwrap().is_some());
    assert!(other.choose(&[1.0, 2.0], None).unwrap().is_some());
    // A copy of the request has the same allowance: asking twice pays twice.
    assert_eq!((one.choose(&[1.0, 2.0], None), other.choose(&[1.0, 2.0], None)), (Ok(None), Ok(None)));
    // A constraint that nothing fits costs nothing.
    let decoding = PrivateDecoding::new((0.0, 1.0), 1.0, allowance(500_000)).unwrap();
    assert!(decoding.sampler().unwrap().choose(&[1.0], Some(&|_| false)).is_err());
    assert_eq!(decoding.tokens(), 1);
}

#[test]
fn what_has_no_bound_is_refused() {
    let greedy = ((0.0, 1.0), 0.0);
    let unclipped = ((f32::NEG_INFINITY, 1.0), 1.0);
    for (clip, temperature) in [greedy, ((1.0, 1.0), 1.0), ((2.0, 1.0), 1.0), unclipped, ((0.0, 1.0), f32::NAN)] {
        assert!(PrivateDecoding::new(clip, temperature, allowance(1)).is_err(), "{clip:?} {temperature}");
    }
    for (contexts, clip, temperature) in [(0, 1.0, 1.0), (8, 0.0, 1.0), (8, 1.0, 0.0), (8, f32::INFINITY, 1.0)] {
        assert!(ContextDecoding::new(contexts, clip, temperature, 0).is_err(), "{contexts} {clip} {temperature}");
    }
}

#[test]
fn the_mean_of_contexts_is_clipped_against_the_public_one() {
    let decoding = ContextDecoding::new(4, 2.0, 1.0, 0).unwrap();
    let formula = accountant::mean_of_contexts(1, 4, 2.0, 1.0).unwrap();
    assert_eq!(decoding.cost().unwrap().rho(), formula);
    let public = [1.0, 0.0, 2.0];
    let contexts: [&[f32]; 4] = [&[1.0, 0.0, 2.0], &[1.0, 50.0, 2.0], &[0.0, 1.0, f32::NAN], &[1.0, 0.0, -50.0]];
    let mut sampler = decoding.sampler(allowance(PLENTY)).unwrap();
    sampler.rng = ChaCha20Rng::seed_from_u64(2);
    // Means of clip(φ_i − φ_pub): −1/4, (2 + 1)/4, −2/4.
    let weights = [1.0 - 0.25, 0.75, 2.0 - 0.5].map(f64::exp);
    follow(&weights, 50_000, || sampler.choose(&public, &contexts).unwrap().unwrap());
    assert!(sampler.choose(&public, &contexts[..3]).is_err(), "a mean of fewer would be more sensitive");
    assert!(sampler.choose(&public[..2], &contexts).is_err());
}

proptest! {
    /// Whatever a context holds, the steps that go into a draw stay within what is paid for.
    #[test]
    fn one_context_moves_a_score_by_its_sensitivity(
        public in any::<f32>(), a in any::<f32>(), clip in 1e-3_f32..1e3, low in -1e3_f32..1e3,
    ) {
        prop_assert!(deviation(a, public, clip).abs() <= TOKEN_STEPS);
        prop_assert!((0..=TOKEN_STEPS).contains(&clipped(a, (low, low + clip))));
    }
}
