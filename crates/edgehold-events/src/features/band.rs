//! How much of a signal lies between two frequencies.

use std::cell::RefCell;
use std::f64::consts::TAU;

use realfft::RealFftPlanner;

use super::{number, number_of};

/// Fewer samples have no spectrum worth the name.
const FEWEST: usize = 8;

/// From one frequency up to another, in hertz.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Band {
    /// Where it begins.
    pub low: f64,
    /// Where it ends; this one is not in it.
    pub high: f64,
}

thread_local! {
    /// A plan for each length is kept. Lengths are powers of two: there are few.
    static PLANNER: RefCell<RealFftPlanner<f64>> = RefCell::new(RealFftPlanner::new());
}

impl Band {
    /// The mean square of the part of a signal that lies in the band, in the square of its unit: A²/2 for a sine of amplitude A
    /// in the middle of it.
    ///
    /// The newest 2ⁿ samples are taken, their mean is taken off, and a Hann window is laid over them (what it takes from the
    /// power is given back). The sampling rate is that of their times; nothing where these are not regular, where there are
    /// fewer than eight, or where the band begins above half the rate.
    pub(super) fn mean_square(self, values: impl DoubleEndedIterator<Item = (i64, f64)> + Clone) -> Option<f64> {
        let count = values.clone().count();
        if count < FEWEST {
            return None;
        }
        let length = 1_usize << count.ilog2();
        let mut times = Vec::with_capacity(length);
        let mut signal = Vec::with_capacity(length);
        for (time, value) in values.skip(count - length) {
            times.push(time);
            signal.push(value);
        }
        let rate = 1.0 / interval(&times)?;
        if self.low > rate / 2.0 {
            return None;
        }
        let mean = signal.iter().sum::<f64>() / number(length);
        let mut weight = 0.0;
        for (i, value) in signal.iter_mut().enumerate() {
            let hann = 0.5 - 0.5 * (TAU * number(i) / number(length)).cos();
            weight += hann * hann;
            *value = (*value - mean) * hann;
        }
        let plan = PLANNER.with_borrow_mut(|planner| planner.plan_fft_forward(length));
        let mut spectrum = plan.make_output_vec();
        plan.process(&mut signal, &mut spectrum).ok()?;
        let last = spectrum.len() - 1;
        let within = spectrum.iter().enumerate().filter(|(k, _)| {
            let frequency = number(*k) * rate / number(length);
            (self.low..self.high).contains(&frequency)
        });
        // A line between the ends stands for its mirror image, too.
        let power: f64 = within.map(|(k, x)| if k == 0 || k == last { x.norm_sqr() } else { 2.0 * x.norm_sqr() }).sum();
        Some(power / (number(length) * weight))
    }
}

/// Seconds between samples, if each is where it should be by one interval, or by the 2 ms that clocks are off.
fn interval(times: &[i64]) -> Option<f64> {
    let (first, last) = (*times.first()?, *times.last()?);
    let step = number_of(last - first) / number(times.len() - 1);
    let off = |(i, time): (usize, &i64)| (number_of(time - first) - number(i) * step).abs();
    let regular = times.iter().enumerate().map(off).all(|off| off <= step.max(2.0));
    (step > 0.0 && regular).then_some(step / 1e3)
}
