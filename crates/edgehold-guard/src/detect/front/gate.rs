//! Which of many patterns may begin at a place: one automaton for a coarse form of all of them.
//!
//! The coarse form of a pattern takes all that the pattern takes, and more: digits are one character, a set of most letters
//! is all letters, and what stands around is not looked at. So the automaton has few states, is made of as many
//! as the texts need, and stays in the processor's cache; what it lets through the pattern itself decides.

use std::collections::HashMap;

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, HirKind, Repetition};

use super::labels::{Set, add};

/// Bytes that the automaton's states may take before they are made anew.
const CACHE: usize = 8 << 20;
/// A repetition of more than this is one without an end.
const COUNTED: u32 = 20;
/// What stands for every digit, and for every byte beyond ASCII.
const DIGIT: u8 = b'0';
const BEYOND: u8 = 0x80;

/// The patterns that may begin somewhere.
#[derive(Debug)]
pub(super) struct Gate {
    dfa: DFA,
    /// The number of the rule that each pattern belongs to, and all of them.
    rules: Vec<u16>,
    all: Set,
    /// Whether any pattern begins with this byte.
    begins: [bool; 256],
    /// What each byte is to the automaton, and how many such kinds there are.
    kinds: [u8; 256],
    stride: usize,
}

/// What a gate needs to run; one a thread.
#[derive(Debug)]
pub(super) struct GateCache {
    lazy: Cache,
    /// How often `lazy` had been emptied when the states here were made.
    cleared: usize,
    /// The states that are known so far; the first is the dead one, the second the one to begin with.
    states: Vec<State>,
    /// For each state and kind of byte, where in this list the next state's begin, which is its number, or [`UNKNOWN`].
    next: Vec<u32>,
    numbers: HashMap<LazyStateID, u32>,
    /// Words, with what stands right behind them, by their hash, and the state that they lead to without a match: most words
    /// come again and again.
    words: Box<[(u128, u32)]>,
}

#[derive(Debug)]
struct State {
    lazy: LazyStateID,
    /// The rules whose patterns match here; nothing where none does.
    rules: Set,
}

/// How many words are remembered.
const WORDS: usize = 4096;
/// What is added to the number of a state where patterns match.
const MATCH: u32 = 1 << 31;
const UNKNOWN: u32 = u32::MAX;
const DEAD: u32 = 0;

impl Gate {
    /// For these patterns, each with the number of its rule; `width` is how many numbers a set of rules has.
    ///
    /// # Errors
    /// When the patterns are too large together.
    pub(super) fn new(patterns: &[(u16, &Hir)], width: usize) -> Result<Self, String> {
        let coarse: Vec<Hir> = patterns.iter().map(|(_, hir)| coarse(hir)).collect();
        let thompson = thompson::Config::new().utf8(false).which_captures(WhichCaptures::None);
        let nfa =
            thompson::Compiler::new().configure(thompson).build_many_from_hir(&coarse).map_err(|e| e.to_string())?;
        let config = DFA::config()
            .match_kind(MatchKind::All)
            .cache_capacity(CACHE)
            .skip_cache_capacity_check(true)
            .specialize_start_states(false);
        let dfa = DFA::builder().configure(config).build_from_nfa(nfa).map_err(|e| e.to_string())?;
        let classes = dfa.byte_classes();
        let mut all = vec![0; width];
        patterns.iter().for_each(|(rule, _)| add(&mut all, usize::from(*rule)));
        let mut gate = Self {
            all,
            rules: patterns.iter().map(|(rule, _)| *rule).collect(),
            begins: [false; 256],
            kinds: std::array::from_fn(|b| classes.get(coarse_byte(b as u8))),
            stride: classes.alphabet_len(),
            dfa,
        };
        let mut cache = gate.cache();
        for byte in 0..=255_u8 {
            gate.begins[usize::from(byte)] = gate.step(&mut cache, gate.start_number(), byte) != Some(DEAD);
        }
        Ok(gate)
    }

    pub(super) fn cache(&self) -> GateCache {
        let lazy = self.dfa.create_cache();
        let (states, next, numbers) = (Vec::new(), Vec::new(), HashMap::new());
        let words = vec![(0, DEAD); WORDS].into_boxed_slice();
        GateCache { cleared: lazy.clear_count(), lazy, states, next, numbers, words }
    }

    /// Whether any pattern begins with this byte.
    pub(super) fn begins(&self, byte: u8) -> bool {
        self.begins[usize::from(byte)]
    }

    /// Adds the rules whose patterns may match at the beginning of `bytes`, which begins with so many letters.
    pub(super) fn at(&self, cache: &mut GateCache, bytes: &[u8], letters: usize, may: &mut Set) {
        let word = Word::of(bytes, letters);
        let known =
            word.map(|word| cache.words[word.slot]).filter(|(key, _)| word.is_some_and(|word| word.key == *key));
        let done = match known {
            Some((_, DEAD)) => return,
            Some((_, state)) => self.walk(cache, bytes, letters + 1, state, None, may),
            None => self.walk(cache, bytes, 0, self.start_number(), word, may),
        };
        if done.is_none() {
            // The automaton gave up: every pattern may.
            unite(may, &self.all);
        }
    }

    /// Walks on from a state, at a place of `bytes`. Where a `word` ends before anything is found, it is remembered.
    fn walk(
        &self,
        cache: &mut GateCache,
        bytes: &[u8],
        from: usize,
        mut state: u32,
        word: Option<Word>,
        may: &mut Set,
    ) -> Option<()> {
        let mut at = from;
        if let Some(word) = word {
            let mut found = false;
            while state != DEAD && at < word.length {
                state = self.step(cache, state, bytes[at])?;
                if state & MATCH != 0 {
                    state &= !MATCH;
                    found = true;
                    unite(may, &cache.states[state as usize / self.stride].rules);
                }
                at += 1;
            }
            if !found {
                cache.words[word.slot] = (word.key, state);
            }
        }
        while state != DEAD {
            let Some(byte) = bytes.get(at) else { break };
            state = self.step(cache, state, *byte)?;
            if state & MATCH != 0 {
                state &= !MATCH;
                unite(may, &cache.states[state as usize / self.stride].rules);
            }
            at += 1;
        }
        if state == DEAD {
            return Some(());
        }
        let end = match cache.states.get(state as usize / self.stride) {
            Some(state) => state.lazy,
            None => self.start(cache)?,
        };
        let end = self.dfa.next_eoi_state(&mut cache.lazy, end).ok()?;
        unite(may, &self.rules_of(cache, end));
        Some(())
    }

    /// The next state, with [`MATCH`] if patterns match there. Its number holds until the next step.
    #[inline]
    fn step(&self, cache: &mut GateCache, state: u32, byte: u8) -> Option<u32> {
        let kind = usize::from(self.kinds[usize::from(byte)]);
        match cache.next.get(state as usize + kind) {
            Some(next) if *next != UNKNOWN => Some(*next),
            _ => self.make(cache, state, byte, kind),
        }
    }

    #[cold]
    fn make(&self, cache: &mut GateCache, state: u32, byte: u8, kind: usize) -> Option<u32> {
        if cache.states.is_empty() {
            let start = self.start(cache)?;
            cache.cleared = cache.lazy.clear_count();
            self.add(cache, start);
        }
        let from = cache.states.get(state as usize / self.stride)?.lazy;
        let next = self.dfa.next_state(&mut cache.lazy, from, coarse_byte(byte)).ok()?;
        if cache.lazy.clear_count() != cache.cleared {
            // All are made anew; this one is known again by what the automaton calls it now.
            cache.cleared = cache.lazy.clear_count();
            (cache.states, cache.next, cache.numbers) = (Vec::new(), Vec::new(), HashMap::new());
            cache.words.fill((0, DEAD));
            let start = self.start(cache)?;
            self.add(cache, start);
            return Some(self.number(cache, next));
        }
        let number = self.number(cache, next);
        if let Some(entry) = cache.next.get_mut(state as usize + kind) {
            *entry = number;
        }
        Some(number)
    }

    /// The number of the state to begin with.
    fn start_number(&self) -> u32 {
        self.stride as u32
    }

    fn start(&self, cache: &mut GateCache) -> Option<LazyStateID> {
        self.dfa.start_state(&mut cache.lazy, &start::Config::new().anchored(Anchored::Yes)).ok()
    }

    /// The number of a state that may be new, with [`MATCH`].
    fn number(&self, cache: &mut GateCache, lazy: LazyStateID) -> u32 {
        if lazy.is_dead() {
            return DEAD;
        }
        let number = cache.numbers.get(&lazy).copied().unwrap_or_else(|| self.add(cache, lazy));
        if lazy.is_match() { number | MATCH } else { number }
    }

    fn add(&self, cache: &mut GateCache, lazy: LazyStateID) -> u32 {
        if cache.states.is_empty() {
            // The dead state leads to itself.
            cache.states.push(State { lazy, rules: Set::new() });
            cache.next.extend(std::iter::repeat_n(DEAD, self.stride));
        }
        let number = cache.next.len() as u32;
        let rules = self.rules_of(cache, lazy);
        cache.states.push(State { lazy, rules });
        cache.next.extend(std::iter::repeat_n(UNKNOWN, self.stride));
        cache.numbers.insert(lazy, number);
        number
    }

    fn rules_of(&self, cache: &GateCache, state: LazyStateID) -> Set {
        if !state.is_match() {
            return Set::new();
        }
        let mut set = vec![0; self.all.len()];
        for i in 0..self.dfa.match_len(&cache.lazy, state) {
            add(&mut set, self.rules[self.dfa.match_pattern(&cache.lazy, state, i).as_usize()].into());
        }
        set
    }
}

/// A word and what stands right behind it, where both are short.
#[derive(Clone, Copy)]
struct Word {
    key: u128,
    slot: usize,
    length: usize,
}

impl Word {
    fn of(bytes: &[u8], letters: usize) -> Option<Self> {
        let head = u128::from_le_bytes(*bytes.first_chunk()?);
        if !(1..16).contains(&letters) {
            return None;
        }
        let key = head & (u128::MAX >> (8 * (15 - letters)));
        let mixed = (key as u64 ^ (key >> 61) as u64).wrapping_mul(0x9E37_79B9_7F4A_7C15);
        Some(Self { key, slot: (mixed >> 32) as usize % WORDS, length: letters + 1 })
    }
}

fn unite(set: &mut Set, more: &[u64]) {
    set.iter_mut().zip(more).for_each(|(set, more)| *set |= more);
}

fn coarse_byte(byte: u8) -> u8 {
    match byte {
        b'0'..=b'9' => DIGIT,
        0x80.. => BEYOND,
        _ => byte,
    }
}

/// A form that takes all that this one takes, over [`coarse_byte`]s.
fn coarse(hir: &Hir) -> Hir {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => Hir::empty(),
        HirKind::Literal(literal) => Hir::concat(literal.0.iter().map(|b| byte_set([coarse_byte(*b)])).collect()),
        HirKind::Class(class) => coarse_class(class),
        HirKind::Repetition(repetition) => {
            let most = repetition.max.filter(|max| *max <= COUNTED);
            let min = repetition.min.min(COUNTED);
            Hir::repetition(Repetition { min, max: most, greedy: true, sub: Box::new(coarse(&repetition.sub)) })
        }
        HirKind::Capture(capture) => coarse(&capture.sub),
        HirKind::Concat(all) => Hir::concat(all.iter().map(coarse).collect()),
        HirKind::Alternation(all) => Hir::alternation(all.iter().map(coarse).collect()),
    }
}

/// A set of characters: the ASCII ones, and any others as two to four bytes beyond ASCII.
fn coarse_class(class: &Class) -> Hir {
    let takes = |byte: u8| match class {
        Class::Unicode(class) => {
            class.ranges().iter().any(|r| r.start() <= char::from(byte) && char::from(byte) <= r.end())
        }
        Class::Bytes(class) => class.ranges().iter().any(|r| r.start() <= byte && byte <= r.end()),
    };
    // Only (?i) knows the long s and the sign of Kelvin, and the plain form has neither.
    let beyond = match class {
        Class::Unicode(class) => class
            .ranges()
            .iter()
            .any(|r| r.end() > '\u{7F}' && !(r.start() == r.end() && matches!(r.start(), '\u{17F}' | '\u{212A}'))),
        Class::Bytes(class) => class.ranges().iter().any(|r| r.end() > 0x7F),
    };
    let mut ascii: Vec<u8> = (0..0x80).filter(|b| takes(*b)).collect();
    for letters in [b'a'..=b'z', b'A'..=b'Z'] {
        if ascii.iter().filter(|b| letters.contains(b)).count() >= 16 {
            ascii.extend(letters);
        }
    }
    let ascii = byte_set(ascii.into_iter().map(coarse_byte));
    if !beyond {
        return ascii;
    }
    let more = Repetition { min: 1, max: Some(4), greedy: true, sub: Box::new(byte_set([BEYOND])) };
    Hir::alternation(vec![ascii, Hir::repetition(more)])
}

fn byte_set(bytes: impl IntoIterator<Item = u8>) -> Hir {
    Hir::class(Class::Bytes(ClassBytes::new(bytes.into_iter().map(|b| ClassBytesRange::new(b, b)))))
}
