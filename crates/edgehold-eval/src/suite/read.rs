//! From a folder to cases.

use std::collections::HashMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use edgehold_guard::Guard;
use edgehold_model::Prefix;
use edgehold_types::{AgentName, ToolSpec};
use serde_json::Value;

use super::line::{Line, without_line};
use super::{Case, Mistake, Problem, SuiteError, conversation, tools};
use crate::expect;

/// System text and tools of an agent, by its name; or why there are none.
pub type AgentHead<'a> = &'a dyn Fn(&AgentName) -> Result<Prefix, String>;

/// What reading a suite takes.
pub struct Reader<'a> {
    /// Everything in a suite comes through it, as it would in a turn.
    pub guard: &'a Guard,
    /// Where the agents that a suite names are found.
    pub agents: AgentHead<'a>,
}

/// Reads every `.jsonl` file in a folder and in the folders below it, in the order of their names.
///
/// # Errors
/// Every mistake in it.
pub fn read_suite(folder: &Path, reader: &Reader<'_>) -> Result<Vec<Case>, SuiteError> {
    let mut suite =
        Suite { folder, reader, cases: Vec::new(), problems: Vec::new(), lists: HashMap::new(), heads: HashMap::new() };
    let mut files = Vec::new();
    suite.find(folder, &mut files);
    for file in files {
        suite.file(&file);
    }
    if suite.cases.is_empty() && suite.problems.is_empty() {
        suite.problem(folder, None, Mistake::Empty);
    }
    if suite.problems.is_empty() { Ok(suite.cases) } else { Err(SuiteError { problems: suite.problems }) }
}

/// A suite under reading.
struct Suite<'a> {
    folder: &'a Path,
    reader: &'a Reader<'a>,
    cases: Vec<Case>,
    problems: Vec<Problem>,
    /// Tools by the text of their list: most cases share one, and it is checked once.
    lists: HashMap<String, Vec<ToolSpec>>,
    heads: HashMap<String, Arc<Prefix>>,
}

impl Suite<'_> {
    fn problem(&mut self, file: &Path, line: Option<usize>, mistake: Mistake) {
        self.problems.push(Problem { file: file.to_owned(), line, mistake });
    }

    fn find(&mut self, folder: &Path, files: &mut Vec<PathBuf>) {
        let entries = fs::read_dir(folder).and_then(|entries| entries.collect::<Result<Vec<_>, _>>());
        let mut entries = match entries {
            Ok(entries) => entries,
            Err(e) => return self.problem(folder, None, e.into()),
        };
        entries.sort_by_key(fs::DirEntry::file_name);
        for entry in entries {
            let path = entry.path();
            // A link to a folder is not followed: it may lead back.
            if entry.file_type().is_ok_and(|t| t.is_dir()) {
                self.find(&path, files);
            } else if path.extension().is_some_and(|e| e == "jsonl") {
                files.push(path);
            }
        }
    }

    fn file(&mut self, file: &Path) {
        let text = match fs::read_to_string(file) {
            Ok(text) => text,
            Err(e) => return self.problem(file, None, e.into()),
        };
        for (i, line) in text.lines().enumerate().filter(|(_, l)| !l.trim().is_empty()) {
            match self.case(file, i + 1, line) {
                Ok(case) => self.cases.push(case),
                Err(mistake) => self.problem(file, Some(i + 1), mistake),
            }
        }
    }

    fn case(&mut self, file: &Path, number: usize, line: &str) -> Result<Case, Mistake> {
        let line = Line::parse(line)?;
        let (system, turns) = conversation::read(self.reader.guard, line.messages)?;
        let prefix = match (line.agent, line.tools) {
            (Some(_), Some(_)) => return Err(Mistake::Form("a case has either `agent` or `tools`".into())),
            (Some(_), None) if system.is_some() => {
                return Err(Mistake::Form("a case with `agent` has that agent's system text".into()));
            }
            (Some(agent), None) => self.head_of(&agent)?,
            (None, list) => Prefix { system: system.unwrap_or_default(), tools: self.tools(file, list)? },
        };
        let expect = expect::read(self.reader.guard, line.expect, &prefix.tools)?;
        let stem = file.file_stem().map(|s| s.to_string_lossy().into_owned()).unwrap_or_default();
        let place = file.strip_prefix(self.folder).unwrap_or(file);
        Ok(Case {
            id: line.id.unwrap_or_else(|| format!("{}:{number}", place.display())),
            category: line.category.unwrap_or(stem),
            prefix: self.shared(prefix),
            turns,
            expect,
        })
    }

    fn head_of(&self, name: &str) -> Result<Prefix, Mistake> {
        let wrong = |reason| Mistake::Agent { name: name.to_owned(), reason };
        let agent = name.parse().map_err(|_| wrong("is no name of an agent".into()))?;
        (self.reader.agents)(&agent).map_err(wrong)
    }

    fn tools(&mut self, beside: &Path, list: Option<Value>) -> Result<Vec<ToolSpec>, Mistake> {
        let list = match list {
            None => return Ok(Vec::new()),
            Some(Value::String(path)) => self.inside(beside, &path)?,
            Some(list) => list,
        };
        let key = list.to_string();
        if let Some(known) = self.lists.get(&key) {
            return Ok(known.clone());
        }
        let tools = tools::read(list)?;
        self.lists.insert(key, tools.clone());
        Ok(tools)
    }

    /// A list of tools in a file of its own, beside the cases or from the top of the suite. It must lie in the suite.
    fn inside(&self, beside: &Path, path: &str) -> Result<Value, Mistake> {
        let root = self.folder.canonicalize()?;
        let places = [beside.parent().unwrap_or(self.folder), self.folder];
        let file = places.iter().find_map(|place| place.join(path).canonicalize().ok());
        let Some(file) = file.filter(|f| f.starts_with(&root) && f.is_file()) else {
            return Err(Mistake::ToolsFile(path.to_owned()));
        };
        let text = fs::read_to_string(&file)?;
        serde_json::from_str(&text).map_err(|e| Mistake::Form(format!("{path}: {}", without_line(&e))))
    }

    fn shared(&mut self, prefix: Prefix) -> Arc<Prefix> {
        let tools: Vec<Value> =
            prefix.tools.iter().map(|t| serde_json::json!([t.name, t.description, t.parameters])).collect();
        let key = Value::from(vec![Value::from(prefix.system.as_str()), tools.into()]).to_string();
        Arc::clone(self.heads.entry(key).or_insert_with(|| Arc::new(prefix)))
    }
}
