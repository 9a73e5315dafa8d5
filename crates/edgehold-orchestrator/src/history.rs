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
