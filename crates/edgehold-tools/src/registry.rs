//! The tools that one agent may use, in the order its file lists them.

use std::sync::Arc;

use edgehold_types::{ToolName, ToolSpec};

use crate::{Tool, ToolError};

/// An agent's tools.
#[derive(Clone, Default)]
pub struct Registry {
    tools: Vec<(ToolName, Arc<dyn Tool>)>,
}

impl Registry {
    /// Adds a tool under the name that the model will use. A later tool of the same name replaces the earlier one.
    pub fn insert(&mut self, name: ToolName, tool: Arc<dyn Tool>) {
        self.tools.retain(|(n, _)| *n != name);
        self.tools.push((name, tool));
    }

    /// What the model is told, tool by tool.
    ///
    /// # Errors
    /// The first tool that cannot work now.
    pub fn specs(&self) -> Result<Vec<ToolSpec>, ToolError> {
        self.tools.iter().map(|(_, tool)| tool.spec()).collect()
    }

    /// The tool of that name.
    pub fn get(&self, name: &str) -> Option<&Arc<dyn Tool>> {
        self.tools.iter().find(|(n, _)| n.as_str() == name).map(|(_, tool)| tool)
    }

    /// The names, in order.
    pub fn names(&self) -> impl Iterator<Item = &ToolName> {
        self.tools.iter().map(|(name, _)| name)
    }

    /// Whether there is no tool.
    pub fn is_empty(&self) -> bool {
        self.tools.is_empty()
    }
}
