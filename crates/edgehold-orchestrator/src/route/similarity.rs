//! How like each agent a request is.
//!
//! Two texts are as like as their features (words, pairs, pieces) and the directions of their words' vectors are. The score
//! of an agent is that of a ridge regression over these likenesses to all agents' texts, plus a share of the likeness to
//! the middle of the agent's own texts. Both are sums over texts, so one weight a text and agent holds both.

use std::sync::Arc;

use super::lexicon::{Index, Lexicon, Sparse};
use super::ridge::Inverse;
use super::text::{Word, features, words};
use super::vectors::{WordVectors, add, direct, dot};

/// What the vectors count of a likeness, where there are any.
const VECTORS: f32 = 0.5;
/// What a common word counts among the vectors.
const COMMON: f32 = 0.5;
/// The λ of the ridge.
const RIDGE: f32 = 1.0;
/// What the middle of an agent's texts counts beside the ridge.
const MIDDLE: f32 = 0.3;
/// With more texts the ridge takes too long to build (n³), and the middle alone decides.
pub(super) const MOST_RIDGED: usize = 2200;

/// A text of an agent.
pub(super) struct Text {
    /// Whose, as a number.
    pub(super) agent: u32,
    /// The words.
    pub(super) text: String,
    /// Whether a person may say it; a description is not said.
    pub(super) is_example: bool,
}

/// A request in numbers.
pub(super) struct Likeness {
    /// The score of each agent.
    pub(super) agents: Vec<f32>,
    /// The likeness to each text by its features.
    texts: Vec<f32>,
    /// The direction of its words.
    direction: Vec<f32>,
}

/// Everything that is computed once.
pub(super) struct Similarity {
    pub(super) texts: Vec<Text>,
    agents: usize,
    lexicon: Lexicon,
    index: Index,
    vectors: Option<Arc<dyn WordVectors>>,
    /// The direction of each text.
    directions: Vec<f32>,
    /// A row of weights for each text, one an agent; empty where the middle alone decides.
    weights: Vec<f32>,
    /// One over the length of the middle of each agent's texts.
    middle: Vec<f32>,
    /// What a direction weighs for each agent: a row a number of it.
    outlook: Vec<f32>,
}

/// What the texts themselves would have been told: for choosing thresholds.
pub(super) struct LeftOut {
    /// The agent whose example it is.
    pub(super) agent: u32,
    /// The scores without this text.
    pub(super) without_text: Vec<f32>,
    /// The best score without its agent.
    pub(super) without_agent: f32,
}

impl Similarity {
    pub(super) fn new(texts: Vec<Text>, agents: usize, vectors: Option<Arc<dyn WordVectors>>) -> (Self, Vec<LeftOut>) {
        let said: Vec<Vec<Word>> = texts.iter().map(|t| words(&t.text)).collect();
        let counts: Vec<Vec<(u64, f32)>> = said.iter().map(|w| features(w)).collect();
        let lexicon = Lexicon::learn(&counts);
        let sparse: Vec<Sparse> = counts.iter().map(|c| lexicon.vector(c)).collect();
        let mut this = Self {
            texts,
            agents,
            index: Index::over(&sparse),
            lexicon,
            vectors,
            directions: Vec::new(),
            weights: Vec::new(),
            middle: Vec::new(),
            outlook: Vec::new(),
        };
        this.directions = said.iter().flat_map(|w| this.direction(w)).collect();
        let left_out = this.learn(&sparse);
        (this, left_out)
    }

    /// The agents' scores of a request.
    pub(super) fn of(&self, text: &str) -> Likeness {
        let said = words(text);
        let mut texts = vec![0.0; self.texts.len()];
        self.index.add(&self.lexicon.vector(&features(&said)), self.by_features(), &mut texts);
        let direction = self.direction(&said);
        let mut agents = vec![0.0; self.agents];
        for (row, like) in texts.iter().enumerate().filter(|(_, like)| **like != 0.0) {
            if self.weights.is_empty() {
                let agent = self.texts[row].agent as usize;
                agents[agent] += like * self.middle[agent];
            } else {
                add(&mut agents, *like, &self.weights[row * self.agents..(row + 1) * self.agents]);
            }
        }
        for (value, row) in direction.iter().zip(self.outlook.chunks_exact(self.agents.max(1))) {
            add(&mut agents, *value, row);
        }
        Likeness { agents, texts, direction }
    }

    /// The example of an agent that is most like a request, and how like it is.
    pub(super) fn nearest(&self, likeness: &Likeness, agent: u32) -> Option<(&str, f32)> {
        let own = self.texts.iter().enumerate().filter(|(_, t)| t.agent == agent && t.is_example);
        let like = own.map(|(i, t)| {
            let by_vectors = (1.0 - self.by_features()) * dot(self.direction_of(i), &likeness.direction);
            (t.text.as_str(), likeness.texts[i] + by_vectors)
        });
        like.max_by(|a, b| a.1.total_cmp(&b.1))
    }

    /// Whether there are weights from the ridge.
    pub(super) fn is_ridged(&self) -> bool {
        !self.weights.is_empty()
    }

    fn by_features(&self) -> f32 {
        if self.vectors.is_some() { 1.0 - VECTORS } else { 1.0 }
    }

    fn size(&self) -> usize {
        self.vectors.as_ref().map_or(0, |v| v.size())
    }

    fn direction_of(&self, text: usize) -> &[f32] {
        let size = self.size();
        &self.directions[text * size..(text + 1) * size]
    }

    fn direction(&self, said: &[Word]) -> Vec<f32> {
        let Some(vectors) = &self.vectors else { return Vec::new() };
        let mut sum = vec![0.0; vectors.size()];
        for word in said {
            let telling = self.lexicon.weight(word.key()).sqrt();
            vectors.add(&word.text, if word.common { COMMON * telling } else { telling }, &mut sum);
        }
        direct(&mut sum);
        sum
    }

    /// The likeness of one of the texts to all of them.
    fn row(&self, text: usize, sparse: &[Sparse]) -> Vec<f32> {
        let mut row = vec![0.0; self.texts.len()];
        self.index.add(&sparse[text], self.by_features(), &mut row);
        let own = self.direction_of(text);
        if !own.is_empty() {
            for (other, like) in row.iter_mut().enumerate() {
                *like += VECTORS * dot(own, self.direction_of(other));
            }
        }
        row
    }

    /// Finds the weights, and what each example would have been told without them.
    fn learn(&mut self, sparse: &[Sparse]) -> Vec<LeftOut> {
        let (n, agents) = (self.texts.len(), self.agents);
        let ridged = n <= MOST_RIDGED;
        let mut kernel = Vec::new();
        // Of each text, the sum of its likenesses to each agent's texts, and its likeness to itself.
        let (mut sums, mut own) = (vec![0.0; n * agents], vec![0.0; n]);
        for i in 0..n {
            let mut row = self.row(i, sparse);
            for (text, like) in self.texts.iter().zip(&row) {
                sums[i * agents + text.agent as usize] += like;
            }
            own[i] = row[i];
            if ridged {
                row[i] += RIDGE;
                kernel.append(&mut row);
            }
        }
        let mut squares = vec![0.0; agents];
        for (i, text) in self.texts.iter().enumerate() {
            squares[text.agent as usize] += sums[i * agents + text.agent as usize];
        }
        self.middle = squares.iter().map(|s| 1.0 / s.max(1e-6).sqrt()).collect();
        let class_of: Vec<u32> = self.texts.iter().map(|t| t.agent).collect();
        let inverse = if ridged { Inverse::of(kernel, n) } else { None };
        let product = inverse.as_ref().map(|inverse| inverse.times_classes(&class_of, agents));
        let share = if product.is_some() { MIDDLE } else { 1.0 };
        let ridge = inverse.as_ref().zip(product.as_deref());
        let left_out = self.left_out(ridge, (&sums, &own, &squares), share);
        if let Some(mut weights) = product {
            for (i, agent) in class_of.iter().enumerate() {
                weights[i * agents + *agent as usize] += MIDDLE * self.middle[*agent as usize];
            }
            self.weights = weights;
        }
        self.outlook = self.look_out();
        left_out
    }

    /// What each number of a direction weighs for each agent.
    fn look_out(&self) -> Vec<f32> {
        let mut outlook = vec![0.0; self.size() * self.agents];
        for (i, text) in self.texts.iter().enumerate() {
            for (value, row) in self.direction_of(i).iter().zip(outlook.chunks_exact_mut(self.agents)) {
                if self.weights.is_empty() {
                    row[text.agent as usize] += VECTORS * value * self.middle[text.agent as usize];
                } else {
                    add(row, VECTORS * value, &self.weights[i * self.agents..(i + 1) * self.agents]);
                }
            }
        }
        outlook
    }

    fn left_out(
        &self,
        ridge: Option<(&Inverse, &[f32])>,
        (sums, own, squares): (&[f32], &[f32], &[f32]),
        share: f32,
    ) -> Vec<LeftOut> {
        let agents = self.agents;
        let class_of: Vec<u32> = self.texts.iter().map(|t| t.agent).collect();
        let mut by_agent: Vec<Vec<usize>> = vec![Vec::new(); agents];
        for (i, agent) in class_of.iter().enumerate() {
            by_agent[*agent as usize].push(i);
        }
        let without = |out: &[usize]| match ridge {
            Some((inverse, product)) => inverse.without(out, &class_of, product, agents),
            None => vec![0.0; out.len() * agents],
        };
        let mut all = Vec::new();
        for (agent, group) in by_agent.iter().enumerate() {
            let without_agent = without(group);
            for (row, i) in group.iter().enumerate().filter(|(_, i)| self.texts[**i].is_example) {
                let toward = &sums[i * agents..(i + 1) * agents];
                let mut middle: Vec<f32> = toward.iter().zip(&self.middle).map(|(s, m)| share * s * m).collect();
                let foreign = &without_agent[row * agents..(row + 1) * agents];
                let others = foreign.iter().zip(&middle).enumerate().filter(|(a, _)| *a != agent);
                let best = others.map(|(_, (r, m))| r + m).fold(f32::NEG_INFINITY, f32::max);
                let length = (squares[agent] - 2.0 * toward[agent] + own[*i]).max(1e-6).sqrt();
                middle[agent] = share * (toward[agent] - own[*i]) / length;
                let mut without_text = without(&[*i]);
                add(&mut without_text, 1.0, &middle);
                all.push(LeftOut { agent: class_of[*i], without_text, without_agent: best });
            }
        }
        all
    }
}
