//! Times in cells, and times and ages in answers. A time is milliseconds since the Unix epoch.

use jiff::Timestamp;
use jiff::civil::DateTime;
use jiff::tz::TimeZone;

/// Numbers from here on are milliseconds: as seconds they would lie in the year 5138.
const FIRST_MILLIS: f64 = 1e11;
/// Numbers from here on are no times.
const BEYOND: f64 = 1e14;
/// A number below this could be anything; as Unix seconds it lies before March 1973.
const SURELY_SECONDS: f64 = 1e8;

const SECOND: i64 = 1000;
const MINUTE: i64 = 60 * SECOND;
const HOUR: i64 = 60 * MINUTE;
const DAY: i64 = 24 * HOUR;

/// Reads a time: RFC 3339 with or without a zone (UTC then), `YYYY-MM-DD [HH:MM[:SS]]`, Unix seconds or milliseconds.
pub(super) fn parse(cell: &str) -> Option<i64> {
    if let Ok(number) = cell.parse::<f64>() {
        return (0.0..BEYOND).contains(&number).then(|| from_number(number));
    }
    // A zone can only stand behind the ten characters of the date.
    let zoned = cell.get(10..).is_some_and(|rest| rest.contains(['Z', 'z', '+', '-']));
    let time = if zoned {
        cell.parse::<Timestamp>()
    } else {
        cell.parse::<DateTime>().and_then(|time| time.to_zoned_datetime(TimeZone::UTC)).map(|time| time.timestamp())
    };
    time.ok().map(Timestamp::as_millisecond)
}

/// Whether a cell is a time even where nothing says that it should be one: a small number is not.
pub(super) fn is_surely_time(cell: &str) -> bool {
    cell.parse::<f64>().map_or(true, |number| number >= SURELY_SECONDS) && parse(cell).is_some()
}

#[expect(clippy::cast_possible_truncation, reason = "the caller bounds the number")]
fn from_number(number: f64) -> i64 {
    let millis = if number < FIRST_MILLIS { number * 1000.0 } else { number };
    millis.round() as i64
}

/// How long ago something was, such as `12 s`, `5 min`, `3 h`, `2 d`: rounded to the unit, and a unit is used until two
/// of the next are full, so that no more than a fifth is lost. A time to come is `0 s` old.
pub(super) fn age(millis: i64) -> String {
    let millis = millis.max(0);
    let scales = [(119_500, SECOND, "s"), (7_170_000, MINUTE, "min"), (171_000_000, HOUR, "h")];
    let scale = scales.iter().find(|(limit, ..)| millis < *limit);
    let (unit, name) = scale.map_or((DAY, "d"), |(_, unit, name)| (*unit, *name));
    format!("{} {name}", (millis.saturating_add(unit / 2)) / unit)
}

/// A length of time, exactly, in the largest unit that is not coarse: `60 min`, `90 min`, `2 h`, `24 h`, `3 d`.
pub(super) fn length(millis: i64) -> String {
    let whole = |unit: i64| millis % unit == 0;
    let (unit, name) = if millis >= 2 * DAY && whole(DAY) {
        (DAY, "d")
    } else if millis >= 2 * HOUR && whole(HOUR) {
        (HOUR, "h")
    } else if whole(MINUTE) {
        (MINUTE, "min")
    } else {
        (SECOND, "s")
    };
    format!("{} {name}", millis / unit)
}

/// When something was: `14:32` on the day of `now`, with the date on any other.
pub(super) fn at(millis: i64, now: i64, zone: &TimeZone) -> String {
    let local = |millis| Timestamp::from_millisecond(millis).map(|t| t.to_zoned_datetime(zone.clone()));
    let (Ok(time), Ok(now)) = (local(millis), local(now)) else { return String::new() };
    let shape = if time.date() == now.date() { "%H:%M" } else { "%Y-%m-%d %H:%M" };
    time.strftime(shape).to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn times_are_read() {
        let noon = 1_767_268_800_000;
        for (cell, expected) in [
            ("2026-01-01T12:00:00Z", Some(noon)),
            ("2026-01-01T12:00:00.250Z", Some(noon + 250)),
            ("2026-01-01T14:00:00+02:00", Some(noon)),
            ("2026-01-01T12:00:00", Some(noon)),
            ("2026-01-01 12:00:00", Some(noon)),
            ("2026-01-01 12:00", Some(noon)),
            ("2026-01-01", Some(noon - 12 * HOUR)),
            ("1767268800", Some(noon)),
            ("1767268800.5", Some(noon + 500)),
            ("1767268800000", Some(noon)),
            ("0", Some(0)),
            ("-5", None),
            ("nan", None),
            ("1e300", None),
            ("", None),
            ("noon", None),
            ("2026-13-01 12:00", None),
            ("31/01/2026 12:00", None),
        ] {
            assert_eq!(parse(cell), expected, "{cell:?}");
        }
        assert!(is_surely_time("1767268800") && is_surely_time("2026-01-01 12:00"));
        assert!(!is_surely_time("73") && !is_surely_time("on"));
    }

    #[test]
    fn ages_and_lengths_are_short() {
        for (millis, expected) in [
            (-5, "0 s"),
            (12_400, "12 s"),
            (119_499, "119 s"),
            (119_500, "2 min"),
            (5 * MINUTE, "5 min"),
            (90 * MINUTE, "90 min"),
            (3 * HOUR + 20 * MINUTE, "3 h"),
            (2 * DAY, "2 d"),
            (400 * DAY, "400 d"),
        ] {
            assert_eq!(age(millis), expected, "{millis}");
        }
        for (millis, expected) in [
            (30 * SECOND, "30 s"),
            (90 * SECOND, "90 s"),
            (HOUR, "60 min"),
            (90 * MINUTE, "90 min"),
            (2 * HOUR, "2 h"),
            (150 * MINUTE, "150 min"),
            (DAY, "24 h"),
            (3 * DAY, "3 d"),
            (60 * HOUR, "60 h"),
        ] {
            assert_eq!(length(millis), expected, "{millis}");
        }
    }

    #[test]
    fn a_time_of_another_day_has_its_date() {
        let now = 1_767_268_800_000;
        assert_eq!(at(now - HOUR, now, &TimeZone::UTC), "11:00");
        assert_eq!(at(now - DAY, now, &TimeZone::UTC), "2025-12-31 12:00");
        let east = TimeZone::fixed(jiff::tz::offset(9));
        assert_eq!(at(now - 22 * HOUR, now, &east), "2025-12-31 23:00");
    }
}
