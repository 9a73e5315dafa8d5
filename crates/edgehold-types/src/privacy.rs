//! What goes with every differentially private answer.

use std::fmt;

use serde::{Deserialize, Serialize};

/// What an answer gives away, of whom, and what is left. Without these words "private" would say nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize, schemars::JsonSchema)]
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

/// One line for a person.
impl fmt::Display for PrivacyLabel {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "private ({}): epsilon {}, delta {}", self.mechanism, self.epsilon, self.delta)?;
        write!(f, ", unit {}, adjacency {}; ", self.unit, self.adjacency)?;
        let left = format!("{} remains for `{}` ({})", self.remaining_rho, self.subject, self.window);
        if self.repeated {
            write!(f, "answered before, nothing charged, rho {left}")
        } else {
            write!(f, "rho {} charged, {left}", self.charged_rho)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_label_names_everything_that_private_depends_on() {
        let label = PrivacyLabel {
            mechanism: "mean, discrete Laplace".into(),
            epsilon: 0.5,
            delta: 0.0,
            unit: "one record".into(),
            adjacency: "one record added or removed".into(),
            subject: "device".into(),
            window: "2026-01-31".into(),
            charged_rho: 0.0625,
            spent_rho: 0.125,
            remaining_rho: 0.06,
            repeated: false,
        };
        assert_eq!(
            label.to_string(),
            "private (mean, discrete Laplace): epsilon 0.5, delta 0, unit one record, adjacency one record added or \
             removed; rho 0.0625 charged, 0.06 remains for `device` (2026-01-31)"
        );
        let again = PrivacyLabel { charged_rho: 0.0, repeated: true, ..label };
        assert!(again.to_string().contains("answered before, nothing charged, rho 0.06 remains"), "{again}");
    }
}
