//! What is wrong with each file.

use edgehold_model::gguf::{GgufWriter, MetaValue};

use crate::support::family::{Family, GEMMA, LLAMA3, MISTRAL, PHI2, QWEN2, TALKATIVE};
use crate::support::weights::WIDTH;

/// Files that are not GGUF, or whose header ends early, and what is told of each.
pub(crate) fn not_models() -> Vec<(Vec<u8>, &'static str)> {
    let counts =
        |tensors: u64, keys: u64| [&b"GGUF\x03\0\0\0"[..], &tensors.to_le_bytes(), &keys.to_le_bytes()].concat();
    let long_text = [counts(0, 1), u64::MAX.to_le_bytes().to_vec()].concat();
    vec![
        (vec![], "empty"),
        (b"This is not a model.\n".to_vec(), "not a GGUF"),
        (b"<!DOCTYPE html><html>".to_vec(), "web page"),
        (b"GGUF".to_vec(), "cut off"),
        (counts(u64::MAX, 0), "tensors"),
        (counts(0, u64::MAX), "keys"),
        (counts(1, 1), "cut off"),
        (long_text, "cut off"),
        (counts(0, 0), "no weights"),
    ]
}

/// A model with something wrong: what kind of error it is, and what is told of it.
pub(crate) type Case = (GgufWriter, &'static str, &'static str);

/// Whole files of which llama.cpp, or the check before it, refuses something.
pub(crate) fn broken_models() -> Vec<Case> {
    let mut cases = numbers();
    cases.extend(vocabularies());
    cases.extend(tensors());
    let llama = || LLAMA3.gguf(TALKATIVE);
    cases.extend([
        (llama().set("general.architecture", "nonesuch"), "refused", "`nonesuch`"),
        (llama().set("general.architecture", ""), "refused", "architecture"),
        (llama().without("general.architecture"), "refused", "`unknown`"),
        (llama().set("split.count", 3), "gguf", "3 pieces"),
        (llama().set("tokenizer.chat_template", "{% for %}"), "template", "chat template"),
    ]);
    cases
}

/// Numbers that no model has. Some of them end the process if llama.cpp sees them.
fn numbers() -> Vec<Case> {
    let set = |family: &Family, key: &str, value: MetaValue| {
        family.gguf(TALKATIVE).set(&format!("{}.{key}", family.architecture), value)
    };
    let number = |family: &Family, key: &str, n: u32| set(family, key, n.into());
    vec![
        (number(&LLAMA3, "block_count", 0), "gguf", "llama.block_count is 0"),
        (number(&QWEN2, "block_count", 513), "gguf", "qwen2.block_count is 513"),
        (number(&LLAMA3, "block_count", u32::MAX), "gguf", "block_count"),
        (number(&LLAMA3, "block_count", 3), "refused", "tensors missing"),
        (set(&LLAMA3, "block_count", "two".into()), "refused", ""),
        (number(&LLAMA3, "embedding_length", 0), "refused", ""),
        (number(&LLAMA3, "embedding_length", 2 * WIDTH), "refused", ""),
        (number(&LLAMA3, "feed_forward_length", u32::MAX), "refused", ""),
        (number(&LLAMA3, "attention.head_count", 0), "refused", ""),
        (number(&LLAMA3, "attention.head_count", 1 << 20), "refused", ""),
        (number(&PHI2, "attention.head_count", 5).without("phi2.attention.key_length"), "gguf", "does not divide"),
        (number(&LLAMA3, "attention.head_count_kv", 0), "gguf", "head_count_kv is 0"),
        (number(&QWEN2, "attention.head_count_kv", 3), "gguf", "head_count_kv is 3"),
        (number(&GEMMA, "attention.key_length", u32::MAX), "refused", ""),
        (number(&QWEN2, "rope.dimension_count", 4096), "gguf", "rope.dimension_count is 4096"),
        (set(&QWEN2, "rope.scaling.type", "spiral".into()), "gguf", "`spiral`"),
        (set(&LLAMA3, "attention.layer_norm_rms_epsilon", (-1.0_f32).into()), "gguf", "epsilon is -1"),
        (set(&PHI2, "attention.layer_norm_epsilon", f32::NAN.into()), "gguf", "epsilon is NaN"),
        (number(&LLAMA3, "expert_count", 5000), "gguf", "expert_count is 5000"),
        (number(&LLAMA3, "expert_used_count", 2), "gguf", "expert_used_count is 2"),
    ]
}

fn vocabularies() -> Vec<Case> {
    let tokens = |names: Vec<String>| MetaValue::Strs(names);
    let mut names = LLAMA3.vocabulary().names;
    let last = names.len() - 1;
    let renamed = |at: usize, name: &str| {
        let mut names = names.clone();
        name.clone_into(&mut names[at]);
        tokens(names)
    };
    let (double, empty) = (renamed(last, "A"), renamed(last, ""));
    names.pop();
    let mut pieces = MISTRAL.vocabulary().names;
    let byte = pieces.iter().position(|p| p == "<0xE9>").unwrap();
    "odd".clone_into(&mut pieces[byte]);
    let list = "tokenizer.ggml.tokens";
    let llama = || LLAMA3.gguf(TALKATIVE);
    let count = u32::try_from(last + 1).unwrap();
    let unnamed = llama().set("tokenizer.ggml.model", "no_vocab").set("llama.vocab_size", count);
    vec![
        (llama().set(list, double), "gguf", "the token \"A\" stands there twice"),
        (llama().set(list, empty), "loaded", ""),
        (llama().set(list, tokens(names)), "refused", ""),
        (llama().set(list, 7), "gguf", "not a list of texts"),
        (llama().without(list), "refused", ""),
        (llama().without("tokenizer.ggml.merges"), "refused", ""),
        (llama().set("tokenizer.ggml.token_type", MetaValue::I32s(vec![1; 9])), "refused", ""),
        (llama().set("tokenizer.ggml.model", "nonesuch"), "refused", ""),
        (unnamed, "refused", "no vocabulary"),
        (llama().set("tokenizer.ggml.pre", "nonesuch"), "refused", ""),
        (MISTRAL.gguf(TALKATIVE).set(list, tokens(pieces)), "refused", "no token for the byte 0xe9"),
    ]
}

fn tensors() -> Vec<Case> {
    let llama = || LLAMA3.gguf(TALKATIVE);
    let norm = "output_norm.weight";
    vec![
        (llama().without(norm), "refused", "tensors missing"),
        (llama().without("blk.1.attn_q.weight"), "refused", "tensors missing"),
        (PHI2.gguf(TALKATIVE).without("output.bias"), "refused", "tensors missing"),
        (llama().without(norm).tensor_f32(norm, &[3], &[1.0; 3]), "refused", ""),
        (llama().without(norm).tensor_f32(norm, &[0], &[]), "refused", ""),
        (LLAMA3.header(), "gguf", "no weights"),
    ]
}
