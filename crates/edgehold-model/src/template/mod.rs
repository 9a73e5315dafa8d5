//! Renders a conversation as the model was trained to read it.
//!
//! The template comes from the model's file; a family without one gets a built-in form. What people, tools and models
//! said is put in afterwards, in place of marks, so that a runtime can tell the template's own control tokens from text
//! that only spells one.

mod builtin;
mod messages;

use std::sync::LazyLock;

use minijinja::syntax::SyntaxConfig;
use minijinja::value::{Serde, Value};
use minijinja::{Environment, ErrorKind, context};
use regex::Regex;

pub use builtin::builtin_template;

use crate::dialect::Dialect;
use crate::generation::ModelError;
use crate::request::Prompt;
use messages::{Marks, Style};

/// A rendered prompt: the template's text with marks, and what belongs in their place.
#[derive(Debug, Clone, PartialEq)]
pub struct Rendered {
    text: String,
    contents: Vec<String>,
}

/// A stretch of a rendered prompt.
#[derive(Debug, Clone, PartialEq)]
pub enum Segment<'a> {
    /// The template's own text: control tokens count.
    Template(&'a str),
    /// Someone's words: only text.
    Content(&'a str),
}

static MARK: LazyLock<Regex> = LazyLock::new(|| {
    #[expect(clippy::expect_used, reason = "the pattern is a constant")]
    Regex::new("\u{e000}(\\d+)\u{e001}").expect("a valid pattern")
});

impl Rendered {
    /// The stretches in order.
    pub fn segments(&self) -> Vec<Segment<'_>> {
        let mut segments = Vec::new();
        let mut from = 0;
        for found in MARK.captures_iter(&self.text) {
            let (Some(whole), Some(index)) = (found.get(0), found.get(1)) else { continue };
            segments.push(Segment::Template(&self.text[from..whole.start()]));
            let content = index.as_str().parse().ok().and_then(|i: usize| self.contents.get(i));
            segments.push(Segment::Content(content.map_or("", String::as_str)));
            from = whole.end();
        }
        segments.push(Segment::Template(&self.text[from..]));
        segments.retain(|s| !matches!(s, Segment::Template("") | Segment::Content("")));
        segments
    }

    /// The whole as one text.
    pub fn to_text(&self) -> String {
        let part = |s| match s {
            Segment::Template(t) | Segment::Content(t) => t,
        };
        self.segments().into_iter().map(part).collect()
    }
}

/// A model's chat template.
pub struct ChatTemplate {
    environment: Environment<'static>,
    bos: String,
    eos: String,
    dialect: Dialect,
}

impl ChatTemplate {
    /// Parses a template. `bos` and `eos` are the texts of the vocabulary's own tokens.
    ///
    /// # Errors
    /// The template's syntax is not understood.
    pub fn new(source: &str, bos: &str, eos: &str) -> Result<Self, ModelError> {
        let mut environment = Environment::new();
        // As the field's training code renders: block tags leave no line behind.
        let syntax = SyntaxConfig::builder().trim_blocks(true).lstrip_blocks(true).build();
        environment.set_syntax(syntax.map_err(|e| ModelError::Template(format!("{e:#}")))?);
        environment.set_unknown_method_callback(minijinja_contrib::pycompat::unknown_method_callback);
        environment.add_function("raise_exception", |message: String| -> Result<String, minijinja::Error> {
            Err(minijinja::Error::new(ErrorKind::InvalidOperation, message))
        });
        environment
            .add_template_owned("chat", source.to_owned())
            .map_err(|e| ModelError::Template(format!("{e:#}")))?;
        let dialect = Dialect::of_template(source);
        Ok(Self { environment, bos: bos.to_owned(), eos: eos.to_owned(), dialect })
    }

    /// The family that the template was written for.
    pub fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// Renders a conversation up to where the model goes on.
    ///
    /// Templates differ in what they know: some refuse a system message, some have no tools. The richest form that the
    /// template accepts is taken.
    ///
    /// # Errors
    /// No form is accepted.
    pub fn render(&self, prompt: &Prompt) -> Result<Rendered, ModelError> {
        let styles: &[Style] = match self.dialect {
            Dialect::Edgehold => &[Style::Native],
            Dialect::Generic => &[Style::Plain, Style::SystemInUser],
            _ => &[Style::Native, Style::Plain, Style::SystemInUser],
        };
        let mut first_error = None;
        for style in styles {
            match self.render_as(prompt, *style) {
                Ok(rendered) => return Ok(rendered),
                Err(error) => {
                    first_error.get_or_insert(error);
                }
            }
        }
        Err(ModelError::Template(first_error.map(|e| format!("{e:#}")).unwrap_or_default()))
    }

    fn render_as(&self, prompt: &Prompt, style: Style) -> Result<Rendered, minijinja::Error> {
        let mut marks = Marks::default();
        let messages = messages::messages(prompt, self.dialect, style, &mut marks);
        let tools = if style == Style::Native { messages::tools(prompt, &mut marks) } else { Vec::new() };
        let tools = if tools.is_empty() { Value::UNDEFINED } else { Value::from(Serde(tools)) };
        let text = self.environment.get_template("chat")?.render(context! {
            messages => Value::from(Serde(messages)),
            tools => tools,
            add_generation_prompt => true,
            enable_thinking => false,
            bos_token => self.bos.as_str(),
            eos_token => self.eos.as_str(),
        })?;
        // A template that drops messages without an error would answer another question than the one asked.
        if !marks.all_in(&text) {
            return Err(minijinja::Error::new(ErrorKind::InvalidOperation, "the template leaves a message out"));
        }
        Ok(Rendered { text, contents: marks.contents })
    }
}

/// The fixed texts before and after the person's words in an agent's own template (Jinja, with `user_input`).
///
/// # Errors
/// The template does not render, or the words do not stand in it exactly once and unchanged.
pub fn frame(source: &str) -> Result<(String, String), ModelError> {
    let error = |e: minijinja::Error| ModelError::Template(format!("{e:#}"));
    let mark = Marks::mark(0);
    let mut environment = Environment::new();
    environment.add_template("agent", source).map_err(error)?;
    let template = environment.get_template("agent").map_err(error)?;
    let text = template.render(context! { user_input => mark.as_str() }).map_err(error)?;
    match text.split(&mark).collect::<Vec<_>>()[..] {
        [before, after] => Ok((before.to_owned(), after.to_owned())),
        _ => Err(ModelError::Template("`{{ user_input }}` must stand in the template exactly once".into())),
    }
}

#[cfg(test)]
mod tests;
