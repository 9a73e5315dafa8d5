//! A turn as lines for a terminal.

use edgehold_orchestrator::Answer;

/// `answer:`, one `call:` a call, one `privacy:` a private result, `time:`.
pub(super) fn lines(answer: &Answer) -> String {
    let one_line = |s: &str| s.replace('\n', " ");
    let mut text = format!("answer: {}\n", one_line(answer.answer.get()));
    for call in &answer.calls {
        let result = call.result.as_ref().map_or_else(|| "failed".to_owned(), |r| r.get().to_string());
        text += &format!("call: {} {} -> {result}\n", call.tool, call.arguments.get());
    }
    for label in answer.privacy() {
        text += &format!("privacy: {label}\n");
    }
    let t = &answer.timings;
    let ms = |us: u64| us as f64 / 1000.0;
    text + &format!(
        "time: {:.1} ms (guard {:.2}, model {:.1}, tools {:.2}, audit {:.2})\n",
        ms(t.total_us),
        ms(t.guard_us),
        ms(t.queue_us + t.prefill_us + t.decode_us),
        ms(t.tools_us),
        ms(t.audit_us)
    )
}
