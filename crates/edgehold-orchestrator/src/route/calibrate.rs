//! Thresholds from the agents' own examples: nothing has to be tuned for a device.
//!
//! An example that is left out stands for a request that an agent is for; an example whose whole agent is left out stands
//! for one that is out of scope. The second kind is harder than most requests out of scope are, because agents of one
//! device are often neighbours.

use super::similarity::LeftOut;

/// What a recognised request out of scope counts, where a request that finds its agent counts 1: as if one in five were out of
/// scope.
const FOREIGN: f32 = 0.25;
/// The threshold where nothing is known, as it came out on sets of our own, and how many examples it outweighs.
const PRIOR: (f32, f32) = (0.3, 20.0);
/// Objectives this near to the best are as good as it: few examples make a rugged curve.
const AS_GOOD: f32 = 0.01;
/// Of the decisions that similarity takes alone, the share that should be right.
const SURE: f32 = 0.9;
/// The most requests that the model is asked about.
const MOST_ASKED: f32 = 0.3;

/// Where decisions change.
#[derive(Debug, Clone, Copy, PartialEq, serde::Serialize)]
pub struct Thresholds {
    /// A request whose best score is lower is out of scope.
    pub in_scope: f32,
    /// Where the second agent's score is nearer to the best than this, the model is asked.
    pub margin: f32,
}

/// One example without itself.
struct Sample {
    best: f32,
    margin: f32,
    right: bool,
    foreign: f32,
}

impl Thresholds {
    /// Chosen on these.
    #[expect(clippy::cast_precision_loss, reason = "there are fewer examples than a float counts")]
    pub(super) fn choose(left_out: &[LeftOut]) -> Self {
        let mut samples: Vec<Sample> = left_out.iter().filter_map(Sample::of).collect();
        let known = samples.len() as f32;
        let chosen = best_split(&samples);
        let in_scope = (chosen * known + PRIOR.0 * PRIOR.1) / (known + PRIOR.1);
        samples.retain(|s| s.best >= in_scope);
        Self { in_scope, margin: margin(samples) }
    }
}

impl Sample {
    fn of(left: &LeftOut) -> Option<Self> {
        let (mut best, mut second) = ((f32::NEG_INFINITY, 0), f32::NEG_INFINITY);
        for (agent, score) in (0_u32..).zip(&left.without_text) {
            if *score > best.0 {
                (second, best) = (best.0, (*score, agent));
            } else {
                second = second.max(*score);
            }
        }
        let sample =
            Self { best: best.0, margin: best.0 - second, right: best.1 == left.agent, foreign: left.without_agent };
        (sample.best.is_finite() && sample.margin.is_finite() && sample.foreign.is_finite()).then_some(sample)
    }
}

/// The threshold with the most right decisions, or the middle of those that are as good.
#[expect(clippy::cast_precision_loss, reason = "there are fewer examples than a float counts")]
fn best_split(samples: &[Sample]) -> f32 {
    // What is won (or lost) when the threshold passes a score.
    let right = samples.iter().filter(|s| s.right).map(|s| (s.best, -1.0));
    let mut steps: Vec<(f32, f32)> = right.chain(samples.iter().map(|s| (s.foreign, FOREIGN))).collect();
    steps.sort_by(|a, b| a.0.total_cmp(&b.0));
    let mut won = 0.0;
    let curve: Vec<(f32, f32)> = steps
        .iter()
        .map(|(at, step)| {
            won += step;
            (*at, won / samples.len() as f32)
        })
        .collect();
    let top = curve.iter().map(|(_, w)| *w).fold(f32::NEG_INFINITY, f32::max);
    let good: Vec<f32> = curve.iter().filter(|(_, w)| *w >= top - AS_GOOD).map(|(at, _)| *at).collect();
    if good.is_empty() { PRIOR.0 } else { good.iter().sum::<f32>() / good.len() as f32 }
}

/// The least margin beyond which decisions are right often enough, or the one that leaves the model enough to do.
#[expect(clippy::cast_precision_loss, reason = "there are fewer examples than a float counts")]
fn margin(mut samples: Vec<Sample>) -> f32 {
    samples.sort_by(|a, b| a.margin.total_cmp(&b.margin));
    let mut right = samples.iter().filter(|s| s.right).count();
    let all = samples.len();
    for (asked, sample) in samples.iter().enumerate() {
        let sure = right as f32 >= SURE * (all - asked) as f32;
        if sure || asked as f32 >= MOST_ASKED * all as f32 {
            return if asked == 0 { 0.0 } else { sample.margin };
        }
        right -= usize::from(sample.right);
    }
    0.0
}
