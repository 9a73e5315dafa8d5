//! How well a model calls tools.
//!
//! A suite is a folder of cases: tools, a conversation, and what must come next. [`read_suite`] reads it,
//! [`Evaluation::run`] puts every case to a model the way an agent would, [`Report`] counts what came out right, and a
//! [`Requirement`] says what a figure must be at least. What the figures mean is in `docs/evaluation.md`.

mod compare;
mod decoding;
mod expect;
mod faithful;
mod measure;
mod random;
mod report;
mod require;
mod run;
mod score;
mod suite;

pub use decoding::Decoding;
pub use expect::{Accepted, Expectation, ExpectedCall};
pub use measure::{Measure, Share};
pub use report::{Failure, Figures, Report, Timing};
pub use require::{Requirement, RequirementError, Shortfall};
pub use run::{EvalError, Evaluation};
pub use score::{Got, GotCall};
pub use suite::{AgentHead, Case, Mistake, Problem, Reader, SuiteError, choose, read_suite};
