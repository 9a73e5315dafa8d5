//! What the audit log has to say of subjects that were forgotten.

use edgehold_guard::audit::{AuditLog, Event, Pseudonym};
use edgehold_store::Store;
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
