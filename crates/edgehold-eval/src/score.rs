//! What a case came to.

use edgehold_types::ToolSpec;
use serde::Serialize;
use serde_json::Value;

use crate::compare;
use crate::faithful::faithful;
use crate::{Case, Expectation, ExpectedCall, Measure, Share};

/// What came out.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Got {
    /// Calls.
    Calls(Vec<GotCall>),
    /// A plain answer.
    Answer(String),
    /// A question back.
    Question(String),
    /// A refusal.
    Refusal(String),
    /// Nothing of use: why.
    Failed(String),
}

/// A call that was made.
#[derive(Debug, Clone, PartialEq, Serialize)]
pub struct GotCall {
    /// The tool.
    pub name: String,
    /// Its arguments.
    pub arguments: Value,
}

impl Got {
    fn text(&self) -> Option<&str> {
        match self {
            Self::Answer(text) | Self::Question(text) | Self::Refusal(text) => Some(text),
            Self::Calls(_) | Self::Failed(_) => None,
        }
    }
}

/// The figures that one case adds to.
#[derive(Debug, Default)]
pub(crate) struct Score {
    pub(crate) shares: Vec<(Measure, Share)>,
    pub(crate) correct: bool,
}

impl Score {
    fn count(&mut self, measure: Measure, right: bool) {
        let share = Share { right: u32::from(right), of: 1 };
        self.shares.push((measure, share));
    }
}

/// Scores one case. `broken` says that there is a call that cannot be read.
pub(crate) fn score(case: &Case, got: &Got, broken: bool) -> Score {
    let mut score = Score { correct: case.expect.iter().any(|e| fits(e, got)), ..Score::default() };
    let correct = score.correct;
    score.count(Measure::Correct, correct);
    let called = matches!(got, Got::Calls(_));
    let declined = got.text().is_some();
    match case.expect.first() {
        Some(Expectation::Calls(_)) => {
            let tools = correct || case.expect.iter().any(|e| same_tools(e, got));
            score.count(Measure::Tool, tools);
            if tools {
                score.count(Measure::Arguments, correct);
            }
            score.count(Measure::FullCall, correct);
            score.count(Measure::NotDeclined, called || correct);
            score.count(Measure::NotRefused, !matches!(got, Got::Refusal(_)) || correct);
        }
        Some(Expectation::Refuse) => {
            score.count(Measure::Refusal, declined || correct);
            score.count(Measure::RefusalStrict, correct);
        }
        Some(Expectation::Ask) => score.count(Measure::Ask, correct),
        Some(Expectation::Answer { .. }) => score.count(Measure::Answer, correct),
        None => {}
    }
    if let (true, Some(text)) = (case.reported(), got.text()) {
        score.count(Measure::Faithful, faithful(case, text));
    }
    if let Got::Calls(calls) = got {
        for call in calls {
            score.count(Measure::SchemaValid, valid(&case.prefix.tools, call));
        }
    } else if broken {
        score.count(Measure::SchemaValid, false);
    }
    score
}

fn fits(expected: &Expectation, got: &Got) -> bool {
    match (expected, got) {
        (Expectation::Calls(expected), Got::Calls(got)) => pair(expected, got, &compare::arguments),
        (Expectation::Refuse, Got::Refusal(_)) | (Expectation::Ask, Got::Question(_)) => true,
        (Expectation::Answer { contains, equals }, Got::Answer(answer)) => {
            let answer = compare::text(answer);
            contains.iter().all(|part| answer.contains(&compare::text(part)))
                && equals.as_ref().is_none_or(|whole| compare::text(whole) == answer)
        }
        _ => false,
    }
}

fn same_tools(expected: &Expectation, got: &Got) -> bool {
    matches!((expected, got), (Expectation::Calls(expected), Got::Calls(got)) if pair(expected, got, &|_, _| true))
}

/// Whether each expected call has a call of its own, in any order. Calls of one tool are few: trying is cheap.
fn pair(expected: &[ExpectedCall], got: &[GotCall], right: &dyn Fn(&ExpectedCall, &Value) -> bool) -> bool {
    let Some((first, rest)) = expected.split_first() else { return got.is_empty() };
    expected.len() == got.len()
        && got.iter().enumerate().any(|(i, call)| {
            let others = || [&got[..i], &got[i + 1..]].concat();
            first.name.as_str() == call.name && right(first, &call.arguments) && pair(rest, &others(), right)
        })
}

/// Whether a call fits the schema of a tool that was offered.
fn valid(tools: &[ToolSpec], call: &GotCall) -> bool {
    let tool = tools.iter().find(|t| t.name.as_str() == call.name);
    tool.is_some_and(|t| jsonschema::validator_for(&t.parameters).is_ok_and(|v| v.is_valid(&call.arguments)))
}

#[cfg(test)]
mod tests;
