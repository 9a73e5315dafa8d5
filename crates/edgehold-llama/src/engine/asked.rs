//! Asks back only where something is needed.
//!
//! What a tool requires stands in its schema, and a small model does not always read it there: it asks for a parameter of one
//! tool where another, which requires nothing, was meant, or for a number that was said. So before a question it is looked
//! which tool would be called instead. If the model is surer of one than not, and nothing can be missing for it, it is called.

use edgehold_model::dialect::QUESTION;
use edgehold_model::{ModelError, Piece};
use llama_cpp_2::token::LlamaToken;
use toktrie::SimpleVob;

use super::{Engine, Job, Lean};

/// How likely the tool must be that is called instead.
const SURE: f32 = 0.5;
/// The most pieces of a name that are looked at.
const LOOKS: usize = 32;

impl Engine<'_> {
    /// The chosen token; or the one that opens a call, where it opens a question that is not needed.
    pub(super) fn needed(&mut self, job: &mut Job, allowed: &SimpleVob, chosen: u32) -> Result<u32, ModelError> {
        let call = job.leaning.as_ref().and_then(Lean::start).filter(|t| allowed.is_allowed(*t));
        let asks = self.vocabulary.control(QUESTION.0) == Some(chosen);
        let (Some(call), Some(begun), true) = (call, self.room(), asks) else { return Ok(chosen) };
        let tool = self.meant(job, call, begun);
        self.back(begun)?;
        let needless = tool?.is_some_and(|tool| job.leaning.as_ref().is_some_and(|l| l.lacks_nothing(&tool)));
        Ok(if needless { call } else { chosen })
    }

    /// The tool that a call would name, if one is likely enough.
    fn meant(&mut self, job: &mut Job, call: u32, begun: usize) -> Result<Option<String>, ModelError> {
        let (mut tokens, mut name, mut likelihood) = (vec![call], String::new(), 0.0_f32);
        for _ in 0..LOOKS {
            if self.gives_way(job) {
                break;
            }
            let next = self.look(job, begun, &tokens)?;
            let Some(lean) = job.leaning.as_ref() else { break };
            let logits = self.context.get_logits();
            let scored = next.iter().filter_map(|token| {
                let Some(Piece::Text(more)) = self.vocabulary.piece(LlamaToken(token.cast_signed())) else {
                    return None;
                };
                let more = String::from_utf8_lossy(more);
                Some((*token, logits.get(*token as usize)? + lean.name(&name, &more), more))
            });
            let scored: Vec<_> = scored.collect();
            let Some((token, highest, more)) = scored.iter().max_by(|a, b| a.1.total_cmp(&b.1)) else { break };
            likelihood -= scored.iter().map(|(_, score, _)| (score - highest).exp()).sum::<f32>().ln();
            if likelihood.exp() < SURE {
                break;
            }
            tokens.push(*token);
            name.push_str(more);
            if let Some((whole, _)) = name.split_once(' ') {
                return Ok(Some(whole.to_owned()));
            }
        }
        Ok(None)
    }
}
