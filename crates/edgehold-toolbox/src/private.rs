//! Stands around a tool that has records, and answers about them with noise.
//!
//! The tool hands out its records one by one and computes nothing of them; they are clipped and added up by
//! [`edgehold_privacy`], the ledger is charged, and the answer is drawn. Its label goes beside the result.

mod answer;
mod error;

use std::sync::Arc;
use std::time::Duration;

use edgehold_guard::{Raw, Released};
use edgehold_privacy::ledger::{Account, Ledger};
use edgehold_privacy::mechanism::{Kind, Mechanism, Tally, ask};
use edgehold_tools::{Labelled, Tool, ToolContext, ToolError};
use edgehold_types::{Effects, Label, Labels, Timestamp, ToolSpec};
use serde_json::Value;

use error::Refused;

/// What is asked of a source of records, as far as the records depend on it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RecordQuestion {
    /// Which source it is: a file's path.
    pub source: String,
    /// Which value of a record.
    pub column: String,
    /// The first moment, in milliseconds since the Unix epoch.
    pub from: i64,
    /// The first moment after it.
    pub to: i64,
    /// The unit of the values.
    pub unit: &'static str,
    /// The stretch of time as it was understood, such as `60 min`.
    pub window: String,
}

impl RecordQuestion {
    /// Everything that the records depend on.
    fn key(&self) -> String {
        serde_json::json!([self.source, self.column, self.from, self.to]).to_string()
    }
}

/// Something that has records, each with a time and a value.
pub trait RecordSource: Send + Sync {
    /// What the model is told of a tool that can be asked for `stat` alone, about these columns or all.
    ///
    /// # Errors
    /// The source cannot work now.
    fn spec(&self, stat: &str, columns: Option<&[String]>) -> Result<ToolSpec, ToolError>;

    /// What is asked, seen from `now`. It must not depend on the records.
    ///
    /// # Errors
    /// The question is not understood.
    fn question(&self, args: &Value, now: Timestamp) -> Result<RecordQuestion, ToolError>;

    /// Hands out the records, each as it is.
    ///
    /// # Errors
    /// The source cannot be read; nothing is charged then.
    fn records(&self, question: &RecordQuestion, tally: &mut Tally) -> Result<(), ToolError>;

    /// A time for people.
    fn time(&self, millis: i64, now: Timestamp) -> String;
}

/// How a source is asked privately.
#[derive(Debug, Clone)]
pub struct PrivateConfig {
    /// What is asked, and with how much noise.
    pub mechanism: Mechanism,
    /// The columns that may be asked about.
    pub columns: Option<Vec<String>>,
    /// Who is charged.
    pub account: Account,
    /// Questions are about the records up to the last multiple of this, so that the same question within it is the same.
    pub refresh: Duration,
}

/// A tool that answers about records with noise, as long as there is budget.
pub struct PrivateRecords<S> {
    source: S,
    config: PrivateConfig,
    ledger: Arc<Ledger>,
}

impl<S: RecordSource> PrivateRecords<S> {
    /// A tool over a source.
    pub fn new(source: S, config: PrivateConfig, ledger: Arc<Ledger>) -> Self {
        Self { source, config, ledger }
    }

    fn answer(&self, args: &Value, now: Timestamp) -> Result<(Value, edgehold_types::PrivacyLabel), Refused> {
        let step = u64::try_from(self.config.refresh.as_millis()).unwrap_or(u64::MAX).max(1);
        let seen = Timestamp(now.0 - now.0 % step);
        let question = self.source.question(args, seen)?;
        if self.config.columns.as_ref().is_some_and(|some| !some.contains(&question.column)) {
            return Err(Refused::Column);
        }
        let private = ask(&self.ledger, &self.config.account, &question.key(), &self.config.mechanism, now, |tally| {
            self.source.records(&question, tally).map_err(Refused::from)
        })?;
        let time = |millis| self.source.time(millis, now);
        let value = answer::json(&question, stat(self.config.mechanism.kind()), private.answer(), time);
        Ok((value, private.label().clone()))
    }
}

/// The word for what is asked, in a call and in its result.
fn stat(kind: Kind) -> &'static str {
    match kind {
        Kind::Quantile { percent: 50, .. } => "median",
        Kind::Timestamp { .. } => "last_time",
        other => other.name(),
    }
}

impl<S: RecordSource> Tool for PrivateRecords<S> {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        self.source.spec(stat(self.config.mechanism.kind()), self.config.columns.as_deref())
    }

    fn effects(&self) -> Effects {
        Effects::ReadOnly
    }

    /// A question about a stretch of time, in a person's own words.
    fn accepts(&self) -> Labels {
        Labels::from_iter([Label::Public, Label::Internal, Label::Personal])
    }

    /// For callers that know of no labels the label stands in the result: no private answer goes without.
    fn call(&self, args: Released<Value>, ctx: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        let (mut value, label) = self.answer(args.get(), ctx.clock.now())?;
        if let Value::Object(map) = &mut value {
            map.insert("privacy".to_owned(), serde_json::json!(label));
        }
        Ok(Raw::new(value, Labels::of(Label::Internal)))
    }

    fn call_labelled(&self, args: Released<Value>, ctx: &ToolContext<'_>) -> Result<Labelled, ToolError> {
        let (value, label) = self.answer(args.get(), ctx.clock.now())?;
        Ok(Labelled { value: Raw::new(value, Labels::of(Label::Internal)), privacy: Some(label) })
    }
}

#[cfg(test)]
mod tests;
