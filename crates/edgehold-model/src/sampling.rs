//! How the next token is chosen among those that the constraint allows.

use rand::{RngExt, SeedableRng};
use rand_chacha::ChaCha8Rng;
use serde::{Deserialize, Serialize};

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
    /// Seed of the random numbers.
    pub seed: u64,
}

impl Default for Sampling {
    fn default() -> Self {
        Self { temperature: 0.0, top_k: 40, top_p: 0.95, min_p: 0.05, repeat_penalty: 1.0, repeat_last: 64, seed: 0 }
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
        let token = if self.settings.temperature <= 0.0 && self.settings.repeat_penalty == 1.0 {
            greedy(logits, allowed)
        } else {
            self.collect(logits, allowed);
            self.draw()
        }?;
        self.note(token);
        Some(token)
    }

    fn collect(&mut self, logits: &[f32], allowed: Option<&dyn Fn(u32) -> bool>) {
        self.candidates.clear();
        for (token, &logit) in (0u32..).zip(logits) {
            if !logit.is_nan() && allowed.is_none_or(|ok| ok(token)) {
                let penalised = if self.recent.contains(&token) {
                    let p = self.settings.repeat_penalty;
                    if logit > 0.0 { logit / p } else { logit * p }
                } else {
                    logit
                };
                self.candidates.push((token, penalised));
            }
        }
        // Ties are broken by the smaller id, so that the order, and with it the draw, is the same everywhere.
        self.candidates.sort_unstable_by(|a, b| b.1.total_cmp(&a.1).then(a.0.cmp(&b.0)));
    }

    fn draw(&mut self) -> Option<u32> {
        let s = self.settings;
        let (first, max) = *self.candidates.first()?;
        if s.temperature <= 0.0 || !max.is_finite() {
            return Some(first);
        }
        if s.top_k > 0 {
            self.candidates.truncate(s.top_k as usize);
        }
        // Probabilities relative to the most likely token, before the temperature, decide what stays.
        let weights: Vec<f32> = self.candidates.iter().map(|c| (c.1 - max).exp()).collect();
        let total: f32 = weights.iter().sum();
        let mut keep = 0;
        let mut mass = 0.0;
        for w in &weights {
            if keep > 0 && (*w < s.min_p || mass >= s.top_p * total) {
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

fn greedy(logits: &[f32], allowed: Option<&dyn Fn(u32) -> bool>) -> Option<u32> {
    let mut best: Option<(u32, f32)> = None;
    for (token, &logit) in (0u32..).zip(logits) {
        if best.is_none_or(|(_, b)| logit > b) && !logit.is_nan() && allowed.is_none_or(|ok| ok(token)) {
            best = Some((token, logit));
        }
    }
    best.map(|(token, _)| token)
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
    fn repetition_is_penalised() {
        let mut sampler = Sampler::new(Sampling { repeat_penalty: 10.0, ..Sampling::default() });
        let first = sampler.choose(&LOGITS, None);
        assert_eq!((first, sampler.choose(&LOGITS, None)), (Some(1), Some(2)));
    }
}
