//! The figures of a run.

use std::collections::{BTreeMap, HashMap};

use edgehold_model::{ModelInfo, Usage};
use serde::ser::SerializeMap;
use serde::{Serialize, Serializer};

use crate::score::Score;
use crate::{Case, Decoding, Expectation, Got, Measure, Share};

/// What a run came to.
#[derive(Debug, Serialize)]
pub struct Report {
    /// What held the model.
    pub decoding: Decoding,
    /// The model's name, as its file gives it.
    pub model: String,
    /// Its version.
    pub version: String,
    /// Everything together.
    pub total: Figures,
    /// Category by category, in the order of the suite.
    pub categories: Vec<Figures>,
    /// The cases that were not right.
    pub failures: Vec<Failure>,
}

/// The figures of some cases.
#[derive(Debug, Default, Serialize)]
pub struct Figures {
    /// Which; empty for all.
    pub category: String,
    /// How many cases.
    pub cases: u32,
    /// Of these, how many the model could not be asked, or gave nothing of use.
    pub failed: u32,
    /// The shares, by measure.
    #[serde(serialize_with = "by_name")]
    pub measures: BTreeMap<Measure, Share>,
    /// What it cost.
    pub timing: Timing,
    #[serde(skip)]
    costs: Costs,
}

/// What the cases cost.
#[derive(Debug, Default, Clone, Serialize)]
pub struct Timing {
    /// Half of the cases took no longer, in milliseconds: grammar, prompt and output.
    pub p50_ms: Option<f64>,
    /// 95 of 100 cases took no longer.
    pub p95_ms: Option<f64>,
    /// Tokens of the prompt that were computed, on average: those in the cache are not among them.
    pub prefill_tokens: Option<f64>,
    /// Tokens of prompts computed in a second.
    pub prefill_tokens_per_s: Option<f64>,
    /// Tokens written, on average.
    pub output_tokens: Option<f64>,
    /// Tokens written in a second.
    pub output_tokens_per_s: Option<f64>,
}

/// A case that was not right.
#[derive(Debug, Serialize)]
pub struct Failure {
    /// The case.
    pub id: String,
    /// Its category.
    pub category: String,
    /// The person's latest words.
    pub request: String,
    /// What was right.
    pub expected: Vec<Expectation>,
    /// What came out.
    pub got: Got,
}

#[derive(Debug, Default)]
struct Costs {
    took_us: Vec<u64>,
    computed: u64,
    written: u64,
    prefill_us: u64,
    decode_us: u64,
}

impl Figures {
    /// A share; nothing of nothing if no case measures it.
    pub fn share(&self, measure: Measure) -> Share {
        self.measures.get(&measure).copied().unwrap_or_default()
    }

    fn add(&mut self, got: &Got, score: &Score, took_us: u64, usage: Option<Usage>) {
        self.cases += 1;
        self.failed += u32::from(matches!(got, Got::Failed(_)));
        for (measure, share) in &score.shares {
            let sum = self.measures.entry(*measure).or_default();
            sum.right += share.right;
            sum.of += share.of;
        }
        if let Some(usage) = usage {
            self.costs.took_us.push(took_us);
            self.costs.computed += u64::from(usage.prompt_tokens.saturating_sub(usage.reused_tokens));
            self.costs.written += u64::from(usage.completion_tokens);
            self.costs.prefill_us += usage.prefill_us;
            self.costs.decode_us += usage.decode_us;
        }
    }

    fn finish(&mut self) {
        let costs = &mut self.costs;
        costs.took_us.sort_unstable();
        let count = costs.took_us.len();
        // The nearest rank: the smallest time that so many percent do not exceed.
        let percentile = |percent: usize| {
            let rank = (count * percent).div_ceil(100).max(1);
            costs.took_us.get(rank - 1).map(|us| rounded(*us as f64 / 1000.0))
        };
        let rate = |tokens: u64, us: u64| (us > 0).then(|| rounded(tokens as f64 * 1e6 / us as f64));
        let mean = |tokens: u64| (count > 0).then(|| rounded(tokens as f64 / count as f64));
        self.timing = Timing {
            p50_ms: percentile(50),
            p95_ms: percentile(95),
            prefill_tokens: mean(costs.computed),
            prefill_tokens_per_s: rate(costs.computed, costs.prefill_us),
            output_tokens: mean(costs.written),
            output_tokens_per_s: rate(costs.written, costs.decode_us),
        };
    }
}

fn rounded(value: f64) -> f64 {
    (value * 100.0).round() / 100.0
}

/// A report under way.
pub(crate) struct Tally {
    report: Report,
    places: HashMap<String, usize>,
}

impl Tally {
    pub(crate) fn new(decoding: Decoding, info: &ModelInfo) -> Self {
        let report = Report {
            decoding,
            model: info.name.clone(),
            version: info.version.clone(),
            total: Figures::default(),
            categories: Vec::new(),
            failures: Vec::new(),
        };
        Self { report, places: HashMap::new() }
    }

    pub(crate) fn add(&mut self, case: &Case, got: Got, score: &Score, took_us: u64, usage: Option<Usage>) {
        let next = self.report.categories.len();
        let place = *self.places.entry(case.category.clone()).or_insert(next);
        if place == next {
            self.report.categories.push(Figures { category: case.category.clone(), ..Figures::default() });
        }
        for figures in [&mut self.report.total, &mut self.report.categories[place]] {
            figures.add(&got, score, took_us, usage);
        }
        let unfaithful = score.shares.iter().any(|(m, s)| *m == Measure::Faithful && s.right == 0);
        if !score.correct || unfaithful {
            self.report.failures.push(Failure {
                id: case.id.clone(),
                category: case.category.clone(),
                request: case.request().to_owned(),
                expected: case.expect.clone(),
                got,
            });
        }
    }

    pub(crate) fn finish(mut self) -> Report {
        self.report.total.finish();
        self.report.categories.iter_mut().for_each(Figures::finish);
        self.report
    }
}

/// Every measure, in order, whether it was measured or not: the keys are always there.
fn by_name<S: Serializer>(measures: &BTreeMap<Measure, Share>, serializer: S) -> Result<S::Ok, S::Error> {
    let mut map = serializer.serialize_map(Some(Measure::ALL.len()))?;
    for measure in Measure::ALL {
        map.serialize_entry(measure.name(), &measures.get(&measure).copied().unwrap_or_default())?;
    }
    map.end()
}
