//! What a figure must be at least.

use std::fmt;
use std::str::FromStr;

use serde::Serialize;

use crate::{Measure, Report};

/// `MEASURE=VALUE`, or `CATEGORY.MEASURE=VALUE`: a share from 0 to 1 that must be reached.
#[derive(Debug, Clone, PartialEq)]
pub struct Requirement {
    /// Of which category; of all cases if `None`.
    pub category: Option<String>,
    /// What.
    pub measure: Measure,
    /// How much.
    pub least: f64,
}

/// A requirement that is not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum RequirementError {
    /// Not of the form.
    #[error("write MEASURE=VALUE or CATEGORY.MEASURE=VALUE")]
    Form,
    /// No such measure.
    #[error("there is no measure `{0}`; the measures: {known}", known = known())]
    Measure(String),
    /// Not a share.
    #[error("`{0}` is not a number from 0 to 1")]
    Value(String),
}

/// A requirement that was not met.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct Shortfall {
    /// The category; `None` for all cases.
    pub category: Option<String>,
    /// The measure's name.
    pub measure: &'static str,
    /// What was required.
    pub least: f64,
    /// What there is; `None` if no case measures it.
    pub share: Option<f64>,
}

fn known() -> String {
    Measure::ALL.map(Measure::name).join(", ")
}

impl FromStr for Requirement {
    type Err = RequirementError;

    fn from_str(text: &str) -> Result<Self, RequirementError> {
        let (name, value) = text.rsplit_once('=').ok_or(RequirementError::Form)?;
        let (category, measure) = match name.rsplit_once('.') {
            Some((category, measure)) if !category.is_empty() => (Some(category.to_owned()), measure),
            Some(_) => return Err(RequirementError::Form),
            None => (None, name),
        };
        let measure = measure.parse().map_err(|()| RequirementError::Measure(measure.to_owned()))?;
        let least: f64 = value.parse().map_err(|_| RequirementError::Value(value.to_owned()))?;
        if !(0.0..=1.0).contains(&least) {
            return Err(RequirementError::Value(value.to_owned()));
        }
        Ok(Self { category, measure, least })
    }
}

impl Requirement {
    /// What a report lacks of it. What was not measured is not met.
    pub fn check(&self, report: &Report) -> Option<Shortfall> {
        let figures = match &self.category {
            None => Some(&report.total),
            Some(name) => report.categories.iter().find(|f| f.category == *name),
        };
        let share = figures.and_then(|f| f.share(self.measure).value());
        let met = share.is_some_and(|share| share >= self.least);
        (!met).then(|| Shortfall {
            category: self.category.clone(),
            measure: self.measure.name(),
            least: self.least,
            share,
        })
    }
}

impl fmt::Display for Shortfall {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(category) = &self.category {
            write!(f, "{category}.")?;
        }
        match self.share {
            Some(share) => write!(f, "{} is {share:.4}, and {} is required", self.measure, self.least),
            None => write!(f, "{} was not measured, and {} is required", self.measure, self.least),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_requirement_is_a_measure_and_a_share() {
        let read = |text: &str| text.parse::<Requirement>();
        let some = |category: Option<&str>, measure, least| {
            Ok(Requirement { category: category.map(str::to_owned), measure, least })
        };
        assert_eq!(read("full_call=0.58"), some(None, Measure::FullCall, 0.58));
        assert_eq!(read("a.b.tool=1"), some(Some("a.b"), Measure::Tool, 1.0));
        assert_eq!(read("tool"), Err(RequirementError::Form));
        assert_eq!(read(".tool=1"), Err(RequirementError::Form));
        assert_eq!(read("speed=1"), Err(RequirementError::Measure("speed".into())));
        for bad in ["58", "NaN", "-1", "x", ""] {
            assert_eq!(read(&format!("tool={bad}")), Err(RequirementError::Value(bad.into())));
        }
    }
}
