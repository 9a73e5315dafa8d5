//! All agents of a node.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use crate::agent::AgentSpec;
use crate::problem::ConfigError;

/// Reads every `NAME/agent.toml` in these folders. The agents are sorted by name; one with a mistake does not hide the
/// others. A later folder's agent replaces an earlier one of the same name, even when the later one has a mistake:
/// whoever wrote it meant it to stand in for the other, perhaps because the other may do too much.
///
/// A folder that does not exist holds no agents.
pub fn load_agents(folders: &[PathBuf]) -> (Vec<AgentSpec>, Vec<ConfigError>) {
    let mut agents = BTreeMap::new();
    let mut errors = Vec::new();
    for folder in folders {
        let files = match agent_files(folder) {
            Ok(files) => files,
            Err(error) => {
                errors.push(error);
                continue;
            }
        };
        for file in files {
            let name = file.parent().and_then(Path::file_name).map(ToOwned::to_owned).unwrap_or_default();
            agents.insert(name, AgentSpec::load(&file));
        }
    }
    let mut good = Vec::new();
    for agent in agents.into_values() {
        match agent {
            Ok(agent) => good.push(agent),
            Err(error) => errors.push(error),
        }
    }
    (good, errors)
}

fn agent_files(folder: &Path) -> Result<Vec<PathBuf>, ConfigError> {
    let cannot = |e: std::io::Error| {
        let hint = "check `agents` in [paths]: it is a list of folders that hold a folder for each agent";
        ConfigError::of_file(folder, format!("cannot be read: {e}"), hint)
    };
    let entries = match std::fs::read_dir(folder) {
        Ok(entries) => entries,
        Err(e) if e.kind() == std::io::ErrorKind::NotFound => return Ok(Vec::new()),
        Err(e) => return Err(cannot(e)),
    };
    let mut files = Vec::new();
    for entry in entries {
        let path = entry.map_err(cannot)?.path();
        let hidden = path.file_name().is_some_and(|n| n.to_string_lossy().starts_with('.'));
        let file = path.join("agent.toml");
        if !hidden && file.symlink_metadata().is_ok() {
            files.push(file);
        }
    }
    files.sort();
    Ok(files)
}
