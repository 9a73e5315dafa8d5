//! Whether an answer says nothing that was not said: its numbers and names.

use std::collections::BTreeSet;

use edgehold_model::Turn;
use edgehold_model::constraint::{names, number_atoms, value_atoms, value_words, words};

use crate::Case;

/// Whether every number and every name in an answer stands in the results, in what the person said, in the tools or in
/// the system text.
pub(crate) fn faithful(case: &Case, answer: &str) -> bool {
    let mut said = Said::default();
    said.text(&case.prefix.system);
    for tool in &case.prefix.tools {
        said.text(tool.name.as_str());
        said.text(&tool.description);
        said.text(&tool.parameters.to_string());
    }
    for turn in &case.turns {
        match turn {
            Turn::User(text) => said.text(text.get()),
            Turn::Result { value, .. } => {
                said.atoms.extend(value_atoms(value.get()));
                said.words.extend(value_words(value.get()));
            }
            Turn::Assistant(_) | Turn::Calls(_) => {}
        }
    }
    number_atoms(answer).iter().all(|n| said.number(n))
        && names(answer).iter().all(|n| said.words.contains(&n.to_lowercase()))
}

#[derive(Default)]
struct Said {
    atoms: BTreeSet<String>,
    words: BTreeSet<String>,
}

impl Said {
    fn text(&mut self, text: &str) {
        self.atoms.extend(number_atoms(text));
        self.words.extend(words(text));
    }

    /// A number may have its unit glued to it.
    fn number(&self, atom: &str) -> bool {
        let bare = atom.trim_matches(|c: char| c.is_alphabetic() || c == '_');
        [atom, bare].iter().any(|n| self.atoms.contains(*n))
    }
}
