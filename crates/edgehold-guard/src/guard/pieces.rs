//! How likely each token of an answer was: it leaves with an answer that leaves as it was written, and with no other.

use crate::guard::{Guard, Recipient};
use crate::values::{Raw, Released};

/// A token of a text, and how likely it was.
#[derive(Debug, Clone, PartialEq)]
pub struct TokenLogprob {
    /// What it writes. A character may be split over tokens.
    pub bytes: Vec<u8>,
    /// The natural logarithm of its probability among all tokens that could have stood there.
    pub logprob: f32,
}

impl Guard {
    /// Lets the tokens of an answer out to somebody, where [`Guard::release_to`] lets all of the answer out as it is. `None`
    /// where something in it is treated, refused or restored: the tokens would show what was there, and how likely it was. Also
    /// where they are no UTF-8: what does not show in the text is not looked at.
    pub fn release_pieces(
        &self,
        recipient: &Recipient,
        raw: Raw<Vec<TokenLogprob>>,
    ) -> Option<Released<Vec<TokenLogprob>>> {
        let (pieces, labels) = raw.open();
        let text = String::from_utf8(pieces.iter().flat_map(|p| p.bytes.iter().copied()).collect()).ok()?;
        let (released, labels, findings) = self.treat(&text, labels, &self.outward(Some(recipient))).ok()?;
        (released == text && findings.is_empty()).then(|| Released::seal(pieces, labels))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;

    use edgehold_types::{Label, Labels};

    use super::*;
    use crate::treat::{Plan, Session, Treatment};
    use crate::{Entity, Plans};

    fn pieces(texts: &[&[u8]]) -> Raw<Vec<TokenLogprob>> {
        let piece = |bytes: &&[u8]| TokenLogprob { bytes: bytes.to_vec(), logprob: -0.25 };
        Raw::new(texts.iter().map(piece).collect(), Labels::of(Label::Internal))
    }

    #[test]
    fn an_answer_that_leaves_as_it_is_takes_its_tokens_along() {
        let guard = Guard::with_defaults();
        // The degree sign is split over two tokens.
        let released =
            guard.release_pieces(&Recipient::Asker, pieces(&[b"It is 21.5 ", b"\xc2", b"\xb0", b"C."])).unwrap();
        assert_eq!(released.get().len(), 4);
        assert_eq!((&released.get()[2].bytes[..], released.get()[2].logprob), (&b"\xb0"[..], -0.25));
        assert!(released.labels().has(&Label::Internal));
        let kept = guard.release_pieces(&Recipient::Asker, pieces(&[b"Maria ", b"Schmidt wrote it"])).unwrap();
        assert!(kept.labels().has(&Label::Personal), "as `release_to` raises them");
    }

    #[test]
    fn attack_no_token_of_what_is_treated_leaves() {
        let guard = Guard::with_defaults();
        let mail: &[&[u8]] = &[b"mail ann", b"@exam", b"ple.com"];
        assert_eq!(guard.release_pieces(&Recipient::Asker, pieces(mail)), None);
        // Bytes that are no text cannot be looked at, and hide nothing.
        assert_eq!(guard.release_pieces(&Recipient::Asker, pieces(&[b"mail", b"\xff\xfe"])), None);
        assert_eq!(guard.release_pieces(&Recipient::Asker, pieces(&[b"21.5 \xc2"])), None);
        let blocks = Plan::all(Treatment::Keep).with(Entity::Email, Treatment::Block);
        let plans = Plans { inward: Plan::default(), outward: blocks, restore_for: [].into() };
        assert_eq!(guard.with_plans(Arc::new(plans)).release_pieces(&Recipient::Asker, pieces(mail)), None);
    }

    #[test]
    fn attack_tokens_of_a_pseudonym_that_is_restored_do_not_leave() {
        let plan = Plan::all(Treatment::Keep).with(Entity::Email, Treatment::Pseudonymise);
        let plans = Plans { inward: plan, outward: Plan::default(), restore_for: [Recipient::Asker].into() };
        let guard = Guard::with_defaults().with_plans(Arc::new(plans)).in_session(&Session::default());
        let said = Raw::new("mail ann@example.com".to_owned(), Labels::default());
        let clean = guard.admit(said).unwrap().value;
        assert_ne!(clean.get(), "mail ann@example.com");
        assert_eq!(guard.release_pieces(&Recipient::Asker, pieces(&[clean.get().as_bytes()])), None);
    }
}
