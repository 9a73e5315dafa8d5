//! Words that are kept until the program ends, each once: names and labels of the owner's recognisers, so that they are
//! used like the built-in ones. Files of settings are small, and so is what is kept of them.

use std::collections::HashSet;
use std::sync::{LazyLock, Mutex, PoisonError};

static WORDS: LazyLock<Mutex<HashSet<&'static str>>> = LazyLock::new(Mutex::default);
static LISTS: LazyLock<Mutex<HashSet<&'static [&'static str]>>> = LazyLock::new(Mutex::default);

/// The word, kept.
pub(crate) fn intern(word: &str) -> &'static str {
    let mut words = WORDS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = words.get(word) {
        return known;
    }
    let kept: &'static str = Box::leak(word.into());
    words.insert(kept);
    kept
}

/// The words, kept.
pub(crate) fn intern_all(all: &[String]) -> &'static [&'static str] {
    let words: Vec<&'static str> = all.iter().map(|word| intern(word)).collect();
    let mut lists = LISTS.lock().unwrap_or_else(PoisonError::into_inner);
    if let Some(known) = lists.get(words.as_slice()) {
        return known;
    }
    let kept: &'static [&'static str] = Box::leak(words.into());
    lists.insert(kept);
    kept
}
