//! What is wrong with a suite: everything at once, each with its file and line.

use std::fmt;
use std::path::PathBuf;

use edgehold_guard::GuardError;
use edgehold_types::InvalidName;

/// A suite that cannot be used.
#[derive(Debug, thiserror::Error)]
#[error("{}", listed(problems))]
pub struct SuiteError {
    /// Every problem, in the order of files and lines.
    pub problems: Vec<Problem>,
}

/// One problem.
#[derive(Debug)]
pub struct Problem {
    /// The file or folder.
    pub file: PathBuf,
    /// The line, from 1; `None` if it is the whole file.
    pub line: Option<usize>,
    /// What is wrong.
    pub mistake: Mistake,
}

/// A mistake in a suite.
#[derive(Debug, thiserror::Error)]
pub enum Mistake {
    /// It cannot be read.
    #[error("it cannot be read: {0}")]
    Unreadable(#[from] std::io::Error),
    /// No case was found.
    #[error("there is no case in any .jsonl file of this folder")]
    Empty,
    /// Not JSON of this form.
    #[error("{0}")]
    Form(String),
    /// A tool whose name cannot be used.
    #[error("a tool's name cannot be used: {0}")]
    ToolName(#[from] InvalidName),
    /// A tool whose description cannot be used.
    #[error("the tool `{tool}`: {reason}")]
    Tool {
        /// The tool.
        tool: String,
        /// What is wrong with it.
        reason: String,
    },
    /// The list of tools in another file.
    #[error("`tools` names {0}, which must be a JSON file inside the suite's folder")]
    ToolsFile(String),
    /// The agent is not known here.
    #[error("the agent `{name}`: {reason}")]
    Agent {
        /// Its name.
        name: String,
        /// Why it cannot be used.
        reason: String,
    },
    /// The conversation.
    #[error("message {number}: {reason}")]
    Message {
        /// From 1.
        number: usize,
        /// What is wrong with it.
        reason: String,
    },
    /// What is expected cannot come.
    #[error("`expect`: {0}")]
    Expect(String),
    /// The guard failed.
    #[error(transparent)]
    Guard(#[from] GuardError),
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.line {
            Some(line) => write!(f, "{}:{line}: {}", self.file.display(), self.mistake),
            None => write!(f, "{}: {}", self.file.display(), self.mistake),
        }
    }
}

/// The problems that are written out.
const SHOWN: usize = 50;

fn listed(problems: &[Problem]) -> String {
    let mut lines: Vec<String> = problems.iter().take(SHOWN).map(ToString::to_string).collect();
    if problems.len() > SHOWN {
        lines.push(format!("and {} more", problems.len() - SHOWN));
    }
    lines.join("\n")
}
