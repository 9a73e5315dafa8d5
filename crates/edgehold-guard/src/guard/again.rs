//! A conversation that was kept, and goes on: what was let in before comes in once more, under the plans of today.

use serde_json::Value;

use crate::guard::{Guard, GuardError, Treated};
use crate::policy::Source;
use crate::treat::{Session, UnreadableSession, Work};
use crate::values::{Clean, Raw};

impl Guard {
    /// Lets in once more what was let in before, in this very session. It is treated as [`Guard::admit`] treats it, but for
    /// the session's pseudonyms: they stay what they are, because the guard itself has put them there.
    ///
    /// # Errors
    /// As [`Guard::admit`]: the plans may be others than they were.
    pub fn readmit(&self, raw: Raw<String>) -> Result<Treated<Clean<String>>, GuardError> {
        let (text, labels) = raw.open();
        let (text, labels, findings) = self.treat(&text, labels, &self.once_more())?;
        Ok(Treated { value: Clean::seal(text, labels), findings })
    }

    /// Lets in once more a tool's result that was let in before, as [`Guard::readmit`].
    ///
    /// # Errors
    /// As [`Guard::admit`].
    pub fn readmit_json_from(&self, source: &Source, raw: Raw<Value>) -> Result<Treated<Clean<Value>>, GuardError> {
        if source.is_anonymised() {
            return self.admit_json_from(source, raw);
        }
        let (value, labels) = raw.joined(source.labels()).open();
        let (value, labels, findings) = self.treat_json(value, labels, &self.once_more())?;
        Ok(Treated { value: Clean::seal(value, labels), findings })
    }

    /// A session's pseudonyms and what they stand for, as they may be kept: sealed with a key that this device's guard has
    /// and nobody else. `place` is where they are kept, such as the id of a conversation.
    ///
    /// # Errors
    /// The system gave no random bytes.
    pub fn seal_session(&self, session: &Session, place: &[u8]) -> Result<Vec<u8>, GuardError> {
        session.sealed(&self.key, place).ok_or(GuardError::Random)
    }

    /// The session that [`Guard::seal_session`] sealed, for the same place and with the same key ([`Guard::with_key`]).
    ///
    /// # Errors
    /// It was sealed elsewhere or for another place, or changed.
    pub fn open_session(&self, sealed: &[u8], place: &[u8]) -> Result<Session, UnreadableSession> {
        Session::open(&self.key, place, sealed)
    }

    fn once_more(&self) -> Work<'_> {
        Work { own: true, ..self.inward() }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use edgehold_types::{Label, Labels};
    use serde_json::json;

    use crate::treat::{Plan, Treatment};
    use crate::{Entity, Guard, Plans, Raw, Recipient, Session};

    fn guard(restore_for: &[Recipient]) -> Guard {
        let inward = Plan::default()
            .with(Entity::Email, Treatment::Pseudonymise)
            .with(Entity::Phone, Treatment::Pseudonymise)
            .with(Entity::Secret, Treatment::Block);
        let restore_for = restore_for.iter().cloned().collect();
        let plans = Plans { inward, outward: Plan::default(), restore_for };
        Guard::with_defaults().with_plans(Arc::new(plans)).in_session(&Session::default())
    }

    #[test]
    fn what_comes_in_once_more_keeps_its_pseudonyms_and_labels() {
        for restore in [&[][..], &[Recipient::Asker]] {
            let guard = guard(restore);
            let said = Raw::new("mail ann@example.com, call 0151 2345678".to_owned(), Labels::of(Label::Health));
            let first = guard.admit(said).unwrap().value;
            let again = guard.readmit(Raw::new(first.get().clone(), first.labels().clone())).unwrap().value;
            assert_eq!(again, first, "{restore:?}");
            let value = json!({"contact": "ann@example.com", "n": [1, 2.5, null]});
            let first = guard.admit_json(Raw::new(value, Labels::default())).unwrap().value;
            let raw = Raw::new(first.get().clone(), first.labels().clone());
            assert_eq!(guard.readmit_json_from(&Default::default(), raw).unwrap().value, first);
        }
    }

    #[test]
    fn attack_what_was_never_let_in_is_treated() {
        let guard = guard(&[]);
        let text = guard.readmit(Raw::new("mail eve@example.org".to_owned(), Labels::default())).unwrap().value;
        assert!(!text.get().contains("eve@"), "{text:?}");
        let secret = Raw::new("password: hunter2hunter2".to_owned(), Labels::default());
        assert!(guard.readmit(secret).is_err(), "the plans of today hold");
    }

    #[test]
    fn a_session_is_opened_by_the_guard_of_the_same_key_alone() {
        let guard = guard(&[Recipient::Asker]);
        let clean = guard.admit(Raw::new("mail ann@example.com".to_owned(), Labels::default())).unwrap().value;
        let sealed = guard.seal_session(guard.session(), b"7").unwrap();
        let opened = guard.in_session(&guard.open_session(&sealed, b"7").unwrap());
        let raw = Raw::new(clean.get().clone(), Labels::default());
        assert_eq!(opened.release_to(&Recipient::Asker, raw).unwrap().value.get(), "mail ann@example.com");
        assert!(guard.open_session(&sealed, b"8").is_err());
        assert!(Guard::with_defaults().open_session(&sealed, b"7").is_err());
    }
}
