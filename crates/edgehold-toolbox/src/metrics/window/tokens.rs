//! Words, numbers and times of day.

/// A piece of the person's words, in lower case.
#[derive(Debug, Clone, PartialEq)]
pub(super) enum Token {
    /// A run of letters.
    Word(String),
    /// A number in digits; `true` when the next token was written right behind it, as in `2h`.
    Number(f64, bool),
    /// A time of day, in minutes since midnight.
    Clock(u16),
    /// A phrase that another step has understood already.
    Used,
}

impl Token {
    /// The word, if it is one.
    pub(super) fn word(&self) -> Option<&str> {
        match self {
            Self::Word(word) => Some(word),
            _ => None,
        }
    }

    /// Words after which the rest does not mean a stretch up to now: points in time, ranges, times to come.
    pub(super) fn changes_the_meaning(&self) -> bool {
        const WORDS: [&str; 15] = [
            "ago",
            "next",
            "tomorrow",
            "coming",
            "upcoming",
            "future",
            "until",
            "till",
            "between",
            "minus",
            "except",
            "excluding",
            "without",
            "range",
            "every",
        ];
        self.word().is_some_and(|word| WORDS.contains(&word))
    }

    /// Words for the present moment.
    pub(super) fn is_present(&self) -> bool {
        const WORDS: [&str; 6] = ["now", "currently", "current", "moment", "presently", "latest"];
        self.word().is_some_and(|word| WORDS.contains(&word))
    }
}

/// Cuts the words into tokens.
pub(super) fn cut(words: &str) -> Vec<Token> {
    let words = words.to_lowercase().replace('’', "'").replace("a.m.", "am").replace("p.m.", "pm");
    let words = words.replace("o'clock", " ").replace("'s", " ").replace('½', ".5");
    let chars: Vec<char> = words.chars().collect();
    let digit = |i: usize| chars.get(i).is_some_and(char::is_ascii_digit);
    let run = |from: usize, fits: &dyn Fn(char) -> bool| chars.iter().skip(from).take_while(|c| fits(**c)).count();
    let text = |from: usize, to: usize| chars.get(from..to).unwrap_or_default().iter().collect::<String>();
    let (mut tokens, mut i) = (Vec::new(), 0);
    while let Some(&c) = chars.get(i) {
        if digit(i) || (c == '.' && digit(i + 1) && !(i > 0 && digit(i - 1))) {
            let start = i;
            i += run(i, &|c| c.is_ascii_digit());
            if matches!(chars.get(i), Some('.' | ',')) && digit(i + 1) {
                i += 1 + run(i + 1, &|c| c.is_ascii_digit());
            } else if chars.get(i) == Some(&':')
                && !digit(i + 3)
                && let Some(minutes) = clock(&text(start, i), &text(i + 1, i + 3))
            {
                tokens.push(Token::Clock(minutes));
                i += 3;
                continue;
            }
            let number = text(start, i).replace(',', ".").parse().unwrap_or(f64::NAN);
            tokens.push(Token::Number(number, chars.get(i).is_some_and(|c| c.is_alphabetic())));
        } else if c.is_alphabetic() {
            let len = run(i, &char::is_alphabetic);
            tokens.push(Token::Word(text(i, i + len)));
            i += len;
        } else {
            // A sign or a range: "-5 minutes", "10-15 minutes", "24/7".
            let between_digits = i > 0 && digit(i - 1);
            let after_space = i == 0 || chars.get(i - 1).is_some_and(|c| c.is_whitespace());
            if digit(i + 1) && matches!(c, '-' | '−' | '–' | '/' | ':') && (between_digits || after_space) {
                tokens.push(Token::Word("range".to_owned()));
            }
            i += 1;
        }
    }
    tokens
}

fn clock(hours: &str, minutes: &str) -> Option<u16> {
    let both_digits = minutes.len() == 2 && minutes.bytes().all(|b| b.is_ascii_digit());
    let (hours, minutes): (u16, u16) = (hours.parse().ok()?, minutes.parse().ok().filter(|_| both_digits)?);
    (hours < 24 && minutes < 60).then(|| hours * 60 + minutes)
}
