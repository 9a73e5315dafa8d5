//! Random weights under the names and in the shapes that llama.cpp expects of each architecture.

use edgehold_model::gguf::GgufWriter;

/// Width of the models.
pub const WIDTH: u32 = 64;
/// Attention heads.
pub const HEADS: u32 = 4;
/// Width of the feed-forward layers.
pub const FEED_FORWARD: u32 = 96;
/// Layers.
pub const LAYERS: u32 = 2;

/// What differs between the architectures.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// Heads of keys and values.
    pub kv_heads: u32,
    /// Width of a head.
    pub head: u32,
    /// Queries, keys and values in one tensor.
    pub fused: bool,
    /// Biases on queries, keys and values.
    pub qkv_bias: bool,
    /// Layer norm with biases, biases everywhere, one norm a layer and no gate: Phi-2.
    pub phi: bool,
    /// The embeddings are the output's weights too.
    pub tied: bool,
}

/// Numbers that are the same for the same seed (Marsaglia 2003, xorshift64*).
struct Noise(u64);

impl Noise {
    /// Uniform between -1 and 1.
    fn next(&mut self) -> f32 {
        self.0 ^= self.0 >> 12;
        self.0 ^= self.0 << 25;
        self.0 ^= self.0 >> 27;
        let top = u16::try_from(self.0.wrapping_mul(0x2545_F491_4F6C_DD1D) >> 48).unwrap();
        f32::from(top) / 32768.0 - 1.0
    }
}

struct Tensors {
    file: GgufWriter,
    noise: Noise,
}

impl Tensors {
    fn put(&mut self, name: &str, dims: &[u32], mut value: impl FnMut(usize, f32) -> f32) {
        let count: u32 = dims.iter().product();
        let data: Vec<f32> = (0..count as usize).map(|i| value(i, self.noise.next())).collect();
        let dims: Vec<u64> = dims.iter().map(|d| u64::from(*d)).collect();
        // In full precision, so that it makes next to no difference how much of a prompt is computed at a time.
        self.file = std::mem::take(&mut self.file).tensor_f32(name, &dims, &data);
    }

    fn matrix(&mut self, name: &str, from: u32, to: u32) {
        self.put(&format!("{name}.weight"), &[from, to], |_, x| x * 0.06);
    }

    fn bias(&mut self, name: &str, width: u32) {
        self.put(&format!("{name}.bias"), &[width], |_, x| x * 0.1);
    }

    fn norm(&mut self, name: &str, with_bias: bool) {
        self.put(&format!("{name}.weight"), &[WIDTH], |_, x| 1.0 + x * 0.1);
        if with_bias {
            self.bias(name, WIDTH);
        }
    }
}

/// Adds all tensors. Each token's logit is raised by about 4.7 times its `favour`.
pub fn write(file: GgufWriter, shape: Shape, seed: u64, favour: &[f32]) -> GgufWriter {
    let mut t = Tensors { file, noise: Noise(seed.wrapping_mul(2) + 1) };
    let vocabulary = u32::try_from(favour.len()).unwrap();
    // The first number of every embedding is the same, and stays about what it is: a lever for the output.
    let row = |base: f32| {
        move |i: usize, x: f32| match (i / WIDTH as usize, i % WIDTH as usize) {
            (token, 0) => base + favour[token],
            _ => x * 0.3,
        }
    };
    if shape.tied {
        t.put("token_embd.weight", &[WIDTH, vocabulary], row(1.0));
    } else {
        t.put("token_embd.weight", &[WIDTH, vocabulary], |i, x| if i % WIDTH as usize == 0 { 1.0 } else { x * 0.3 });
        t.put("output.weight", &[WIDTH, vocabulary], row(0.0));
    }
    t.norm("output_norm", shape.phi);
    if shape.phi {
        t.bias("output", vocabulary);
    }
    for layer in 0..LAYERS {
        let name = |part: &str| format!("blk.{layer}.{part}");
        let (q, kv) = (HEADS * shape.head, shape.kv_heads * shape.head);
        t.norm(&name("attn_norm"), shape.phi);
        let inputs = if shape.fused { vec![("qkv", q + 2 * kv)] } else { vec![("q", q), ("k", kv), ("v", kv)] };
        for (part, width) in inputs {
            t.matrix(&name(&format!("attn_{part}")), WIDTH, width);
            if shape.qkv_bias {
                t.bias(&name(&format!("attn_{part}")), width);
            }
        }
        t.matrix(&name("attn_output"), q, WIDTH);
        t.matrix(&name("ffn_up"), WIDTH, FEED_FORWARD);
        t.matrix(&name("ffn_down"), FEED_FORWARD, WIDTH);
        if shape.phi {
            t.bias(&name("attn_output"), WIDTH);
            t.bias(&name("ffn_up"), FEED_FORWARD);
            t.bias(&name("ffn_down"), WIDTH);
        } else {
            t.norm(&name("ffn_norm"), false);
            t.matrix(&name("ffn_gate"), WIDTH, FEED_FORWARD);
        }
    }
    t.file
}
