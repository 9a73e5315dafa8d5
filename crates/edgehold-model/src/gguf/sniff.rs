//! What a file that is no GGUF file is instead: people download web pages and checkpoints by mistake.

use std::fmt;

/// What the first bytes of a file look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum LooksLike {
    /// Nothing is there.
    Empty,
    /// A web page: often a login or an error page.
    Html,
    /// JSON: often an error message of a server, or an index of pieces.
    Json,
    /// Weights of the safetensors format.
    Safetensors,
    /// A ZIP archive: the format of PyTorch checkpoints, among others.
    Zip,
    /// A bare Python pickle: an old PyTorch checkpoint.
    Pickle,
    /// The note that Git LFS leaves in place of a large file.
    LfsPointer,
    /// A format of llama.cpp from before GGUF.
    OldGgml,
    /// Only zero bytes: room that was reserved and never filled.
    Zeros,
    /// None of these.
    Unknown,
}

/// Looks at the first bytes of a file; 512 are enough. `None`: it begins as a GGUF file does.
pub fn sniff(head: &[u8]) -> Option<LooksLike> {
    let text = head.strip_prefix(b"\xEF\xBB\xBF").unwrap_or(head).trim_ascii_start();
    let starts = |prefix: &[u8]| text.get(..prefix.len()).is_some_and(|t| t.eq_ignore_ascii_case(prefix));
    Some(match head {
        [b'G', b'G', b'U', b'F', ..] => return None,
        [] => LooksLike::Empty,
        [b'P', b'K', 3 | 5, ..] => LooksLike::Zip,
        [0x80, 2..=5, ..] => LooksLike::Pickle,
        // safetensors: the length of a JSON object, 8 bytes, then the object.
        [_, _, _, _, _, 0, 0, 0, b'{', ..] => LooksLike::Safetensors,
        [b'l', b'm' | b't' | b'f', b'g' | b'j' | b'm', b'g', ..] | [b't' | b'f', b'j' | b'm', b'g', b'g', ..] => {
            LooksLike::OldGgml
        }
        _ if head.iter().all(|b| *b == 0) => LooksLike::Zeros,
        _ if head.starts_with(b"version https://git-lfs") => LooksLike::LfsPointer,
        _ if starts(b"<!doctype") || starts(b"<html") || starts(b"<head") || starts(b"<?xml") => LooksLike::Html,
        _ if starts(b"{") || starts(b"[") => LooksLike::Json,
        _ => LooksLike::Unknown,
    })
}

impl fmt::Display for LooksLike {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::Empty => "an empty file",
            Self::Html => "a web page (HTML)",
            Self::Json => "a JSON document",
            Self::Safetensors => "a safetensors file",
            Self::Zip => "a ZIP archive, which PyTorch checkpoints are too",
            Self::Pickle => "a Python pickle, an old PyTorch checkpoint",
            Self::LfsPointer => "the note that Git LFS leaves in place of a large file",
            Self::OldGgml => "a llama.cpp model from before GGUF",
            Self::Zeros => "a file of zeros",
            Self::Unknown => "something else",
        })
    }
}

impl LooksLike {
    /// How to come to a GGUF file from here.
    pub fn hint(self) -> &'static str {
        match self {
            Self::Empty | Self::Zeros => "the download did not finish: fetch the file again",
            Self::Html => "the address leads to a page about the model, or to a login: use the address of the file",
            Self::Json => "the server may have answered with an error: open the file and read it",
            Self::Safetensors | Self::Zip | Self::Pickle | Self::OldGgml => {
                "convert the model with llama.cpp's convert_hf_to_gguf.py, or look for a GGUF file of it"
            }
            Self::LfsPointer => "run `git lfs pull` where the file comes from",
            Self::Unknown => "choose a file that ends in .gguf",
        }
    }
}
