//! How the next token is chosen among those that the constraint allows.

mod logprob;
pub mod private;

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

pub use logprob::log_probability;

/// Settings of the choice. The default is greedy and therefore the same each time.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub struct Sampling {
    /// 0 takes the most likely token; larger values flatten the distribution.
    pub temperature: f32,
    /// Keep the k most likely tokens; 0 keeps all.
    pub top_k: u32,
    /// Keep the smallest set of tokens whose probability reaches this (Holtzman et al. 2020); 1 keeps all.
    pub top_p: f32,
    /// Keep tokens at least this fraction as likely as the most likely one (Nguyen et al. 2024); 0 keeps all.
    pub min_p: f32,
    /// Divide positive and multiply negative logits of recent tokens by this (Keskar et al. 2019); 1 changes nothing.
    pub repeat_penalty: f32,
    /// How many of the latest tokens count as recent.
    pub repeat_last: usize,
    /// Standard deviation of Gaussian noise on every logit. It blurs, and guarantees nothing: of V logits the noise would have
    /// to outweigh Δ√V, so no ε follows from it. [`private`] has what does.
    pub logit_noise_without_guarantee: f32,
    /// Seed of the random numbers.
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Self {
        Self {
            temperature: 0.0,
            top_k: 40,
            top_p: 0.95,
            min_p: 0.05,
            repeat_penalty: 1.0,
            repeat_last: 64,
            logit_noise_without_guarantee: 0.0,
            seed: 0,
        }
    }
}

impl Sampling {
    /// Whether the most likely token is always taken.
    pub fn is_greedy(&self) -> bool {
        self.temperature <= 0.0 && self.repeat_penalty == 1.0 && self.logit_noise_without_guarantee == 0.0
    }
}

/// Chooses tokens, one after the other.
pub struct Sampler {
    settings: Sampling,
    rng: ChaCha8Rng,
    recent: std::collections::VecDeque<u32>,
    candidates: Vec<(u32, f32)>,
}

impl Sampler {
    /// A sampler at the start of a generation.
    pub fn new(settings: Sampling) -> Self {
        Self {
            settings,
            rng: ChaCha8Rng::seed_from_u64(settings.seed),
            recent: std::collections::VecDeque::new(),
            candidates: Vec::new(),
        }
    }

    /// Tells the sampler of a token that was chosen elsewhere (forced by the constraint), for the repetition penalty.
    pub fn note(&mut self, token: u32) {
        if self.settings.repeat_penalty != 1.0 && self.settings.repeat_last > 0 {
            if self.recent.len() == self.settings.repeat_last {
                self.recent.pop_front();
            }
            self.recent.push_back(token);
        }
    }

    /// Chooses among `allowed` tokens (all, if `None`) by their logits. `None` if nothing is allowed or every allowed
    /// logit is NaN.
    pub fn choose(&mut self, logits: &[f32], allowed: Option<&dyn Fn(u32) -> bool>) -> Option<u32> {
        let token = if self.settings.is_greedy() {
            greedy(logits, allowed)
        } else {
            self.collect(logits, allowed);
            self.draw()
        }?;
        self.note(token);
        Some(token)
    }

    /// The allowed tokens that `min_p` and `top_k` keep, the most likely first.
    fn collect(&mut self, logits: &[f32], allowed: Option<&dyn Fn(u32) -> bool>) {
        self.candidates.clear();
        let s = self.settings;
        let penalised = |token: u32, logit: f32| match () {
            () if s.repeat_penalty == 1.0 || !self.recent.contains(&token) => logit,
            () if logit > 0.0 => logit / s.repeat_penalty,
            () => logit * s.repeat_penalty,
        };
        let all = (0u32..).zip(logits).filter(|(token, l)| !l.is_nan() && allowed.is_none_or(|ok| ok(*token)));
        self.candidates.extend(all.map(|(token, &l)| (token, penalised(token, l))));
        if s.logit_noise_without_guarantee > 0.0 {
            self.candidates.iter_mut().for_each(|c| c.1 += s.logit_noise_without_guarantee * gaussian(&mut self.rng));
        }
        // What is too unlikely goes before the sorting, which would otherwise take longer than a small model's step.
        let max = self.candidates.iter().map(|c| c.1).fold(f32::NEG_INFINITY, f32::max);
        let least = max + s.min_p.ln();
        self.candidates.retain(|c| c.1 >= least);
        // Ties are broken by the smaller id, so that the order, and with it the draw, is the same everywhere.
        let order = |a: &(u32, f32), b: &(u32, f32)| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0));
        let keep = s.top_k as usize;
        if keep > 0 && keep < self.candidates.len() {
            self.candidates.select_nth_unstable_by(keep, order);
            self.candidates.truncate(keep);
        }
        self.candidates.sort_unstable_by(order);
    }

    fn draw(&mut self) -> Option<u32> {
        let s = self.settings;
        let (first, max) = *self.candidates.first()?;
        if s.temperature <= 0.0 || !max.is_finite() {
            return Some(first);
        }
        // Probabilities relative to the most likely token, before the temperature, decide what stays.
        let weights: Vec<f32> = self.candidates.iter().map(|c| (c.1 - max).exp()).collect();
        let total: f32 = weights.iter().sum();
        let mut keep = 0;
        let mut mass = 0.0;
        for w in &weights {
            if keep > 0 && mass >= s.top_p * total {
                break;
            }
            mass += w;
            keep += 1;
        }
        self.candidates.truncate(keep);
        let tempered: Vec<f32> = self.candidates.iter().map(|c| ((c.1 - max) / s.temperature).exp()).collect();
        let mut point = self.rng.random::<f32>() * tempered.iter().sum::<f32>();
        for (candidate, w) in self.candidates.iter().zip(&tempered) {
            point -= w;
            if point < 0.0 {
                return Some(candidate.0);
            }
        }
        self.candidates.last().map(|c| c.0)
    }
}

/// A standard normal number (Box and Muller 1958), in floating point: enough for what guarantees nothing.
fn gaussian(rng: &mut ChaCha8Rng) -> f32 {
    let (radius, angle) = (1.0 - rng.random::<f32>(), rng.random::<f32>());
    (-2.0 * radius.ln()).sqrt() * (std::f32::consts::TAU * angle).cos()
}

fn greedy(logits: &[f32], allowed: Option<&dyn Fn(u32) -> bool>) -> Option<u32> {
    let best = match allowed {
        None => largest(logits),
        Some(ok) => (0u32..).zip(logits).filter(|(t, l)| !l.is_nan() && ok(*t)).fold(f32::NAN, |m, (_, l)| l.max(m)),
    };
    let found = (0u32..).zip(logits).find(|(token, l)| **l == best && allowed.is_none_or(|ok| ok(*token)));
    found.map(|(token, _)| token)
}

/// The largest number; NaN only if there is no other. In lanes, which the compiler makes vector instructions of.
fn largest(values: &[f32]) -> f32 {
    const LANES: usize = 16;
    let mut lanes = [f32::NAN; LANES];
    let chunks = values.chunks_exact(LANES);
    let rest = chunks.remainder().iter().fold(f32::NAN, |m, v| v.max(m));
    for chunk in chunks {
        for (lane, v) in lanes.iter_mut().zip(chunk) {
            *lane = v.max(*lane);
        }
    }
    lanes.iter().fold(rest, |m, v| v.max(m))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOGITS: [f32; 4] = [1.0, 3.0, 2.0, f32::NAN];

    fn draws(settings: Sampling, n: usize) -> Vec<u32> {
        let mut sampler = Sampler::new(settings);
        (0..n).map(|_| sampler.choose(&LOGITS, None).unwrap()).collect()
    }

    #[test]
    fn greedy_takes_the_best_allowed_token() {
        let mut sampler = Sampler::new(Sampling::default());
        assert_eq!(sampler.choose(&LOGITS, None), Some(1));
        assert_eq!(sampler.choose(&LOGITS, Some(&|t| t != 1)), Some(2));
        assert_eq!(sampler.choose(&LOGITS, Some(&|_| false)), None);
        assert_eq!(sampler.choose(&[f32::NAN], None), None);
        let long: Vec<f32> = (0..100).map(|i| if i % 7 == 3 { f32::NAN } else { -((i - 37) as f32).abs() }).collect();
        assert_eq!(sampler.choose(&long, None), Some(37));
    }

    #[test]
    fn the_same_seed_draws_the_same() {
        let hot = Sampling { temperature: 2.0, top_p: 1.0, min_p: 0.0, ..Sampling::default() };
        assert_eq!(draws(hot, 50), draws(hot, 50));
        assert_ne!(draws(hot, 50), draws(Sampling { seed: 1, ..hot }, 50));
    }

    #[test]
    fn truncations_drop_the_tail() {
        let hot = Sampling { temperature: 5.0, top_k: 0, top_p: 1.0, min_p: 0.0, ..Sampling::default() };
        let seen = |s: Sampling| draws(s, 300).into_iter().collect::<std::collections::BTreeSet<_>>();
        assert_eq!(seen(hot).len(), 3);
        assert_eq!(seen(Sampling { top_k: 2, ..hot }), [1, 2].into());
        assert_eq!(seen(Sampling { min_p: 0.3, ..hot }), [1, 2].into());
        assert_eq!(seen(Sampling { top_p: 0.5, ..hot }), [1].into());
    }

    #[test]
    fn draws_follow_the_distribution() {
        let s = Sampling { temperature: 1.0, top_k: 0, top_p: 1.0, min_p: 0.0, ..Sampling::default() };
        let ones = draws(s, 20_000).iter().filter(|t| **t == 1).count();
        let expected = 20_000.0 * (3f64.exp() / (1f64.exp() + 2f64.exp() + 3f64.exp()));
        assert!((ones as f64 - expected).abs() < 300.0, "{ones} against {expected}");
    }

    #[test]
    fn noise_blurs_the_choice() {
        let blurred = Sampling { logit_noise_without_guarantee: 3.0, min_p: 0.0, top_k: 0, ..Sampling::default() };
        let seen: std::collections::BTreeSet<u32> = draws(blurred, 200).into_iter().collect();
        assert_eq!((seen, blurred.is_greedy()), ([0, 1, 2].into(), false));
        assert_eq!(draws(blurred, 50), draws(blurred, 50));
    }

    #[test]
    fn repetition_is_penalised() {
        let mut sampler = Sampler::new(Sampling { repeat_penalty: 10.0, ..Sampling::default() });
        let first = sampler.choose(&LOGITS, None);
        assert_eq!((first, sampler.choose(&LOGITS, None)), (Some(1), Some(2)));
    }
}
