//! What is kept of records for an answer: clipped one by one, before anything is added up.

use super::{Bounds, Kind};

/// Steps of the grid for half a width (of a mean) or the largest size (of a sum).
pub(super) const STEPS: i128 = 1 << 14;

/// Candidates for a quantile, less one.
pub(super) const CANDIDATES: usize = 1000;

/// What is kept of records. There is no way to read it but through [`Mechanism::release`](super::Mechanism::release).
///
/// ```compile_fail
/// fn show(tally: edgehold_privacy::mechanism::Tally) {
///     println!("{tally:?}");
/// }
/// ```
pub struct Tally(pub(super) Kept);

pub(super) enum Kept {
    Count(u64),
    Sum(i128, Bounds),
    Mean {
        sum: i128,
        count: u64,
        bounds: Bounds,
    },
    /// How many records each candidate or bin has.
    Bins(Vec<u64>, Bounds),
    /// Milliseconds since the Unix epoch.
    Latest(Option<i64>),
}

impl Tally {
    /// Nothing yet.
    pub(super) fn of(kind: Kind) -> Self {
        Self(match kind {
            Kind::Count => Kept::Count(0),
            Kind::Sum(bounds) => Kept::Sum(0, bounds),
            Kind::Mean(bounds) => Kept::Mean { sum: 0, count: 0, bounds },
            Kind::Quantile { bounds, .. } => Kept::Bins(vec![0; CANDIDATES + 1], bounds),
            Kind::Histogram { bounds, bins } => Kept::Bins(vec![0; usize::from(bins)], bounds),
            Kind::Timestamp { .. } => Kept::Latest(None),
        })
    }

    /// Adds a record: its time in milliseconds since the Unix epoch, and its value. A value outside the bounds counts as
    /// the nearer end, one that is no number as the lower.
    pub fn push(&mut self, time: i64, value: f64) {
        match &mut self.0 {
            Kept::Count(n) => *n += 1,
            Kept::Sum(sum, bounds) => *sum += on_grid(clip(value, *bounds) / size(*bounds)),
            Kept::Mean { sum, count, bounds } => {
                // Seen from the middle, a record moves the sum by half a width only.
                *sum += on_grid(2.0 * share(value, *bounds) - 1.0);
                *count += 1;
            }
            Kept::Bins(bins, bounds) => {
                let last = bins.len() - 1;
                let place = cell(share(value, *bounds), bins.len()).min(last);
                if let Some(bin) = bins.get_mut(place) {
                    *bin += 1;
                }
            }
            Kept::Latest(latest) => *latest = (*latest).max(Some(time)),
        }
    }
}

/// The largest size that a value within the bounds can have.
pub(super) fn size(bounds: Bounds) -> f64 {
    bounds.low.abs().max(bounds.high.abs())
}

fn clip(value: f64, bounds: Bounds) -> f64 {
    if value.is_nan() { bounds.low } else { value.clamp(bounds.low, bounds.high) }
}

/// Where a value lies between the bounds: from 0 to 1.
fn share(value: f64, bounds: Bounds) -> f64 {
    (clip(value, bounds) - bounds.low) / bounds.width()
}

/// A number from −1 to 1 in steps. What rounding does to it, the integer cannot leave the grid: that is what the
/// sensitivity rests on.
#[expect(clippy::cast_possible_truncation, clippy::cast_precision_loss, reason = "clamped to the grid")]
fn on_grid(part: f64) -> i128 {
    ((part * STEPS as f64).round() as i128).clamp(-STEPS, STEPS)
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "0 to 1001")]
fn cell(share: f64, cells: usize) -> usize {
    (share * cells as f64).floor() as usize
}
