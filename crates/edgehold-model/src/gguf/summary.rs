//! What a person wants to know of a model before loading it.

use super::Gguf;
use super::tensor::TensorType;
use super::value::MetaValue;

/// A model in a few lines. What the file does not say is `None`.
#[derive(Debug, Clone, PartialEq, Eq, serde::Serialize)]
pub struct Summary {
    /// Such as `llama` or `qwen2`; `unknown` if the file does not say.
    pub architecture: String,
    /// The name its makers gave it.
    pub name: Option<String>,
    /// Its version.
    pub version: Option<String>,
    /// Its licence, as an SPDX expression or a name.
    pub license: Option<String>,
    /// Its size in words, such as `0.5B`.
    pub size_label: Option<String>,
    /// How most weights are stored, such as `Q4_K_M`.
    pub quantisation: String,
    /// Tokens that fit into one conversation.
    pub context_length: Option<u64>,
    /// Width of the model.
    pub embedding_length: Option<u64>,
    /// Number of layers.
    pub block_count: Option<u64>,
    /// Number of tokens in the vocabulary.
    pub vocab_size: Option<u64>,
    /// Number of weights.
    pub parameters: u64,
    /// Length of the file in bytes.
    pub file_bytes: u64,
    /// How a conversation is written for the model: a Jinja template.
    pub chat_template: Option<String>,
    /// The kind of tokeniser, such as `gpt2`.
    pub tokenizer_model: Option<String>,
}

impl Gguf {
    /// The model in a few lines.
    pub fn summary(&self) -> Summary {
        let text = |key: &str| self.get(key).and_then(MetaValue::as_str).map(str::to_owned);
        let architecture = text("general.architecture").unwrap_or_else(|| "unknown".to_owned());
        let number = |key: &str| self.get(&format!("{architecture}.{key}")).and_then(MetaValue::as_u64);
        let tokens = self.get("tokenizer.ggml.tokens").and_then(MetaValue::array_len);
        Summary {
            name: text("general.name"),
            version: text("general.version"),
            license: text("general.license"),
            size_label: text("general.size_label"),
            quantisation: self.quantisation().to_owned(),
            context_length: number("context_length"),
            embedding_length: number("embedding_length"),
            block_count: number("block_count"),
            vocab_size: tokens.or_else(|| number("vocab_size")),
            parameters: self.tensors.iter().fold(0, |n, t| n.saturating_add(t.weights())),
            file_bytes: self.file_bytes,
            chat_template: text("tokenizer.chat_template"),
            tokenizer_model: text("tokenizer.ggml.model"),
            architecture,
        }
    }

    /// The name of the mixture that the file says it is, or of the type that most weights have.
    fn quantisation(&self) -> &'static str {
        let said = self.get("general.file_type").and_then(MetaValue::as_u64).and_then(mixture);
        said.unwrap_or_else(|| {
            let mut weights = std::collections::BTreeMap::<u32, u64>::new();
            for tensor in &self.tensors {
                let sum = weights.entry(tensor.type_id).or_default();
                *sum = sum.saturating_add(tensor.weights());
            }
            let most = weights.into_iter().max_by_key(|(_, n)| *n);
            most.and_then(|(id, _)| TensorType::from_id(id)).map_or("unknown", |t| t.name)
        })
    }
}

/// The names of `general.file_type`, from llama.h.
fn mixture(file_type: u64) -> Option<&'static str> {
    Some(match file_type {
        0 => "F32",
        1 => "F16",
        2 => "Q4_0",
        3 => "Q4_1",
        7 => "Q8_0",
        8 => "Q5_0",
        9 => "Q5_1",
        10 => "Q2_K",
        11 => "Q3_K_S",
        12 => "Q3_K_M",
        13 => "Q3_K_L",
        14 => "Q4_K_S",
        15 => "Q4_K_M",
        16 => "Q5_K_S",
        17 => "Q5_K_M",
        18 => "Q6_K",
        19 => "IQ2_XXS",
        20 => "IQ2_XS",
        21 => "Q2_K_S",
        22 => "IQ3_XS",
        23 => "IQ3_XXS",
        24 => "IQ1_S",
        25 => "IQ4_NL",
        26 => "IQ3_S",
        27 => "IQ3_M",
        28 => "IQ2_S",
        29 => "IQ2_M",
        30 => "IQ4_XS",
        31 => "IQ1_M",
        32 => "BF16",
        36 => "TQ1_0",
        37 => "TQ2_0",
        38 => "MXFP4_MOE",
        39 => "NVFP4",
        40 => "Q1_0",
        41 => "Q2_0",
        _ => return None,
    })
}
