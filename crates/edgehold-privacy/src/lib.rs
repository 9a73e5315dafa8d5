//! Differential privacy: what may be said of many without telling of one.
//!
//! A [`Mechanism`](mechanism::Mechanism) says what is asked and how much noise goes into the answer, and knows its
//! [`Charge`]. The [`Ledger`](ledger::Ledger) takes the charge from a budget and has it on the disk before it hands out a
//! [`Debit`](ledger::Debit), and no mechanism answers without one: that is the only order in which the types fit together.
//! [`accountant`] has the formulas, [`sampler`] the noise, in integers.

pub mod accountant;
mod charge;
pub mod ledger;
pub mod mechanism;
pub mod sampler;

pub use charge::{Charge, ChargeError, Limit};
