//! Means, moments and slopes. Each goes over the values twice at most: sums of differences from the mean do not lose digits.

use super::{number, number_of};

pub(super) fn mean(values: impl Iterator<Item = f64>) -> Option<f64> {
    let mut count = 0;
    let sum: f64 = values.inspect(|_| count += 1).sum();
    (count > 0).then(|| sum / number(count))
}

pub(super) fn rms(values: impl Iterator<Item = f64>) -> Option<f64> {
    mean(values.map(|v| v * v)).map(f64::sqrt)
}

pub(super) fn kurtosis(values: impl Iterator<Item = f64> + Clone) -> Option<f64> {
    let center = mean(values.clone())?;
    let (mut count, mut second, mut fourth, mut size) = (0, 0.0, 0.0, 0.0_f64);
    for value in values {
        let square = (value - center).powi(2);
        second += square;
        fourth += square * square;
        size = size.max(value.abs());
        count += 1;
    }
    let variance = second / number(count);
    // Values that differ by less than rounding does are the same.
    let noise = (size * f64::EPSILON * 8.0).powi(2);
    (count >= 4 && variance > noise).then(|| fourth / number(count) / (variance * variance))
}

/// The slope of the line of least squares; times are in milliseconds, the slope is a second's.
pub(super) fn slope(values: impl Iterator<Item = (i64, f64)> + Clone) -> Option<f64> {
    let first = values.clone().next()?.0;
    let seconds = move |time: i64| number_of(time - first) / 1e3;
    let center_t = mean(values.clone().map(|(t, _)| seconds(t)))?;
    let center_v = mean(values.clone().map(|(_, v)| v))?;
    let (mut up, mut across) = (0.0, 0.0);
    for (time, value) in values {
        let t = seconds(time) - center_t;
        up += t * (value - center_v);
        across += t * t;
    }
    (across > 0.0).then(|| up / across)
}
