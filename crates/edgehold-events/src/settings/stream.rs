//! A stream: where its events come from, and what is in them.

use edgehold_types::{Labels, SubjectId, TopicFilter};

use crate::features::{Band, Feature};

/// `[streams.NAME]`.
#[derive(Debug, Clone, PartialEq)]
pub struct Stream {
    /// Its name.
    pub name: String,
    /// The topics.
    pub topic: TopicFilter,
    /// Labels that all of its events get, and whom they are about.
    pub labels: Labels,
    /// Whom its events are about; it stands in `labels`, too.
    pub subject: Option<SubjectId>,
    /// The numbers that features are computed of.
    pub fields: Vec<Field>,
    /// Bands of frequencies.
    pub bands: Vec<NamedBand>,
    /// One window for all topics, and not one for each.
    pub joint: bool,
    /// How long the window is, in milliseconds.
    pub window_ms: Option<i64>,
    /// How many samples are in it at most.
    pub window_samples: usize,
    /// The largest payload.
    pub max_payload_bytes: usize,
    /// How deep a payload may be nested.
    pub max_depth: usize,
    /// How many topics there may be.
    pub max_topics: usize,
}

/// A number in an event.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// Its name.
    pub name: String,
    /// Its unit; may be empty.
    pub unit: String,
    /// The keys that lead to it.
    pub path: Vec<String>,
}

/// A band and the feature's name for it: `band_NAME`.
#[derive(Debug, Clone, PartialEq)]
pub struct NamedBand {
    /// The feature.
    pub name: String,
    /// The frequencies.
    pub band: Band,
}

impl Stream {
    /// The features by their names.
    pub fn features(&self) -> impl Iterator<Item = (&str, Feature)> {
        let bands = self.bands.iter().map(|b| (b.name.as_str(), Feature::Band(b.band)));
        Feature::OF_FIELDS.iter().chain(Feature::OF_WINDOWS).copied().chain(bands)
    }

    /// The place of a field among the values of a sample.
    pub fn field(&self, name: &str) -> Option<usize> {
        self.fields.iter().position(|f| f.name == name)
    }
}
