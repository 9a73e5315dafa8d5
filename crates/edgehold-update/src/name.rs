//! Names of models in the library. A name is also the stem of the file.

use std::fmt;
use std::str::FromStr;

use serde::{Deserialize, Serialize};

/// The longest name.
const MAX: usize = 64;

/// A model's name: 1 to 64 of `a-z A-Z 0-9 _ - .`, a letter or digit first.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct ModelName(String);

/// A text that cannot be a model's name.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} cannot be a model's name: use 1 to 64 of a-z, A-Z, 0-9, `_`, `-`, `.`, a letter or digit first")]
pub struct InvalidModelName(pub String);

impl ModelName {
    /// The name as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The name of the model's file in the library's folder.
    pub fn file(&self) -> String {
        format!("{}.gguf", self.0)
    }

    /// A name from that of a file: without the ending, with `-` for what cannot stand in a name.
    ///
    /// # Errors
    /// Nothing is left.
    pub fn from_file(file: &str) -> Result<Self, InvalidModelName> {
        let cut = file.len().saturating_sub(".gguf".len());
        let stem = match file.get(cut..) {
            Some(end) if end.eq_ignore_ascii_case(".gguf") => &file[..cut],
            _ => file,
        };
        let safe: String = stem.chars().map(|c| if allowed(c) { c } else { '-' }).collect();
        let short: String = safe.trim_start_matches(|c: char| !c.is_ascii_alphanumeric()).chars().take(MAX).collect();
        short.trim_end_matches(['-', '.']).parse().map_err(|_| InvalidModelName(file.to_owned()))
    }

    /// Whether both would be the same file where upper and lower case are not told apart.
    pub fn same_file(&self, other: &Self) -> bool {
        self.0.eq_ignore_ascii_case(&other.0)
    }
}

fn allowed(c: char) -> bool {
    c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.')
}

impl FromStr for ModelName {
    type Err = InvalidModelName;

    fn from_str(s: &str) -> Result<Self, InvalidModelName> {
        let ok = (1..=MAX).contains(&s.len())
            && s.starts_with(|c: char| c.is_ascii_alphanumeric())
            && s.chars().all(allowed);
        if ok { Ok(Self(s.to_owned())) } else { Err(InvalidModelName(s.chars().take(80).collect())) }
    }
}

impl TryFrom<String> for ModelName {
    type Error = InvalidModelName;

    fn try_from(s: String) -> Result<Self, InvalidModelName> {
        s.parse()
    }
}

impl From<ModelName> for String {
    fn from(name: ModelName) -> Self {
        name.0
    }
}

impl fmt::Display for ModelName {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_come_from_files() {
        for (file, name) in [
            ("Qwen2.5-0.5B-Instruct-Q4_K_M.gguf", "Qwen2.5-0.5B-Instruct-Q4_K_M"),
            ("model.GGUF", "model"),
            ("my model (1).gguf", "my-model--1"),
            ("../../etc/passwd", "etc-passwd"),
            (".hidden.gguf", "hidden"),
            ("größe.gguf", "gr--e"),
            ("ä.gguf", ""),
            ("..", ""),
            (".gguf", ""),
            ("a.gguf.gguf", "a.gguf"),
        ] {
            let got = ModelName::from_file(file).map_or_else(|_| String::new(), String::from);
            assert_eq!(got, name, "{file}");
        }
        assert_eq!(ModelName::from_file(&"x".repeat(200)).unwrap().as_str().len(), 64);
    }
}
