//! Subjects: what they stand in the audit log as, and what it has to say of those that were forgotten.

use std::path::Path;

use edgehold_guard::audit::{AuditLog, Event, Pseudonym};
use edgehold_orchestrator::Pseudonyms;
use edgehold_store::{Store, SubjectName};
use edgehold_types::Timestamp;

use super::SetupError;

/// Puts on record who was forgotten, by the pseudonyms that lead nowhere now. It makes up for a crash between the two.
/// Gives back the number of the last record.
pub(crate) fn record(store: &Store, audit: &AuditLog, now: Timestamp) -> Result<Option<u64>, SetupError> {
    let mut last = None;
    for pseudonym in store.unrecorded()? {
        let event = Event::SubjectForgotten { subject: Pseudonym::from_keyed_code(pseudonym) };
        last = Some(audit.append_event(now, &event)?.sequence);
        // A crash here puts it on record twice: too often, and never not at all.
        store.forgetting_recorded(&pseudonym)?;
    }
    Ok(last)
}

/// Makes the pseudonyms of subjects, each with the subject's own key in the store of this state folder.
pub(crate) fn pseudonyms(state: &Path) -> Pseudonyms {
    let state = state.to_owned();
    Box::new(move |subject| {
        let name = SubjectName::new(subject.as_str()).map_err(|e| e.to_string())?;
        let made = Store::open(&state).and_then(|store| store.pseudonym(&name)).map_err(|e| e.to_string())?;
        Ok(Pseudonym::from_keyed_code(made))
    })
}
