//! Labels say how sensitive a value is; they join when values meet.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

/// What kind of data a value is.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Label {
    /// May be shown to anyone.
    Public,
    /// About the device or the organisation, not about a person.
    Internal,
    /// About a person.
    Personal,
    /// About a person's health.
    Health,
    /// The owner's own label.
    #[serde(untagged)]
    Custom(String),
}

/// The labels that a value carries.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Labels(BTreeSet<Label>);

impl Labels {
    /// A set of one label.
    pub fn of(label: Label) -> Self {
        Self(BTreeSet::from([label]))
    }

    /// The labels of a value made from both.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        Self(self.0.union(&other.0).cloned().collect())
    }

    /// Whether a place that may receive at most `allowed` may receive this.
    pub fn within(&self, allowed: &Self) -> bool {
        self.0.iter().all(|l| *l == Label::Public || allowed.0.contains(l))
    }

    /// The labels, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Label> {
        self.0.iter()
    }
}

impl FromIterator<Label> for Labels {
    fn from_iter<I: IntoIterator<Item = Label>>(labels: I) -> Self {
        Self(labels.into_iter().collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn labels_join_and_are_bounded() {
        let (internal, personal) = (Labels::of(Label::Internal), Labels::of(Label::Personal));
        let both = internal.join(&personal);
        assert!(internal.within(&both));
        assert!(!both.within(&internal));
        assert!(Labels::of(Label::Public).within(&Labels::default()));
    }
}
