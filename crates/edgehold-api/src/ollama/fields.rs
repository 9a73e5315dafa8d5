//! What becomes of each field of `POST /api/chat`, `POST /api/generate` and their `options`.

use crate::read::fields::{Field, Fields};

const THINK: Field = Field::Neutral("an agent does not think aloud: only its answer passes the guard");
const LOGPROBS: Field = Field::Neutral("this route gives no probabilities of tokens");
const DEBUG: Field = Field::Neutral("prompts are not shown");
const IMAGES: Field = Field::Neutral("the models of this node read text");
const DRAWN: Field = Field::Neutral("answers are text");

/// The fields of `POST /api/chat`, as docs/compatibility.md lists them.
pub(crate) const CHAT: &Fields = &[
    ("model", Field::Used),
    ("messages", Field::Used),
    ("tools", Field::Used),
    ("format", Field::Used),
    ("options", Field::Used),
    ("stream", Field::Used),
    ("keep_alive", Field::Ignored),
    ("think", THINK),
    ("truncate", Field::Ignored),
    ("shift", Field::Ignored),
    ("logprobs", LOGPROBS),
    ("top_logprobs", LOGPROBS),
    ("_debug_render_only", DEBUG),
];

/// The fields of `POST /api/generate`.
pub(crate) const GENERATE: &Fields = &[
    ("model", Field::Used),
    ("prompt", Field::Used),
    ("system", Field::Used),
    ("format", Field::Used),
    ("options", Field::Used),
    ("stream", Field::Used),
    ("keep_alive", Field::Ignored),
    ("suffix", Field::Neutral("an agent answers, and fills in nothing")),
    ("template", Field::Neutral("the model's own template holds")),
    ("context", Field::Neutral("what was said before is sent in `messages` of `POST /api/chat`")),
    ("raw", Field::Neutral("the model's own template holds")),
    ("images", IMAGES),
    ("think", THINK),
    ("truncate", Field::Ignored),
    ("shift", Field::Ignored),
    ("logprobs", LOGPROBS),
    ("top_logprobs", LOGPROBS),
    ("width", DRAWN),
    ("height", DRAWN),
    ("steps", DRAWN),
    ("_debug_render_only", DEBUG),
];

/// The fields of `options`.
pub(crate) const OPTIONS: &Fields = &[
    ("temperature", Field::Used),
    ("top_k", Field::Used),
    ("top_p", Field::Used),
    ("min_p", Field::Used),
    ("repeat_penalty", Field::Used),
    ("seed", Field::Used),
    ("num_predict", Field::Used),
    ("stop", Field::Used),
    ("repeat_last_n", Field::Neutral("64 tokens count as recent")),
    ("presence_penalty", Field::Neutral("`repeat_penalty` is what there is")),
    ("frequency_penalty", Field::Neutral("`repeat_penalty` is what there is")),
    ("typical_p", Field::Neutral("`top_k`, `top_p` and `min_p` are what there is")),
    ("tfs_z", Field::Neutral("`top_k`, `top_p` and `min_p` are what there is")),
    ("mirostat", Field::Neutral("`top_k`, `top_p` and `min_p` are what there is")),
    ("mirostat_tau", Field::Ignored),
    ("mirostat_eta", Field::Ignored),
    ("penalize_newline", Field::Ignored),
    ("num_keep", Field::Ignored),
    ("num_ctx", Field::Ignored),
    ("num_batch", Field::Ignored),
    ("num_gpu", Field::Ignored),
    ("num_gqa", Field::Ignored),
    ("num_thread", Field::Ignored),
    ("main_gpu", Field::Ignored),
    ("low_vram", Field::Ignored),
    ("f16_kv", Field::Ignored),
    ("logits_all", Field::Ignored),
    ("vocab_only", Field::Ignored),
    ("use_mmap", Field::Ignored),
    ("use_mlock", Field::Ignored),
    ("embedding_only", Field::Ignored),
    ("numa", Field::Ignored),
    ("draft_num_predict", Field::Ignored),
];
