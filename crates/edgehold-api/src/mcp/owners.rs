//! Whose sessions there are, and how many.

use std::time::Instant;

use axum::http::HeaderMap;
use sha2::{Digest, Sha256};

use crate::Peer;
use crate::caller::Caller;
use crate::token::shown;

/// Sessions of all callers together.
pub(super) const MOST: usize = 256;

/// Sessions of one caller. With one more, the caller's oldest ends: a program that crashed has not ended its own.
pub(super) const MOST_EACH: usize = 32;

/// A caller, told from all others by the name, the secret that was shown and what the connection proves.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(super) struct Owner([u8; 32]);

impl Owner {
    pub(super) fn of(caller: &Caller, headers: &HeaderMap, peer: Option<&Peer>) -> Self {
        let proof = match peer {
            Some(Peer::Tcp { certificate: Some(certificate), .. }) => certificate.to_vec(),
            Some(Peer::Unix { uid }) => uid.to_be_bytes().to_vec(),
            _ => Vec::new(),
        };
        let mut hash = Sha256::new();
        for part in [caller.name.as_bytes(), shown(headers).unwrap_or_default().as_bytes(), &proof] {
            hash.update((part.len() as u64).to_be_bytes());
            hash.update(part);
        }
        Self(hash.finalize().into())
    }
}

struct Owned {
    session: String,
    owner: Owner,
    begun: Instant,
}

/// The sessions that callers have begun.
#[derive(Default)]
pub(super) struct Owners(Vec<Owned>);

impl Owners {
    pub(super) fn add(&mut self, session: &str, owner: Owner) {
        self.0.push(Owned { session: session.to_owned(), owner, begun: Instant::now() });
    }

    pub(super) fn has(&self, session: &str, owner: Owner) -> bool {
        self.0.iter().any(|owned| owned.owner == owner && owned.session == session)
    }

    /// Forgets those that are over.
    pub(super) fn keep(&mut self, lives: impl Fn(&str) -> bool) {
        self.0.retain(|owned| lives(&owned.session));
    }

    pub(super) fn is_full(&self) -> bool {
        self.0.len() >= MOST
    }

    /// The session that has to end before this caller begins another.
    pub(super) fn too_many_of(&self, owner: Owner) -> Option<&str> {
        let own = || self.0.iter().filter(|owned| owned.owner == owner);
        (own().count() >= MOST_EACH).then(|| own().min_by_key(|owned| owned.begun))?.map(|owned| owned.session.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_caller_loses_the_oldest_session_and_others_lose_none() {
        let (one, other) = (Owner([1; 32]), Owner([2; 32]));
        let mut owners = Owners::default();
        owners.add("others", other);
        for n in 0..MOST_EACH {
            assert_eq!(owners.too_many_of(one), None);
            owners.add(&n.to_string(), one);
        }
        assert_eq!(owners.too_many_of(one), Some("0"));
        assert_eq!(owners.too_many_of(other), None);
        owners.keep(|session| session != "0");
        assert_eq!(owners.too_many_of(one), None);
        assert!(owners.has("1", one) && !owners.has("1", other) && !owners.has("0", one));
    }

    #[test]
    fn there_is_room_for_so_many_and_no_more() {
        let mut owners = Owners::default();
        for n in 0..MOST {
            assert!(!owners.is_full());
            owners.add(&n.to_string(), Owner([7; 32]));
        }
        assert!(owners.is_full());
    }
}
