//! The recognisers that read numbers and addresses by themselves, of `stage/`.

use std::ops::Range;

use crate::detect::context;
use crate::detect::entity::Entity;
use crate::detect::scan::{Found, Reason};
use crate::stage::number::{self, Numbers};
use crate::stage::{card, email, phone};

/// What they find in a window.
pub(crate) fn find(text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    let part = &text[window.clone()];
    let mut keep = |recogniser: &Recogniser, range: Range<usize>| {
        let range = range.start + window.start..range.end + window.start;
        all.push(recogniser.found(text, range));
    };
    for at in memchr::memchr_iter(b'@', part.as_bytes()) {
        if let Some(range) = email::at(part, at, 1) {
            keep(&EMAIL, range);
        }
    }
    let mut phones = Vec::new();
    for chain in number::chains(part, PHONE_DIGITS) {
        // A number's neighbours, and the word before it, are all that says what it is.
        let around = chain.around(part);
        let offset = around.start;
        let inside =
            |range: &Range<usize>| range.end + offset > chain.range.start && range.start + offset < chain.range.end;
        let (card, phone) = (chain.digits >= CARD_DIGITS, chain.may_be_dialled(part));
        let Some(numbers) = (card || phone).then(|| Numbers::read(&part[around], PHONE_DIGITS)).flatten() else {
            continue;
        };
        if card {
            let cards = card::find_in(&numbers);
            cards.into_iter().filter(inside).for_each(|r| keep(&CARD, r.start + offset..r.end + offset));
        }
        if phone {
            let found = phone::find_in(&numbers);
            phones.extend(found.into_iter().filter(inside).map(|r| r.start + offset..r.end + offset));
        }
    }
    phones.into_iter().for_each(|range| keep(&PHONE, range));
}

struct Recogniser {
    rule: &'static str,
    entity: Entity,
    confidence: f32,
    /// And behind a label.
    labelled: f32,
    checked: bool,
    labels: &'static [&'static str],
}

impl Recogniser {
    fn found(&self, text: &str, range: Range<usize>) -> Found {
        let label = context::label(self.labels, text, range.clone());
        let confidence = label.map_or(self.confidence, |label| (self.labelled - label.doubt).max(self.confidence));
        let reason = Reason { rule: self.rule, checked: self.checked, label: label.map(|l| l.text) };
        Found { range, entity: self.entity, confidence, reason }
    }
}

const EMAIL: Recogniser =
    Recogniser { rule: "email", entity: Entity::Email, confidence: 0.95, labelled: 0.95, checked: false, labels: &[] };
const CARD: Recogniser = Recogniser {
    rule: "card",
    entity: Entity::Card,
    confidence: 0.9,
    labelled: 0.95,
    checked: true,
    labels: &[
        "card",
        "card number",
        "credit card",
        "debit card",
        "kreditkarte",
        "carte",
        "tarjeta",
        "carta di credito",
    ],
};
const PHONE: Recogniser = Recogniser {
    rule: "phone",
    entity: Entity::Phone,
    confidence: 0.65,
    labelled: 0.95,
    checked: false,
    labels: &[
        "phone",
        "telephone",
        "call",
        "tel",
        "mobile",
        "cell",
        "fax",
        "contact number",
        "telefon",
        "handy",
        "telefoon",
        "téléphone",
        "teléfono",
        "telefono",
        "móvil",
        "celular",
        "cellulare",
    ],
};

/// The shortest telephone number has seven digits, the shortest card number twelve.
const PHONE_DIGITS: usize = 7;
const CARD_DIGITS: usize = 12;

/// The same, from the whole window at once.
#[cfg(test)]
pub(crate) fn find_plainly(text: &str, window: Range<usize>, all: &mut Vec<Found>) {
    let part = &text[window.clone()];
    use crate::stage::Stage;
    for (stage, recogniser) in
        [(&email::Email as &dyn Stage, EMAIL), (&card::Card as &dyn Stage, CARD), (&phone::Phone as &dyn Stage, PHONE)]
    {
        for range in stage.find(part) {
            let range = range.start + window.start..range.end + window.start;
            all.push(recogniser.found(text, range));
        }
    }
}
