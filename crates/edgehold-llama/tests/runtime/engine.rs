use crate::support::{ask::*, family::*, model};
use edgehold_model::{*};
#[test]
fn debug() {
    for f in [MISTRAL, QWEN2] {
        let m = model(&f, TALKATIVE);
        for seed in 0..12 {
            println!("{} {:?}", f.name, run(&m, GenerateRequest{max_tokens: 12, ..turn(seed)}));
            println!("   free {:?}", run(&m, GenerateRequest{max_tokens: 12, constraint: Constraint::None, ..turn(seed)}));
        }
    }
}
