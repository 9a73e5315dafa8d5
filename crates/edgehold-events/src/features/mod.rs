//! What is computed over a window.

mod band;
mod moments;

pub use band::Band;

use crate::window::Window;

/// A number over the values of a field in a window, or over the window itself.
#[derive(Debug, Clone, Copy, PartialEq)]
pub enum Feature {
    /// The newest value.
    Last,
    /// The arithmetic mean.
    Mean,
    /// The least.
    Min,
    /// The greatest.
    Max,
    /// The root of the mean of the squares. The mean is not taken off first.
    Rms,
    /// The fourth standardised moment m₄/m₂² of the window's values: 3 for a normal distribution (Pearson's, not the excess).
    /// Four values that are not all the same at least.
    Kurtosis,
    /// The slope of the line of least squares, in units a second. Two different times at least.
    Trend,
    /// The mean square between two frequencies.
    Band(Band),
    /// Events a second between the oldest and the newest of the window.
    Rate,
    /// Events in the window.
    Count,
}

impl Feature {
    /// Those over a field that have a name of their own.
    pub const OF_FIELDS: &[(&str, Self)] = &[
        ("last", Self::Last),
        ("mean", Self::Mean),
        ("min", Self::Min),
        ("max", Self::Max),
        ("rms", Self::Rms),
        ("kurtosis", Self::Kurtosis),
        ("trend", Self::Trend),
    ];

    /// Those over a window.
    pub const OF_WINDOWS: &[(&str, Self)] = &[("rate", Self::Rate), ("count", Self::Count)];

    /// Whether it is over a window, and not over a field.
    pub fn is_of_window(self) -> bool {
        matches!(self, Self::Rate | Self::Count)
    }

    /// Computes it; nothing where the window does not have enough in it, or where the result is no finite number. `field` is
    /// not looked at for those over a window.
    pub fn of(self, window: &Window, field: usize) -> Option<f64> {
        let values = window.field(field);
        let value = match self {
            Self::Last => values.last().map(|(_, v)| v),
            Self::Mean => moments::mean(values.map(|(_, v)| v)),
            Self::Min => values.map(|(_, v)| v).reduce(f64::min),
            Self::Max => values.map(|(_, v)| v).reduce(f64::max),
            Self::Rms => moments::rms(values.map(|(_, v)| v)),
            Self::Kurtosis => moments::kurtosis(values.map(|(_, v)| v)),
            Self::Trend => moments::slope(values),
            Self::Band(band) => band.mean_square(values),
            Self::Rate => rate(window),
            Self::Count => Some(number(window.samples().len())),
        };
        value.filter(|v| v.is_finite())
    }
}

fn rate(window: &Window) -> Option<f64> {
    let samples = window.samples();
    let (first, last) = (samples.front()?, samples.back()?);
    let seconds = number_of(last.time_ms - first.time_ms) / 1e3;
    (seconds > 0.0).then(|| number(samples.len() - 1) / seconds)
}

#[expect(clippy::cast_precision_loss, reason = "windows are far shorter than 2^53 samples")]
pub(crate) fn number(n: usize) -> f64 {
    n as f64
}

#[expect(clippy::cast_precision_loss, reason = "differences of times are far below 2^53 milliseconds")]
pub(crate) fn number_of(n: i64) -> f64 {
    n as f64
}

#[cfg(test)]
mod tests;
