//! Words of the calendar: "today", "last night", "yesterday morning", "since Monday", "since 14:30".

use jiff::civil::{Date, Weekday};
use jiff::tz::TimeZone;
use jiff::{Timestamp, ToSpan};

use super::Window;
use super::tokens::Token;

/// A stretch of time on the wall: days counted from today and minutes since that day's midnight. `None` reaches up to
/// now.
struct Phrase {
    start: (Date, u16),
    end: Option<(Date, u16)>,
    shown: &'static str,
    /// The tokens it takes up.
    tokens: std::ops::Range<usize>,
}

/// Finds the one calendar phrase; gives it with the tokens that are left. `None` when there are two, or when the
/// calendar cannot hold it.
pub(super) fn find(tokens: &[Token], now: i64, zone: &TimeZone) -> Option<(Option<Window>, Vec<Token>)> {
    let local = Timestamp::from_millisecond(now).ok()?.to_zoned_datetime(zone.clone());
    let today = local.date();
    let minute = u16::try_from(i32::from(local.hour()) * 60 + i32::from(local.minute())).ok()?;
    let since = tokens.iter().position(|t| matches!(t.word(), Some("since" | "after")));
    let mut rest = tokens.to_vec();
    let mut found: Option<Phrase> = None;
    let mut i = 0;
    while i < tokens.len() {
        let words = Words { tokens, i, since: since.is_some_and(|s| s < i), today, minute };
        let Some(phrase) = words.phrase() else {
            i += 1;
            continue;
        };
        if found.is_some() {
            return None;
        }
        i = phrase.tokens.end;
        rest.get_mut(phrase.tokens.clone())?.fill(Token::Used);
        found = Some(phrase);
    }
    let Some(phrase) = found else {
        let ever =
            tokens.iter().any(|t| matches!(t.word(), Some("ever" | "always" | "overall" | "beginning" | "record")));
        let all_time = pair(tokens, &["all", "whole", "entire"], "time");
        return Some(((ever || all_time).then(|| Window::ever(now)), rest));
    };
    let instant = |(date, minute): (Date, u16)| {
        let (hour, minute) = (i8::try_from(minute / 60).ok()?, i8::try_from(minute % 60).ok()?);
        let zoned = date.at(hour, minute, 0, 0).to_zoned_datetime(zone.clone()).ok()?;
        Some(zoned.timestamp().as_millisecond())
    };
    let from = instant(phrase.start)?;
    let end = match phrase.end.filter(|_| since.is_none()) {
        Some(end) => Some(instant(end)?).filter(|end| *end <= now),
        None => None,
    };
    let shown =
        if since.is_some() && phrase.shown != "today" { format!("since {}", shown(&phrase)) } else { shown(&phrase) };
    let to = end.unwrap_or(now.saturating_add(1));
    Some((Some(Window { from, to, ends_now: end.is_none(), shown }), rest))
}

/// A time of day is shown as one, everything else by its words.
fn shown(phrase: &Phrase) -> String {
    if phrase.shown.is_empty() {
        format!("{:02}:{:02}", phrase.start.1 / 60, phrase.start.1 % 60)
    } else {
        phrase.shown.to_owned()
    }
}

fn pair(tokens: &[Token], first: &[&str], second: &str) -> bool {
    tokens
        .windows(2)
        .any(|w| matches!(w, [a, b] if a.word().is_some_and(|a| first.contains(&a)) && b.word() == Some(second)))
}

/// The tokens from one place on, and the day on which they are said.
struct Words<'a> {
    tokens: &'a [Token],
    i: usize,
    /// Whether "since" stands before.
    since: bool,
    today: Date,
    /// Minutes since midnight.
    minute: u16,
}

/// Parts of a day, in hours.
const MORNING: (u16, u16) = (5, 12);
const AFTERNOON: (u16, u16) = (12, 18);
const EVENING: (u16, u16) = (18, 24);
/// A night goes on into the next day.
const NIGHT: (u16, u16) = (20, 6);

impl Words<'_> {
    fn word(&self, ahead: usize) -> &str {
        self.tokens.get(self.i + ahead).and_then(Token::word).unwrap_or_default()
    }

    /// The phrase that starts here.
    fn phrase(&self) -> Option<Phrase> {
        let (today, yesterday) = (self.today, self.today.yesterday().ok()?);
        match [self.word(0), self.word(1), self.word(2)] {
            ["day", "before", "yesterday"] => self.day(yesterday.yesterday().ok()?, "the day before yesterday", 3),
            ["yesterday", "morning", _] => self.part(yesterday, MORNING, "yesterday morning", 2),
            ["yesterday", "afternoon", _] => self.part(yesterday, AFTERNOON, "yesterday afternoon", 2),
            ["yesterday", "evening", _] | ["last", "evening", _] => {
                self.part(yesterday, EVENING, "yesterday evening", 2)
            }
            ["yesterday", "night", _] | ["last" | "all", "night", _] => self.night(2),
            ["night" | "overnight", ..] => self.night(1),
            ["yesterday", ..] => self.day(yesterday, "yesterday", 1),
            ["all" | "this", "day", _] => self.up_to_now(today, 0, "today", 2),
            ["this" | "today", "morning", _] => self.morning(2),
            ["morning", ..] => self.morning(1),
            ["this" | "today", "afternoon", _] => self.part(today, AFTERNOON, "this afternoon", 2),
            ["afternoon", ..] => self.part(today, AFTERNOON, "this afternoon", 1),
            ["this" | "today", "evening", _] => self.part(today, EVENING, "this evening", 2),
            ["evening" | "tonight", ..] => self.part(today, EVENING, "this evening", 1),
            ["today", ..] => self.up_to_now(today, 0, "today", 1),
            ["this", "week", _] => self.up_to_now(back_to(today, Weekday::Monday)?, 0, "this week", 2),
            ["this", "month", _] => self.up_to_now(today.first_of_month(), 0, "this month", 2),
            ["this", "year", _] => self.up_to_now(today.first_of_year(), 0, "this year", 2),
            ["midnight", ..] if self.since => self.up_to_now(today, 0, "today", 1),
            ["noon" | "midday" | "lunch" | "lunchtime", ..] if self.since => self.time_of_day(12 * 60, "noon", 1),
            [word, ..] if !word.is_empty() => {
                let (weekday, shown) = weekday(word)?;
                self.day(back_to(yesterday, weekday)?, shown, 1)
            }
            _ if self.since => self.clock(),
            _ => None,
        }
    }

    /// A whole day of the past.
    fn day(&self, date: Date, shown: &'static str, len: usize) -> Option<Phrase> {
        Some(self.taking(len, (date, 0), Some((date.tomorrow().ok()?, 0)), shown))
    }

    fn part(&self, date: Date, (from, to): (u16, u16), shown: &'static str, len: usize) -> Option<Phrase> {
        let end = if to == 24 { (date.tomorrow().ok()?, 0) } else { (date, to * 60) };
        Some(self.taking(len, (date, from * 60), Some(end), shown))
    }

    /// This morning; before it has begun, the small hours are meant.
    fn morning(&self, len: usize) -> Option<Phrase> {
        let begun = self.minute >= MORNING.0 * 60;
        let hours = if begun { MORNING } else { (0, MORNING.1) };
        self.part(self.today, hours, "this morning", len)
    }

    /// The night from yesterday to today.
    fn night(&self, len: usize) -> Option<Phrase> {
        let yesterday = self.today.yesterday().ok()?;
        Some(self.taking(len, (yesterday, NIGHT.0 * 60), Some((self.today, NIGHT.1 * 60)), "last night"))
    }

    fn up_to_now(&self, date: Date, minute: u16, shown: &'static str, len: usize) -> Option<Phrase> {
        Some(self.taking(len, (date, minute), None, shown))
    }

    /// Since a time of day: today's, or yesterday's when that is still to come.
    fn time_of_day(&self, minute: u16, shown: &'static str, len: usize) -> Option<Phrase> {
        let date = if minute <= self.minute { self.today } else { self.today.yesterday().ok()? };
        self.up_to_now(date, minute, shown, len)
    }

    /// `14:30`, `8 am`, `2:15 pm`, or `8` with nothing that could be a unit behind it.
    fn clock(&self) -> Option<Phrase> {
        let (minute, written_out) = match self.tokens.get(self.i)? {
            Token::Clock(minute) => (*minute, true),
            Token::Number(hour, _) if hour.fract() == 0.0 && (0.0..24.0).contains(hour) =>
            {
                #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 23")]
                ((*hour as u16) * 60, false)
            }
            _ => return None,
        };
        let half = self.word(1);
        match half {
            "am" if minute < 13 * 60 => self.time_of_day(minute % 720, "", 2),
            "pm" if minute < 13 * 60 => self.time_of_day(minute % 720 + 720, "", 2),
            _ if written_out || self.tokens.len() == self.i + 1 => self.time_of_day(minute, "", 1),
            _ => None,
        }
    }

    fn taking(&self, len: usize, start: (Date, u16), end: Option<(Date, u16)>, shown: &'static str) -> Phrase {
        Phrase { start, end, shown, tokens: self.i..self.i + len }
    }
}

/// The newest such day, `from` or before.
fn back_to(from: Date, weekday: Weekday) -> Option<Date> {
    let back = (from.weekday().to_monday_zero_offset() - weekday.to_monday_zero_offset()).rem_euclid(7);
    from.checked_sub(i64::from(back).days()).ok()
}

fn weekday(word: &str) -> Option<(Weekday, &'static str)> {
    Some(match word {
        "monday" => (Weekday::Monday, "Monday"),
        "tuesday" => (Weekday::Tuesday, "Tuesday"),
        "wednesday" => (Weekday::Wednesday, "Wednesday"),
        "thursday" => (Weekday::Thursday, "Thursday"),
        "friday" => (Weekday::Friday, "Friday"),
        "saturday" => (Weekday::Saturday, "Saturday"),
        "sunday" => (Weekday::Sunday, "Sunday"),
        _ => return None,
    })
}
