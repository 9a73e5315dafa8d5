//! Statistics over a window, in one pass and constant memory.

use super::latest::Reading;

/// A change below this share of the mean is no change.
const STEADY_SHARE: f64 = 0.01;
/// A change below this many standard errors is noise.
const STEADY_ERRORS: f64 = 2.0;
/// A change below this cannot be seen in an answer of two decimals.
const STEADY_SHOWN: f64 = 0.005;

/// Where a metric is going.
#[derive(Debug, Clone, Copy, PartialEq, Eq, serde::Serialize)]
#[serde(rename_all = "lowercase")]
pub(super) enum Direction {
    Rising,
    Falling,
    Steady,
}

/// The values of a window, summed up. The moments are kept centred (Welford's update), so that times of 10¹² ms lose no
/// digits.
#[derive(Debug, Clone, Copy)]
pub(super) struct Summary {
    pub(super) samples: u64,
    pub(super) min: Reading,
    pub(super) max: Reading,
    pub(super) first: Reading,
    pub(super) last: Reading,
    /// Seconds after the first value that was seen, in whatever order the rows come.
    origin: i64,
    mean_time: f64,
    mean: f64,
    sum_tt: f64,
    sum_tv: f64,
    sum_vv: f64,
}

impl Summary {
    /// A window of one value.
    fn of(reading: Reading) -> Self {
        Self {
            samples: 1,
            min: reading,
            max: reading,
            first: reading,
            last: reading,
            origin: reading.time,
            mean_time: 0.0,
            mean: reading.value,
            sum_tt: 0.0,
            sum_tv: 0.0,
            sum_vv: 0.0,
        }
    }

    /// Adds a value to what may be an empty window.
    pub(super) fn add(summary: &mut Option<Self>, reading: Reading) {
        match summary {
            Some(summary) => summary.push(reading),
            None => *summary = Some(Self::of(reading)),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts and spans are far below 2^53")]
    fn push(&mut self, reading: Reading) {
        let Reading { time, value } = reading;
        // Of equal extremes the newest is told.
        if value < self.min.value || (value == self.min.value && time > self.min.time) {
            self.min = reading;
        }
        if value > self.max.value || (value == self.max.value && time > self.max.time) {
            self.max = reading;
        }
        if time < self.first.time {
            self.first = reading;
        }
        if time >= self.last.time {
            self.last = reading;
        }
        self.samples += 1;
        let (n, seconds) = (self.samples as f64, (time - self.origin) as f64 / 1000.0);
        let (from_time, from_mean) = (seconds - self.mean_time, value - self.mean);
        self.mean_time += from_time / n;
        self.mean += from_mean / n;
        self.sum_tt += from_time * (seconds - self.mean_time);
        self.sum_tv += from_time * (value - self.mean);
        self.sum_vv += from_mean * (value - self.mean);
    }

    /// The arithmetic mean.
    pub(super) fn mean(&self) -> f64 {
        self.mean
    }

    /// Fits a line by least squares and looks at the change along it, from the first value's time to the last's:
    /// `slope × span`. The direction is steady unless that change is larger than each of
    ///
    /// - 1 % of the mean's magnitude,
    /// - twice its standard error, `span × √(RSS / (n − 2) / Σ(t − t̄)²)`, from three values on,
    /// - half of the last digit shown, 0.005.
    ///
    /// One value, or several at one moment, are steady.
    #[expect(clippy::cast_precision_loss, reason = "counts and spans are far below 2^53")]
    pub(super) fn direction(&self) -> Direction {
        if self.sum_tt <= 0.0 {
            return Direction::Steady;
        }
        let slope = self.sum_tv / self.sum_tt;
        let span = (self.last.time - self.first.time) as f64 / 1000.0;
        let change = slope * span;
        let residual = (self.sum_vv - slope * self.sum_tv).max(0.0);
        let freedom = self.samples.saturating_sub(2);
        let error = if freedom == 0 { 0.0 } else { span * (residual / freedom as f64 / self.sum_tt).sqrt() };
        let threshold = (STEADY_SHARE * self.mean.abs()).max(STEADY_ERRORS * error).max(STEADY_SHOWN);
        if change.abs() <= threshold {
            Direction::Steady
        } else if change > 0.0 {
            Direction::Rising
        } else {
            Direction::Falling
        }
    }
}

#[cfg(test)]
mod tests;
