//! What goes with every differentially private answer.

use serde::{Deserialize, Serialize};

/// What an answer gives away, of whom, and what is left. Without these words "private" would say nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct PrivacyLabel {
    /// How the noise was made, such as `mean, discrete Laplace`.
    pub mechanism: String,
    /// ε of this answer.
    pub epsilon: f64,
    /// δ of this answer; 0 where ε alone holds.
    pub delta: f64,
    /// What is protected: one record, one event.
    pub unit: String,
    /// What two inputs may differ in so that their answers look alike.
    pub adjacency: String,
    /// Whose budget was charged.
    pub subject: String,
    /// The time that the budget is for: a day, a month, or `always`.
    pub window: String,
    /// ρ (zero-concentrated differential privacy) that this answer took from the budget; 0 for a repeated answer.
    pub charged_rho: f64,
    /// ρ spent in the window, this answer included.
    pub spent_rho: f64,
    /// ρ that remains.
    pub remaining_rho: f64,
    /// The same answer was given before: nothing new was given away.
    pub repeated: bool,
}
