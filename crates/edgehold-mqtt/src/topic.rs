//! Which topics and filters may go over the wire. A broker answers a wrong one by closing the connection, and would do so
//! again each time it is sent, so a wrong one must be found here.

/// The longest text of the protocol, in bytes (MQTT 5, 1.5.4).
const LONGEST: usize = u16::MAX as usize;

/// Why a topic or a filter cannot be used.
#[derive(Debug, Clone, Copy, PartialEq, Eq, thiserror::Error)]
pub enum TopicError {
    /// It has no letter.
    #[error("it is empty")]
    Empty,
    /// It is longer than the protocol can say.
    #[error("it is longer than 65535 bytes")]
    Long,
    /// A control character, or a code point that is no character.
    #[error("it holds a character that the protocol forbids")]
    Character,
    /// `+` or `#` in a topic.
    #[error("it holds a wildcard, `+` or `#`")]
    Wildcard,
    /// `+` or `#` at a wrong place of a filter.
    #[error("`+` stands for a whole level, and `#` for the whole end")]
    MisplacedWildcard,
    /// The name of a group has a `/` or a wildcard in it.
    #[error("the name of a shared group has no `/`, `+` or `#`")]
    Group,
}

/// Whether something may be published to this topic.
pub(crate) fn check_topic(topic: &str) -> Result<(), TopicError> {
    check_text(topic)?;
    if topic.contains(['+', '#']) { Err(TopicError::Wildcard) } else { Ok(()) }
}

/// Whether this filter may be subscribed to.
pub(crate) fn check_filter(filter: &str) -> Result<(), TopicError> {
    check_text(filter)?;
    let mut levels = filter.split('/').peekable();
    while let Some(level) = levels.next() {
        let wild = level.contains(['+', '#']);
        let last = levels.peek().is_none();
        if wild && !(level == "+" || (level == "#" && last)) {
            return Err(TopicError::MisplacedWildcard);
        }
    }
    Ok(())
}

/// Whether this is the name of a group that shares a subscription (MQTT 5, 4.8.2).
pub(crate) fn check_group(group: &str) -> Result<(), TopicError> {
    check_text(group)?;
    if group.contains(['/', '+', '#']) { Err(TopicError::Group) } else { Ok(()) }
}

/// What the protocol forbids in a text, and what it lets a broker refuse (MQTT 5, 1.5.4).
pub(crate) fn check_text(text: &str) -> Result<(), TopicError> {
    if text.is_empty() {
        return Err(TopicError::Empty);
    }
    if text.len() > LONGEST {
        return Err(TopicError::Long);
    }
    let forbidden = |c: char| {
        let code = u32::from(c);
        c.is_control() || (0xFDD0..=0xFDEF).contains(&code) || code & 0xFFFE == 0xFFFE
    };
    if text.contains(forbidden) { Err(TopicError::Character) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn topics() {
        for good in ["a", "/", "a/b", "plant/Kühlung/1", "$SYS/x", "a//b"] {
            assert_eq!(check_topic(good), Ok(()), "{good:?}");
        }
        assert_eq!(check_topic(""), Err(TopicError::Empty));
        assert_eq!(check_topic("a/+"), Err(TopicError::Wildcard));
        assert_eq!(check_topic("a#"), Err(TopicError::Wildcard));
        for bad in ["a\0", "a\n", "\u{FFFF}", "\u{1FFFE}", "\u{FDD0}", "\u{85}"] {
            assert_eq!(check_topic(bad), Err(TopicError::Character), "{bad:?}");
        }
        assert_eq!(check_topic(&"x".repeat(65_536)), Err(TopicError::Long));
    }

    #[test]
    fn filters() {
        for good in ["a", "#", "+", "a/#", "+/b/+", "a/+/#", "/"] {
            assert_eq!(check_filter(good), Ok(()), "{good:?}");
        }
        for bad in ["a#", "#/a", "a/#/b", "a+", "a/+b/c", "##", "++"] {
            assert_eq!(check_filter(bad), Err(TopicError::MisplacedWildcard), "{bad:?}");
        }
        assert_eq!(check_group("a/b"), Err(TopicError::Group));
    }
}
