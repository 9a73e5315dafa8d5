//! A leaning towards tools, put on the logits where a call begins and where it names its tool.

use edgehold_model::Piece;
use edgehold_model::constraint::Leaning;
use llama_cpp_2::token::LlamaToken;
use toktrie::SimpleVob;

use crate::vocabulary::Vocabulary;

/// How far an output is, as far as a leaning matters.
enum At {
    /// Nothing was written.
    Start,
    /// A call names its tool: so much of it is written.
    Name(Vec<u8>),
    /// Anywhere else.
    Past,
}

/// A leaning, and where the output stands.
pub(crate) struct Lean {
    leaning: Leaning,
    /// The token that opens a call, and its name.
    open: (u32, &'static str),
    at: At,
}

impl Lean {
    pub(crate) fn new(leaning: Leaning, open: (u32, &'static str)) -> Self {
        Self { leaning, open, at: At::Start }
    }

    /// The logits with the leaning, where it matters.
    pub(crate) fn lean(&self, logits: &[f32], allowed: &SimpleVob, vocabulary: &Vocabulary) -> Option<Vec<f32>> {
        if matches!(self.at, At::Past) {
            return None;
        }
        let mut leaned = logits.to_vec();
        match &self.at {
            At::Start => *leaned.get_mut(self.open.0 as usize)? += self.leaning.call(),
            At::Name(begun) => allowed.iter_set_entries(|token| {
                let piece = i32::try_from(token).ok().and_then(|t| vocabulary.piece(LlamaToken(t)));
                if let (Some(Piece::Text(more)), Some(logit)) = (piece, leaned.get_mut(token)) {
                    *logit += self.leaning.name(&String::from_utf8_lossy(&[begun, &more[..]].concat()));
                }
            }),
            At::Past => {}
        }
        Some(leaned)
    }

    /// Notes what was written.
    pub(crate) fn wrote(&mut self, piece: &Piece) {
        self.at = match (std::mem::replace(&mut self.at, At::Past), piece) {
            (At::Start, Piece::Control(name)) if name == self.open.1 => At::Name(Vec::new()),
            (At::Name(mut begun), Piece::Text(more)) if !more.contains(&b' ') => {
                begun.extend_from_slice(more);
                At::Name(begun)
            }
            _ => At::Past,
        };
    }
}

#[cfg(test)]
mod tests {
    use edgehold_model::{Constraint, Dialect, constraint::TurnConstraint};

    use super::*;

    /// What is written of the name after these pieces, if a name is being written.
    fn name(pieces: &[Piece]) -> Option<String> {
        let turn = TurnConstraint { tools: vec![], max_calls: 1, words: vec!["go".into()], atoms: None, names: None };
        let leaning = Constraint::Turn(turn).leaning(Dialect::Edgehold).unwrap();
        let mut lean = Lean::new(leaning, (8, "<|invoke|>"));
        pieces.iter().for_each(|piece| lean.wrote(piece));
        match lean.at {
            At::Name(begun) => Some(String::from_utf8(begun).unwrap()),
            At::Start | At::Past => None,
        }
    }

    #[test]
    fn a_name_begins_with_the_call_and_ends_with_a_space() {
        let control = |name: &str| Piece::Control(name.to_owned());
        let text = |text: &str| Piece::Text(text.as_bytes().to_vec());
        assert_eq!(name(&[]), None);
        assert_eq!(name(&[control("<|invoke|>")]).as_deref(), Some(""));
        assert_eq!(name(&[control("<|invoke|>"), text("get"), text("_")]).as_deref(), Some("get_"));
        assert_eq!(name(&[control("<|invoke|>"), text("get"), text(" {")]), None);
        assert_eq!(name(&[control("<|answer|>"), text("get")]), None);
    }
}
