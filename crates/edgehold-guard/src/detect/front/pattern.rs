//! A rule's pattern, tried where it may begin.

use std::ops::Range;

use regex_automata::meta::{Cache, Regex};
use regex_automata::util::captures::Captures;
use regex_automata::{Anchored, Input};
use regex_syntax::hir::Hir;

/// Bytes that a compiled pattern may take, and what it may take more while it runs.
const COMPILED: usize = 2 << 20;
const RUNNING: usize = 8 << 20;

/// A compiled pattern.
#[derive(Debug)]
pub(super) struct Pattern {
    regex: Regex,
    /// The number of the group `x`, if there is one.
    group: Option<usize>,
}

/// What a pattern needs to run; one a thread.
#[derive(Debug)]
pub(super) struct PatternCache {
    cache: Cache,
    captures: Captures,
}

impl Pattern {
    /// Compiles a pattern.
    ///
    /// # Errors
    /// When it is too large.
    pub(super) fn new(hir: &Hir) -> Result<Self, String> {
        let config = Regex::config()
            // Literals do not help where a match must begin.
            .auto_prefilter(false)
            .nfa_size_limit(Some(COMPILED))
            .onepass_size_limit(Some(1 << 20))
            .hybrid_cache_capacity(RUNNING);
        let regex = Regex::builder().configure(config).build_from_hir(hir).map_err(|e| e.to_string())?;
        let group = regex.group_info().to_index(regex_automata::PatternID::ZERO, "x");
        Ok(Self { regex, group })
    }

    pub(super) fn cache(&self) -> PatternCache {
        PatternCache { cache: self.regex.create_cache(), captures: self.regex.create_captures() }
    }

    /// What it matches at this place of the text, and what of that is found.
    pub(super) fn at(
        &self,
        cache: &mut PatternCache,
        text: &str,
        start: usize,
    ) -> Option<(Range<usize>, Range<usize>)> {
        let input = Input::new(text).range(start..).anchored(Anchored::Yes);
        let Some(group) = self.group else {
            let end = self.regex.search_half_with(&mut cache.cache, &input)?.offset();
            return Some((start..end, start..end));
        };
        self.regex.search_captures_with(&mut cache.cache, &input, &mut cache.captures);
        let whole = cache.captures.get_match()?.range();
        let found = cache.captures.get_group(group).map_or(whole.clone(), Range::from);
        Some((whole, found))
    }
}
