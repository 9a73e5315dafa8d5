//! Several private contexts against a public one: Amin et al. 2024, in the form of InvisibleInk (2025).
//!
//! A token is drawn by φ_pub + mean of clip_C(φ_i − φ_pub). Leaving one of B contexts out for the public one moves the mean by
//! C/B at most, so ρ of a token is ½ (C/Bτ)²: the more contexts, the less each of them tells.

use edgehold_privacy::ledger::Allowance;
use edgehold_privacy::mechanism::TokenMechanism;
use edgehold_privacy::sampler::{SampleError, noise_source};
use edgehold_privacy::{Charge, ChargeError};
use rand_chacha::ChaCha20Rng;

use super::{deviation, public_candidates};

/// How tokens are drawn from several contexts.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ContextDecoding {
    contexts: u32,
    clip: f32,
    temperature: f32,
    candidates: usize,
    mechanism: TokenMechanism,
}

impl ContextDecoding {
    /// `contexts` is B, `clip` is C, `temperature` is τ; tokens are drawn among the `candidates` that are most likely without
    /// any private text (0: all).
    ///
    /// # Errors
    /// No contexts, nothing to clip to, a temperature of 0.
    pub fn new(contexts: u32, clip: f32, temperature: f32, candidates: usize) -> Result<Self, ChargeError> {
        let mechanism = TokenMechanism::new(f64::from(clip) / f64::from(contexts), temperature.into())?;
        Ok(Self { contexts, clip, temperature, candidates, mechanism })
    }

    /// How one token is drawn.
    pub fn mechanism(&self) -> TokenMechanism {
        self.mechanism
    }

    /// What one token costs.
    ///
    /// # Errors
    /// None for what [`ContextDecoding::new`] lets pass.
    pub fn cost(&self) -> Result<Charge, ChargeError> {
        self.mechanism.cost()
    }

    /// A sampler whose tokens are paid out of `allowance`.
    ///
    /// # Errors
    /// The system gave no random bytes.
    pub fn sampler(self, allowance: Allowance) -> Result<ContextSampler, SampleError> {
        let cost = self.cost().map_err(|_| SampleError::Parameters)?;
        Ok(ContextSampler { decoding: self, cost, allowance, rng: noise_source()? })
    }
}

/// Draws tokens, one after the other.
#[derive(Debug)]
pub struct ContextSampler {
    decoding: ContextDecoding,
    cost: Charge,
    allowance: Allowance,
    pub(super) rng: ChaCha20Rng,
}

impl ContextSampler {
    /// Draws one token. `None` when the allowance is used up: the token is paid before it is drawn.
    ///
    /// # Errors
    /// Not as many contexts as were paid for, logits of different length, no candidate.
    pub fn choose(&mut self, public: &[f32], contexts: &[&[f32]]) -> Result<Option<u32>, SampleError> {
        let of = &self.decoding;
        if contexts.len() != of.contexts as usize || contexts.iter().any(|c| c.len() != public.len()) {
            return Err(SampleError::Parameters);
        }
        let tokens = public_candidates(public, of.candidates);
        if tokens.is_empty() {
            return Err(SampleError::Empty);
        }
        if !self.allowance.take(self.cost) {
            return Ok(None);
        }
        let at = |logits: &[f32], token: u32| logits.get(token as usize).copied().unwrap_or(f32::NAN);
        // Seen from the best: the scores stay small, and what is subtracted is public.
        let best = tokens.first().map_or(0.0, |token| at(public, *token));
        let scores: Vec<f64> =
            tokens.iter().map(|t| (f64::from(at(public, *t)) - f64::from(best)) / f64::from(of.temperature)).collect();
        let apart = |token: u32| contexts.iter().map(|c| deviation(at(c, token), at(public, token), of.clip)).sum();
        let private: Vec<i64> = tokens.iter().map(|token| apart(*token)).collect();
        let place = of.mechanism.draw(&scores, &private, &mut self.rng)?;
        Ok(tokens.get(place).copied())
    }
}
