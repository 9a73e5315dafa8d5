use proptest::prelude::*;

use super::*;

fn summary(values: impl IntoIterator<Item = (i64, f64)>) -> Summary {
    let mut summary = None;
    for (minute, value) in values {
        Summary::add(&mut summary, Reading { time: 1_767_268_800_000 + minute * 60_000, value });
    }
    summary.unwrap()
}

/// Noise in −1…1 that is the same in every run.
fn noise(i: i64) -> f64 {
    let hash = (i.cast_unsigned().wrapping_mul(0x9E37_79B9_7F4A_7C15)) >> 40;
    f64::from(u32::try_from(hash).unwrap()) / f64::from(1 << 23) - 1.0
}

#[test]
fn the_direction_is_that_of_the_line_and_not_of_the_noise() {
    use Direction::{Falling, Rising, Steady};
    let check = |name: &str, values: Vec<(i64, f64)>, expected: Direction| {
        assert_eq!(summary(values.clone()).direction(), expected, "{name}");
        let shuffled = values.iter().rev().copied();
        assert_eq!(summary(shuffled).direction(), expected, "{name}, rows reversed");
        let mirrored = summary(values.iter().map(|(t, v)| (*t, -v))).direction();
        let opposite = match expected {
            Rising => Falling,
            Falling => Rising,
            Steady => Steady,
        };
        assert_eq!(mirrored, opposite, "{name}, mirrored");
    };
    let hour = |f: &dyn Fn(i64) -> f64| (0..60).map(|i| (i, f(i))).collect::<Vec<_>>();
    check("single sample", vec![(0, 5.0)], Steady);
    check("two samples, up", vec![(0, 41.0), (60, 43.0)], Rising);
    check("two samples, down", vec![(0, 43.0), (60, 41.0)], Falling);
    check("two samples, under one per cent", vec![(0, 43.0), (60, 43.2)], Steady);
    check("two samples at one moment", vec![(3, 1.0), (3, 9.0)], Steady);
    check("constant", hour(&|_| 20.0), Steady);
    check("constant zero", hour(&|_| 0.0), Steady);
    check("flat and noisy", hour(&|i| 40.0 + 8.0 * noise(i)), Steady);
    check("flat and noisy around zero", hour(&|i| noise(i)), Steady);
    check("flat, the last value an outlier", hour(&|i| if i == 59 { 90.0 } else { 40.0 + noise(i) }), Steady);
    check("slow and clean rise", hour(&|i| 41.2 + 0.03 * i as f64), Rising);
    check("slow rise under noise of its size", hour(&|i| 40.0 + 0.1 * i as f64 + 2.0 * noise(i)), Rising);
    check("rise drowned in noise", hour(&|i| 40.0 + 0.01 * i as f64 + 8.0 * noise(i)), Steady);
    check("steep fall", hour(&|i| 100.0 - i as f64), Falling);
    check("rise below what is shown", hour(&|i| 0.000_01 * i as f64), Steady);
}

#[test]
fn extremes_tell_the_newest_of_equals() {
    let s = summary([(2, 5.0), (0, 9.0), (1, 9.0), (3, 5.0)]);
    let minute = |r: Reading| (r.time - 1_767_268_800_000) / 60_000;
    assert_eq!((minute(s.min), minute(s.max)), (3, 1));
    assert_eq!((minute(s.first), s.first.value, minute(s.last), s.last.value), (0, 9.0, 3, 5.0));
    assert_eq!((s.samples, s.mean()), (4, 7.0));
}

proptest! {
    #[test]
    fn one_pass_agrees_with_two(values in prop::collection::vec(-1e6..1e6_f64, 1..200)) {
        let s = summary(values.iter().enumerate().map(|(i, v)| (i64::try_from(i).unwrap(), *v)));
        let mean = values.iter().sum::<f64>() / values.len() as f64;
        prop_assert!((s.mean() - mean).abs() < 1e-6 * (1.0 + mean.abs()) + 1e-4);
        prop_assert!(s.min.value <= s.mean() + 1e-6 && s.mean() <= s.max.value + 1e-6);
        prop_assert_eq!(s.samples, values.len() as u64);
    }

    #[test]
    fn no_values_make_the_direction_panic(values in prop::collection::vec((0..1_000_000_i64, -1e18..1e18_f64), 1..50)) {
        let s = summary(values);
        let _ = s.direction();
        prop_assert!(s.mean().is_finite());
    }
}
