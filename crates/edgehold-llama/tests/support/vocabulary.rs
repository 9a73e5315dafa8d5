//! Vocabularies of some three hundred tokens: every byte, the beginnings of a few words, control tokens.

use std::collections::HashSet;

use edgehold_model::gguf::{GgufWriter, MetaValue};

/// Words whose beginnings become tokens. `</s` is there because a SentencePiece vocabulary that holds it can put the
/// control token `</s>` together from plain text.
const WORDS: [&str; 16] = [
    "read", "_metrics", "metric", "cpu_", "temp", " the", " last", " hour", " hot", " is", "{\"", "\":", ", ", "name",
    "window", "</s",
];

/// How the format numbers kinds of tokens.
const NORMAL: i32 = 1;
const UNKNOWN: i32 = 2;
const CONTROL: i32 = 3;
const USER_DEFINED: i32 = 4;
const BYTE: i32 = 6;

/// Which tokeniser.
#[derive(Debug, Clone, Copy)]
pub enum Kind {
    /// Byte-level pairs, with the name of the rule that splits words.
    Bpe(&'static str),
    /// SentencePiece with a token for each byte.
    SentencePiece,
}

/// Tokens by id.
pub struct Vocabulary {
    kind: Kind,
    /// Their names in the file.
    pub names: Vec<String>,
    kinds: Vec<i32>,
    /// What each token writes; control tokens under their names.
    pub texts: Vec<String>,
    merges: Vec<String>,
}

impl Vocabulary {
    /// Control tokens come first, then user-defined ones, bytes, and words.
    pub fn new(kind: Kind, control: &[&str], defined: &[&str]) -> Self {
        let mut all = Self { kind, names: vec![], kinds: vec![], texts: vec![], merges: vec![] };
        for name in control {
            all.push((*name).to_owned(), if *name == "<unk>" { UNKNOWN } else { CONTROL }, name);
        }
        for name in defined {
            all.push((*name).to_owned(), USER_DEFINED, name);
        }
        match kind {
            Kind::Bpe(_) => all.pairs(),
            Kind::SentencePiece => all.pieces(),
        }
        all
    }

    fn push(&mut self, name: String, kind: i32, text: &str) {
        self.names.push(name);
        self.kinds.push(kind);
        self.texts.push(text.to_owned());
    }

    fn pairs(&mut self) {
        for byte in 0..=255_u8 {
            let text = if byte.is_ascii() { char::from(byte).to_string() } else { "\u{fffd}".to_owned() };
            self.push(letter(byte).to_string(), NORMAL, &text);
        }
        let mut seen = HashSet::new();
        for word in WORDS {
            let letters: Vec<char> = word.bytes().map(letter).collect();
            for n in 2..=letters.len() {
                let name: String = letters[..n].iter().collect();
                if seen.insert(name.clone()) {
                    let start: String = letters[..n - 1].iter().collect();
                    self.merges.push(format!("{start} {}", letters[n - 1]));
                    self.push(name, NORMAL, &word[..n]);
                }
            }
        }
    }

    fn pieces(&mut self) {
        for byte in 0..=255_u8 {
            let text = if byte.is_ascii() { char::from(byte).to_string() } else { "\u{fffd}".to_owned() };
            self.push(format!("<0x{byte:02X}>"), BYTE, &text);
        }
        let mut seen = HashSet::new();
        let letters = (' '..='~').map(String::from);
        let words = WORDS.iter().flat_map(|w| (2..=w.len()).map(|n| w[..n].to_owned()));
        for text in letters.chain(words) {
            if seen.insert(text.clone()) {
                self.push(text.replace(' ', "\u{2581}"), NORMAL, &text);
            }
        }
    }

    /// The id of a token by its name.
    pub fn id(&self, name: &str) -> u32 {
        let at = self.names.iter().position(|n| n == name).unwrap_or_else(|| panic!("no token {name}"));
        u32::try_from(at).unwrap()
    }

    /// Adds the keys of the tokeniser.
    pub fn write(&self, file: GgufWriter) -> GgufWriter {
        let file = file
            .meta("tokenizer.ggml.tokens", MetaValue::Strs(self.names.clone()))
            .meta("tokenizer.ggml.token_type", MetaValue::I32s(self.kinds.clone()));
        match self.kind {
            Kind::Bpe(pre) => file
                .meta("tokenizer.ggml.model", "gpt2")
                .meta("tokenizer.ggml.pre", pre)
                .meta("tokenizer.ggml.merges", MetaValue::Strs(self.merges.clone())),
            Kind::SentencePiece => {
                // The earlier a piece stands, the sooner it is put together; control tokens and bytes have score 0.
                let score = |(i, kind): (u16, &i32)| if *kind == NORMAL { -f32::from(i) } else { 0.0 };
                let scores = (0..).zip(&self.kinds).map(score).collect();
                file.meta("tokenizer.ggml.model", "llama").meta("tokenizer.ggml.scores", MetaValue::F32s(scores))
            }
        }
    }
}

/// The letter that stands for a byte in a byte-level vocabulary: itself if it can be seen, the next free one if not.
fn letter(byte: u8) -> char {
    let seen = |b: u8| matches!(b, b'!'..=b'~' | 0xA1..=0xAC | 0xAE..=0xFF);
    if seen(byte) {
        return char::from(byte);
    }
    let before = (0..byte).filter(|b| !seen(*b)).count();
    char::from_u32(256 + u32::try_from(before).unwrap()).unwrap()
}
