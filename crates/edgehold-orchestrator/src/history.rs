//! What a conversation keeps, and the rule by which it is shortened.

use edgehold_model::Turn;

/// Drops the oldest whole exchange: a question and all that answered it. False if only the last exchange is left.
pub(crate) fn drop_oldest(turns: &mut Vec<Turn>) -> bool {
    let next = turns.iter().skip(1).position(|t| matches!(t, Turn::User(_)));
    match next {
        Some(next) => {
            turns.drain(..=next);
            true
        }
        None => false,
    }
}

/// The person's words, the latest first.
pub(crate) fn words(turns: &[Turn]) -> Vec<String> {
    let said = turns.iter().rev().filter_map(|t| match t {
        Turn::User(text) => Some(text.get().clone()),
        _ => None,
    });
    // What was said long ago is not what a new call is about.
    said.take(4).collect()
}
