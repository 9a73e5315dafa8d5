//! The model's vocabulary: text to tokens, tokens to pieces, and the tokens as the grammar compiler sees them.

use std::collections::{HashMap, HashSet};
use std::ffi::CStr;
use std::sync::Arc;

use edgehold_model::Piece;
use edgehold_model::template::{Rendered, Segment};
use llama_cpp_2::model::LlamaModel as Weights;
use llama_cpp_2::token::LlamaToken;
use llama_cpp_2::vocab::{LlamaVocab, VocabType};
use llguidance::ParserFactory;
use toktrie::{ApproximateTokEnv, TokEnv, TokRxInfo, TokTrie, TokenId, TokenizerEnv};

/// Everything that is made once from a model's vocabulary.
pub(crate) struct Vocabulary {
    weights: Arc<Weights>,
    pieces: Vec<Piece>,
    control: HashMap<String, u32>,
    factory: ParserFactory,
}

/// Tokenises forced text as the model itself would.
struct Canonical {
    trie: TokTrie,
    weights: Arc<Weights>,
}

impl TokenizerEnv for Canonical {
    fn tok_trie(&self) -> &TokTrie {
        &self.trie
    }

    fn tokenize_bytes(&self, bytes: &[u8]) -> Vec<TokenId> {
        self.trie.tokenize_with_greedy_fallback(bytes, |text| {
            let tokens = self.weights.vocab().tokenize(text.as_bytes(), false, false);
            tokens.into_iter().map(|t| t.0.cast_unsigned()).collect()
        })
    }
}

/// Refuses a SentencePiece vocabulary in which not every byte has a token: llama.cpp would end the process over the
/// first text with such a byte.
fn every_byte(vocab: &LlamaVocab<'_>) -> Result<(), String> {
    if vocab.vocab_type() != VocabType::SPM {
        return Ok(());
    }
    let names: HashSet<&[u8]> =
        (0..vocab.n_tokens()).filter_map(|id| vocab.text(LlamaToken(id))).map(CStr::to_bytes).collect();
    let missing = |byte: &u8| !names.contains(format!("<0x{byte:02X}>").as_bytes()) && !names.contains(&[*byte][..]);
    match (0..=255).find(missing) {
        Some(byte) => Err(format!("the vocabulary has no token for the byte {byte:#04x}")),
        None => Ok(()),
    }
}

impl Vocabulary {
    pub(crate) fn new(weights: &Arc<Weights>) -> Result<Self, String> {
        let vocab = weights.vocab();
        every_byte(&vocab)?;
        let count = vocab.n_tokens().cast_unsigned();
        let mut pieces = Vec::with_capacity(count as usize);
        let mut control = HashMap::new();
        let mut words = Vec::with_capacity(count as usize);
        let mut ends = Vec::new();
        for id in 0..count {
            let token = LlamaToken(id.cast_signed());
            if vocab.is_eog(token) {
                ends.push(id);
            }
            let text = vocab.token_to_piece(token, false, None);
            if text.is_empty() {
                let name = String::from_utf8_lossy(&vocab.token_to_piece(token, true, None)).into_owned();
                let mut word = name.as_bytes().to_vec();
                if !name.is_empty() {
                    // The grammar compiler's mark of a token that no text can produce.
                    word.insert(0, TokTrie::SPECIAL_TOKEN_MARKER);
                    control.insert(name.clone(), id);
                }
                words.push(word);
                pieces.push(Piece::Control(name));
            } else {
                words.push(text.clone());
                pieces.push(Piece::Text(text));
            }
        }
        let end = [vocab.eot(), vocab.eos()].into_iter().find(|t| t.0 >= 0).map(|t| t.0.cast_unsigned());
        let end = end.or(ends.first().copied()).ok_or("the vocabulary has no end token")?;
        let trie = TokTrie::from(&TokRxInfo::new(count, end), &words).with_eos_tokens(&ends);
        // A SentencePiece vocabulary puts a space before every text it is given, so forced text would not come out as
        // the model writes it: there the grammar masks, token by token, and forces nothing.
        let env: TokEnv = if vocab.vocab_type() == VocabType::BPE {
            Arc::new(Canonical { trie, weights: Arc::clone(weights) })
        } else {
            Arc::new(ApproximateTokEnv::new(trie))
        };
        let mut factory = ParserFactory::new_simple(&env).map_err(|e| e.to_string())?;
        factory.quiet();
        Ok(Self { weights: Arc::clone(weights), pieces, control, factory })
    }

    pub(crate) fn factory(&self) -> &ParserFactory {
        &self.factory
    }

    pub(crate) fn control(&self, text: &str) -> Option<u32> {
        self.control.get(text).copied()
    }

    pub(crate) fn is_end(&self, token: LlamaToken) -> bool {
        self.weights.vocab().is_eog(token)
    }

    pub(crate) fn piece(&self, token: LlamaToken) -> Option<&Piece> {
        self.pieces.get(usize::try_from(token.0).ok()?)
    }

    /// The prompt's tokens. Nobody's words can produce a control token: where someone's text spells one, alone or with
    /// the template's text beside it, the stretches are tokenised apart.
    pub(crate) fn tokenize(&self, prompt: &Rendered, bos: &str) -> Vec<LlamaToken> {
        let vocab = self.weights.vocab();
        let segments = prompt.segments();
        let has_bos = matches!(segments.first(), Some(Segment::Template(t)) if !bos.is_empty() && t.starts_with(bos));
        let mut tokens = Vec::new();
        if !has_bos && vocab.should_add_bos() && vocab.bos().0 >= 0 {
            tokens.push(vocab.bos());
        }
        if !self.spelled_in_content(&segments) {
            tokens.extend(vocab.tokenize(prompt.to_text().as_bytes(), false, true));
            return tokens;
        }
        for segment in segments {
            tokens.extend(match segment {
                Segment::Template(text) => vocab.tokenize(text.as_bytes(), false, true),
                Segment::Content(text) => self.tokenize_plain(text),
            });
        }
        tokens
    }

    /// The tokens of text in which no control token counts.
    pub(crate) fn tokenize_plain(&self, text: &str) -> Vec<LlamaToken> {
        let tokens = self.weights.vocab().tokenize(text.as_bytes(), false, false);
        // A SentencePiece vocabulary may put a control token together from pieces: there its letters are written out.
        let letters = |token: LlamaToken| match self.piece(token) {
            Some(Piece::Control(name)) if !name.is_empty() => {
                name.replace('\u{2581}', " ").bytes().filter_map(|b| self.byte(b)).collect()
            }
            _ => vec![token],
        };
        tokens.into_iter().flat_map(letters).collect()
    }

    /// The token that writes one byte.
    fn byte(&self, byte: u8) -> Option<LlamaToken> {
        let at = self.pieces.iter().position(|p| matches!(p, Piece::Text(t) if t[..] == [byte]))?;
        i32::try_from(at).ok().map(LlamaToken)
    }

    fn spelled_in_content(&self, segments: &[Segment<'_>]) -> bool {
        let longest = self.control.keys().map(String::len).max().unwrap_or(0);
        let mut text = String::new();
        let mut contents = Vec::new();
        for segment in segments {
            let from = text.len();
            match segment {
                Segment::Template(t) => text.push_str(t),
                Segment::Content(t) => {
                    text.push_str(t);
                    contents.push(from..text.len());
                }
            }
        }
        contents.iter().any(|content| {
            let from = text.floor_char_boundary(content.start.saturating_sub(longest));
            let near = &text[from..text.ceil_char_boundary(text.len().min(content.end + longest))];
            let within = |at: usize, name: &str| from + at < content.end && content.start < from + at + name.len();
            self.control.keys().any(|name| near.match_indices(name.as_str()).any(|(at, _)| within(at, name)))
        })
    }
}
