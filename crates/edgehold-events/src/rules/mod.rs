//! Rules as machines: what they remember, and when they wake. No clock is read here.

mod expression;
mod state;

pub use expression::{Expression, ExpressionError};
pub(crate) use expression::{check_template, render};
pub use state::{Moment, RuleState, step};

#[cfg(test)]
mod tests;
