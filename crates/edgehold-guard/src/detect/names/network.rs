//! Two convolutions over the words of a segment, in blocks, so that everything stays in the nearest cache.

use crate::detect::names::features;
use crate::detect::names::weights::{Layer, Weights};
use crate::detect::names::words::Word;

/// Numbers that a word's features are summed to.
pub(super) const EMBED: usize = 32;
/// Numbers between the layers.
pub(super) const HIDDEN: usize = 64;
/// Nothing, and for each of four kinds the first and a later word.
pub(super) const TAGS: usize = 9;
/// Words that the first convolution sees: two before, and one behind.
pub(super) const FIRST: usize = 4;
/// Words that the second one sees: two before, and two behind.
pub(super) const SECOND: usize = 5;
/// Outputs that are summed at a time.
pub(super) const TILE: usize = 8;
/// Words that are taken at a time.
const GROUP: usize = 4;
/// Words of a block.
const BLOCK: usize = 64;

/// A word's scores.
pub(super) type Scores = [f32; TAGS];

/// Room to work in.
pub(super) struct Network<'a> {
    weights: &'a Weights,
    embedded: Vec<f32>,
    hidden: Vec<f32>,
    both: Vec<f32>,
    scores: Vec<Scores>,
}

impl<'a> Network<'a> {
    pub(super) fn new(weights: &'a Weights) -> Self {
        Self { weights, embedded: Vec::new(), hidden: Vec::new(), both: Vec::new(), scores: Vec::new() }
    }

    /// The scores of each word of a segment.
    pub(super) fn scores(&mut self, text: &str, segment: &[Word]) -> &[Scores] {
        self.scores.clear();
        for from in (0..segment.len()).step_by(BLOCK) {
            self.block(text, segment, from);
        }
        &self.scores
    }

    /// The words of a block, with the neighbours that they need; outside the segment there is nothing.
    fn block(&mut self, text: &str, segment: &[Word], from: usize) {
        let words = BLOCK.min(segment.len() - from);
        // Embedded are the words from - 4 up to words + 3; hidden from - 2 up to words + 2.
        self.embedded.clear();
        for shifted in from..from + words + 7 {
            let at = self.embedded.len();
            self.embedded.resize(at + EMBED, 0.0);
            if let Some(place) = shifted.checked_sub(4).filter(|p| *p < segment.len()) {
                self.embed(text, segment, place, at);
            }
        }
        let Self { weights, embedded, hidden, both, scores } = self;
        hidden.clear();
        hidden.resize((words + 4) * HIDDEN, 0.0);
        layer(&weights.first, embedded, EMBED, EMBED * FIRST, hidden, HIDDEN, HIDDEN);
        for (i, word) in hidden.chunks_exact_mut(HIDDEN).enumerate() {
            if (from + i).checked_sub(2).is_none_or(|p| p >= segment.len()) {
                word.fill(0.0);
            }
            relu(word);
        }
        both.clear();
        both.resize(words * 2 * HIDDEN, 0.0);
        layer(&weights.second, hidden, HIDDEN, HIDDEN * SECOND, both, 2 * HIDDEN, HIDDEN);
        for (word, first) in both.chunks_exact_mut(2 * HIDDEN).zip(hidden[2 * HIDDEN..].chunks_exact(HIDDEN)) {
            let (head, tail) = word.split_at_mut(HIDDEN);
            relu(head);
            tail.copy_from_slice(first);
        }
        let mut out = [0.0; BLOCK * 2 * TILE];
        layer(&weights.out, both, 2 * HIDDEN, 2 * HIDDEN, &mut out[..words * 2 * TILE], 2 * TILE, 2 * TILE);
        scores.extend(out.as_chunks::<{ 2 * TILE }>().0[..words].iter().map(|s| {
            let mut tags = [0.0; TAGS];
            tags.copy_from_slice(&s[..TAGS]);
            tags
        }));
    }

    /// The sum of a word's rows.
    fn embed(&mut self, text: &str, segment: &[Word], place: usize, at: usize) {
        let mut sum = [0_i16; EMBED];
        let table = &self.weights.table;
        features::rows(text, segment, place, &self.weights.lexicon, |row| {
            if let Some(row) = table.get(row) {
                sum.iter_mut().zip(row).for_each(|(s, r)| *s += i16::from(*r));
            }
        });
        self.embedded[at..].iter_mut().zip(sum).for_each(|(e, s)| *e = f32::from(s));
    }
}

fn relu(numbers: &mut [f32]) {
    numbers.iter_mut().for_each(|n| *n = n.max(0.0));
}

/// For each word, `inputs` numbers of `from` that begin at its place (`step` a word) times the layer, into the first `outputs`
/// of `width` numbers of `to`.
fn layer(layer: &Layer, from: &[f32], step: usize, inputs: usize, to: &mut [f32], width: usize, outputs: usize) {
    let words = to.len() / width;
    let input = |word: usize| from.get(word * step..word * step + inputs).unwrap_or_default();
    for first in (0..words).step_by(GROUP) {
        // The last group may be short: a word that is not there has no input, and its sums are not kept.
        let count = GROUP.min(words - first);
        let x: [&[f32]; GROUP] = std::array::from_fn(|i| input(first + i.min(count - 1)));
        for (t, (bias, rows)) in layer.bias.iter().zip(&layer.tiles).enumerate().take(outputs.div_ceil(TILE)) {
            let sums = tile(rows, bias, x);
            for (i, sum) in sums.iter().enumerate().take(count) {
                let at = (first + i) * width + t * TILE;
                to[at..at + TILE].copy_from_slice(sum);
            }
        }
    }
}

/// A tile of outputs for a group of words.
#[inline]
fn tile(rows: &[[f32; TILE]], bias: &[f32; TILE], [a, b, c, d]: [&[f32]; GROUP]) -> [[f32; TILE]; GROUP] {
    let mut sums = [*bias; GROUP];
    for ((((row, a), b), c), d) in rows.iter().zip(a).zip(b).zip(c).zip(d) {
        for i in 0..TILE {
            sums[0][i] += row[i] * a;
            sums[1][i] += row[i] * b;
            sums[2][i] += row[i] * c;
            sums[3][i] += row[i] * d;
        }
    }
    sums
}
