//! A conversation as the list of messages that chat templates read.

use edgehold_types::ToolSpec;
use serde_json::{Value, json};

use crate::dialect::{Dialect, REFUSAL};
use crate::request::{BroughtTool, Call, Prompt, Turn};

/// How much the template is trusted to know.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Style {
    /// Roles for system, tools and results, as the family defines them.
    Native,
    /// System, user and assistant only; tools are explained in the system text.
    Plain,
    /// User and assistant only; the system text stands before the first question.
    SystemInUser,
}

/// What people, tools and models said, each behind a mark.
#[derive(Debug, Default)]
pub(super) struct Marks {
    pub(super) contents: Vec<String>,
    /// Those that a template may leave out: what it does not show of a tool.
    optional: Vec<usize>,
}

impl Marks {
    /// Private-use characters: no template contains them.
    pub(super) fn mark(index: usize) -> String {
        format!("\u{e000}{index}\u{e001}")
    }

    fn take(&mut self, content: String) -> String {
        if content.is_empty() {
            return content;
        }
        self.contents.push(content);
        Self::mark(self.contents.len() - 1)
    }

    /// Whether every mark that must be there stands in a text.
    pub(super) fn all_in(&self, text: &str) -> bool {
        (0..self.contents.len()).all(|i| self.optional.contains(&i) || text.contains(&Self::mark(i)))
    }

    /// The description of a tool with its texts behind marks, but for the names of types, which templates compare.
    fn take_schema(&mut self, value: &Value) -> Value {
        match value {
            Value::Array(items) => items.iter().map(|v| self.take_schema(v)).collect(),
            Value::Object(map) => {
                let member = |(key, value): (&String, &Value)| {
                    let is_type = key == "type" && value.as_str().is_some_and(|t| JSON_TYPES.contains(&t));
                    (key.clone(), if is_type { value.clone() } else { self.take_schema(value) })
                };
                map.iter().map(member).collect()
            }
            other => {
                let from = self.contents.len();
                let taken = self.take_json(other);
                self.optional.extend(from..self.contents.len());
                taken
            }
        }
    }

    /// The same value with every text in it behind a mark, escaped as JSON.
    fn take_json(&mut self, value: &Value) -> Value {
        match value {
            Value::String(s) => {
                let quoted = value.to_string();
                if s.is_empty() { value.clone() } else { self.take(quoted[1..quoted.len() - 1].to_owned()).into() }
            }
            Value::Array(items) => items.iter().map(|v| self.take_json(v)).collect(),
            Value::Object(map) => map.iter().map(|(k, v)| (k.clone(), self.take_json(v))).collect(),
            other => other.clone(),
        }
    }
}

const JSON_TYPES: [&str; 7] = ["string", "number", "integer", "boolean", "object", "array", "null"];

pub(super) fn tools(prompt: &Prompt, marks: &mut Marks) -> Vec<Value> {
    let function = |t: &ToolSpec| {
        json!({"type": "function", "function": {
            "name": t.name.as_str(), "description": t.description, "parameters": t.parameters,
        }})
    };
    let mut tools: Vec<Value> = prompt.prefix.tools.iter().map(function).collect();
    tools.extend(prompt.brought.tools.iter().map(|t| {
        let ToolSpec { name, description, parameters } = t.spec();
        let (description, parameters) = (marks.take_schema(&description.into()), marks.take_schema(&parameters));
        json!({"type": "function", "function": {
            "name": name.as_str(), "description": description, "parameters": parameters,
        }})
    }));
    tools
}

pub(super) fn messages(prompt: &Prompt, dialect: Dialect, style: Style, marks: &mut Marks) -> Vec<Value> {
    let mut messages: Vec<Value> = Vec::new();
    let system = system_text(prompt, dialect, style, marks);
    let mut before_question = String::new();
    match style {
        _ if system.is_empty() => {}
        Style::SystemInUser => before_question = system + "\n\n",
        _ => messages.push(json!({"role": "system", "content": system})),
    }
    for turn in &prompt.turns {
        messages.push(match turn {
            Turn::User(text) => {
                let lead = std::mem::take(&mut before_question);
                json!({"role": "user", "content": format!("{lead}{}", marks.take(text.get().clone()))})
            }
            Turn::Assistant(text) => json!({"role": "assistant", "content": marks.take(text.get().clone())}),
            Turn::Calls(calls) if style == Style::Native => {
                let calls: Vec<Value> = calls.iter().map(|c| native_call(c, dialect, marks)).collect();
                json!({"role": "assistant", "content": "", "tool_calls": calls})
            }
            Turn::Calls(calls) => json!({"role": "assistant", "content": written_calls(calls, dialect, marks)}),
            Turn::Result { tool, value } => {
                let content = marks.take(value.get().to_string());
                if style == Style::Native {
                    json!({"role": "tool", "name": tool.as_str(), "tool_call_id": CALL_ID, "content": content})
                } else {
                    json!({"role": "user", "content": format!("Result of {tool}: {content}")})
                }
            }
        });
    }
    messages
}

/// Mistral's templates insist on an id of nine letters or digits.
const CALL_ID: &str = "edgehold0";

fn native_call(call: &Call, dialect: Dialect, marks: &mut Marks) -> Value {
    let arguments = match dialect {
        // The template of our own models takes the arguments as the text that the model is to read.
        Dialect::Edgehold => marks.take(call.arguments.get().to_string()).into(),
        _ => marks.take_json(call.arguments.get()),
    };
    let function = json!({"name": call.name.as_str(), "arguments": arguments});
    json!({"type": "function", "id": CALL_ID, "function": function})
}

fn written_calls(calls: &[Call], dialect: Dialect, marks: &mut Marks) -> String {
    let form = dialect.form();
    let open = form.open.map_or("", |m| m.0);
    let mut text = if form.open_each { String::new() } else { open.to_owned() };
    text += form.list_open;
    for (i, call) in calls.iter().enumerate() {
        let between = if i > 0 { form.between.unwrap_or("\n") } else { "" };
        let each = if form.open_each { open } else { "" };
        let arguments = marks.take(call.arguments.get().to_string());
        text += &format!(
            "{between}{each}{}{}{}{arguments}{}",
            form.before_name, call.name, form.before_arguments, form.after
        );
    }
    text + form.list_close
}

/// The system text, with what a model must know to use tools if its template does not tell it.
fn system_text(prompt: &Prompt, dialect: Dialect, style: Style, marks: &mut Marks) -> String {
    let Prompt { prefix, brought, .. } = prompt;
    let mut text = prefix.system.clone();
    let own = dialect == Dialect::Edgehold;
    let tooled = !own && (!prefix.tools.is_empty() || !brought.tools.is_empty());
    if tooled && style != Style::Native {
        let form = dialect.form();
        text += "\n\nTools:\n";
        for tool in &prefix.tools {
            text += &format!("- {}: {} Arguments: {}\n", tool.name, tool.description, tool.parameters);
        }
        for ToolSpec { name, description, parameters } in brought.tools.iter().map(BroughtTool::spec) {
            let (description, parameters) = (marks.take(description), marks.take(parameters.to_string()));
            text += &format!("- {name}: {description} Arguments: {parameters}\n");
        }
        let open = form.open.map_or("", |m| m.0);
        text += &format!(
            "To use a tool, reply with nothing but {open}{}{}NAME{}{{…}}{}{}. Its result comes next; answer from it.",
            form.list_open, form.before_name, form.before_arguments, form.after, form.list_close
        );
    }
    if tooled {
        text += &format!("\nIf a request is not your task, reply: {REFUSAL}.");
    }
    if let Some(instructions) = &brought.instructions {
        let gap = if text.is_empty() { "" } else { "\n\n" };
        text += &format!("{gap}{}", marks.take(instructions.get().clone()));
    }
    if let Some(schema) = brought.answer.as_ref().filter(|_| !own) {
        text += &format!("\n\nAnswer with JSON that fits this schema: {}", marks.take(schema.get().to_string()));
    }
    text
}
