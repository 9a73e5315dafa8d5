//! Tokens that are drawn privately: what is paid for, what is refused, what the draw follows.

use std::sync::Arc;

use edgehold_guard::Guard;
use edgehold_model::sampling::private::{ContextDecoding, PrivateDecoding};
use edgehold_model::{CancelToken, Constraint, GenerateRequest, ModelError, StopReason};
use edgehold_privacy::ledger::{Account, Allowance, Budget, Ledger, Window};
use edgehold_privacy::{Charge, Limit};
use edgehold_store::Store;
use edgehold_types::Timestamp;
use serde_json::json;

use crate::support;
use crate::support::ask::{WORDS, free, prompt, run, text, turn};
use crate::support::family::{ENDLESS, LLAMA3, MISTRAL};

fn allowance(micro: u64) -> Allowance {
    let folder = tempfile::tempdir().unwrap();
    let store = Arc::new(Store::open(folder.path()).unwrap());
    let budget = Budget { limit: Limit::of_rho(1e6).unwrap(), window: Window::Always, delta: 1e-6 };
    let ledger = Ledger::open(folder.path(), store, budget).unwrap();
    let account = Account { subject: "ward".parse().unwrap(), agent: "nurse".parse().unwrap() };
    ledger.debit(&account, "tokens", Charge::of_micro(micro).unwrap(), Timestamp(0)).unwrap().into_allowance()
}

/// A token costs ρ = ½.
pub(crate) fn privately(micro: u64, request: GenerateRequest) -> GenerateRequest {
    let privacy = PrivateDecoding::new((-1.0, 1.0), 2.0, allowance(micro)).unwrap();
    GenerateRequest { privacy: Some(privacy), ..request }
}

#[test]
fn no_more_tokens_are_written_than_paid_for() {
    for family in [LLAMA3, MISTRAL] {
        let model = support::model(&family, ENDLESS);
        for (micro, tokens) in [(499_999, 0), (500_000, 1), (3_400_000, 6)] {
            let request = privately(micro, free(WORDS, 40));
            let left = request.privacy.clone().unwrap();
            let Ok((_, reason, usage)) = run(&model, request) else { continue };
            assert!(u64::from(usage.completion_tokens) <= tokens && usage.forced_tokens == 0, "{usage:?}");
            // Either the budget ended it, or an end token that was drawn like any other and paid for.
            assert!(reason == StopReason::End || left.tokens() == 0, "{reason:?} with {} left", left.tokens());
        }
    }
}

#[test]
fn a_public_form_is_held_and_only_open_tokens_are_paid_for() {
    let model = support::model(&LLAMA3, ENDLESS);
    let schema = json!({"type": "object", "properties": {"windows_that_are_open": {"type": "boolean"}},
        "required": ["windows_that_are_open"], "additionalProperties": false});
    let request = privately(20_000_000, GenerateRequest { constraint: Constraint::Json(schema), ..free(WORDS, 200) });
    let left = request.privacy.clone().unwrap();
    let (said, reason, usage) = run(&model, request).unwrap();
    assert_eq!(reason, StopReason::End, "{said:?}");
    assert!(usage.forced_tokens > 0, "{usage:?}");
    assert_eq!(left.tokens() + u64::from(usage.completion_tokens - usage.forced_tokens), 40);
}

#[test]
fn attack_a_constraint_made_of_the_conversation_is_refused() {
    let model = support::model(&LLAMA3, ENDLESS);
    for request in [turn(1), GenerateRequest { constraint: Constraint::Unheld, ..free(WORDS, 5) }] {
        let request = privately(5_000_000, request);
        let left = request.privacy.clone().unwrap();
        assert!(matches!(run(&model, request), Err(ModelError::Privacy(_))));
        assert_eq!(left.tokens(), 10, "nothing was spent");
    }
}

#[test]
fn asking_again_is_paid_again_and_differs() {
    let model = support::model(&LLAMA3, ENDLESS);
    let request = privately(20_000_000, free(WORDS, 12));
    let texts: Vec<String> =
        (0..3).map(|_| run(&model, request.clone()).map_or_else(|e| e.to_string(), |r| format!("{:?}", r.0))).collect();
    // Greedy and without noise all three would be the same.
    assert!(texts[0] != texts[1] || texts[1] != texts[2], "{texts:?}");
    assert!(request.privacy.unwrap().tokens() < 40);
}

#[test]
fn tokens_from_contexts_are_paid_for_and_as_many_as_the_price_is_for() {
    let model = support::model(&LLAMA3, ENDLESS);
    let contexts: Vec<_> = (0..8).map(|i| prompt(&format!("How hot was it in room {i}?"))).collect();
    let decoding = ContextDecoding::new(8, 4.0, 1.0, 50).unwrap();
    let cost = decoding.cost().unwrap();
    // 2.5 tokens are paid for.
    let mut sampler = decoding.sampler(allowance(cost.micro() * 5 / 2)).unwrap();
    let written = model.write_from_contexts(&prompt("Hello."), &contexts, &mut sampler, 40, &CancelToken::default());
    assert!(written.unwrap().tokens <= 2);
    // As many as are asked for, where they are paid for; the random model's end token may come earlier.
    let mut sampler = decoding.sampler(allowance(cost.micro() * 100)).unwrap();
    let written = model.write_from_contexts(&prompt("Hello."), &contexts, &mut sampler, 12, &CancelToken::default());
    assert!((1..=12).contains(&written.unwrap().tokens));
    // One context fewer than the price is for, or one more.
    for wrong in [&contexts[..7], &[&contexts[..], &contexts[..1]].concat()] {
        let mut sampler = decoding.sampler(allowance(cost.micro())).unwrap();
        assert!(model.write_from_contexts(&prompt("Hello."), wrong, &mut sampler, 5, &CancelToken::default()).is_err());
    }
}

/// Eight copies of one context, hardly any noise: the first tokens are what the context alone gives greedily. Later ones of
/// a random model are too close together.
#[test]
fn with_hardly_any_noise_the_contexts_decide() {
    let model = support::model(&LLAMA3, ENDLESS);
    let alone = text(&model, free(WORDS, 2));
    let contexts = vec![prompt(WORDS); 8];
    let decoding = ContextDecoding::new(8, 50.0, 0.01, 0).unwrap();
    let mut sampler = decoding.sampler(allowance(1 << 39)).unwrap();
    let written = model.write_from_contexts(&prompt("Hello."), &contexts, &mut sampler, 2, &CancelToken::default());
    let guard = Guard::with_defaults();
    let together = guard.release(written.unwrap().text).unwrap().value.into_inner();
    assert_eq!(together, alone.trim());
}
