//! What a conversation keeps, and the rule by which it is shortened.

use edgehold_model::Turn;
use edgehold_types::Labels;

/// What a summary begins with, by which it is known.
pub(crate) const SUMMARY: &str = "Earlier in this conversation: ";

/// Takes out the oldest whole exchange: a question and all that answered it. Nothing if only the last exchange is left. A summary
/// of what was before goes with the exchange behind it.
pub(crate) fn take_oldest(turns: &mut Vec<Turn>) -> Option<Vec<Turn>> {
    let questions: Vec<usize> =
        turns.iter().enumerate().filter(|(_, t)| matches!(t, Turn::User(_))).map(|(i, _)| i).collect();
    let is_summary = matches!(turns.first(), Some(Turn::User(text)) if text.get().starts_with(SUMMARY));
    let exchanges = if is_summary && questions.len() > 2 { 2 } else { 1 };
    questions.get(exchanges).map(|next| turns.drain(..*next).collect())
}

/// The same, of which nothing is needed.
pub(crate) fn drop_oldest(turns: &mut Vec<Turn>) -> bool {
    take_oldest(turns).is_some()
}

/// What was said, as a text to be summarised, with the labels of all of it.
pub(crate) fn told(turns: &[Turn]) -> (String, Labels) {
    let mut text = String::new();
    let mut labels = Labels::default();
    for turn in turns {
        let (who, said, of) = match turn {
            Turn::User(words) => ("Person", words.get().clone(), words.labels()),
            Turn::Assistant(words) => ("Agent", words.get().clone(), words.labels()),
            Turn::Result { tool, value } => (tool.as_str(), value.get().to_string(), value.labels()),
            Turn::Calls(_) => continue,
        };
        text += &format!("{who}: {said}\n");
        labels = labels.join(of);
    }
    (text, labels)
}
