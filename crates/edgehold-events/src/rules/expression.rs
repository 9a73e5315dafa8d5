//! Expressions and templates over features, in minijinja's language.

use std::collections::{BTreeMap, HashSet};
use std::sync::LazyLock;

use minijinja::{Environment, Value};

use crate::describe::short;
use crate::features::Feature;
use crate::settings::Stream;
use crate::window::Window;

/// One for all expressions: nothing is ever put into it, and they may refer to it for ever.
static LANGUAGE: LazyLock<Environment<'static>> = LazyLock::new(Environment::new);

/// Why an expression cannot be used.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum ExpressionError {
    /// It is none.
    #[error("{0}")]
    Syntax(String),
    /// It asks for something that is not there.
    #[error("there is no `{0}`")]
    Unknown(String),
    /// It asks for nothing.
    #[error("it does not look at any feature")]
    Constant,
}

/// A condition such as `mean.temperature > 80 and rate > 2`.
#[derive(Clone)]
pub struct Expression {
    text: String,
    compiled: std::sync::Arc<minijinja::Expression<'static, 'static>>,
    measures: Vec<NamedMeasure>,
}

impl std::fmt::Debug for Expression {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "Expression({:?})", self.text)
    }
}

#[derive(Debug, Clone)]
struct NamedMeasure {
    feature_name: String,
    feature: Feature,
    /// Name and place; nothing for a feature of the window.
    field: Option<(String, usize)>,
}

impl Expression {
    /// Reads one. Whatever it asks for must be a feature of the stream.
    ///
    /// # Errors
    /// It is no expression, or asks for what is not there.
    pub fn new(text: &str, stream: &Stream) -> Result<Self, ExpressionError> {
        let compiled = LANGUAGE.compile_expression_owned(text.to_owned());
        let compiled = compiled.map_err(|e| ExpressionError::Syntax(e.to_string()))?;
        let measures = measures(&compiled.undeclared_variables(true), stream)?;
        if measures.is_empty() {
            return Err(ExpressionError::Constant);
        }
        Ok(Self { text: text.to_owned(), compiled: std::sync::Arc::new(compiled), measures })
    }

    /// Whether it holds; nothing where a feature that it asks for has no value yet, or where it cannot be computed.
    pub fn holds(&self, window: &Window) -> Option<bool> {
        let value = |m: &NamedMeasure| m.feature.of(window, m.field.as_ref().map_or(0, |f| f.1));
        let context = context(&self.measures, |m| value(m).map(Value::from))?;
        self.compiled.eval(context).ok().map(|v| v.is_true())
    }

    /// It as it stands in the file.
    pub fn text(&self) -> &str {
        &self.text
    }
}

/// What is asked for, as features of the stream.
fn measures(asked: &HashSet<String>, stream: &Stream) -> Result<Vec<NamedMeasure>, ExpressionError> {
    let mut asked: Vec<&String> = asked.iter().collect();
    asked.sort();
    let mut measures = Vec::new();
    for path in asked {
        let unknown = || ExpressionError::Unknown(path.clone());
        let mut words = path.split('.');
        let feature_name = words.next().unwrap_or_default();
        let (_, feature) = stream.features().find(|(name, _)| *name == feature_name).ok_or_else(unknown)?;
        let field = match words.next() {
            None if feature.is_of_window() => None,
            Some(name) if !feature.is_of_window() => Some((name.to_owned(), stream.field(name).ok_or_else(unknown)?)),
            _ => return Err(unknown()),
        };
        if words.next().is_some() {
            return Err(unknown());
        }
        measures.push(NamedMeasure { feature_name: feature_name.to_owned(), feature, field });
    }
    Ok(measures)
}

/// The features by name, each with what `value` makes of it; nothing if one has none.
fn context(measures: &[NamedMeasure], value: impl Fn(&NamedMeasure) -> Option<Value>) -> Option<Value> {
    let mut plain: BTreeMap<&str, Value> = BTreeMap::new();
    let mut nested: BTreeMap<&str, BTreeMap<&str, Value>> = BTreeMap::new();
    for measure in measures {
        let value = value(measure)?;
        match &measure.field {
            Some((field, _)) => drop(nested.entry(&measure.feature_name).or_default().insert(field, value)),
            None => drop(plain.insert(&measure.feature_name, value)),
        }
    }
    plain.extend(nested.into_iter().map(|(name, fields)| (name, Value::from_pairs(fields))));
    Some(Value::from_pairs(plain))
}

/// Looks whether a template can be used.
///
/// # Errors
/// As [`Expression::new`].
pub(crate) fn check_template(text: &str, stream: &Stream) -> Result<(), ExpressionError> {
    let template = LANGUAGE.template_from_str(text).map_err(|e| ExpressionError::Syntax(e.to_string()))?;
    measures(&template.undeclared_variables(true), stream).map(drop)
}

/// Fills a template in. A number that is only shown is shown short; what has no value yet is `unknown`.
pub(crate) fn render(text: &str, stream: &Stream, window: &Window) -> Option<String> {
    let template = LANGUAGE.template_from_str(text).ok()?;
    let measures = measures(&template.undeclared_variables(true), stream).ok()?;
    let context = context(&measures, |m| {
        let value = m.feature.of(window, m.field.as_ref().map_or(0, |f| f.1));
        Some(value.map_or_else(|| Value::from("unknown"), shown))
    })?;
    template.render(context).ok()
}

/// A number as it is shown: short, and without a point where it is whole.
fn shown(value: f64) -> Value {
    let text = short(value);
    match text.parse::<i64>() {
        Ok(whole) => Value::from(whole),
        Err(_) => Value::from(text.parse().unwrap_or(value)),
    }
}
