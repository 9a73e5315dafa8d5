//! Takes values out of a section, notes every mistake, and knows which keys nobody asked for.

use std::ops::RangeInclusive;
use std::path::{Component, Path, PathBuf};

use crate::document::{Entry, Section, Value};
use crate::problem::{ConfigError, Position, Problem};

/// A reader of one section. Ask for every key there is, then call [`Fields::finish`].
///
/// A question about a key that is missing, or whose value is wrong, is answered with `None`; a wrong value is noted, so
/// that the caller may go on with a default and find the other mistakes too.
#[derive(Debug)]
pub struct Fields<'s> {
    section: &'s Section,
    asked: Vec<String>,
    problems: Vec<Problem>,
}

impl<'s> Fields<'s> {
    /// A reader of a section.
    pub fn of(section: &'s Section) -> Self {
        Self { section, asked: Vec::new(), problems: Vec::new() }
    }

    /// The entry of a key, whatever its value is.
    pub fn entry(&mut self, key: &str) -> Option<&'s Entry> {
        self.asked.push(key.to_owned());
        self.section.get(key)
    }

    /// A text.
    pub fn text(&mut self, key: &str) -> Option<String> {
        let entry = self.entry(key)?;
        match &entry.value {
            Value::Text(s) => Some(s.clone()),
            other => self.unfit(entry, "a text in quotes", other),
        }
    }

    /// A text that is not empty.
    pub fn some_text(&mut self, key: &str) -> Option<String> {
        let text = self.text(key)?;
        if text.trim().is_empty() {
            self.problem(key, format!("`{key}` is empty"), None);
            return None;
        }
        Some(text)
    }

    /// A text that is not empty and must be there.
    pub fn required_text(&mut self, key: &str, hint: &str) -> Option<String> {
        if self.entry(key).is_none() {
            self.problem(key, format!("`{key}` is missing"), Some(hint.to_owned()));
        }
        self.some_text(key)
    }

    /// A path. One that is not absolute is meant from the folder of the file.
    pub fn path(&mut self, key: &str) -> Option<PathBuf> {
        let text = self.some_text(key)?;
        self.resolve(key, &text)
    }

    /// A list of paths, as [`Fields::path`].
    pub fn paths(&mut self, key: &str) -> Option<Vec<PathBuf>> {
        let texts = self.texts(key)?;
        Some(texts.iter().filter_map(|t| self.resolve(key, t)).collect())
    }

    /// A list of texts, none of them empty.
    pub fn texts(&mut self, key: &str) -> Option<Vec<String>> {
        let entry = self.entry(key)?;
        let Value::Array(items) = &entry.value else { return self.unfit(entry, "a list of texts", &entry.value) };
        let mut texts = Vec::new();
        for (item, at) in items {
            match item {
                Value::Text(s) if !s.trim().is_empty() => texts.push(s.clone()),
                Value::Text(_) => self.note(*at, format!("`{key}` has an empty text"), None),
                other => self.note(*at, format!("`{key}` wants texts in quotes, and here is {}", other.kind()), None),
            }
        }
        Some(texts)
    }

    /// A whole number within bounds.
    pub fn integer(&mut self, key: &str, within: RangeInclusive<u64>) -> Option<u64> {
        let entry = self.entry(key)?;
        let Value::Integer(n) = entry.value else { return self.unfit(entry, "a whole number", &entry.value) };
        match u64::try_from(n).ok().filter(|n| within.contains(n)) {
            Some(n) => Some(n),
            None => self.out_of_bounds(entry, n, within.start(), within.end()),
        }
    }

    /// A number within bounds.
    pub fn number(&mut self, key: &str, within: RangeInclusive<f64>) -> Option<f64> {
        let entry = self.entry(key)?;
        #[expect(clippy::cast_precision_loss, reason = "the bounds are far below 2^53")]
        let x = match entry.value {
            Value::Float(x) => x,
            Value::Integer(n) => n as f64,
            ref other => return self.unfit(entry, "a number", other),
        };
        if within.contains(&x) { Some(x) } else { self.out_of_bounds(entry, x, within.start(), within.end()) }
    }

    /// True or false.
    pub fn boolean(&mut self, key: &str) -> Option<bool> {
        let entry = self.entry(key)?;
        match entry.value {
            Value::Boolean(b) => Some(b),
            ref other => self.unfit(entry, "`true` or `false`", other),
        }
    }

    /// One of some words.
    pub fn choice<T: Copy>(&mut self, key: &str, among: &[(&str, T)]) -> Option<T> {
        let text = self.text(key)?;
        let found = among.iter().find(|(word, _)| *word == text).map(|(_, value)| *value);
        if found.is_none() {
            let words: Vec<&str> = among.iter().map(|(word, _)| *word).collect();
            let hint =
                meant(&text, words.iter().copied()).unwrap_or_else(|| format!("use one of {}", words.join(", ")));
            self.problem(key, format!("`{key}` cannot be {text:?}"), Some(hint));
        }
        found
    }

    /// A table. Its mistakes, and its keys that `read` does not ask for, are noted here. A table that is missing is read
    /// as an empty one.
    pub fn table<T>(&mut self, key: &str, read: impl FnOnce(&mut Fields<'_>) -> T) -> T {
        let absent = self.section.absent_table(key);
        let section = match self.entry(key) {
            Some(Entry { value: Value::Table(section), .. }) => section,
            Some(entry) => {
                let hint = Some(format!("write it as a section: [{}]", absent.name()));
                self.note(entry.value_at, format!("`{key}` wants a table, and this is {}", entry.value.kind()), hint);
                &absent
            }
            None => &absent,
        };
        let mut fields = Fields::of(section);
        let value = read(&mut fields);
        self.problems.extend(fields.into_problems());
        value
    }

    /// Tables of one name: `[[key]]`. The mistakes of each, and its keys that `read` does not ask for, are noted here.
    pub fn tables<T>(&mut self, key: &str, mut read: impl FnMut(&mut Fields<'_>) -> T) -> Vec<T> {
        let Some(entry) = self.entry(key) else { return Vec::new() };
        let Value::Array(items) = &entry.value else {
            let hint = Some(format!("write each as a section: [[{key}]]"));
            self.note(entry.value_at, format!("`{key}` wants tables, and this is {}", entry.value.kind()), hint);
            return Vec::new();
        };
        let mut all = Vec::new();
        for (item, at) in items {
            let Value::Table(section) = item else {
                self.note(*at, format!("`{key}` wants tables, and here is {}", item.kind()), None);
                continue;
            };
            let mut fields = Fields::of(section);
            all.push(read(&mut fields));
            self.problems.extend(fields.into_problems());
        }
        all
    }

    /// Notes a mistake at a key's value; at the section's head if the key is missing.
    pub fn problem(&mut self, key: &str, message: impl Into<String>, hint: Option<String>) {
        let at = self.section.get(key).map(|e| e.value_at).or(self.section.position());
        self.put(at, message.into(), hint);
    }

    /// The value, if there was no mistake.
    ///
    /// # Errors
    /// Every mistake that was noted, and every key that was not asked for.
    pub fn finish(self) -> Result<(), ConfigError> {
        ConfigError::unless_empty(self.into_problems())
    }

    pub(crate) fn section(&self) -> &'s Section {
        self.section
    }

    pub(crate) fn note(&mut self, at: Position, message: String, hint: Option<String>) {
        self.put(Some(at), message, hint);
    }

    pub(crate) fn absorb(&mut self, error: ConfigError) {
        self.problems.extend(error.problems);
    }

    fn into_problems(mut self) -> Vec<Problem> {
        let place = match self.section.name() {
            "" => String::new(),
            name => format!(" in [{name}]"),
        };
        for entry in self.section.entries() {
            if !self.asked.contains(&entry.key) {
                let hint = meant(&entry.key, self.asked.iter().map(String::as_str));
                let hint = hint.or_else(|| self.known());
                self.note(entry.at, format!("unknown key `{}`{place}", entry.key), hint);
            }
        }
        self.problems
    }

    fn known(&self) -> Option<String> {
        let mut known = self.asked.clone();
        known.sort();
        known.dedup();
        (!known.is_empty()).then(|| format!("the keys here are {}", known.join(", ")))
    }

    fn resolve(&mut self, key: &str, text: &str) -> Option<PathBuf> {
        if text.starts_with('~') {
            let hint = "write the whole path, or one that begins at the folder of this file".to_owned();
            self.problem(key, format!("`{key}` begins with `~`, which only a shell understands"), Some(hint));
            return None;
        }
        Some(beside(self.section.file(), text))
    }

    fn unfit<T>(&mut self, entry: &Entry, wanted: &str, is: &Value) -> Option<T> {
        let message = format!("`{}` wants {wanted}, and this is {}", entry.key, is.kind());
        self.note(entry.value_at, message, None);
        None
    }

    fn out_of_bounds<T, N: std::fmt::Display>(
        &mut self,
        entry: &Entry,
        is: impl std::fmt::Display,
        low: N,
        high: N,
    ) -> Option<T> {
        let hint = Some(format!("use a number from {low} to {high}"));
        self.note(entry.value_at, format!("`{}` cannot be {is}", entry.key), hint);
        None
    }

    fn put(&mut self, position: Option<Position>, message: String, hint: Option<String>) {
        self.problems.push(Problem { file: self.section.file().to_owned(), position, message, hint });
    }
}

/// A path as it is meant from the folder of a file, without `./`.
pub(crate) fn beside(file: &Path, path: &str) -> PathBuf {
    let whole = file.parent().unwrap_or(Path::new("")).join(path);
    whole.components().filter(|c| *c != Component::CurDir).collect()
}

/// "Did you mean", if one of the words is near.
fn meant<'a>(word: &str, among: impl Iterator<Item = &'a str>) -> Option<String> {
    let near = among.map(|known| (strsim::osa_distance(word, known), known)).min()?;
    // A third of the letters may be wrong, and two at least.
    let limit = (near.1.chars().count() / 3).clamp(2, 4);
    (near.0 <= limit && near.0 < near.1.chars().count()).then(|| format!("did you mean `{}`?", near.1))
}
