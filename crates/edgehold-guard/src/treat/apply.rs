//! A plan carried out on a text.

use std::ops::Range;

use crate::detect::{Detector, Entity, Found};
use crate::guard::{Finding, GuardError};
use crate::treat::profile::SAYS_LITTLE;
use crate::treat::{HashKey, Plan, Session, Treatment, generalise, mask};

/// What a treatment needs beside the text.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Work<'a> {
    /// What happens to each kind.
    pub(crate) plan: &'a Plan,
    /// The pseudonyms of the session.
    pub(crate) session: &'a Session,
    /// The key of hashes.
    pub(crate) key: &'a HashKey,
    /// Whether the recipient may have the originals of pseudonyms.
    pub(crate) restore: bool,
    /// Whether the text may hold pseudonyms that the guard has made: a model's may, a person's may not.
    pub(crate) own: bool,
}

/// What came of it.
#[derive(Debug, Default)]
pub(crate) struct Applied {
    /// The text as it may go on.
    pub(crate) text: String,
    /// What was treated.
    pub(crate) findings: Vec<Finding>,
    /// Whether personal data stays in it: kept, or restored.
    pub(crate) personal: bool,
    /// Whether data of a health service stays in it.
    pub(crate) health: bool,
}

/// Why a stretch changes.
enum Change {
    /// Personal data of this kind was found in it.
    Found(Entity),
    /// It is a pseudonym, and this is what it stands for.
    Restored(String),
}

impl Work<'_> {
    /// Whether something happens to this kind.
    pub(crate) fn treats(&self, entity: Entity) -> bool {
        self.plan.of(entity) != Treatment::Keep
    }

    /// What is found in a text: first what is treated, and beside it what is kept.
    pub(crate) fn find(&self, detector: &Detector, text: &str) -> Vec<Found> {
        detector.find_wanted(text, &|entity| self.treats(entity))
    }

    /// Treats `text[from..to]`, in which `found` was found. What ends before `from` was treated before, and nothing lies
    /// across `to`.
    pub(crate) fn apply(
        &self,
        text: &str,
        stretch: Range<usize>,
        found: &[Found],
        out: &mut Applied,
    ) -> Result<(), GuardError> {
        let mut at = stretch.start;
        for (range, change) in self.changes(text, found) {
            if range.start < at || range.end > stretch.end {
                continue;
            }
            out.text.push_str(&text[at..range.start]);
            match change {
                Change::Found(entity) => self.change(entity, &text[range.clone()], out)?,
                Change::Restored(original) => {
                    out.personal = true;
                    out.text.push_str(&original);
                }
            }
            at = range.end;
        }
        out.text.push_str(&text[at..stretch.end]);
        Ok(())
    }

    /// What changes, in order. A pseudonym of the session is no personal data, whatever it looks like; what was found
    /// around it is.
    fn changes(&self, text: &str, found: &[Found]) -> Vec<(Range<usize>, Change)> {
        let own = if self.own { self.session.find(text) } else { Vec::new() };
        let mut changes = Vec::with_capacity(found.len());
        for found in found {
            let mut rest = found.range.clone();
            for (range, _) in own.iter().filter(|(o, _)| o.start < found.range.end && found.range.start < o.end) {
                changes.push((rest.start..range.start.max(rest.start), Change::Found(found.entity)));
                rest.start = range.end.min(rest.end);
            }
            changes.push((rest, Change::Found(found.entity)));
        }
        for (range, _) in &mut changes {
            let part = &text[range.clone()];
            range.start += part.len() - part.trim_start().len();
            range.end = range.start + part.trim().len();
        }
        changes.retain(|(range, _)| text[range.clone()].contains(char::is_alphanumeric));
        if self.restore {
            changes.extend(own.into_iter().map(|(range, original)| (range, Change::Restored(original))));
            changes.sort_by_key(|(range, _)| range.start);
        }
        changes
    }

    fn change(&self, entity: Entity, text: &str, out: &mut Applied) -> Result<(), GuardError> {
        let marker = || entity.marker().to_owned();
        let replaced = match self.plan.of(entity) {
            Treatment::Keep => {
                out.personal |= !SAYS_LITTLE.contains(&entity);
                out.health |= matches!(entity, Entity::HealthId | Entity::MedicalRecord);
                out.text.push_str(text);
                return Ok(());
            }
            Treatment::Block => return Err(GuardError::Blocked { entity }),
            Treatment::Redact => marker(),
            Treatment::Mask => mask::mask(entity, text),
            Treatment::Generalise => generalise::generalise(entity, text).unwrap_or_else(marker),
            Treatment::Hash => self.key.marker(entity, text),
            Treatment::Pseudonymise => self.session.pseudonym(entity, text).unwrap_or_else(marker),
        };
        out.text.push_str(&replaced);
        count(&mut out.findings, entity, 1);
        Ok(())
    }
}

/// Adds findings together, one row a kind.
pub(crate) fn merge(into: &mut Vec<Finding>, from: Vec<Finding>) {
    for finding in from {
        count(into, finding.entity, finding.count);
    }
}

fn count(findings: &mut Vec<Finding>, entity: Entity, by: usize) {
    match findings.binary_search_by_key(&entity, |f| f.entity) {
        Ok(at) => findings[at].count += by,
        Err(at) => findings.insert(at, Finding { entity, count: by }),
    }
}
