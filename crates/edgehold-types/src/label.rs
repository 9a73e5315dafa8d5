//! Labels say how sensitive a value is and whom it is about; they join when values meet.

use std::collections::BTreeSet;
use std::fmt;

use serde::{Deserialize, Serialize};

use crate::SubjectId;

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
    /// Written by somebody who has no say here: a web page, a document, a stranger's message. It is data, whatever it asks
    /// for, and so is all that a model writes after it has read it.
    Untrusted,
    /// The owner's own label.
    #[serde(untagged)]
    Custom(String),
}

impl Label {
    /// The labels that every node knows.
    pub const BUILT_IN: [Self; 5] = [Self::Public, Self::Internal, Self::Personal, Self::Health, Self::Untrusted];

    /// The name in files and messages.
    pub fn name(&self) -> &str {
        match self {
            Self::Public => "public",
            Self::Internal => "internal",
            Self::Personal => "personal",
            Self::Health => "health",
            Self::Untrusted => "untrusted",
            Self::Custom(name) => name,
        }
    }
}

impl fmt::Display for Label {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.name())
    }
}

/// Whom a value is about.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(untagged)]
pub enum Subjects {
    /// These, or nobody.
    Named(BTreeSet<SubjectId>),
    /// More than anyone counts.
    Many,
}

impl Subjects {
    /// More are not told apart.
    const MOST: usize = 16;

    fn join(&self, other: &Self) -> Self {
        match (self, other) {
            (Self::Named(a), Self::Named(b)) => {
                let both: BTreeSet<_> = a.union(b).cloned().collect();
                if both.len() > Self::MOST { Self::Many } else { Self::Named(both) }
            }
            _ => Self::Many,
        }
    }
}

impl Default for Subjects {
    fn default() -> Self {
        Self::Named(BTreeSet::new())
    }
}

/// The labels that a value carries, and whom it is about.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Labels {
    kinds: BTreeSet<Label>,
    subjects: Subjects,
}

impl Labels {
    /// A set of one label, about nobody.
    pub fn of(label: Label) -> Self {
        Self { kinds: BTreeSet::from([label]), subjects: Subjects::default() }
    }

    /// The same, about this subject too.
    #[must_use]
    pub fn about(mut self, subject: SubjectId) -> Self {
        self.subjects = self.subjects.join(&Subjects::Named(BTreeSet::from([subject])));
        self
    }

    /// The labels of a value made from both.
    #[must_use]
    pub fn join(&self, other: &Self) -> Self {
        Self { kinds: self.kinds.union(&other.kinds).cloned().collect(), subjects: self.subjects.join(&other.subjects) }
    }

    /// Whether a place that may receive at most `allowed` may receive this. Whom it is about is not asked.
    pub fn within(&self, allowed: &Self) -> bool {
        self.beyond(allowed).is_none()
    }

    /// The first label that a place that may receive at most `allowed` may not receive.
    pub fn beyond(&self, allowed: &Self) -> Option<&Label> {
        self.kinds.iter().find(|l| **l != Label::Public && !allowed.kinds.contains(l))
    }

    /// Whether it is about somebody other than `subject`.
    pub fn about_others_than(&self, subject: &SubjectId) -> bool {
        match &self.subjects {
            Subjects::Named(named) => named.iter().any(|s| s != subject),
            Subjects::Many => true,
        }
    }

    /// Whether this label is among them.
    pub fn has(&self, label: &Label) -> bool {
        self.kinds.contains(label)
    }

    /// The labels, in order.
    pub fn iter(&self) -> impl Iterator<Item = &Label> {
        self.kinds.iter()
    }

    /// Whom the value is about.
    pub fn subjects(&self) -> &Subjects {
        &self.subjects
    }
}

impl FromIterator<Label> for Labels {
    fn from_iter<I: IntoIterator<Item = Label>>(labels: I) -> Self {
        Self { kinds: labels.into_iter().collect(), subjects: Subjects::default() }
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
        assert_eq!(both.beyond(&internal), Some(&Label::Personal));
        assert!(Labels::of(Label::Public).within(&Labels::default()));
    }

    #[test]
    fn subjects_join_and_never_get_lost() {
        let id = |name: &str| name.parse::<SubjectId>().unwrap();
        let ann = Labels::of(Label::Health).about(id("ann"));
        assert!(!ann.about_others_than(&id("ann")) && ann.about_others_than(&id("bo")));
        let both = ann.join(&Labels::of(Label::Personal).about(id("bo")));
        assert!(both.about_others_than(&id("ann")) && both.about_others_than(&id("bo")));
        let crowd = (0..40).fold(ann, |all, i| all.about(id(&format!("s{i}"))));
        assert_eq!(*crowd.join(&both).subjects(), Subjects::Many);
    }
}
