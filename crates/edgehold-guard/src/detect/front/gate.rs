//! Which of many patterns may begin at a place: one automaton for a coarse form of all of them.
//!
//! The coarse form of a pattern takes all that the pattern takes, and more: digits are one character, a set of five letters
//! or more is all letters, and what stands around is not looked at. So the automaton has few states, is made of as many
//! as the texts need, and stays in the processor's cache; what it lets through the pattern itself decides.

use regex_automata::hybrid::LazyStateID;
use regex_automata::hybrid::dfa::{Cache, DFA};
use regex_automata::nfa::thompson::{self, WhichCaptures};
use regex_automata::util::start;
use regex_automata::{Anchored, MatchKind};
use regex_syntax::hir::{Class, ClassBytes, ClassBytesRange, Hir, HirKind, Repetition};

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
    /// The number of the rule that each pattern belongs to.
    rules: Vec<u16>,
    /// Whether any pattern begins with this byte.
    begins: [bool; 256],
}

/// What a gate needs to run; one a thread.
#[derive(Debug)]
pub(super) struct GateCache {
    cache: Cache,
    start: Option<LazyStateID>,
    cleared: usize,
}

impl Gate {
    /// For these patterns, each with the number of its rule.
    ///
    /// # Errors
    /// When the patterns are too large together.
    pub(super) fn new(patterns: &[(u16, &Hir)]) -> Result<Self, String> {
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
        let mut gate = Self { dfa, rules: patterns.iter().map(|(rule, _)| *rule).collect(), begins: [false; 256] };
        let mut cache = gate.cache();
        for byte in 0..=255_u8 {
            let next = gate.start(&mut cache).and_then(|start| gate.step(&mut cache, start, coarse_byte(byte)));
            gate.begins[usize::from(byte)] = next.is_none_or(|next| !next.is_dead());
        }
        Ok(gate)
    }

    pub(super) fn cache(&self) -> GateCache {
        GateCache { cache: self.dfa.create_cache(), start: None, cleared: 0 }
    }

    /// Whether any pattern begins with this byte.
    pub(super) fn begins(&self, byte: u8) -> bool {
        self.begins[usize::from(byte)]
    }

    /// Calls back with the rules whose patterns may match at the beginning of `bytes`; more than once with the same, perhaps.
    pub(super) fn at(&self, cache: &mut GateCache, bytes: &[u8], mut may: impl FnMut(u16)) {
        if self.walk(cache, bytes, &mut may).is_none() {
            // The automaton gave up: every pattern may.
            self.rules.iter().copied().for_each(may);
        }
    }

    fn walk(&self, cache: &mut GateCache, bytes: &[u8], may: &mut impl FnMut(u16)) -> Option<()> {
        let mut state = self.start(cache)?;
        for byte in bytes {
            state = self.step(cache, state, coarse_byte(*byte))?;
            if state.is_tagged() {
                if state.is_dead() {
                    return Some(());
                }
                self.report(cache, state, may);
            }
        }
        let state = self.dfa.next_eoi_state(&mut cache.cache, state).ok()?;
        self.report(cache, state, may);
        Some(())
    }

    fn report(&self, cache: &GateCache, state: LazyStateID, may: &mut impl FnMut(u16)) {
        if state.is_match() {
            for i in 0..self.dfa.match_len(&cache.cache, state) {
                may(self.rules[self.dfa.match_pattern(&cache.cache, state, i).as_usize()]);
            }
        }
    }

    fn start(&self, cache: &mut GateCache) -> Option<LazyStateID> {
        if let Some(start) = cache.start.filter(|_| cache.cleared == cache.cache.clear_count()) {
            return Some(start);
        }
        let config = start::Config::new().anchored(Anchored::Yes);
        let start = self.dfa.start_state(&mut cache.cache, &config).ok()?;
        cache.start = Some(start);
        cache.cleared = cache.cache.clear_count();
        Some(start)
    }

    fn step(&self, cache: &mut GateCache, state: LazyStateID, byte: u8) -> Option<LazyStateID> {
        self.dfa.next_state(&mut cache.cache, state, byte).ok()
    }
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
        if ascii.iter().filter(|b| letters.contains(b)).count() >= 5 {
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
