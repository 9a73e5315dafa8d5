//! The recognisers that read numbers and addresses by themselves, of `stage/`.

use std::ops::Range;

use crate::detect::context;
use crate::detect::scan::{Found, Reason};
use crate::stage::{Stage, card::Card, email::Email, phone::Phone};

/// What they find in a window.
pub(crate) fn find(text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    let part = &text[window.clone()];
    // The shortest telephone number has seven digits, the shortest card number twelve.
    let digits = part.bytes().filter(u8::is_ascii_digit).count();
    for (stage, rule, confidence, checked, may) in [
        (&Email as &dyn Stage, "email", 0.95, false, part.contains('@')),
        (&Card, "card", 0.9, true, digits >= 12),
        (&Phone, "phone", 0.65, false, digits >= 7),
    ] {
        if !may {
            continue;
        }
        for range in stage.find(part) {
            let range = range.start + window.start..range.end + window.start;
            let labels: &'static [&'static str] =
                if rule == "phone" { &["phone", "call", "tel", "mobile", "fax"] } else { &[] };
            let label = context::label(labels, text, range.clone()).map(|l| l.text);
            let reason = Reason { rule, checked, label };
            all.push(Found { range, entity: stage.entity(), confidence, reason });
        }
    }
}
