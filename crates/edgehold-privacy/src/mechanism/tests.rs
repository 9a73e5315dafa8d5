use std::sync::Arc;

use edgehold_store::Store;
use edgehold_types::Timestamp;
use proptest::prelude::*;
use rand::SeedableRng;
use rand_chacha::ChaCha20Rng;

use super::*;
use crate::ledger::{Account, Budget, Ledger, Window};
use crate::{Charge, Limit};

const HOUR: std::time::Duration = std::time::Duration::from_secs(3600);

fn bounds() -> Bounds {
    Bounds::new(0.0, 200.0).unwrap()
}

fn kinds() -> [Kind; 6] {
    [
        Kind::Count,
        Kind::Sum(bounds()),
        Kind::Mean(bounds()),
        Kind::Quantile { bounds: bounds(), percent: 50 },
        Kind::Histogram { bounds: bounds(), bins: 4 },
        Kind::Timestamp { within: HOUR },
    ]
}

fn counted(mechanism: &Mechanism, values: impl IntoIterator<Item = f64>) -> Tally {
    let mut tally = mechanism.tally();
    (0_i64..).zip(values).for_each(|(i, v)| tally.push(i * 1000, v));
    tally
}

/// Many draws of one question.
fn draws(mechanism: &Mechanism, values: &[f64], n: usize) -> Vec<Answer> {
    let mut rng = ChaCha20Rng::seed_from_u64(0xd1ff);
    (0..n).map(|_| mechanism.draw(counted(mechanism, values.iter().copied()), &mut rng).unwrap()).collect()
}

fn numbers(answers: &[Answer]) -> Vec<f64> {
    let number = |a: &Answer| match a {
        Answer::Number(x) => *x,
        Answer::Count(n) => *n as f64,
        Answer::Time(ms) => *ms as f64,
        other => panic!("{other:?} is no number"),
    };
    answers.iter().map(number).collect()
}

fn mean(values: &[f64]) -> f64 {
    values.iter().sum::<f64>() / values.len() as f64
}

#[test]
fn costs_are_those_of_the_formulas() {
    let check = |kind, epsilon, delta, micro: u64| {
        let mechanism = Mechanism::new(kind, epsilon, delta).unwrap();
        assert_eq!(mechanism.cost().unwrap().micro(), micro, "{kind:?}");
    };
    // ε² / 2; for a mean twice (ε/2)² / 2; for a quantile ε² / 8.
    for kind in [kinds()[0], kinds()[1], kinds()[4], kinds()[5]] {
        check(kind, 0.5, None, 125_000);
    }
    check(Kind::Mean(bounds()), 0.5, None, 62_500);
    check(Kind::Quantile { bounds: bounds(), percent: 50 }, 0.5, None, 31_250);
    // Rounded up: 0.001² / 8 is an eighth of a millionth.
    check(Kind::Quantile { bounds: bounds(), percent: 50 }, 0.001, None, 1);
    // The published ρ(ε = 1, δ = 10⁻⁶) = 0.0244.
    let gaussian = Mechanism::new(Kind::Count, 1.0, Some(1e-6)).unwrap().cost().unwrap().rho();
    assert!((gaussian - 0.0244).abs() < 5e-5, "{gaussian}");
}

#[test]
fn what_cannot_be_is_refused() {
    for epsilon in [0.0, -1.0, f64::NAN, f64::INFINITY, 1e-4, 101.0, 5e-324] {
        assert!(matches!(Mechanism::new(Kind::Count, epsilon, None), Err(MechanismError::Epsilon(_))), "{epsilon}");
    }
    for delta in [0.0, -1e-6, 0.5, f64::NAN] {
        assert!(matches!(Mechanism::new(Kind::Count, 1.0, Some(delta)), Err(MechanismError::Delta(_))), "{delta}");
    }
    let quantile = Kind::Quantile { bounds: bounds(), percent: 50 };
    assert_eq!(Mechanism::new(quantile, 1.0, Some(1e-6)), Err(MechanismError::DeltaOfQuantile));
    for kind in [
        Kind::Quantile { bounds: bounds(), percent: 101 },
        Kind::Histogram { bounds: bounds(), bins: 0 },
        Kind::Histogram { bounds: bounds(), bins: 257 },
        Kind::Timestamp { within: std::time::Duration::from_millis(900) },
    ] {
        assert_eq!(Mechanism::new(kind, 1.0, None), Err(MechanismError::Size), "{kind:?}");
    }
    for (low, high) in [(1.0, 1.0), (2.0, 1.0), (f64::NAN, 1.0), (0.0, f64::INFINITY), (f64::MIN, f64::MAX)] {
        assert_eq!(Bounds::new(low, high), Err(MechanismError::Bounds), "{low} {high}");
    }
}

/// Each answer is near the truth by what its noise allows: means of many draws within 6.5 standard errors.
#[test]
fn answers_are_the_truth_and_noise() {
    let values: Vec<f64> = (0..400).map(|i| 50.0 + f64::from(i % 100)).collect();
    let n = 4000;
    let check = |kind, delta, truth: f64, deviation: f64| {
        let mechanism = Mechanism::new(kind, 1.0, delta).unwrap();
        let found = numbers(&draws(&mechanism, &values, n));
        let average = mean(&found);
        let bound = 6.5 * deviation / (n as f64).sqrt();
        assert!((average - truth).abs() < bound, "{kind:?}: {average} against {truth} ± {bound}");
        // The noise is there, and of about the size that it should have.
        let spread = mean(&found.iter().map(|x| (x - average).powi(2)).collect::<Vec<_>>()).sqrt();
        assert!((spread / deviation - 1.0).abs() < 0.25, "{kind:?}: spread {spread} against {deviation}");
    };
    // Laplace of scale b has the standard deviation √2 b.
    let root = 2.0_f64.sqrt();
    check(Kind::Count, None, 400.0, root);
    check(Kind::Sum(bounds()), None, values.iter().sum(), root * 200.0);
    check(Kind::Timestamp { within: HOUR }, None, 399_000.0, root * 3_600_000.0);
    // ρ(1, 10⁻⁶) = 0.0244, σ = 1 / √2ρ.
    check(Kind::Count, Some(1e-6), 400.0, (1.0_f64 / (2.0 * 0.0244)).sqrt());
    // The sum's half: scale 100 / 0.5, over 400. The number's adds next to nothing: the mean is near the middle.
    check(Kind::Mean(bounds()), None, 99.5, root * 200.0 / 400.0);
}

#[test]
fn a_quantile_is_near_and_a_histogram_counts() {
    let values: Vec<f64> = (0..400).map(|i| 50.0 + f64::from(i % 100)).collect();
    let median = Mechanism::new(Kind::Quantile { bounds: bounds(), percent: 50 }, 1.0, None).unwrap();
    let found = numbers(&draws(&median, &values, 500));
    // A candidate whose loss is 50 · 60 above the least is e⁻³⁰ as likely; four records a unit make that seven units.
    assert!(found.iter().all(|x| (x - 99.5).abs() < 10.0), "{found:?}");
    assert!(found.iter().any(|x| (x - found[0]).abs() > 1e-9), "there is no noise in it");

    let histogram = Mechanism::new(Kind::Histogram { bounds: bounds(), bins: 4 }, 1.0, None).unwrap();
    let mut sums = [0.0; 4];
    for answer in draws(&histogram, &values, 2000) {
        let Answer::Histogram { edges, counts } = answer else { panic!("{answer:?}") };
        assert_eq!(edges, [0.0, 50.0, 100.0, 150.0, 200.0]);
        sums.iter_mut().zip(counts).for_each(|(s, c)| *s += c as f64 / 2000.0);
    }
    assert!((sums[1] - 200.0).abs() < 0.3 && (sums[2] - 200.0).abs() < 0.3, "{sums:?}");
    // Below none there is none: half of the noise on an empty bin is cut off.
    assert!(sums[0] < 1.0 && sums[3] < 1.0, "{sums:?}");
}

#[test]
fn attack_one_record_far_outside_moves_no_more_than_one_within() {
    for kind in [Kind::Sum(bounds()), Kind::Mean(bounds())] {
        let mechanism = Mechanism::new(kind, 1.0, None).unwrap();
        let values = |last: f64| (0..50).map(|_| 100.0).chain([last]).collect::<Vec<_>>();
        for (wild, tame) in [(1e300, 200.0), (f64::INFINITY, 200.0), (-1e300, 0.0), (f64::NAN, 0.0)] {
            assert_eq!(draws(&mechanism, &values(wild), 3), draws(&mechanism, &values(tame), 3), "{wild}");
        }
    }
}

#[test]
fn nothing_at_all_is_answered_like_anything_else() {
    for kind in kinds() {
        let mechanism = Mechanism::new(kind, 0.5, None).unwrap();
        let answer = draws(&mechanism, &[], 1).remove(0);
        assert_eq!(answer == Answer::Never, matches!(kind, Kind::Timestamp { .. }), "{kind:?}: {answer:?}");
    }
}

#[test]
fn a_question_is_paid_once_and_the_label_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Store::open(folder.path()).unwrap());
    let budget = Budget { limit: Limit::of_rho(0.1).unwrap(), window: Window::Day, delta: 1e-6 };
    let ledger = Ledger::open(folder.path(), store, budget).unwrap();
    let account = Account { subject: "ward".parse().unwrap(), agent: "nurse".parse().unwrap() };
    let mechanism = Mechanism::new(Kind::Mean(bounds()), 0.5, None).unwrap();
    let now = Timestamp(1_773_576_000_000);
    let put = |question: &str| {
        ask::<PrivacyError>(&ledger, &account, question, &mechanism, now, |tally| {
            (0..100).for_each(|i| tally.push(0, f64::from(i)));
            Ok(())
        })
    };
    let first = put("hour").unwrap();
    let label = &first.label;
    assert_eq!((label.epsilon, label.delta, label.repeated), (0.5, 0.0, false));
    assert_eq!((label.charged_rho, label.spent_rho, label.remaining_rho), (0.0625, 0.0625, 0.0375));
    assert_eq!((label.unit.as_str(), label.adjacency.as_str()), ("one record", "one record added or removed"));
    assert_eq!((label.subject.as_str(), label.window.as_str()), ("ward", "2026-03-15"));
    // Averaging repeated answers gives nothing: they are the same one.
    for _ in 0..5 {
        let again = put("hour").unwrap();
        assert_eq!(again.answer, first.answer);
        assert_eq!((again.label.charged_rho, again.label.remaining_rho, again.label.repeated), (0.0, 0.0375, true));
    }
    let refused = put("another hour").unwrap_err();
    assert_eq!(refused.code(), "privacy_budget_exhausted");
    assert_eq!(ledger.history(None, None).unwrap().len(), 1);
}

#[test]
fn a_debit_pays_for_its_own_mechanism() {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Store::open(folder.path()).unwrap());
    let budget = Budget { limit: Limit::of_rho(10.0).unwrap(), window: Window::Always, delta: 1e-6 };
    let ledger = Ledger::open(folder.path(), store, budget).unwrap();
    let account = Account { subject: "ward".parse().unwrap(), agent: "nurse".parse().unwrap() };
    let now = Timestamp(0);
    let [count, sum] = [Kind::Count, Kind::Sum(bounds())].map(|k| Mechanism::new(k, 1.0, None).unwrap());
    let cheap = ledger.debit(&account, "count", Charge::of_micro(1).unwrap(), now).unwrap();
    assert!(matches!(count.release(count.tally(), cheap), Err(MechanismError::Debit { .. })));
    let paid = ledger.debit(&account, "count", count.cost().unwrap(), now).unwrap();
    assert_eq!(count.release(sum.tally(), paid), Err(MechanismError::Tally));
}

proptest! {
    /// Adding a record moves what the noise is drawn for by at most the sensitivity, whatever the values.
    #[test]
    fn one_record_moves_a_tally_by_its_sensitivity(
        low in -1e6_f64..1e6, width in 1e-3_f64..1e6, values in prop::collection::vec(-1e9_f64..1e9, 0..20), one in any::<f64>(),
    ) {
        let bounds = Bounds::new(low, low + width).unwrap();
        for kind in [Kind::Sum(bounds), Kind::Mean(bounds), Kind::Histogram { bounds, bins: 7 }, Kind::Quantile { bounds, percent: 30 }] {
            let mechanism = Mechanism::new(kind, 1.0, None).unwrap();
            let without = counted(&mechanism, values.iter().copied());
            let with = counted(&mechanism, values.iter().copied().chain([one]));
            match (without.0, with.0) {
                (tally::Kept::Sum(a, _), tally::Kept::Sum(b, _)) => prop_assert!((a - b).abs() <= tally::STEPS),
                (tally::Kept::Mean { sum: a, count: n, .. }, tally::Kept::Mean { sum: b, count: m, .. }) => {
                    prop_assert!((a - b).abs() <= tally::STEPS && m == n + 1);
                }
                (tally::Kept::Bins(a, _), tally::Kept::Bins(b, _)) => {
                    prop_assert_eq!(a.iter().zip(&b).map(|(a, b)| b - a).sum::<u64>(), 1);
                }
                _ => prop_assert!(false),
            }
        }
    }
}
