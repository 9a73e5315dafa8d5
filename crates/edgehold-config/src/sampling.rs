//! How the next token is chosen, as far as a file says.

use crate::fields::Fields;

/// Settings of the choice; `None` leaves it to the next in line: the agent, then the node, then the program.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct SamplingSettings {
    /// 0 takes the most likely token.
    pub temperature: Option<f32>,
    /// Keep the k most likely tokens; 0 keeps all.
    pub top_k: Option<u32>,
    /// Keep the smallest set of tokens whose probability reaches this.
    pub top_p: Option<f32>,
    /// Keep tokens at least this fraction as likely as the most likely one.
    pub min_p: Option<f32>,
    /// Make recent tokens less likely by this factor; 1 changes nothing.
    pub repeat_penalty: Option<f32>,
    /// Standard deviation of Gaussian noise on every logit; it guarantees nothing.
    pub logit_noise_without_guarantee: Option<f32>,
    /// Seed of the random numbers.
    pub seed: Option<u64>,
}

impl SamplingSettings {
    /// These settings, and where they say nothing, those of `other`.
    #[must_use]
    pub fn or(self, other: Self) -> Self {
        Self {
            temperature: self.temperature.or(other.temperature),
            top_k: self.top_k.or(other.top_k),
            top_p: self.top_p.or(other.top_p),
            min_p: self.min_p.or(other.min_p),
            repeat_penalty: self.repeat_penalty.or(other.repeat_penalty),
            logit_noise_without_guarantee: self.logit_noise_without_guarantee.or(other.logit_noise_without_guarantee),
            seed: self.seed.or(other.seed),
        }
    }

    pub(crate) fn read(fields: &mut Fields<'_>) -> Self {
        #[expect(clippy::cast_possible_truncation, reason = "settings need no more than the digits of an f32")]
        let mut number = |key: &str, low: f64, high: f64| fields.number(key, low..=high).map(|x| x as f32);
        Self {
            temperature: number("temperature", 0.0, 5.0),
            top_p: number("top_p", 0.01, 1.0),
            min_p: number("min_p", 0.0, 1.0),
            repeat_penalty: number("repeat_penalty", 1.0, 2.0),
            logit_noise_without_guarantee: number("logit_noise_without_guarantee", 0.0, 100.0),
            top_k: fields.integer("top_k", 0..=1_000_000).and_then(|k| k.try_into().ok()),
            seed: fields.integer("seed", 0..=u64::MAX >> 1),
        }
    }
}
