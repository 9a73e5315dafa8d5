//! The table of a session as it may leave the guard: sealed, so that nobody but the guard of this device can read what
//! stands for whom.
//!
//! It is a version byte, a random nonce of 24 bytes, and what XChaCha20-Poly1305 makes of the table. The key is made of
//! the guard's own key of hashes, which has no way out of this crate. The key of pseudonyms is left out: what was given
//! stays as it is in the table, and what is new is told apart from it there.

use std::fmt;

use chacha20poly1305::aead::{Aead, Payload};
use chacha20poly1305::{KeyInit, XChaCha20Poly1305, XNonce};
use zeroize::Zeroizing;

use super::{Session, Table};
use crate::detect::Entity;
use crate::treat::digest::HashKey;

const VERSION: u8 = 1;
const NONCE: usize = 24;

/// The table of a session that cannot be read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct UnreadableSession;

impl fmt::Display for UnreadableSession {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(
            "the pseudonyms of the conversation cannot be read: another device sealed them, or they were changed",
        )
    }
}

impl std::error::Error for UnreadableSession {}

impl Session {
    /// Seals the table for one place, such as the row of a conversation. `None` where the system has no randomness.
    pub(crate) fn sealed(&self, key: &HashKey, place: &[u8]) -> Option<Vec<u8>> {
        let mut nonce = [0; NONCE];
        getrandom::fill(&mut nonce).ok()?;
        let plain = self.table().written();
        let hidden = cipher(key).encrypt(&XNonce::from(nonce), Payload { msg: &plain, aad: place }).ok()?;
        Some([&[VERSION], &nonce[..], &hidden].concat())
    }

    /// Opens what [`Session::sealed`] made for this place.
    pub(crate) fn open(key: &HashKey, place: &[u8], sealed: &[u8]) -> Result<Self, UnreadableSession> {
        let [VERSION, rest @ ..] = sealed else { return Err(UnreadableSession) };
        let (nonce, hidden) = rest.split_first_chunk::<NONCE>().ok_or(UnreadableSession)?;
        let payload = Payload { msg: hidden, aad: place };
        let plain = cipher(key).decrypt(&XNonce::from(*nonce), payload).map_err(|_| UnreadableSession)?;
        let table = Table::read(&Zeroizing::new(plain)).ok_or(UnreadableSession)?;
        Ok(Self(std::sync::Arc::new(std::sync::Mutex::new(table))))
    }
}

fn cipher(key: &HashKey) -> XChaCha20Poly1305 {
    let key = Zeroizing::new(key.code(&[b"edgehold guard session v1"]));
    XChaCha20Poly1305::new((&*key).into())
}

impl Table {
    /// The table as bytes: four lists, each with its length before it, of texts, each with its length before it.
    fn written(&self) -> Zeroizing<Vec<u8>> {
        let made = self.made.iter().flat_map(|((entity, plain), made)| [entity.name(), plain, made]);
        let original = self.original.iter().flat_map(|(made, original)| [made.as_str(), original]);
        let words = self.words.iter().flat_map(|(plain, word)| [plain.as_str(), word]);
        let seen = self.seen.keys().map(String::as_str);
        let lists: [Vec<&str>; 4] = [made.collect(), original.collect(), words.collect(), seen.collect()];
        // Room for all of it at once: a buffer that grows would leave copies behind.
        let size = lists.iter().map(|list| 8 + list.iter().map(|text| 8 + text.len()).sum::<usize>()).sum();
        let mut bytes = Zeroizing::new(Vec::with_capacity(size));
        for list in &lists {
            bytes.extend_from_slice(&(list.len() as u64).to_le_bytes());
            for text in list {
                bytes.extend_from_slice(&(text.len() as u64).to_le_bytes());
                bytes.extend_from_slice(text.as_bytes());
            }
        }
        bytes
    }

    /// Reads what [`Table::written`] wrote.
    fn read(bytes: &[u8]) -> Option<Self> {
        let mut rest = bytes;
        let [made, original, words, seen] = [list(&mut rest)?, list(&mut rest)?, list(&mut rest)?, list(&mut rest)?];
        let pair = |two: &[&str; 2]| (two[0].to_owned(), two[1].to_owned());
        let mut table = Self::default();
        for [entity, plain, value] in chunks::<3>(&made)? {
            table.made.insert((Entity::named(entity), (*plain).to_owned()), (*value).to_owned());
        }
        table.original.extend(chunks::<2>(&original)?.iter().map(pair));
        table.words.extend(chunks::<2>(&words)?.iter().map(pair));
        table.seen.extend(seen.iter().map(|plain| ((*plain).to_owned(), ())));
        table.longest = table.original.keys().map(String::len).max().unwrap_or(0);
        rest.is_empty().then_some(table)
    }
}

fn chunks<'l, 't, const N: usize>(list: &'l [&'t str]) -> Option<&'l [[&'t str; N]]> {
    let (chunks, rest) = list.as_chunks::<N>();
    rest.is_empty().then_some(chunks)
}

fn number(rest: &mut &[u8]) -> Option<usize> {
    let (head, tail) = rest.split_first_chunk::<8>()?;
    *rest = tail;
    usize::try_from(u64::from_le_bytes(*head)).ok()
}

fn list<'t>(rest: &mut &'t [u8]) -> Option<Vec<&'t str>> {
    let mut texts = Vec::new();
    for _ in 0..number(rest)? {
        let (text, tail) = number(rest).and_then(|length| rest.split_at_checked(length))?;
        *rest = tail;
        texts.push(std::str::from_utf8(text).ok()?);
    }
    Some(texts)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn key(n: u8) -> HashKey {
        HashKey::new(&[n; 32])
    }

    fn session() -> Session {
        let session = Session::default();
        for (entity, text) in [
            (Entity::Person, "Anna Berg"),
            (Entity::Email, "ann@example.com"),
            (Entity::Card, "4111 1111 1111 1111"),
            (Entity::named("badge"), "B-17"),
        ] {
            session.pseudonym(entity, text).unwrap();
        }
        session
    }

    #[test]
    fn a_session_goes_on_where_it_was() {
        let before = session();
        let sealed = before.sealed(&key(1), b"row").unwrap();
        for original in ["Anna", "ann@example", "4111", "badge"] {
            assert!(!sealed.windows(original.len()).any(|w| w == original.as_bytes()), "{original}");
        }
        let after = Session::open(&key(1), b"row", &sealed).unwrap();
        for (entity, text) in
            [(Entity::Person, "Anna Berg"), (Entity::Person, "Berg"), (Entity::named("badge"), "B-17")]
        {
            assert_eq!(after.pseudonym(entity, text), before.pseudonym(entity, text), "{text}");
        }
        let made = before.pseudonym(Entity::Email, "ann@example.com").unwrap();
        assert_eq!(after.find(&made)[0].1, "ann@example.com");
        assert_eq!((after.longest(), format!("{after:?}")), (before.longest(), format!("{before:?}")));
        // What is new is told apart from what was there.
        let new = after.pseudonym(Entity::Email, "bo@example.com").unwrap();
        assert_ne!(new, made);
        assert_ne!(after.pseudonym(Entity::Email, &made).unwrap(), made);
    }

    #[test]
    fn attack_another_key_another_place_and_changed_bytes_are_refused() {
        let sealed = session().sealed(&key(1), b"row").unwrap();
        let refused = |key: &HashKey, place: &[u8], sealed: &[u8]| Session::open(key, place, sealed).is_err();
        assert!(refused(&key(2), b"row", &sealed) && refused(&key(1), b"other row", &sealed));
        for at in 0..sealed.len() {
            let mut changed = sealed.clone();
            changed[at] ^= 1;
            assert!(refused(&key(1), b"row", &changed) && refused(&key(1), b"row", &sealed[..at]), "{at}");
        }
    }

    proptest! {
        #[test]
        fn any_bytes_are_read_or_refused(bytes in proptest::collection::vec(any::<u8>(), 0..200)) {
            let _ = Table::read(&bytes);
        }

        #[test]
        fn every_table_comes_back(values in proptest::collection::vec("\\PC{1,20}", 0..20)) {
            let session = Session::default();
            let made: Vec<_> = values.iter().map(|value| session.pseudonym(Entity::Organisation, value)).collect();
            let after = Session::open(&key(1), b"", &session.sealed(&key(1), b"").unwrap()).unwrap();
            let again: Vec<_> = values.iter().map(|value| after.pseudonym(Entity::Organisation, value)).collect();
            prop_assert_eq!(again, made);
        }
    }
}
