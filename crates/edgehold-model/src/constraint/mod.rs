//! What an output may be, and the grammar that holds a model to it.
//!
//! The grammar is written in the Lark form that `llguidance` reads. It is text until a runtime compiles it against its
//! vocabulary, so that this crate needs no engine.

mod answer;
mod arguments;
mod grounding;
mod lark;
mod leaning;
mod likeness;
mod marks;
mod names;
mod spoken;
mod turn;

use edgehold_types::ToolSpec;
use serde_json::Value;

pub use grounding::{number_atoms, value_atoms};
pub(crate) use lark::Grammar;
pub use leaning::Leaning;
pub use marks::{ground, unground};
pub use names::{names, value_words, words};

use crate::dialect::{Dialect, Form, JSON_LEAD, Marker, QUESTION, REFUSAL};

/// What an output may be.
#[derive(Debug, Clone, Default)]
pub enum Constraint {
    /// Anything.
    #[default]
    None,
    /// JSON that fits a schema.
    Json(Value),
    /// One of these texts.
    Choice(Vec<String>),
    /// A schema-valid call, a plain answer, a question back or a refusal.
    Turn(TurnConstraint),
    /// Anything; what has the form of a call is read as one. For measuring what a model does when nothing holds it.
    Unheld,
}

/// The constraint of an agent's turn.
#[derive(Debug, Clone, Default)]
pub struct TurnConstraint {
    /// The tools that may be called.
    pub tools: Vec<ToolSpec>,
    /// The most calls in one output; 0 when no further call is allowed.
    pub max_calls: usize,
    /// The person's words, the latest turn first: what grounded parameters may take.
    pub words: Vec<String>,
    /// Every number and every word with a digit that a plain answer may contain; `None` for any.
    pub atoms: Option<Vec<String>>,
    /// Every word with a capital that a plain answer may contain other than at the start of a sentence; `None` for any.
    /// It holds Edgehold's own models only: others may answer in a language that writes every noun so.
    pub names: Option<Vec<String>>,
    /// Whether a call has to be made, and nothing else may be written.
    pub must_call: bool,
    /// The JSON schema that a plain answer has to fit; text where there is none. Numbers and names in it are not held.
    pub answer: Option<Value>,
    /// Texts behind which nothing more may be said.
    pub stop: Vec<String>,
}

/// A constraint that cannot be held. The request fails: it is never run without.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ConstraintError {
    /// A tool's schema is not of a form that can be held.
    #[error("the schema of tool `{tool}` cannot be held: {reason}")]
    Schema {
        /// The tool.
        tool: String,
        /// What is wrong with it.
        reason: String,
    },
    /// A call has to be made, and none can be.
    #[error("a call has to be made, and no tool can be called")]
    NoCall,
    /// A choice without options.
    #[error("a choice needs at least one option")]
    NoOptions,
    /// The grammar compiler refused.
    #[error("the grammar could not be compiled: {0}")]
    Compile(String),
}

/// The id of the control token that has this text, if the vocabulary has one.
pub type ControlToken<'a> = &'a dyn Fn(&str) -> Option<u32>;

impl Constraint {
    /// The grammar in Lark form; `None` if anything goes.
    ///
    /// # Errors
    /// When the constraint cannot be held.
    pub fn grammar(&self, dialect: Dialect, control: ControlToken<'_>) -> Result<Option<String>, ConstraintError> {
        let mut grammar = Grammar::new(control);
        match self {
            Self::None | Self::Unheld => return Ok(None),
            Self::Json(schema) => {
                let json = grammar.json(schema, true);
                grammar.rule("start", &json);
            }
            Self::Choice(options) if options.is_empty() => return Err(ConstraintError::NoOptions),
            Self::Choice(options) => {
                let options: Vec<String> = options.iter().map(|o| lark::quoted(o)).collect();
                grammar.rule("start", &options.join(" | "));
            }
            Self::Turn(turn) => turn.write(&mut grammar, dialect)?,
        }
        Ok(Some(grammar.finish()))
    }
}

impl TurnConstraint {
    /// The names of the tools for which nothing can be missing: they require nothing, or no more than numbers, and as many
    /// numbers were said.
    pub fn lacking_nothing(&self) -> impl Iterator<Item = &str> {
        let said = self.words.first().map_or(0, |words| number_atoms(words).len());
        let is_number = |kind: &Value| kind == "integer" || kind == "number";
        let nothing = move |t: &&ToolSpec| {
            let required: Vec<&str> =
                t.parameters["required"].as_array().into_iter().flatten().filter_map(Value::as_str).collect();
            required.len() <= said && required.iter().all(|r| is_number(&t.parameters["properties"][*r]["type"]))
        };
        self.tools.iter().filter(nothing).map(|t| t.name.as_str())
    }

    fn write(&self, grammar: &mut Grammar<'_>, dialect: Dialect) -> Result<(), ConstraintError> {
        let mut kinds = Vec::new();
        if self.max_calls > 0 {
            let form = dialect.form();
            let said = grounding::Said::write(grammar, &self.words, &self.tools);
            let mut calls = Vec::new();
            for (i, tool) in self.tools.iter().enumerate() {
                let rule = format!("call{i}");
                // A tool whose required grounded parameter finds nothing in the person's words cannot be called now.
                if let Some(arguments) = arguments::write(grammar, &rule, tool, &said, &form)? {
                    let name = lark::quoted(&format!("{}{}{}", form.before_name, tool.name, form.before_arguments));
                    grammar.rule(&rule, &format!("{name} {arguments} {}", lark::quoted(form.after)));
                    calls.push(rule);
                }
            }
            if !calls.is_empty() {
                grammar.rule("call", &calls.join(" | "));
                kinds.push(calls_rule(grammar, &form, self.max_calls));
            }
        }
        if !self.must_call {
            kinds.extend(self.said(grammar, dialect));
        }
        if kinds.is_empty() {
            return Err(ConstraintError::NoCall);
        }
        grammar.rule("start", &kinds.join(" | "));
        Ok(())
    }

    /// What may be said in place of a call.
    fn said(&self, grammar: &mut Grammar<'_>, dialect: Dialect) -> Vec<String> {
        let own = dialect == Dialect::Edgehold;
        if let Some(schema) = &self.answer {
            let json = grammar.json(schema, dialect.form().spaced_json);
            grammar.rule("answer", &json);
            let lead = match dialect.form().open {
                _ if own => grammar.marker(ANSWER),
                None if !self.tools.is_empty() => lark::quoted(JSON_LEAD),
                _ => String::new(),
            };
            return vec![format!("{lead} answer")];
        }
        let names = self.names.as_deref().filter(|_| own);
        let text = answer::rule(grammar, self.atoms.as_deref(), names, opening(dialect), &self.stop);
        if own {
            [ANSWER, QUESTION, Marker("<|refuse|>")].map(|m| format!("{} {text}", grammar.marker(m))).to_vec()
        } else {
            vec![text, lark::quoted(&format!("{REFUSAL}."))]
        }
    }
}

const ANSWER: Marker = Marker("<|answer|>");

/// What no plain answer may start with, or it could not be told from a call.
fn opening(dialect: Dialect) -> Option<&'static str> {
    let form = dialect.form();
    (dialect != Dialect::Edgehold).then(|| form.open.map_or("{", |m| m.0))
}

fn calls_rule(grammar: &Grammar<'_>, form: &Form, max: usize) -> String {
    let open = form.open.map(|m| grammar.marker(m)).unwrap_or_default();
    let (first, next_open) = if form.open_each { (format!("{open} call"), open.as_str()) } else { ("call".into(), "") };
    let head = if form.open_each { "" } else { open.as_str() };
    let more = match form.between {
        Some(between) if max > 1 => format!("({} {next_open} call){{0,{}}}", lark::quoted(between), max - 1),
        _ => String::new(),
    };
    format!("{head} {} {first} {more} {}", lark::quoted(form.list_open), lark::quoted(form.list_close))
}

#[cfg(test)]
mod tests;
