//! Where an output stands; and a leaning towards tools, put on the logits where a call begins and where it names its tool.

use edgehold_model::constraint::Leaning;
use edgehold_model::{Constraint, Dialect, Piece};
use llama_cpp_2::token::LlamaToken;
use toktrie::SimpleVob;

use super::reader::Reader;
use crate::vocabulary::Vocabulary;

/// How far an output is, as far as a leaning matters.
enum At {
    /// Nothing was written.
    Start,
    /// A call names its tool: so much of it is written.
    Name(Vec<u8>),
    /// A call gives its arguments.
    Arguments(Reader),
    /// Anywhere else.
    Past,
}

/// A leaning, and where the output stands.
pub(crate) struct Lean {
    /// Of the first call; what is meant by a further one the words do not tell apart.
    leaning: Option<Leaning>,
    /// The token that opens a call, and its name.
    open: (u32, &'static str),
    /// The tools for which nothing can be missing.
    lacking_nothing: Vec<String>,
    at: At,
}

impl Lean {
    pub(crate) fn new(turn: &Constraint, dialect: Dialect, open: (u32, &'static str)) -> Self {
        let lacking_nothing = match turn {
            Constraint::Turn(turn) => turn.lacking_nothing().map(str::to_owned).collect(),
            _ => Vec::new(),
        };
        Self { leaning: turn.leaning(dialect), open, lacking_nothing, at: At::Start }
    }

    /// The token that opens a call, where nothing was written.
    pub(crate) fn start(&self) -> Option<u32> {
        matches!(self.at, At::Start).then_some(self.open.0)
    }

    /// Whether nothing can be missing for a call of a tool.
    pub(crate) fn lacks_nothing(&self, tool: &str) -> bool {
        self.lacking_nothing.iter().any(|t| t == tool)
    }

    /// What is added for a piece of the tool's name, after what is written of it.
    pub(crate) fn name(&self, begun: &str, more: &str) -> f32 {
        self.leaning.as_ref().map_or(0.0, |l| l.name(&format!("{begun}{more}")))
    }

    /// The logits with the leaning, where it matters.
    pub(crate) fn lean(&self, logits: &[f32], allowed: &SimpleVob, vocabulary: &Vocabulary) -> Option<Vec<f32>> {
        let leaning = self.leaning.as_ref().filter(|_| matches!(self.at, At::Start | At::Name(_)))?;
        let mut leaned = logits.to_vec();
        match &self.at {
            At::Start => *leaned.get_mut(self.open.0 as usize)? += leaning.call(),
            At::Name(begun) => allowed.iter_set_entries(|token| {
                let piece = i32::try_from(token).ok().and_then(|t| vocabulary.piece(LlamaToken(t)));
                if let (Some(Piece::Text(more)), Some(logit)) = (piece, leaned.get_mut(token)) {
                    *logit += self.name(&String::from_utf8_lossy(begun), &String::from_utf8_lossy(more));
                }
            }),
            At::Arguments(_) | At::Past => {}
        }
        Some(leaned)
    }

    /// The arguments so far, where a call gives its arguments.
    pub(crate) fn arguments(&self) -> Option<Reader> {
        match self.at {
            At::Arguments(reader) => Some(reader),
            _ => None,
        }
    }

    /// Notes what was written.
    pub(crate) fn wrote(&mut self, piece: &Piece) {
        let read = |mut reader: Reader, more: &[u8]| {
            reader.read(more);
            At::Arguments(reader)
        };
        self.at = match (std::mem::replace(&mut self.at, At::Past), piece) {
            (At::Start, Piece::Control(name)) if name == self.open.1 => At::Name(Vec::new()),
            (At::Name(mut begun), Piece::Text(more)) => {
                begun.extend_from_slice(more);
                match begun.iter().position(|b| *b == b' ') {
                    Some(space) => read(Reader::default(), &begun[space..]),
                    None => At::Name(begun),
                }
            }
            (At::Arguments(reader), Piece::Text(more)) => read(reader, more),
            (At::Arguments(_), Piece::Control(name)) if name == self.open.1 => {
                self.leaning = None;
                At::Name(Vec::new())
            }
            _ => At::Past,
        };
    }
}

#[cfg(test)]
mod tests {
    use edgehold_model::constraint::TurnConstraint;

    use super::*;

    /// What is written of the name after these pieces, if a name is being written.
    fn name(pieces: &[Piece]) -> Option<String> {
        let turn = TurnConstraint { max_calls: 1, words: vec!["go".into()], ..TurnConstraint::default() };
        let mut lean = Lean::new(&Constraint::Turn(turn), Dialect::Edgehold, (8, "<|invoke|>"));
        pieces.iter().for_each(|piece| lean.wrote(piece));
        match lean.at {
            At::Name(begun) => Some(String::from_utf8(begun).unwrap()),
            At::Start | At::Arguments(_) | At::Past => None,
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

    #[test]
    fn arguments_begin_after_the_name() {
        let turn = TurnConstraint { max_calls: 1, words: vec!["go".into()], ..TurnConstraint::default() };
        let mut lean = Lean::new(&Constraint::Turn(turn), Dialect::Edgehold, (8, "<|invoke|>"));
        lean.wrote(&Piece::Control("<|invoke|>".to_owned()));
        lean.wrote(&Piece::Text(b"get".to_vec()));
        assert_eq!(lean.arguments(), None);
        lean.wrote(&Piece::Text(br#"_it {""#.to_vec()));
        assert!(lean.arguments().unwrap().before_name());
        lean.wrote(&Piece::Text(br#"a":1}"#.to_vec()));
        assert!(lean.leaning.is_some());
        lean.wrote(&Piece::Control("<|invoke|>".to_owned()));
        lean.wrote(&Piece::Text(br#"get {""#.to_vec()));
        assert!(lean.arguments().unwrap().before_name() && lean.leaning.is_none());
        lean.wrote(&Piece::Control("<|end|>".to_owned()));
        assert_eq!(lean.arguments(), None);
    }
}
