//! Exact mechanisms: each takes a [`Tally`] of records that were clipped one by one, and a
//! [`Debit`](crate::ledger::Debit), and gives an answer with its label.
//!
//! Records are put on a grid of integers when they are clipped, so that sums are exact and one record moves them by exactly
//! what the sensitivity says. What happens to a noisy number afterwards (units, rounding, clamping) costs nothing.

mod answer;
mod ask;
mod count;
mod error;
mod histogram;
mod kind;
mod mean;
mod noise;
mod quantile;
mod sum;
mod tally;
mod timestamp;
mod token;

pub use answer::{Answer, Private};
pub use ask::{PrivacyError, ask};
pub use error::MechanismError;
pub use kind::{Bounds, Kind, Mechanism};
pub use tally::Tally;
pub use token::{TOKEN_STEPS, TokenMechanism};

#[cfg(test)]
mod tests;
