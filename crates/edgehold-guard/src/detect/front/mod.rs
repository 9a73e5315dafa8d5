//! The one pass over a window: where something may begin, which rules may begin there, and what they say.
//!
//! A rule is tried where a word, a number or a mark begins, as nothing else stands alone (`context`); where the coarse form
//! of its pattern fits (`gate`); and, if it needs a label, near a word of one (`labels`). Each of these takes more than the
//! rule does, never less: the same is found as when each rule is run over each window, which a test does.

pub(crate) mod form;
mod gate;
mod labels;
mod pattern;

use std::ops::Range;
use std::sync::OnceLock;

use regex_syntax::hir::Hir;

use crate::detect::context;
use crate::detect::rule::{Rule, SURE};
use crate::detect::scan::{Found, judge};
use crate::detect::window::REACH;
use gate::{Gate, GateCache};
use labels::{Hit, Labels, Set};
use pattern::{Pattern, PatternCache};

/// The rules, ready to be looked for.
#[derive(Debug)]
pub(crate) struct Front {
    rules: Vec<Rule>,
    forms: Vec<Hir>,
    /// Compiled when first needed: most texts need few.
    patterns: Vec<OnceLock<Option<Pattern>>>,
    /// Rules that are sure by themselves, and those that need a label.
    sure: Gate,
    labelled: Gate,
    labels: Labels,
    /// How far behind the beginning of a match a label may begin that it needs, in bytes.
    behind: usize,
}

/// Whether a pattern of the owner's is small enough.
///
/// # Errors
/// What is too large.
pub(crate) fn compiles(form: &Hir) -> Result<(), String> {
    Pattern::new(&form::across_lines(form)).map(|_| ())
}

/// A rule's pattern is none, or is too large.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("the recogniser `{rule}` cannot be used: {why}")]
pub struct Unfit {
    /// The recogniser; `all` if they are too large together.
    pub rule: &'static str,
    /// Why.
    pub why: String,
}

/// A pattern, read.
///
/// # Errors
/// When it is none.
pub(crate) fn parsed(pattern: &str) -> Result<Hir, String> {
    regex_syntax::parse(pattern).map(|hir| form::across_lines(&hir)).map_err(|e| e.to_string())
}

/// What a pass needs; one a thread.
#[derive(Debug)]
pub(crate) struct Work {
    sure: GateCache,
    labelled: GateCache,
    patterns: Vec<Option<PatternCache>>,
    /// Where each rule may begin next.
    free: Vec<usize>,
    /// The rules that may begin here, those of them that need a label, and those that have one near.
    may: Set,
    more: Set,
    near: Set,
}

/// A find, with the number of its rule.
pub(crate) type Numbered = (u16, Found);

impl Front {
    /// Compiles rules.
    ///
    /// # Errors
    /// When a pattern is none, or too large.
    pub(crate) fn new(rules: Vec<Rule>) -> Result<Self, Unfit> {
        let unfit = |rule: &Rule, why: String| Unfit { rule: rule.name, why };
        let parse = |rule: &Rule| parsed(rule.pattern).map_err(|why| unfit(rule, why));
        let forms: Vec<Hir> = rules.iter().map(parse).collect::<Result<_, _>>()?;
        let patterns = rules.iter().map(|_| OnceLock::new()).collect();
        let gate = |sure: bool| {
            let all = (0_u16..).zip(rules.iter().zip(&forms));
            let of: Vec<(u16, &Hir)> =
                all.filter(|(_, (rule, _))| (rule.alone >= SURE) == sure).map(|(i, (_, form))| (i, form)).collect();
            Gate::new(&of, rules.len().div_ceil(64)).map_err(|why| Unfit { rule: "all", why })
        };
        let longest = |form: &Hir| form.properties().maximum_len().unwrap_or(usize::MAX / 2);
        let labelled = rules.iter().zip(&forms).filter(|(rule, _)| rule.alone < SURE);
        let behind = labelled.map(|(_, form)| longest(form)).max().unwrap_or(0) + REACH;
        Ok(Self {
            sure: gate(true)?,
            labelled: gate(false)?,
            labels: Labels::new(&rules),
            patterns,
            forms,
            rules,
            behind,
        })
    }

    pub(crate) fn work(&self) -> Work {
        Work {
            sure: self.sure.cache(),
            labelled: self.labelled.cache(),
            patterns: self.rules.iter().map(|_| None).collect(),
            free: vec![0; self.rules.len()],
            may: vec![0; self.labels.width()],
            more: vec![0; self.labels.width()],
            near: vec![0; self.labels.width()],
        }
    }

    /// What the rules find in a part of the plain text, where it begins before `upto`.
    pub(crate) fn part(&self, text: &str, part: &Range<usize>, upto: usize, work: &mut Work, all: &mut Vec<Numbered>) {
        work.free.fill(0);
        work.near.fill(0);
        let around = text.floor_char_boundary(part.start.saturating_sub(REACH))
            ..text.ceil_char_boundary((upto.saturating_add(self.behind)).min(part.end + REACH).min(text.len()));
        let mut hits = Vec::new();
        self.labels.hits(text, around, &mut hits);
        let mut near = Near { hits: &hits, first: 0, last: 0 };
        let bytes = text.as_bytes();
        let mut at = part.start;
        while at < upto {
            // What goes on in the same way begins nothing.
            let next = same_kind(&bytes[..part.end], at);
            self.place(text, part.end, at, next, &mut near, work, all);
            at = next;
        }
    }

    /// What begins at this place of a window, where letters or digits end at `next`.
    #[expect(clippy::too_many_arguments, reason = "one step of a loop, with all that the loop knows")]
    fn place(
        &self,
        text: &str,
        end: usize,
        at: usize,
        next: usize,
        near: &mut Near<'_>,
        work: &mut Work,
        all: &mut Vec<Numbered>,
    ) {
        let bytes = text.as_bytes();
        let (byte, tail) = (bytes[at], &bytes[at..end]);
        let (sure, labelled) = (self.sure.begins(byte), self.labelled.begins(byte));
        if !sure && !labelled {
            return;
        }
        let Some(free) = begins(text, at) else { return };
        let labelled = near.at(at, self.behind, &mut work.near) && labelled;
        if !free && near.first == near.last {
            return;
        }
        let letters = if byte.is_ascii_alphabetic() { next - at } else { 0 };
        work.may.fill(0);
        if sure {
            self.sure.at(&mut work.sure, tail, letters, &mut work.may);
            if !free {
                // Right behind letters it must be a label that they are.
                work.may.iter_mut().zip(&work.near).for_each(|(may, near)| *may &= near);
            }
        }
        if labelled {
            work.more.fill(0);
            self.labelled.at(&mut work.labelled, tail, letters, &mut work.more);
            let more = work.more.iter().zip(&work.near);
            work.may.iter_mut().zip(more).for_each(|(may, (more, near))| *may |= more & near);
        }
        for i in 0..work.may.len() {
            let mut rules = work.may[i];
            while rules != 0 {
                self.try_rule(64 * i + rules.trailing_zeros() as usize, text, end, at, work, all);
                rules &= rules - 1;
            }
        }
    }

    /// What one rule finds at a place of a window that ends at `end`.
    fn try_rule(&self, i: usize, text: &str, end: usize, at: usize, work: &mut Work, all: &mut Vec<Numbered>) {
        if work.free[i] > at {
            return;
        }
        // A test compiles the built-in patterns, and reading a file compiles the owner's.
        let compiled = self.patterns[i].get_or_init(|| Pattern::new(&self.forms[i]).ok());
        let Some(pattern) = compiled else { return };
        let cache = work.patterns[i].get_or_insert_with(|| pattern.cache());
        let Some((whole, range)) = pattern.at(cache, &text[..end], at) else { return };
        let label = has(&work.near, i) || range.end + REACH >= at.saturating_add(self.behind);
        // What is not sure enough hides nothing that is.
        if let Some(found) = judge(&self.rules[i], text, whole, range.clone(), label).filter(|f| f.confidence >= SURE) {
            work.free[i] = range.end;
            all.push((i as u16, found));
        }
    }
}

/// The end of the ASCII letters or the digits that stand here, or of the one character.
#[inline]
fn same_kind(bytes: &[u8], at: usize) -> usize {
    let mut next = at + 1;
    match bytes[at] {
        b'a'..=b'z' | b'A'..=b'Z' => {
            while bytes.get(next).is_some_and(u8::is_ascii_alphabetic) {
                next += 1;
            }
        }
        b'0'..=b'9' => {
            while bytes.get(next).is_some_and(u8::is_ascii_digit) {
                next += 1;
            }
        }
        0x80.. => {
            while bytes.get(next).is_some_and(|b| (0x80..0xC0).contains(b)) {
                next += 1;
            }
        }
        _ => {}
    }
    next
}

/// Whether a match may begin here: freely, or (`false`) only behind a label that is glued to it.
fn begins(text: &str, at: usize) -> Option<bool> {
    let bytes = text.as_bytes();
    let Some(before) = at.checked_sub(1).map(|i| bytes[i]) else { return Some(true) };
    let byte = bytes[at];
    let word = if byte < 0x80 {
        byte.is_ascii_alphanumeric() || byte == b'_'
    } else {
        text[at..].chars().next().is_some_and(context::ties)
    };
    let tied = if before < 0x80 {
        before.is_ascii_alphanumeric() || before == b'_'
    } else {
        text[..at].chars().next_back().is_some_and(context::ties)
    };
    // In 12-345 nothing begins with the 3.
    let joined = byte.is_ascii_digit()
        && matches!(before, b'-' | b'.' | b'/' | b',' | b':')
        && at.checked_sub(2).is_some_and(|i| bytes[i].is_ascii_digit());
    match (word && tied, byte.is_ascii_digit() && !before.is_ascii_digit()) {
        (false, _) => (!joined).then_some(true),
        (true, true) => Some(false),
        (true, false) => None,
    }
}

/// The words of labels that are within reach of a place that moves on.
struct Near<'a> {
    hits: &'a [Hit<'a>],
    first: usize,
    last: usize,
}

impl Near<'_> {
    /// Whether there are any; `set` is all their rules.
    fn at(&mut self, at: usize, behind: usize, set: &mut Set) -> bool {
        let before = (self.first, self.last);
        while self.hits.get(self.first).is_some_and(|h| h.range.end + REACH < at) {
            self.first += 1;
        }
        self.last = self.last.max(self.first);
        while self.hits.get(self.last).is_some_and(|h| h.range.start < at.saturating_add(behind)) {
            self.last += 1;
        }
        if before != (self.first, self.last) {
            set.fill(0);
            for hit in &self.hits[self.first..self.last] {
                set.iter_mut().zip(hit.rules).for_each(|(all, more)| *all |= more);
            }
        }
        self.first < self.last
    }
}

fn has(set: &Set, rule: usize) -> bool {
    set[rule / 64] >> (rule % 64) & 1 == 1
}
