//! A file as a tree in which every key and value knows its place.

use std::fs::File;
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use toml::Spanned;
use toml::de::{DeTable, DeValue};

use crate::MAX_FILE_BYTES;
use crate::problem::{ConfigError, Position, Problem};

/// A table of a file.
#[derive(Debug, Clone, PartialEq)]
pub struct Section {
    file: Arc<Path>,
    name: String,
    position: Option<Position>,
    entries: Vec<Entry>,
}

/// A key and its value.
#[derive(Debug, Clone, PartialEq)]
pub struct Entry {
    /// The key.
    pub key: String,
    /// Where the key stands.
    pub at: Position,
    /// The value.
    pub value: Value,
    /// Where the value stands.
    pub value_at: Position,
}

/// A value.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "the names are those of TOML's types")]
pub enum Value {
    Text(String),
    Integer(i64),
    Float(f64),
    Boolean(bool),
    /// A date, a time or both, as written.
    Time(String),
    Array(Vec<(Value, Position)>),
    Table(Section),
}

impl Value {
    /// What the value is, for messages.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::Text(_) => "a text",
            Self::Integer(_) => "a whole number",
            Self::Float(_) => "a number with a point",
            Self::Boolean(_) => "true or false",
            Self::Time(_) => "a date or time",
            Self::Array(_) => "a list",
            Self::Table(_) => "a table",
        }
    }
}

impl Section {
    /// The file that the section stands in.
    pub fn file(&self) -> &Path {
        &self.file
    }

    /// The section's name as it stands between brackets; empty for the top of the file.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// Where the section begins; `None` if the file does not have it.
    pub fn position(&self) -> Option<Position> {
        self.position
    }

    /// Keys and values, in the order of the file.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The entry of a key.
    pub fn get(&self, key: &str) -> Option<&Entry> {
        self.entries.iter().find(|e| e.key == key)
    }

    /// The top of a file that does not exist: everything has its default.
    pub(crate) fn absent(file: &Path) -> Self {
        Self { file: file.into(), name: String::new(), position: None, entries: Vec::new() }
    }

    /// A table of this section that the file does not have.
    pub(crate) fn absent_table(&self, key: &str) -> Self {
        Self { name: join(&self.name, key), ..Self::absent(&self.file) }
    }

    /// Keeps these keys.
    #[must_use]
    pub fn with_only(mut self, keys: &[&str]) -> Self {
        self.entries.retain(|e| keys.contains(&e.key.as_str()));
        self
    }

    /// Removes these keys.
    pub(crate) fn without(mut self, keys: &[&str]) -> Self {
        self.entries.retain(|e| !keys.contains(&e.key.as_str()));
        self
    }

    /// Reads a text as TOML. A mistake of syntax is the only one reported: what follows it cannot be trusted.
    ///
    /// # Errors
    /// When it is no TOML, or has a number that is too large.
    pub fn parse(file: &Path, text: &str) -> Result<Self, ConfigError> {
        let tree = Tree { file: file.into(), lines: Lines::of(text) };
        let mut problems = Vec::new();
        match DeTable::parse(text) {
            Ok(table) => {
                let section = tree.section(String::new(), table.span().start, table.get_ref(), &mut problems);
                ConfigError::unless_empty(problems).map(|()| section)
            }
            Err(error) => {
                let position = tree.lines.position(error.span().map_or(0, |s| s.start));
                let message = format!("this is not TOML: {}", error.message());
                let hint = "write `key = value`, with texts in quotes, and sections as `[name]`".to_owned();
                let file = file.to_owned();
                Err(ConfigError {
                    problems: vec![Problem { file, position: Some(position), message, hint: Some(hint) }],
                })
            }
        }
    }

    /// Reads a file.
    ///
    /// # Errors
    /// When it cannot be read, is larger than [`MAX_FILE_BYTES`], or is no TOML.
    pub fn load(file: &Path) -> Result<Self, ConfigError> {
        Self::parse(file, &read_text(file)?)
    }
}

/// Reads a small text file.
pub(crate) fn read_text(file: &Path) -> Result<String, ConfigError> {
    let cannot = |e: std::io::Error| {
        ConfigError::of_file(file, format!("cannot be read: {e}"), "check that the file is there and may be read")
    };
    let opened = File::open(file).map_err(cannot)?;
    if !opened.metadata().map_err(cannot)?.is_file() {
        return Err(ConfigError::of_file(file, "is not a file", "give the path of a file"));
    }
    let mut bytes = Vec::new();
    opened.take(MAX_FILE_BYTES + 1).read_to_end(&mut bytes).map_err(cannot)?;
    if bytes.len() as u64 > MAX_FILE_BYTES {
        let message = format!("is larger than {MAX_FILE_BYTES} bytes");
        return Err(ConfigError::of_file(file, message, "check that it is the file you mean"));
    }
    String::from_utf8(bytes).map_err(|e| {
        let valid = String::from_utf8_lossy(&e.as_bytes()[..e.utf8_error().valid_up_to()]);
        let position = Some(Lines::of(&valid).position(valid.len()));
        let hint = Some("save the file as UTF-8".to_owned());
        let message = "is not UTF-8 text from here on".to_owned();
        ConfigError { problems: vec![Problem { file: PathBuf::from(file), position, message, hint }] }
    })
}

fn join(section: &str, key: &str) -> String {
    if section.is_empty() { key.to_owned() } else { format!("{section}.{key}") }
}

struct Tree<'a> {
    file: Arc<Path>,
    lines: Lines<'a>,
}

impl Tree<'_> {
    fn section(&self, name: String, start: usize, table: &DeTable<'_>, problems: &mut Vec<Problem>) -> Section {
        let mut sorted: Vec<_> = table.iter().collect();
        sorted.sort_by_key(|(key, _)| key.span().start);
        let entries = sorted.into_iter().map(|(key, value)| Entry {
            key: key.get_ref().to_string(),
            at: self.lines.position(key.span().start),
            value_at: self.lines.position(value.span().start),
            value: self.value(join(&name, key.get_ref()), value, problems),
        });
        let entries = entries.collect();
        Section { file: Arc::clone(&self.file), name, position: Some(self.lines.position(start)), entries }
    }

    fn value(&self, name: String, value: &Spanned<DeValue<'_>>, problems: &mut Vec<Problem>) -> Value {
        let start = value.span().start;
        match value.get_ref() {
            DeValue::String(s) => Value::Text(s.to_string()),
            DeValue::Integer(n) => {
                let parsed = i64::from_str_radix(n.as_str(), n.radix());
                Value::Integer(parsed.unwrap_or_else(|_| {
                    problems.push(Problem {
                        file: self.file.to_path_buf(),
                        position: Some(self.lines.position(start)),
                        message: format!("the number {n} is too large"),
                        hint: None,
                    });
                    0
                }))
            }
            DeValue::Float(x) => Value::Float(x.as_str().parse().unwrap_or(f64::NAN)),
            DeValue::Boolean(b) => Value::Boolean(*b),
            DeValue::Datetime(t) => Value::Time(t.to_string()),
            DeValue::Array(items) => {
                let item = |i: &Spanned<DeValue<'_>>| {
                    (self.value(name.clone(), i, problems), self.lines.position(i.span().start))
                };
                Value::Array(items.iter().map(item).collect())
            }
            DeValue::Table(table) => Value::Table(self.section(name, start, table, problems)),
        }
    }
}

/// Where the lines of a text begin.
struct Lines<'a> {
    text: &'a str,
    starts: Vec<usize>,
}

impl<'a> Lines<'a> {
    fn of(text: &'a str) -> Self {
        let starts = std::iter::once(0).chain(text.match_indices('\n').map(|(i, _)| i + 1)).collect();
        Self { text, starts }
    }

    fn position(&self, byte: usize) -> Position {
        let line = self.starts.partition_point(|s| *s <= byte);
        let start = self.starts.get(line.saturating_sub(1)).copied().unwrap_or(0);
        let before = self.text.get(start..byte).unwrap_or_default();
        let number = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        Position { line: number(line), column: number(before.chars().count() + 1) }
    }
}
