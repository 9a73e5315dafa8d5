//! One private context: DP-Prompt (Utpala et al. 2023). Each logit is clipped to [b1, b2], and ρ of a token is
//! (b2 − b1)² / 2τ².
//!
//! Be warned: what a single document keeps private this way is little for what the answer loses. A useful answer costs
//! hundreds of ε; the cap of tokens is there so that this shows.

use std::sync::Arc;

use edgehold_privacy::ledger::Allowance;
use edgehold_privacy::mechanism::TokenMechanism;
use edgehold_privacy::sampler::{SampleError, noise_source};
use edgehold_privacy::{Charge, ChargeError};
use rand_chacha::ChaCha20Rng;

use super::clipped;

/// How the tokens of a generation are drawn, and what pays for them. Clones share the allowance.
#[derive(Debug, Clone)]
pub struct PrivateDecoding {
    clip: (f32, f32),
    mechanism: TokenMechanism,
    cost: Charge,
    allowance: Allowance,
    candidates: Option<Arc<[u32]>>,
}

impl PrivateDecoding {
    /// Logits are clipped to `clip`; τ is `temperature`; tokens are paid out of `allowance`, which a debit gives.
    ///
    /// # Errors
    /// Bounds that are none, a temperature of 0.
    pub fn new(clip: (f32, f32), temperature: f32, allowance: Allowance) -> Result<Self, ChargeError> {
        let mechanism = TokenMechanism::new(f64::from(clip.1) - f64::from(clip.0), temperature.into())?;
        Ok(Self { clip, mechanism, cost: mechanism.cost()?, allowance, candidates: None })
    }

    /// Draws among these tokens alone. They must be chosen without the private text: see
    /// [`public_candidates`](super::public_candidates).
    #[must_use]
    pub fn among(self, candidates: Vec<u32>) -> Self {
        Self { candidates: Some(candidates.into()), ..self }
    }

    /// What one token costs.
    pub fn cost(&self) -> Charge {
        self.cost
    }

    /// How many tokens the allowance still pays for.
    pub fn tokens(&self) -> u64 {
        self.allowance.parts(self.cost)
    }

    /// A sampler at the start of a generation, with noise of its own.
    ///
    /// # Errors
    /// The system gave no random bytes.
    pub fn sampler(&self) -> Result<PrivateSampler, SampleError> {
        Ok(PrivateSampler { decoding: self.clone(), rng: noise_source()? })
    }
}

/// Draws tokens, one after the other.
#[derive(Debug)]
pub struct PrivateSampler {
    decoding: PrivateDecoding,
    pub(super) rng: ChaCha20Rng,
}

impl PrivateSampler {
    /// Draws among the tokens that `allowed` lets pass, which must not depend on the private text. `None` when the allowance
    /// is used up: the token is paid before it is drawn.
    ///
    /// # Errors
    /// No token is allowed.
    pub fn choose(
        &mut self,
        logits: &[f32],
        allowed: Option<&dyn Fn(u32) -> bool>,
    ) -> Result<Option<u32>, SampleError> {
        let of = |token: u32| Some((token, clipped(*logits.get(token as usize)?, self.decoding.clip)));
        let fits = |token: &u32| allowed.is_none_or(|ok| ok(*token));
        let (tokens, steps): (Vec<u32>, Vec<i64>) = match &self.decoding.candidates {
            Some(some) => some.iter().copied().filter(fits).filter_map(of).unzip(),
            None => (0..u32::try_from(logits.len()).unwrap_or(u32::MAX)).filter(fits).filter_map(of).unzip(),
        };
        if tokens.is_empty() {
            return Err(SampleError::Empty);
        }
        if !self.decoding.allowance.take(self.decoding.cost) {
            return Ok(None);
        }
        let place = self.decoding.mechanism.draw(&vec![0.0; steps.len()], &steps, &mut self.rng)?;
        Ok(tokens.get(place).copied())
    }
}
