use std::f64::consts::TAU;

use proptest::prelude::*;

use super::*;
use crate::window::Sample;

fn window(values: impl IntoIterator<Item = (i64, f64)>) -> Window {
    let mut window = Window::new(None, 1 << 16);
    for (time_ms, value) in values {
        window.push(Sample { time_ms, values: Box::new([value]) });
    }
    window
}

fn close(found: Option<f64>, expected: f64) {
    let found = found.unwrap();
    assert!((found - expected).abs() <= 1e-9 * expected.abs().max(1.0), "{found} is not {expected}");
}

#[test]
fn closed_forms() {
    let w = window([(0, 1.0), (1000, 2.0), (2000, 3.0), (3000, 4.0), (4000, 5.0)]);
    close(Feature::Last.of(&w, 0), 5.0);
    close(Feature::Mean.of(&w, 0), 3.0);
    close(Feature::Min.of(&w, 0), 1.0);
    close(Feature::Max.of(&w, 0), 5.0);
    close(Feature::Rms.of(&w, 0), 11_f64.sqrt());
    // m2 = 2, m4 = (16 + 1 + 0 + 1 + 16) / 5.
    close(Feature::Kurtosis.of(&w, 0), 6.8 / 4.0);
    close(Feature::Trend.of(&w, 0), 1.0);
    close(Feature::Rate.of(&w, 0), 1.0);
    close(Feature::Count.of(&w, 0), 5.0);
}

#[test]
fn known_kurtoses() {
    let sine = window((0..1000).map(|i| (i, (TAU * i as f64 / 100.0).sin())));
    close(Feature::Kurtosis.of(&sine, 0), 1.5);
    let coin = window((0..100).map(|i| (i, if i % 2 == 0 { 7.0 } else { -7.0 })));
    close(Feature::Kurtosis.of(&coin, 0), 1.0);
    let same = window((0..10).map(|i| (i, 0.1)));
    assert_eq!(Feature::Kurtosis.of(&same, 0), None);
}

#[test]
fn a_sine_is_found_in_its_band() {
    // 1024 samples at 250 Hz; 125 Hz / 8 is in the middle of a line.
    let (amplitude, frequency) = (3.0, 15.625);
    let w = window((0..1024).map(|i| (i * 4, 20.0 + amplitude * (TAU * frequency * i as f64 / 250.0).sin())));
    close(Feature::Band(Band { low: 14.0, high: 17.0 }).of(&w, 0), amplitude * amplitude / 2.0);
    let elsewhere = Feature::Band(Band { low: 20.0, high: 125.0 }).of(&w, 0).unwrap();
    assert!(elsewhere < 1e-12, "{elsewhere}");
    assert_eq!(Feature::Band(Band { low: 126.0, high: 200.0 }).of(&w, 0), None);
}

#[test]
fn what_is_not_enough_is_nothing() {
    let empty = window([]);
    for feature in Feature::OF_FIELDS.iter().map(|(_, f)| *f).chain([Feature::Rate]) {
        assert_eq!(feature.of(&empty, 0), None, "{feature:?}");
    }
    let one = window([(5, 2.0)]);
    assert_eq!(Feature::Trend.of(&one, 0), None);
    assert_eq!(Feature::Rate.of(&one, 0), None);
    assert_eq!(Feature::Last.of(&one, 1), None, "no such field");
    let irregular = window((0..64).map(|i| (if i < 32 { i * 10 } else { i * 10 + 5000 }, 1.0)));
    assert_eq!(Feature::Band(Band { low: 0.0, high: 50.0 }).of(&irregular, 0), None);
}

#[test]
fn a_mean_that_is_too_large_is_nothing() {
    assert_eq!(Feature::Mean.of(&window([(0, f64::MAX), (1, f64::MAX)]), 0), None);
}

proptest! {
    #[test]
    fn they_keep_their_order(values in prop::collection::vec(-1e6_f64..1e6, 4..100)) {
        let w = window((0..).zip(values.iter().copied()));
        let of = |f: Feature| f.of(&w, 0).unwrap();
        let slack = 1e-9 * of(Feature::Rms) + 1e-12;
        prop_assert!(of(Feature::Min) <= of(Feature::Mean) + slack && of(Feature::Mean) <= of(Feature::Max) + slack);
        prop_assert!(of(Feature::Mean).abs() <= of(Feature::Rms) + slack);
        // Pearson: kurtosis is one at least.
        prop_assert!(Feature::Kurtosis.of(&w, 0).is_none_or(|k| k >= 1.0 - 1e-9));
    }

    #[test]
    fn a_line_has_its_slope(slope in -100_f64..100.0, start in -100_f64..100.0, gaps in prop::collection::vec(1_i64..5000, 2..50)) {
        let times = gaps.iter().scan(0, |t, gap| { *t += gap; Some(*t) });
        let w = window(times.map(|t| (t, start + slope * t as f64 / 1e3)));
        prop_assert!((Feature::Trend.of(&w, 0).unwrap() - slope).abs() < 1e-6);
    }

    /// What is in all bands together is the mean square of what the window was laid over (Parseval).
    #[test]
    fn bands_share_the_whole(values in prop::collection::vec(-10_f64..10.0, 64), cut in 1_f64..49.0) {
        let w = window((0..).map(|i| i * 10).zip(values.iter().copied()));
        let band = |low, high| Feature::Band(Band { low, high }).of(&w, 0).unwrap();
        let (all, parts) = (band(0.0, 51.0), band(0.0, cut) + band(cut, 51.0));
        prop_assert!((all - parts).abs() < 1e-9);
        let mean = values.iter().sum::<f64>() / 64.0;
        let hann = |i: usize| 0.5 - 0.5 * (TAU * i as f64 / 64.0).cos();
        let over: f64 = values.iter().enumerate().map(|(i, v)| ((v - mean) * hann(i)).powi(2)).sum();
        let weight: f64 = (0..64).map(|i| hann(i).powi(2)).sum();
        prop_assert!((all - over / weight).abs() < 1e-9);
    }
}
