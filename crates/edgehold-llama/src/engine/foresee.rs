//! Looks ahead where a call names a parameter.
//!
//! The first piece of a name decides which names are left, and what follows it is often forced: after `initial` nothing
//! but `_seconds` may stand. How likely the model finds what is forced tells as much as how likely it found the first piece,
//! so whole names are compared: the likeliest unfinished one is followed until the likeliest of all is finished. A name
//! only becomes less likely as it goes on, so that no other can overtake it.

use edgehold_model::{ModelError, Piece};
use llama_cpp_2::token::LlamaToken;
use toktrie::SimpleVob;

use super::generate::held;
use super::reader::Reader;
use super::{Engine, Job, Lean};

/// The most pieces that may follow one.
const MOST: usize = 4;
/// How much less likely than the likeliest a piece may be, as a difference of logarithms.
const WITHIN: f32 = 4.0;
/// The most unfinished names that are followed by a piece.
const LOOKS: usize = 24;

/// The beginning of a name.
struct Begun {
    tokens: Vec<u32>,
    /// Where the arguments stand after it.
    reader: Reader,
    /// The logarithm of its likelihood.
    likelihood: f32,
}

impl Engine<'_> {
    /// The tokens of the likeliest name, if a call is about to name a parameter and several are likely; `allowed` are the
    /// tokens that may come next.
    pub(super) fn foresee(&mut self, job: &mut Job, allowed: &SimpleVob) -> Result<Option<Vec<u32>>, ModelError> {
        let reader = job.leaning.as_ref().and_then(Lean::arguments).filter(|r| r.before_name());
        let Some(reader) = reader else { return Ok(None) };
        let Some(begun) = self.room() else { return Ok(None) };
        let nothing = Begun { tokens: Vec::new(), reader, likelihood: 0.0 };
        let mut open = self.longer(&nothing, allowed.iter());
        if open.len() < 2 {
            return Ok(None);
        }
        for _ in 0..LOOKS {
            if self.gives_way(job) {
                break;
            }
            let Some(i) = likeliest(&open).filter(|i| open[*i].reader.in_name()) else { break };
            let name = open.swap_remove(i);
            let next = self.look(job, begun, &name.tokens)?;
            open.extend(self.longer(&name, next.into_iter()));
        }
        self.back(begun)?;
        let Some(i) = likeliest(&open) else { return Err(held("no name of a parameter fits")) };
        Ok(Some(open.swap_remove(i).tokens))
    }

    /// A name with each of the likeliest of the tokens that may come next.
    fn longer(&self, name: &Begun, next: impl Iterator<Item = u32>) -> Vec<Begun> {
        let logits = self.context.get_logits();
        let highest = logits.iter().copied().fold(f32::NEG_INFINITY, f32::max);
        let all = highest + logits.iter().map(|l| (l - highest).exp()).sum::<f32>().ln();
        let with = |token: u32| {
            let Some(Piece::Text(more)) = self.vocabulary.piece(LlamaToken(token.cast_signed())) else { return None };
            let likelihood = name.likelihood + logits.get(token as usize)? - all;
            let mut reader = name.reader;
            reader.read(more);
            Some(Begun { tokens: [&name.tokens[..], &[token]].concat(), reader, likelihood })
        };
        let mut longer: Vec<Begun> = next.filter_map(with).filter(|b| !b.likelihood.is_nan()).collect();
        longer.sort_by(|a, b| b.likelihood.total_cmp(&a.likelihood));
        let least = longer.first().map_or(0.0, |b| b.likelihood - WITHIN);
        longer.truncate(MOST);
        longer.retain(|b| b.likelihood >= least);
        longer
    }
}

fn likeliest(names: &[Begun]) -> Option<usize> {
    (0..names.len()).max_by(|a, b| names[*a].likelihood.total_cmp(&names[*b].likelihood))
}
