//! Prefill and decode speed through the product's own path: the engine thread, its channel, sampling, pieces of text.
//!
//! `cargo run --release -p edgehold-llama --example bench -- MODEL [--threads N] [--prompt N] [--generate N] [--rounds N]`
//!
//! Prints JSON: tokens per second, one figure a round. `bench/llama-bench.sh` sets it beside llama.cpp's own figures.
#![expect(clippy::print_stdout, reason = "it is a program that prints its result")]

use std::path::PathBuf;
use std::sync::Arc;

use edgehold_guard::{Guard, Raw};
use edgehold_llama::{LlamaModel, LoadOptions};
use edgehold_model::{GenerateRequest, LanguageModel, Prompt, Sampling, Turn, Usage};
use edgehold_types::{Labels, SystemClock};

type Error = Box<dyn std::error::Error>;

fn main() -> Result<(), Error> {
    let mut args = std::env::args().skip(1);
    let path = PathBuf::from(args.next().ok_or("name a GGUF file")?);
    let (mut threads, mut prompt, mut generate, mut rounds) = (2, 512, 128, 5);
    while let (Some(flag), Some(value)) = (args.next(), args.next()) {
        let value: u32 = value.parse()?;
        match flag.as_str() {
            "--threads" => threads = value,
            "--prompt" => prompt = value,
            "--generate" => generate = value,
            "--rounds" => rounds = value,
            other => return Err(format!("unknown option {other}").into()),
        }
    }
    // Room for both, and for the few tokens that the prompt comes out longer.
    let options = LoadOptions { threads, context: Some((prompt + generate) * 2 + 64), parallel: 1, nice: 0 };
    let model = LlamaModel::load(&path, &options, Arc::new(SystemClock::default()))?;
    let runtime = tokio::runtime::Builder::new_current_thread().enable_all().build()?;
    let run = |words: usize, round: u32| runtime.block_on(read(&model, words, round));

    let words = fitted(prompt, |words| Ok(run(words, 0)?.prompt_tokens))?;
    // A warm-up, as llama-bench has one.
    runtime.block_on(write(&model, 0, 0, generate))?;
    let mut prefill = Vec::new();
    let mut decode = Vec::new();
    for round in 1..=rounds {
        // Another first word each round, so that nothing is in the cache.
        let read = run(words, round)?;
        prefill.push(per_second(read.prompt_tokens - read.reused_tokens, read.prefill_us));
        let wrote = longest(generate, |seed| runtime.block_on(write(&model, round, seed, generate)))?;
        // The first token comes out of the prefill; the time of the others is the decode time.
        decode.push(per_second(wrote.completion_tokens.saturating_sub(1), wrote.decode_us));
    }
    println!("{}", serde_json::json!({"prefill_tokens_per_s": prefill, "decode_tokens_per_s": decode}));
    Ok(())
}

/// The number of words whose prompt comes closest to `tokens` from below.
fn fitted(tokens: u32, count: impl Fn(usize) -> Result<u32, Error>) -> Result<usize, Error> {
    let (mut low, mut high) = (1, tokens as usize);
    while low < high {
        let middle = (low + high).div_ceil(2);
        if count(middle)? <= tokens { low = middle } else { high = middle - 1 }
    }
    Ok(low)
}

/// A model may end early. The longest of a few drawn texts is taken; half of what was asked for is enough.
fn longest(tokens: u32, mut write: impl FnMut(u64) -> Result<Usage, Error>) -> Result<Usage, Error> {
    let mut best: Option<Usage> = None;
    for seed in 0..16 {
        let usage = write(seed)?;
        if best.is_none_or(|b| usage.completion_tokens > b.completion_tokens) {
            best = Some(usage);
        }
        if usage.completion_tokens * 2 >= tokens {
            break;
        }
    }
    best.filter(|b| b.completion_tokens > 1).ok_or_else(|| "the model ends at once, whatever the start".into())
}

/// Reads a prompt of so many words and writes one token.
async fn read(model: &LlamaModel, words: usize, round: u32) -> Result<Usage, Error> {
    let request = GenerateRequest { max_tokens: 1, ..GenerateRequest::new(prompt(words, round)?) };
    Ok(model.generate(request).finished().await?.usage)
}

/// Writes up to `tokens` tokens, drawn with `seed`.
async fn write(model: &LlamaModel, round: u32, seed: u64, tokens: u32) -> Result<Usage, Error> {
    let sampling = Sampling { temperature: if seed == 0 { 0.0 } else { 1.0 }, seed, ..Sampling::default() };
    let request = GenerateRequest { max_tokens: tokens, sampling, ..GenerateRequest::new(prompt(1, round)?) };
    Ok(model.generate(request).finished().await?.usage)
}

fn prompt(words: usize, round: u32) -> Result<Prompt, Error> {
    let text = format!("{round} {}", "a ".repeat(words));
    let clean = Guard::with_defaults().admit(Raw::new(text, Labels::default()))?.value;
    Ok(Prompt { turns: vec![Turn::User(clean)], ..Prompt::default() })
}

fn per_second(tokens: u32, us: u64) -> f64 {
    f64::from(tokens) * 1e6 / us.max(1) as f64
}
