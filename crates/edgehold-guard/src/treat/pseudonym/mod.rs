//! Made-up values in the place of real ones, the same for the same one as long as a session lasts.
//!
//! The table of a session lives in memory, and leaves the guard only as [`sealed`] makes it. A made-up value is taken only
//! if no value that was seen in the session, real or made up, is equal to it, so that the way back is never in doubt.

mod form;
mod names;
mod sealed;

use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};

use crate::detect::Entity;
use crate::treat::digest::{HashKey, plain};

pub use sealed::UnreadableSession;

/// So many values one session remembers. What comes after them is redacted.
const MOST: usize = 20_000;

/// How often another made-up value is tried when one is taken.
const TRIES: u32 = 64;

/// What one conversation's pseudonyms stand for. Clones share it; when the last one goes, nobody can tell any more.
#[derive(Clone, Default)]
pub struct Session(Arc<Mutex<Table>>);

impl fmt::Debug for Session {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Session({} pseudonyms)", self.table().made.len())
    }
}

#[derive(Default)]
struct Table {
    /// By kind and plain form of the original.
    made: HashMap<(Entity, String), String>,
    /// By the made-up value: the original as it was first written.
    original: HashMap<String, String>,
    /// Plain forms of all originals: no made-up value may be one of them.
    seen: HashMap<String, ()>,
    /// Words of people's names, with the word that stands for each: "Berg" is still the Berg of "Anna Berg".
    words: HashMap<String, String>,
    key: Option<HashKey>,
    longest: usize,
}

impl Session {
    /// What stands for a value, or nothing where no more can be remembered.
    pub(super) fn pseudonym(&self, entity: Entity, text: &str) -> Option<String> {
        self.table().pseudonym(entity, text)
    }

    /// Where pseudonyms of this session stand in a text, and their originals; in order, none overlapping another.
    pub(super) fn find(&self, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        self.table().find(text)
    }

    /// Where pseudonyms of this session stand in a text, in order.
    pub(crate) fn places(&self, text: &str) -> impl Iterator<Item = std::ops::Range<usize>> {
        self.find(text).into_iter().map(|(range, _)| range)
    }

    /// The length in bytes of the longest pseudonym: so much of a text may be the beginning of one.
    pub(crate) fn longest(&self) -> usize {
        self.table().longest
    }

    /// Forgets everything.
    pub fn clear(&self) {
        *self.table() = Table::default();
    }

    fn table(&self) -> MutexGuard<'_, Table> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

impl Table {
    fn pseudonym(&mut self, entity: Entity, text: &str) -> Option<String> {
        let known = (entity, plain(text));
        if let Some(made) = self.made.get(&known) {
            return Some(made.clone());
        }
        if self.made.len() >= MOST {
            return None;
        }
        if self.key.is_none() {
            self.key = HashKey::random();
        }
        let key = self.key.clone()?;
        self.seen.insert(known.1.clone(), ());
        let made = (0..TRIES).map(|attempt| self.make(&key, entity, text, attempt)).find(|made| self.is_free(made))?;
        if entity == Entity::Person {
            self.remember_words(text, &made);
        }
        self.longest = self.longest.max(made.len());
        self.original.insert(made.clone(), text.to_owned());
        self.made.insert(known, made.clone());
        Some(made)
    }

    fn make(&self, key: &HashKey, entity: Entity, text: &str, attempt: u32) -> String {
        let code = key.code(&[entity.name().as_bytes(), plain(text).as_bytes(), &attempt.to_le_bytes()]);
        // A part of a name that is known stands for itself, on the first attempt.
        let known = self.words.get(&plain(text)).filter(|_| entity == Entity::Person && attempt == 0);
        match known {
            Some(word) => names::in_case_of(text, word),
            None => form::alike(entity, text, &code, self.made.len()),
        }
    }

    fn is_free(&self, made: &str) -> bool {
        !self.original.contains_key(made) && !self.seen.contains_key(&plain(made))
    }

    fn remember_words(&mut self, text: &str, made: &str) {
        let (originals, words): (Vec<_>, Vec<_>) = (text.split_whitespace().collect(), made.split(' ').collect());
        let mut pair = |original: Option<&&str>, word: Option<&&str>| {
            if let (Some(original), Some(word)) = (original, word) {
                self.words.entry(plain(original)).or_insert_with(|| (*word).to_owned());
            }
        };
        if originals.len() > 1 && words.len() > 1 {
            pair(originals.first(), words.first());
            pair(originals.last(), words.last());
        }
    }

    fn find(&self, text: &str) -> Vec<(std::ops::Range<usize>, String)> {
        let mut found: Vec<(std::ops::Range<usize>, String)> = Vec::new();
        for (made, original) in &self.original {
            let whole = text.match_indices(made.as_str()).map(|(at, _)| at..at + made.len());
            found.extend(whole.filter(|range| is_whole(text, range)).map(|range| (range, original.clone())));
        }
        found.sort_by_key(|(range, _)| (range.start, std::cmp::Reverse(range.end)));
        let mut end = 0;
        found.retain(|(range, _)| {
            let free = range.start >= end;
            end = if free { range.end } else { end };
            free
        });
        found
    }
}

/// Whether no letter or digit goes on beside it.
fn is_whole(text: &str, range: &std::ops::Range<usize>) -> bool {
    let goes_on = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    !goes_on(text[..range.start].chars().next_back()) && !goes_on(text[range.end..].chars().next())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_value_has_one_pseudonym_and_the_way_back_is_exact() {
        let session = Session::default();
        let made = session.pseudonym(Entity::Phone, "+49 30 1234567").unwrap();
        assert_eq!(session.pseudonym(Entity::Phone, "+49-30-1234567").unwrap(), made);
        assert_ne!(session.pseudonym(Entity::Phone, "+49 30 1234568").unwrap(), made);
        let text = format!("call {made} today");
        assert_eq!(session.find(&text), [(5..5 + made.len(), "+49 30 1234567".to_owned())]);
        assert!(session.find(&format!("x{made}")).is_empty());
    }

    #[test]
    fn a_person_keeps_the_parts_of_the_name() {
        let session = Session::default();
        let whole = session.pseudonym(Entity::Person, "Anna Berg").unwrap();
        let (first, last) = whole.split_once(' ').unwrap();
        assert_eq!(session.pseudonym(Entity::Person, "Berg").unwrap(), last);
        assert_eq!(session.pseudonym(Entity::Person, "ANNA").unwrap(), first.to_uppercase());
    }

    #[test]
    fn attack_two_people_never_share_a_pseudonym() {
        let session = Session::default();
        let mut all: Vec<_> =
            (0..3000).map(|i| session.pseudonym(Entity::Person, &format!("Person{i} Name{i}")).unwrap()).collect();
        all.sort();
        all.dedup();
        assert_eq!(all.len(), 3000);
    }

    #[test]
    fn attack_a_real_value_that_equals_a_pseudonym_gets_another() {
        let session = Session::default();
        let email = session.pseudonym(Entity::Email, "ann@example.com").unwrap();
        let other = session.pseudonym(Entity::Email, &email).unwrap();
        assert_ne!(other, email);
        assert_eq!(
            (session.find(&email)[0].1.as_str(), session.find(&other)[0].1.as_str()),
            ("ann@example.com", &*email)
        );
    }

    #[test]
    fn another_session_has_other_pseudonyms_and_a_cleared_one_has_none() {
        let (one, other) = (Session::default(), Session::default());
        let made = one.pseudonym(Entity::Card, "4111 1111 1111 1111").unwrap();
        assert_ne!(other.pseudonym(Entity::Card, "4111 1111 1111 1111").unwrap(), made);
        one.clear();
        assert!(one.find(&made).is_empty());
        assert_eq!(format!("{one:?}"), "Session(0 pseudonyms)");
    }
}
