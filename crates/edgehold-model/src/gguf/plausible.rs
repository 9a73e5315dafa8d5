//! Numbers about the model's shape that llama.cpp answers by ending the process (`GGML_ASSERT`) rather than with an error.

use super::error::GgufError;
use super::value::MetaValue;
use super::{Gguf, Summary};

/// `LLAMA_MAX_LAYERS` of llama.cpp.
const MAX_LAYERS: u64 = 512;
/// `LLAMA_MAX_EXPERTS` of llama.cpp.
const MAX_EXPERTS: u64 = 1024;

/// The keys of one architecture.
struct Keys<'a> {
    gguf: &'a Gguf,
    architecture: String,
}

impl Keys<'_> {
    fn name(&self, key: &str) -> String {
        format!("{}.{key}", self.architecture)
    }

    /// One number for all layers. An array, with a number for each, is left to llama.cpp.
    fn number(&self, key: &str) -> Option<u64> {
        self.gguf.get(&self.name(key)).and_then(MetaValue::as_u64)
    }

    fn wrong<T>(&self, key: &str, what: impl Into<String>) -> Result<T, GgufError> {
        Err(GgufError::Key { key: self.name(key), what: what.into() })
    }
}

pub(super) fn check(gguf: &Gguf) -> Result<(), GgufError> {
    let Summary { architecture, .. } = gguf.summary();
    let keys = Keys { gguf, architecture };
    if let Some(layers) = keys.number("block_count")
        && !(1..=MAX_LAYERS).contains(&layers)
    {
        return keys.wrong("block_count", format!("is {layers}, not from 1 to {MAX_LAYERS}"));
    }
    for key in ["attention.layer_norm_rms_epsilon", "attention.layer_norm_epsilon"] {
        if let Some(MetaValue::F32(small)) = gguf.get(&keys.name(key))
            && !(0.0..1.0).contains(small)
        {
            return keys.wrong(key, format!("is {small}, which is no small positive number"));
        }
    }
    heads(&keys)?;
    experts(&keys)?;
    match gguf.get(&keys.name("rope.scaling.type")).and_then(MetaValue::as_str) {
        None | Some("none" | "linear" | "yarn" | "longrope") => Ok(()),
        Some(other) => keys.wrong("rope.scaling.type", format!("is `{other}`, which is not known")),
    }
}

fn heads(keys: &Keys<'_>) -> Result<(), GgufError> {
    let (Some(width), Some(heads)) = (keys.number("embedding_length"), keys.number("attention.head_count")) else {
        return Ok(());
    };
    // Models without attention have no heads.
    if heads == 0 {
        return Ok(());
    }
    let said = keys.number("attention.key_length");
    if said.is_none() && width % heads != 0 {
        return keys.wrong("attention.head_count", format!("is {heads}, which does not divide a width of {width}"));
    }
    let key = said.unwrap_or(width / heads);
    if let Some(shared) = keys.number("attention.head_count_kv")
        && (shared == 0 || heads % shared != 0)
    {
        return keys.wrong("attention.head_count_kv", format!("is {shared}, which does not divide {heads} heads"));
    }
    match keys.number("rope.dimension_count") {
        Some(turned) if turned > key => {
            keys.wrong("rope.dimension_count", format!("is {turned}, more than a head has ({key})"))
        }
        _ => Ok(()),
    }
}

fn experts(keys: &Keys<'_>) -> Result<(), GgufError> {
    let all = keys.number("expert_count").unwrap_or(0);
    if all > MAX_EXPERTS {
        return keys.wrong("expert_count", format!("is {all}, more than {MAX_EXPERTS}"));
    }
    // Where there is one expert, or none, llama.cpp takes this family as if nothing were said.
    if all <= 1 && keys.architecture.starts_with("hunyuan") {
        return Ok(());
    }
    let said = keys.gguf.get(&keys.name("expert_used_count"));
    match said.map_or(Some(0), MetaValue::as_u64) {
        Some(used) if used > all => keys.wrong("expert_used_count", format!("is {used}, of {all} experts")),
        Some(0) if all > 0 => keys.wrong("expert_used_count", format!("is 0, of {all} experts")),
        _ => Ok(()),
    }
}
