//! Names and ids that appear in files, URLs and audit records.

use std::borrow::Cow;
use std::fmt;
use std::str::FromStr;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Serialize};

/// A name that may stand in a path, a URL and a prompt: 1–64 of `a-z A-Z 0-9 _ - .`, starting with a letter or digit.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("`{0}` is not a name: use 1 to 64 of a-z, A-Z, 0-9, `_`, `-`, `.`, starting with a letter or digit")]
pub struct InvalidName(pub String);

fn check(s: &str) -> Result<(), InvalidName> {
    let ok = (1..=64).contains(&s.len())
        && s.starts_with(|c: char| c.is_ascii_alphanumeric())
        && s.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '_' | '-' | '.'));
    if ok { Ok(()) } else { Err(InvalidName(s.chars().take(80).collect())) }
}

macro_rules! name {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, JsonSchema)]
        #[serde(try_from = "String", into = "String")]
        #[schemars(inline, extend("pattern" = "^[a-zA-Z0-9][a-zA-Z0-9_.-]{0,63}$"))]
        pub struct $name(String);

        impl $name {
            /// The name as text.
            pub fn as_str(&self) -> &str {
                &self.0
            }
        }

        impl FromStr for $name {
            type Err = InvalidName;
            fn from_str(s: &str) -> Result<Self, InvalidName> {
                check(s).map(|()| Self(s.to_owned()))
            }
        }

        impl TryFrom<String> for $name {
            type Error = InvalidName;
            fn try_from(s: String) -> Result<Self, InvalidName> {
                check(&s).map(|()| Self(s))
            }
        }

        impl From<$name> for String {
            fn from(name: $name) -> String {
                name.0
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }
    };
}

name! {
    /// An agent's name: the folder that holds its `agent.toml`.
    AgentName
}
name! {
    /// A tool's name, as the model writes it in a call.
    ToolName
}
name! {
    /// The person or thing that data is about, by the owner's own name for it: `patient-17`. Never written to the audit
    /// log as it is.
    SubjectId
}
name! {
    /// A rule of the policy: the name that a refusal gives.
    RuleName
}

/// One turn: a question in, an answer out. Random, 128 bits, written as 32 hexadecimal digits.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct TurnId(pub u128);

impl fmt::Display for TurnId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:032x}", self.0)
    }
}

impl Serialize for TurnId {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        s.collect_str(self)
    }
}

impl JsonSchema for TurnId {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> Cow<'static, str> {
        "TurnId".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({"type": "string", "pattern": "^[0-9a-f]{32}$"})
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_are_safe_in_paths_and_urls() {
        for good in ["device", "read_metrics", "a", "v0.1-x"] {
            assert!(good.parse::<AgentName>().is_ok(), "{good}");
        }
        for bad in ["", ".", "..", "../x", "a/b", "-x", "a b", "é", &"x".repeat(65)] {
            assert!(bad.parse::<AgentName>().is_err(), "{bad}");
        }
    }

    #[test]
    fn a_turn_id_is_32_hex_digits() {
        assert_eq!(TurnId(255).to_string(), format!("{:0>32}", "ff"));
    }
}
