//! `agent.toml`: what an agent is for, what it may do, and how much.

use std::path::{Path, PathBuf};
use std::time::Duration;

use edgehold_types::{AgentName, ToolName};

use crate::document::{Section, Value, read_text};
use crate::fields::Fields;
use crate::privacy::ToolPrivacy;
use crate::problem::{ConfigError, Position};
use crate::sampling::SamplingSettings;

/// What a person hears when the model fails and the agent's file says nothing else.
const FALLBACK: &str = "I could not answer that just now. Please ask again.";

/// An agent as its file describes it.
#[derive(Debug, Clone, PartialEq)]
pub struct AgentSpec {
    /// The name of the folder.
    pub name: AgentName,
    /// The `agent.toml`.
    pub file: PathBuf,
    /// One sentence for people: what it is for.
    pub description: String,
    /// What the model is told it is.
    pub system: String,
    /// Jinja text around the person's words, which stand in it as `user_input`.
    pub template: String,
    /// The reply when the model fails.
    pub fallback: String,
    /// Questions a person may ask.
    pub examples: Vec<String>,
    /// How much one turn may take.
    pub limits: AgentLimits,
    /// How tokens are chosen, where it differs from the node's settings.
    pub sampling: SamplingSettings,
    /// The tools, in the order of the file.
    pub tools: Vec<ToolSection>,
}

/// How much one turn may take.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgentLimits {
    /// Calls of tools.
    pub max_tool_calls: u32,
    /// Tokens of the answer.
    pub max_answer_tokens: u32,
    /// Time for the whole turn.
    pub deadline: Duration,
    /// Characters of the person's words; more are refused.
    pub max_input_chars: usize,
    /// Whether the model says in short what has to be left out of a long conversation.
    pub summarise: bool,
}

/// A tool of an agent: a `[tools.NAME]` table.
#[derive(Debug, Clone, PartialEq)]
pub struct ToolSection {
    /// The name that the model uses.
    pub name: ToolName,
    /// Which of the built-in tools it is; the name, if the file does not say.
    pub kind: String,
    /// What the model is told about it, in place of the tool's own words.
    pub description: Option<String>,
    /// That it answers with noise, and how.
    pub privacy: Option<ToolPrivacy>,
    /// Where the table stands.
    pub at: Position,
    /// Everything else in the table, for the builder of the tool to read with [`Fields`].
    pub options: Section,
}

impl AgentSpec {
    /// Reads an agent from a text, as if it stood in `file`. The agent has the name of the file's folder.
    ///
    /// # Errors
    /// Every mistake in the text.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigError> {
        read(&name_of(file)?, &Section::parse(file, text)?)
    }

    /// Reads an agent's file.
    ///
    /// # Errors
    /// Every mistake of the file.
    pub fn load(file: &Path) -> Result<Self, ConfigError> {
        read(&name_of(file)?, &Section::load(file)?)
    }
}

fn name_of(file: &Path) -> Result<AgentName, ConfigError> {
    let folder = file.parent().and_then(Path::file_name).unwrap_or_default().to_string_lossy();
    folder.parse().map_err(|_| {
        let message = format!("the folder's name, {folder:?}, is the agent's name, and it cannot be one");
        ConfigError::of_file(file, message, "use 1 to 64 of a-z, A-Z, 0-9, `_`, `-`, `.`, a letter or digit first")
    })
}

fn read(name: &AgentName, top: &Section) -> Result<AgentSpec, ConfigError> {
    let mut fields = Fields::of(top);
    let description = fields.required_text("description", "one sentence: what a person can ask this agent");
    let system = text_or_file(&mut fields, "system");
    if system.is_none() && top.get("system").is_none() && top.get("system_file").is_none() {
        let hint = "`system = \"…\"` tells the model what it is; `system_file` names a file with that text".to_owned();
        fields.problem("system", "`system` is missing", Some(hint));
    }
    let template = text_or_file(&mut fields, "template").unwrap_or_else(|| "{{ user_input }}".to_owned());
    if !template.contains("user_input") {
        let key = if top.get("template").is_some() { "template" } else { "template_file" };
        let hint = "put `{{ user_input }}` where they belong".to_owned();
        fields.problem(key, "the template leaves out the person's words", Some(hint));
    }
    let spec = AgentSpec {
        name: name.clone(),
        file: top.file().to_owned(),
        description: description.unwrap_or_default(),
        system: system.unwrap_or_default(),
        template,
        fallback: fields.some_text("fallback").unwrap_or_else(|| FALLBACK.to_owned()),
        examples: fields.texts("examples").unwrap_or_default(),
        limits: fields.table("limits", limits),
        sampling: fields.table("sampling", SamplingSettings::read),
        tools: fields.table("tools", tools),
    };
    fields.finish().map(|()| spec)
}

/// A text that stands in the file, or in one beside it that `KEY_file` names.
fn text_or_file(fields: &mut Fields<'_>, key: &str) -> Option<String> {
    let file_key = format!("{key}_file");
    let (text, file) = (fields.some_text(key), fields.path(&file_key));
    match (text, file) {
        (Some(_), Some(_)) => {
            let hint = Some("keep one of them".to_owned());
            fields.problem(&file_key, format!("both `{key}` and `{file_key}` are there"), hint);
            None
        }
        (None, Some(file)) => match read_text(&file) {
            Ok(text) if text.trim().is_empty() => {
                fields.problem(&file_key, format!("{} is empty", file.display()), None);
                None
            }
            Ok(text) => Some(text.trim_end().to_owned()),
            Err(error) => {
                fields.absorb(error);
                None
            }
        },
        (text, None) => text,
    }
}

fn limits(fields: &mut Fields<'_>) -> AgentLimits {
    let mut small =
        |key: &str, within, default| fields.integer(key, within).and_then(|n| u32::try_from(n).ok()).unwrap_or(default);
    AgentLimits {
        max_tool_calls: small("max_tool_calls", 0..=64, 4),
        max_answer_tokens: small("max_answer_tokens", 1..=65_536, 256),
        deadline: Duration::from_secs(small("deadline_s", 1..=3600, 60).into()),
        max_input_chars: small("max_input_chars", 1..=1_000_000, 4000) as usize,
        summarise: fields.boolean("summarise").unwrap_or(false),
    }
}

fn tools(fields: &mut Fields<'_>) -> Vec<ToolSection> {
    let keys: Vec<_> = fields.section().entries().iter().map(|e| e.key.clone()).collect();
    keys.iter().filter_map(|key| tool(fields, key)).collect()
}

fn tool(fields: &mut Fields<'_>, key: &str) -> Option<ToolSection> {
    let entry = fields.entry(key)?;
    let name = key.parse::<ToolName>();
    if let Err(error) = &name {
        fields.note(entry.at, error.to_string(), None);
    }
    let Value::Table(section) = &entry.value else {
        let hint = Some(format!("write it as a section: [tools.{key}]"));
        fields.note(entry.value_at, format!("`{key}` wants a table, and this is {}", entry.value.kind()), hint);
        return None;
    };
    // What is wrong with these is noted; the other keys belong to the tool.
    let own = section.clone().with_only(&["kind", "description", "privacy"]);
    let mut head = Fields::of(&own);
    let (kind, description) = (head.some_text("kind"), head.some_text("description"));
    let privacy = if own.get("privacy").is_some() { head.table("privacy", crate::privacy::tool) } else { None };
    if let Err(error) = head.finish() {
        fields.absorb(error);
    }
    Some(ToolSection {
        name: name.ok()?,
        kind: kind.unwrap_or_else(|| key.to_owned()),
        description,
        privacy,
        at: entry.at,
        options: section.clone().without(&["kind", "description", "privacy"]),
    })
}
