//! A model file's header from any bytes.
#![no_main]

use edgehold_model::gguf::Gguf;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let _ = Gguf::read(std::io::Cursor::new(data));
});
