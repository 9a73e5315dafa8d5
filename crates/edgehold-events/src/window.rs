//! The newest samples of a source, bounded in time and in number.

use std::collections::VecDeque;

/// After so many samples in a row that are older than the window, it is the clock that was set back, and not the samples that
/// are late.
const LATE_IN_A_ROW: usize = 3;

/// One event's numbers.
#[derive(Debug, Clone, PartialEq)]
pub struct Sample {
    /// Its time, in milliseconds since the Unix epoch.
    pub time_ms: i64,
    /// One value a field of the stream, in the order of the settings; NaN where the event has none.
    pub values: Box<[f64]>,
}

/// Samples in the order of their times.
///
/// One that is a little late takes its place among the others. One that is older than the window is left out, unless it is the
/// third such in a row: then the clock was set back, and the window begins anew with those three. A clock that is set forward
/// makes what is there old: it leaves the window as always.
#[derive(Debug, Clone)]
pub struct Window {
    span_ms: Option<i64>,
    most: usize,
    samples: VecDeque<Sample>,
    late: Vec<Sample>,
}

impl Window {
    /// An empty window of a span, where there is one, and of at most so many samples.
    pub fn new(span_ms: Option<i64>, most: usize) -> Self {
        Self { span_ms, most: most.max(1), samples: VecDeque::new(), late: Vec::new() }
    }

    /// Takes a sample in; `false` if it is too old.
    pub fn push(&mut self, sample: Sample) -> bool {
        if self.is_late(&sample) {
            self.late.push(sample);
            if self.late.len() < LATE_IN_A_ROW {
                return false;
            }
            self.samples.clear();
            for sample in std::mem::take(&mut self.late) {
                self.place(sample);
            }
            return true;
        }
        self.late.clear();
        self.place(sample);
        true
    }

    /// The samples, oldest first.
    pub fn samples(&self) -> &VecDeque<Sample> {
        &self.samples
    }

    /// The values of a field with their times in milliseconds, oldest first. Samples without that field are passed over.
    pub fn field(&self, field: usize) -> impl DoubleEndedIterator<Item = (i64, f64)> + Clone {
        let of = move |s: &Sample| (s.time_ms, s.values.get(field).copied().unwrap_or(f64::NAN));
        self.samples.iter().map(of).filter(|(_, value)| !value.is_nan())
    }

    fn is_late(&self, sample: &Sample) -> bool {
        let (Some(oldest), Some(newest)) = (self.samples.front(), self.samples.back()) else { return false };
        match self.span_ms {
            Some(span) => newest.time_ms.saturating_sub(sample.time_ms) > span,
            None => self.samples.len() >= self.most && sample.time_ms < oldest.time_ms,
        }
    }

    fn place(&mut self, sample: Sample) {
        let after = self.samples.iter().rev().take_while(|s| s.time_ms > sample.time_ms).count();
        self.samples.insert(self.samples.len() - after, sample);
        let newest = self.samples.back().map_or(i64::MIN, |s| s.time_ms);
        let old = |s: &Sample| self.span_ms.is_some_and(|span| newest.saturating_sub(s.time_ms) > span);
        while self.samples.len() > self.most || self.samples.front().is_some_and(old) {
            self.samples.pop_front();
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use proptest::prelude::*;

    fn sample(time_ms: i64) -> Sample {
        Sample { time_ms, values: Box::new([0.0]) }
    }

    fn times(window: &Window) -> Vec<i64> {
        window.samples().iter().map(|s| s.time_ms).collect()
    }

    #[test]
    fn late_samples_take_their_place_and_old_ones_leave() {
        let mut window = Window::new(Some(100), 3);
        for time in [0, 50, 40, 90, 200] {
            window.push(sample(time));
        }
        assert_eq!(times(&window), [200]);
        assert!(!window.push(sample(99)) && window.push(sample(100)));
        assert_eq!(times(&window), [100, 200]);
    }

    #[test]
    fn a_clock_that_is_set_back_does_not_stop_the_window() {
        for span in [Some(100), None] {
            let mut window = Window::new(span, 4);
            for time in [1_000_000, 1_000_010, 1_000_020, 1_000_030] {
                window.push(sample(time));
            }
            assert!(!window.push(sample(10)) && !window.push(sample(20)) && window.push(sample(30)));
            assert_eq!(times(&window), [10, 20, 30]);
        }
    }

    #[test]
    fn one_sample_of_the_future_is_got_over() {
        let mut window = Window::new(Some(100), 10);
        for time in [0, 10, 50_000, 20, 30, 40, 50] {
            window.push(sample(time));
        }
        assert_eq!(times(&window), [20, 30, 40, 50]);
    }

    proptest! {
        #[test]
        fn it_is_sorted_and_bounded(all in prop::collection::vec(-500_i64..500, 0..200), span in 1_i64..300, most in 1_usize..20) {
            let mut window = Window::new(Some(span), most);
            for time in all {
                window.push(sample(time));
                let now = times(&window);
                prop_assert!(now.is_sorted() && !now.is_empty() && now.len() <= most);
                prop_assert!(now[now.len() - 1] - now[0] <= span);
            }
        }
    }
}
