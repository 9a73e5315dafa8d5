//! Families of models: architecture, tokeniser, chat template, and how a call is written.

use edgehold_model::Dialect;
use edgehold_model::gguf::GgufWriter;

use super::vocabulary::{Kind, Vocabulary};
use super::weights::{self, FEED_FORWARD, HEADS, LAYERS, Shape, WIDTH};

/// Tokens that fit into a conversation.
pub const CONTEXT: u32 = 16_384;

/// A family.
#[derive(Debug, Clone, Copy)]
pub struct Family {
    /// For messages.
    pub name: &'static str,
    /// As llama.cpp names it.
    pub architecture: &'static str,
    /// What its template is to be recognised as.
    pub dialect: Dialect,
    /// The tokeniser.
    pub kind: Kind,
    /// Control tokens; `BOS` and `EOS` say which begins and ends.
    pub control: &'static [&'static str],
    /// Tokens with a name that plain text may spell.
    pub defined: &'static [&'static str],
    /// The token at the start.
    pub bos: &'static str,
    /// The token at the end.
    pub eos: &'static str,
    /// The chat template in the file.
    pub template: Option<&'static str>,
    /// Its tensors.
    pub shape: Shape,
}

/// What differs between two models of a family.
#[derive(Debug, Clone, Copy)]
pub struct Build {
    /// Seed of the weights.
    pub seed: u64,
    /// How much the tokens that begin a call are favoured.
    pub call: f32,
    /// How much the end is.
    pub end: f32,
}

/// Calls often, and ends soon.
pub const TALKATIVE: Build = Build { seed: 7, call: 0.8, end: 0.8 };
/// Goes on as long as it may.
pub const ENDLESS: Build = Build { seed: 7, call: 0.0, end: -4.0 };

const PLAIN: Shape = Shape { kv_heads: 2, head: 16, fused: false, qkv_bias: false, phi: false, tied: false };

/// Llama 3: headers, one call as bare JSON.
pub const LLAMA3: Family = Family {
    name: "llama3",
    architecture: "llama",
    dialect: Dialect::Llama3,
    kind: Kind::Bpe("llama-bpe"),
    control: &["<|begin_of_text|>", "<|eot_id|>", "<|start_header_id|>", "<|end_header_id|>"],
    defined: &[],
    bos: "<|begin_of_text|>",
    eos: "<|eot_id|>",
    template: Some(include_str!("templates/llama3.jinja")),
    shape: PLAIN,
};

/// Phi-2: fused attention, biases, no template.
pub const PHI2: Family = Family {
    name: "phi2",
    architecture: "phi2",
    dialect: Dialect::Generic,
    kind: Kind::Bpe("gpt-2"),
    control: &["<|endoftext|>"],
    defined: &[],
    bos: "<|endoftext|>",
    eos: "<|endoftext|>",
    template: None,
    shape: Shape { kv_heads: HEADS, fused: true, qkv_bias: true, phi: true, ..PLAIN },
};

/// Mistral with a control token for calls.
pub const MISTRAL: Family = Family {
    name: "mistral",
    architecture: "llama",
    dialect: Dialect::Mistral,
    kind: Kind::SentencePiece,
    control: &["<unk>", "<s>", "</s>", "[INST]", "[/INST]", "[TOOL_CALLS]"],
    defined: &[],
    bos: "<s>",
    eos: "</s>",
    template: Some(include_str!("templates/mistral.jinja")),
    shape: PLAIN,
};

/// The same template over a vocabulary where `[TOOL_CALLS]` is text like any other.
pub const MISTRAL_SPELLED: Family =
    Family { name: "mistral-spelled", control: &["<unk>", "<s>", "</s>"], defined: &["[TOOL_CALLS]"], ..MISTRAL };

/// The first Mistral: no tools in its template, no system role, no control tokens.
pub const MISTRAL_V1: Family = Family {
    name: "mistral-v1",
    defined: &[],
    dialect: Dialect::Generic,
    template: Some(include_str!("templates/mistral-v1.jinja")),
    ..MISTRAL_SPELLED
};

/// Qwen 2: biases on queries, keys and values; ChatML; the marks of a call are ordinary tokens.
pub const QWEN2: Family = Family {
    name: "qwen2",
    architecture: "qwen2",
    dialect: Dialect::Hermes,
    kind: Kind::Bpe("qwen2"),
    control: &["<|endoftext|>", "<|im_start|>", "<|im_end|>"],
    defined: &["<tool_call>", "</tool_call>"],
    bos: "<|endoftext|>",
    eos: "<|im_end|>",
    template: Some(include_str!("templates/qwen2.jinja")),
    shape: Shape { qkv_bias: true, ..PLAIN },
};

/// Gemma: wide heads, the embeddings are the output too, a template that refuses a system message.
pub const GEMMA: Family = Family {
    name: "gemma",
    architecture: "gemma",
    dialect: Dialect::Generic,
    kind: Kind::SentencePiece,
    control: &["<pad>", "<eos>", "<bos>", "<unk>", "<start_of_turn>", "<end_of_turn>"],
    defined: &[],
    bos: "<bos>",
    eos: "<eos>",
    template: Some(include_str!("templates/gemma.jinja")),
    shape: Shape { kv_heads: 1, head: 32, tied: true, ..PLAIN },
};

/// All of them.
pub const ALL: [Family; 7] = [LLAMA3, PHI2, MISTRAL, MISTRAL_SPELLED, MISTRAL_V1, QWEN2, GEMMA];

impl Family {
    /// A model's file.
    pub fn gguf(&self, build: Build) -> GgufWriter {
        weights::write(self.header(), self.shape, build.seed, &self.favour(build))
    }

    /// The file without its tensors.
    pub fn header(&self) -> GgufWriter {
        let vocabulary = self.vocabulary();
        let key = |k: &str| format!("{}.{k}", self.architecture);
        let norm = if self.shape.phi { "attention.layer_norm_epsilon" } else { "attention.layer_norm_rms_epsilon" };
        let file = GgufWriter::new()
            .meta("general.architecture", self.architecture)
            .meta("general.name", self.name)
            .meta(&key("context_length"), CONTEXT)
            .meta(&key("embedding_length"), WIDTH)
            .meta(&key("block_count"), LAYERS)
            .meta(&key("feed_forward_length"), FEED_FORWARD)
            .meta(&key("attention.head_count"), HEADS)
            .meta(&key("attention.head_count_kv"), self.shape.kv_heads)
            .meta(&key("attention.key_length"), self.shape.head)
            .meta(&key("attention.value_length"), self.shape.head)
            // Phi-2 turns half of each head.
            .meta(&key("rope.dimension_count"), if self.shape.phi { self.shape.head / 2 } else { self.shape.head })
            .meta(&key(norm), 1e-5_f32)
            .meta("tokenizer.ggml.bos_token_id", vocabulary.id(self.bos))
            .meta("tokenizer.ggml.eos_token_id", vocabulary.id(self.eos));
        let file = match self.template {
            Some(text) => file.meta("tokenizer.chat_template", text.trim_end()),
            None => file,
        };
        vocabulary.write(file)
    }

    /// The vocabulary.
    pub fn vocabulary(&self) -> Vocabulary {
        Vocabulary::new(self.kind, self.control, self.defined)
    }

    fn favour(&self, build: Build) -> Vec<f32> {
        let form = self.dialect.form();
        let opening = form.open.map_or(form.before_name, |m| m.0);
        let texts = self.vocabulary().texts;
        let whole = texts.iter().any(|t| t == opening);
        let ends = [self.eos, "<end_of_turn>"];
        let favour = |text: &String| match text.as_str() {
            t if ends.contains(&t) => build.end,
            t if t == opening || !whole && opening.starts_with(t) => build.call,
            _ => 0.0,
        };
        texts.iter().map(favour).collect()
    }
}
