//! The detector on any text: places are in order and cut no character, and of what was found nothing is found again.
#![no_main]

use std::sync::LazyLock;

use edgehold_guard::Entity;
use edgehold_guard::detect::{Detector, Found};
use libfuzzer_sys::fuzz_target;

static DETECTOR: LazyLock<Detector> = LazyLock::new(Detector::new);

fn redacted(text: &str, found: &[Found]) -> String {
    let (mut at, mut out) = (0, String::new());
    for f in found {
        assert!(f.range.start >= at && f.range.start < f.range.end, "{f:?} is out of order or empty");
        assert!((0.0..=1.0).contains(&f.confidence), "{f:?}");
        out.push_str(&text[at..f.range.start]);
        out.push_str(f.entity.marker());
        at = f.range.end;
    }
    out + &text[at..]
}

fuzz_target!(|text: &str| {
    let found = DETECTOR.find(text);
    let once = redacted(text, &found);
    // What stands beside a marker may be found now, but no marker may; but for passwords and for what stands in quotation marks
    // before an `@`, which may hold any marks: one that begins before a marker takes it along, and nothing of it is left.
    let holds_any = |f: &Found| f.entity == Entity::Secret || once[f.range.clone()].contains('"');
    for f in DETECTOR.find(&once).into_iter().filter(|f| !holds_any(f)) {
        let part = &once[f.range.clone()];
        assert!(!found.iter().any(|f| part.contains(f.entity.marker())), "a marker is in {part:?}");
    }
});
