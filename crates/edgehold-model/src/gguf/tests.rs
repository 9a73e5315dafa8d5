use std::io::Cursor;

use proptest::prelude::*;

use super::writer::f16_bits;
use super::*;

fn model() -> GgufWriter {
    GgufWriter::new()
        .meta("general.architecture", "llama")
        .meta("general.name", "tiny")
        .meta("general.license", "apache-2.0")
        .meta("llama.context_length", 512)
        .meta("llama.embedding_length", 4)
        .meta("llama.block_count", 1)
        .meta("llama.rope.freq_base", 10_000.0)
        .meta("tokenizer.ggml.model", "gpt2")
        .meta("tokenizer.ggml.tokens", MetaValue::Strs(vec!["a".into(), "b".into(), "".into()]))
        .meta("tokenizer.ggml.scores", MetaValue::F32s(vec![0.0, 1.0, 2.0]))
        .meta("tokenizer.ggml.token_type", MetaValue::I32s(vec![1, 1, 3]))
        .meta("tokenizer.chat_template", "{{ messages }}")
        .tensor_f16("token_embd.weight", &[4, 3], &[0.5; 12])
        .tensor_f32("output_norm.weight", &[4], &[1.0; 4])
}

fn read(bytes: &[u8]) -> Result<Gguf, GgufError> {
    Gguf::read(Cursor::new(bytes))
}

/// The whole check, as one text: what a person would be told.
fn check(bytes: &[u8], expected: &str) {
    let told = match read(bytes).and_then(|g| g.check_complete()) {
        Ok(()) => "ok".to_owned(),
        Err(e) => {
            assert!(!e.hint().is_empty());
            e.to_string()
        }
    };
    assert!(told.contains(expected), "{told:?} does not contain {expected:?}");
}

/// A header with these counts, and nothing after it.
fn counts(version: u32, tensors: u64, keys: u64) -> Vec<u8> {
    let mut out = b"GGUF".to_vec();
    out.extend(version.to_le_bytes());
    out.extend(tensors.to_le_bytes());
    out.extend(keys.to_le_bytes());
    out
}

fn text(s: &str) -> Vec<u8> {
    [&(s.len() as u64).to_le_bytes(), s.as_bytes()].concat()
}

/// A header of one key, whose type and value are `rest`.
fn one_key(key: &str, rest: &[u8]) -> Vec<u8> {
    [counts(3, 0, 1), text(key), rest.to_vec()].concat()
}

/// A header of one tensor.
fn one_tensor(dims: &[u64], kind: u32, offset: u64) -> Vec<u8> {
    let mut out = counts(3, 1, 0);
    out.extend(text("w"));
    out.extend((dims.len() as u32).to_le_bytes());
    dims.iter().for_each(|d| out.extend(d.to_le_bytes()));
    out.extend(kind.to_le_bytes());
    out.extend(offset.to_le_bytes());
    out
}

#[test]
fn what_is_written_is_read() {
    let bytes = model().to_bytes().unwrap();
    let gguf = read(&bytes).unwrap();
    gguf.check_complete().unwrap();
    let summary = gguf.summary();
    let expected = Summary {
        architecture: "llama".into(),
        name: Some("tiny".into()),
        version: None,
        license: Some("apache-2.0".into()),
        size_label: None,
        quantisation: "F16".into(),
        context_length: Some(512),
        embedding_length: Some(4),
        block_count: Some(1),
        vocab_size: Some(3),
        parameters: 16,
        file_bytes: bytes.len() as u64,
        chat_template: Some("{{ messages }}".into()),
        tokenizer_model: Some("gpt2".into()),
    };
    assert_eq!(summary, expected);
    assert_eq!(gguf.get("llama.rope.freq_base"), Some(&MetaValue::F32(10_000.0)));
    let counted = MetaValue::Counted { of: MetaType::I32, len: 3 };
    assert_eq!(gguf.get("tokenizer.ggml.token_type"), Some(&counted));
    let norm = &gguf.tensors()[1];
    let at = (gguf.data_start() + norm.offset) as usize;
    assert_eq!(bytes[at..at + 4], 1.0_f32.to_le_bytes());
    assert_eq!(gguf.data_start() % 32, 0);
}

#[test]
fn every_scalar_survives() {
    use MetaValue as V;
    let values = [
        V::U8(200),
        V::I8(-3),
        V::U16(60_000),
        V::I16(-300),
        V::U32(1 << 31),
        V::I32(-70_000),
        V::F32(0.25),
        V::Bool(true),
        V::Str("ä".into()),
        V::U64(1 << 60),
        V::I64(-(1 << 60)),
        V::F64(1e300),
    ];
    for value in values {
        let bytes = GgufWriter::new().meta("k", value.clone()).to_bytes().unwrap();
        assert_eq!(read(&bytes).unwrap().get("k"), Some(&value));
    }
}

#[test]
fn the_name_of_the_mixture_wins_over_the_types() {
    let quantisation = |file_type: u32| {
        let bytes = model().meta("general.file_type", file_type).to_bytes().unwrap();
        read(&bytes).unwrap().summary().quantisation
    };
    assert_eq!(quantisation(15), "Q4_K_M");
    assert_eq!(quantisation(9999), "F16");
}

#[test]
fn the_shipped_models_are_whole() {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../models");
    for entry in std::fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.extension().is_some_and(|e| e == "gguf") {
            let gguf = Gguf::open(&path).unwrap();
            gguf.check_complete().unwrap();
            let summary = gguf.summary();
            assert!(summary.parameters > 100_000 && summary.vocab_size > Some(100), "{summary:?}");
        }
    }
}

#[test]
fn other_files_are_named() {
    for (bytes, expected) in [
        (b"".as_slice(), "an empty file"),
        (b"PK\x03\x04....", "a ZIP archive"),
        (b"\x80\x02}q\x00", "a Python pickle"),
        (b"\x40\x01\x00\x00\x00\x00\x00\x00{\"a\":1}", "a safetensors file"),
        (b"\n <!DOCTYPE html><html>", "a web page"),
        (b"<HTML><body>Sign in", "a web page"),
        (b"{\"error\":\"Repository not found\"}", "a JSON document"),
        (b"version https://git-lfs.github.com/spec/v1\noid", "Git LFS"),
        (b"lmgg\x01\x00\x00\x00", "from before GGUF"),
        (b"tjgg\x01\x00\x00\x00", "from before GGUF"),
        (&[0; 600], "a file of zeros"),
        (b"MZ\x90\x00", "something else"),
        (b"GGU", "something else"),
    ] {
        check(bytes, expected);
    }
}

#[test]
fn versions_that_are_not_read_are_named() {
    check(&counts(1, 0, 0), "version 1;");
    check(&counts(4, 0, 0), "version 4;");
    check(&counts(3_u32.swap_bytes(), 0, 0), "big endian");
    check(&counts(2, 0, 0), "no weights");
}

#[test]
fn a_cut_file_says_how_much_is_missing() {
    let whole = model().to_bytes().unwrap();
    let gguf = read(&whole).unwrap();
    let last = gguf.tensors().last().unwrap();
    let needed = gguf.data_start() + last.offset + 16;
    check(&whole[..needed as usize], "ok");
    check(
        &whole[..needed as usize - 1],
        &format!("within the weights: {} bytes are there, at least {needed} are needed", needed - 1),
    );
    check(&whole[..20], "within the header: 20 bytes are there, at least 24 are needed");
    check(&whole[..40], "within the metadata");
    check(&whole[..gguf.data_start() as usize - 40], "within the list of tensors");
    for n in 4..needed as usize {
        assert!(read(&whole[..n]).and_then(|g| g.check_complete()).is_err(), "cut at {n}");
    }
}

#[test]
fn absurd_counts_are_refused_before_anything_is_reserved() {
    let huge = (1_u64 << 60).to_le_bytes();
    let string_array = [9_u32.to_le_bytes(), 8_u32.to_le_bytes()].concat();
    let number_array = [9_u32.to_le_bytes(), 12_u32.to_le_bytes()].concat();
    for (bytes, expected) in [
        (counts(3, u64::MAX, 0), "18446744073709551615 tensors"),
        (counts(3, 0, 1 << 40), "keys, the limit is 65536"),
        (counts(3, 60_000, 60_000), "cut off"),
        ([counts(3, 0, 1), huge.to_vec()].concat(), "cut off"),
        (one_key("k", &[&8_u32.to_le_bytes()[..], &huge].concat()), "cut off"),
        (one_key("k", &[&string_array[..], &huge].concat()), "cut off"),
        (one_key("k", &[&number_array[..], &huge].concat()), "cut off"),
        (one_key("k", &[&number_array[..], &u64::MAX.to_le_bytes()].concat()), "cut off"),
        (one_tensor(&[1; 5], 0, 0), "5 dimensions"),
    ] {
        check(&bytes, expected);
    }
    let long = "x".repeat(MAX_TEXT as usize + 1);
    check(&GgufWriter::new().meta("k", long.as_str()).to_bytes().unwrap(), "bytes in a text");
    let many = (0..5).fold(GgufWriter::new(), |w, i| w.meta(&format!("k{i}"), &long[1..]));
    check(&many.to_bytes().unwrap(), "bytes of text");
}

#[test]
fn damaged_keys_are_refused() {
    let value = [4_u32.to_le_bytes(), 1_u32.to_le_bytes()].concat();
    let nested = [9_u32.to_le_bytes(), 9_u32.to_le_bytes(), [0; 4], [0; 4]].concat();
    for (bytes, expected) in [
        (one_key("", &value), "damaged at byte 24: a key is empty"),
        (one_key("k", &[13, 0, 0, 0]), "no type of values with number 13"),
        (one_key("k", &nested), "an array of arrays"),
        ([counts(3, 0, 1), 2_u64.to_le_bytes().to_vec(), vec![0xFF, 0xFE]].concat(), "not UTF-8"),
        (model().meta("general.name", "again").to_bytes().unwrap(), "\"general.name\" stands there twice"),
        (model().tensor_f32("output_norm.weight", &[1], &[0.0]).to_bytes().unwrap(), "stands there twice"),
        (model().meta("general.alignment", 48).to_bytes().unwrap(), "power of two"),
        (model().meta("general.alignment", 0).to_bytes().unwrap(), "power of two"),
        (model().meta("general.alignment", 1 << 30).to_bytes().unwrap(), "power of two"),
        (model().meta("general.alignment", "32").to_bytes().unwrap(), "power of two"),
        (model().meta("split.count", MetaValue::U16(3)).to_bytes().unwrap(), "one of 3 pieces"),
    ] {
        check(&bytes, expected);
    }
}

#[test]
fn impossible_tensors_are_refused() {
    for (bytes, expected) in [
        (one_tensor(&[4], 4, 0), "has the type 4, which is not known"),
        (one_tensor(&[4], u32::MAX, 0), "which is not known"),
        (one_tensor(&[33], 2, 0), "Q4_0 come in blocks of 32"),
        (one_tensor(&[1 << 40, 1 << 40], 0, 0), "larger than any file"),
        (one_tensor(&[u64::MAX], 24, 0), "ends beyond any file"),
        (one_tensor(&[4], 0, 32), "begins at 32 where 0 is expected"),
        (one_tensor(&[1 << 40], 0, 0), "cut off within the weights"),
        (one_tensor(&[4, 4, 4, 4], 0, 0), "cut off within the weights"),
    ] {
        check(&bytes, expected);
    }
}

#[test]
fn the_blocks_are_those_of_ggml() {
    // Bits for each weight, as llama.cpp prints them.
    for (id, bits) in [(0, 32.0), (2, 4.5), (8, 8.5), (12, 4.5), (14, 6.5625), (16, 2.0625), (35, 2.0625), (39, 4.25)] {
        let kind = TensorType::from_id(id).unwrap();
        assert_eq!(kind.bytes as f64 * 8.0 / kind.block as f64, bits, "{}", kind.name);
    }
    assert_eq!(TensorType::F16.name, "F16");
}

#[test]
fn the_writer_refuses_what_does_not_fit() {
    assert!(GgufWriter::new().tensor_f32("w", &[2, 2], &[0.0; 3]).to_bytes().is_err());
    let counted = MetaValue::Counted { of: MetaType::U8, len: 1 };
    assert!(GgufWriter::new().meta("k", counted).to_bytes().is_err());
}

/// IEEE 754 binary16 to a number, by the definition.
fn f16_value(bits: u16) -> f64 {
    let sign = if bits >> 15 == 1 { -1.0 } else { 1.0 };
    let (exponent, mantissa) = (i32::from(bits >> 10 & 31), f64::from(bits & 1023));
    match exponent {
        0 => sign * mantissa * 2_f64.powi(-24),
        31 => sign * f64::INFINITY,
        _ => sign * (1024.0 + mantissa) * 2_f64.powi(exponent - 25),
    }
}

#[test]
fn every_16_bit_number_survives() {
    for bits in (0..=u16::MAX).filter(|b| b & 0x7C00 != 0x7C00 || b & 0x3FF == 0) {
        assert_eq!(f16_bits(f16_value(bits) as f32), bits);
    }
    assert_eq!(f16_bits(65_520.0), 0x7C00);
    assert_eq!(f16_bits(65_519.0), 0x7BFF);
    assert_eq!(f16_bits(f32::NAN) & 0x7E00, 0x7E00);
    assert_eq!(f16_bits(2_f32.powi(-25)), 0);
    assert_eq!(f16_bits(2_f32.powi(-25) * 1.001), 1);
}

proptest! {
    #[test]
    fn rounding_to_16_bits_takes_the_nearest(x in -65_000.0_f32..65_000.0) {
        let bits = f16_bits(x);
        let error = |b: u16| (f16_value(b) - f64::from(x)).abs();
        prop_assert!(error(bits) <= error(bits.wrapping_add(1)));
        prop_assert!(bits & 0x7FFF == 0 || error(bits) <= error(bits - 1));
    }

    #[test]
    fn arbitrary_bytes_never_panic(tail in prop::collection::vec(any::<u8>(), 0..300), version in 0_u32..5) {
        let _ = read(&tail);
        let _ = read(&[&b"GGUF"[..], &version.to_le_bytes(), &tail].concat());
        let small = |n: u8| u64::from(n % 4).to_le_bytes();
        let counts = [small(tail.len() as u8), small(tail.first().copied().unwrap_or(1))].concat();
        let _ = read(&[&b"GGUF\x03\0\0\0"[..], &counts, &tail].concat()).and_then(|g| g.check_complete());
    }

    #[test]
    fn damaged_headers_never_panic_nor_keep_more_than_the_file_has(
        damage in prop::collection::vec((any::<prop::sample::Index>(), any::<u8>()), 1..8),
        cut in any::<prop::sample::Index>(),
    ) {
        let mut bytes = model().to_bytes().unwrap();
        for (at, byte) in damage {
            let at = at.index(bytes.len());
            bytes[at] = byte;
        }
        bytes.truncate(bytes.len() - cut.index(bytes.len()) / 4);
        if let Ok(gguf) = read(&bytes) {
            let _ = (gguf.check_complete(), gguf.summary());
            let names: usize = gguf.tensors().iter().map(|t| t.name.len() + 8 * t.dims.len()).sum();
            let texts: usize = gguf.metadata().map(|(k, v)| k.len() + v.as_str().map_or(0, str::len)).sum();
            // A byte that is not UTF-8 becomes a sign of three bytes.
            prop_assert!(names + texts <= 3 * bytes.len());
        }
    }
}

/// A value of the model's shape, as a person would be told of it.
fn check_key(key: &str, value: impl Into<MetaValue>, expected: &str) {
    let shape = model()
        .meta("llama.attention.head_count", 2)
        .meta("llama.attention.head_count_kv", 1)
        .meta("llama.rope.dimension_count", 2)
        .meta("llama.expert_count", 8)
        .meta("llama.expert_used_count", 2);
    check(&shape.set(key, value).to_bytes().unwrap(), expected);
}

#[test]
fn shapes_that_would_end_the_process_are_refused() {
    check_key("llama.block_count", 512, "ok");
    check_key("llama.block_count", 513, "llama.block_count is 513");
    check_key("llama.block_count", 0, "is 0, not from 1 to 512");
    check_key("llama.attention.head_count", 0, "ok");
    check_key("llama.attention.head_count", 3, "does not divide a width of 4");
    check_key("llama.attention.head_count_kv", 0, "head_count_kv is 0");
    check_key("llama.attention.key_length", 1, "rope.dimension_count is 2, more than a head has (1)");
    check_key("llama.attention.layer_norm_epsilon", -0.5, "is -0.5");
    check_key("llama.attention.layer_norm_rms_epsilon", f32::INFINITY, "is inf");
    check_key("llama.expert_count", 1025, "more than 1024");
    check_key("llama.expert_used_count", 9, "is 9, of 8 experts");
    check_key("llama.expert_used_count", 0, "is 0, of 8 experts");
    check_key("llama.expert_used_count", MetaValue::I32s(vec![2]), "ok");
    check_key("llama.rope.scaling.type", "yarn", "ok");
    check_key("llama.rope.scaling.type", "YARN", "`YARN`");
    check_key("tokenizer.ggml.tokens", 1, "not a list of texts");
    let tokens = |texts: [&str; 3]| MetaValue::Strs(texts.map(str::to_owned).to_vec());
    check_key("tokenizer.ggml.tokens", tokens(["a", "", ""]), "ok");
    check_key("tokenizer.ggml.tokens", tokens(["a", "b", "a"]), "the token \"a\" stands there twice");
}
