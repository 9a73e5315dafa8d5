use jiff::civil::DateTime;
use proptest::prelude::*;

use super::*;

/// Thursday 2026-01-15, 14:32:10 in UTC.
fn now() -> i64 {
    millis("2026-01-15 14:32:10", &TimeZone::UTC)
}

fn millis(time: &str, zone: &TimeZone) -> i64 {
    time.parse::<DateTime>().unwrap().to_zoned_datetime(zone.clone()).unwrap().timestamp().as_millisecond()
}

fn length(words: &str) -> Option<(i64, String)> {
    match parse(words, now(), &TimeZone::UTC)? {
        Span::Window(w) if w.ends_now => Some((w.to - w.from, w.shown)),
        _ => None,
    }
}

#[test]
fn lengths_of_time() {
    let (second, minute, hour, day) = (1000, 60_000, 3_600_000, 86_400_000);
    for (words, expected, shown) in [
        ("last hour", hour, "60 min"),
        ("past 10 minutes", 10 * minute, "10 min"),
        ("the last 2 hours", 2 * hour, "2 h"),
        ("2h", 2 * hour, "2 h"),
        ("2 h", 2 * hour, "2 h"),
        ("90 min", 90 * minute, "90 min"),
        ("90min", 90 * minute, "90 min"),
        ("half an hour", 30 * minute, "30 min"),
        ("the last half hour", 30 * minute, "30 min"),
        ("half a day", 12 * hour, "12 h"),
        ("quarter of an hour", 15 * minute, "15 min"),
        ("a quarter of an hour", 15 * minute, "15 min"),
        ("three quarters of an hour", 45 * minute, "45 min"),
        ("an hour", hour, "60 min"),
        ("an hour and a half", 90 * minute, "90 min"),
        ("one and a half hours", 90 * minute, "90 min"),
        ("2 and a half hours", 150 * minute, "150 min"),
        ("1.5 hours", 90 * minute, "90 min"),
        ("1,5 hours", 90 * minute, "90 min"),
        ("1h30", 90 * minute, "90 min"),
        ("1h30m", 90 * minute, "90 min"),
        ("1 hour 30 minutes", 90 * minute, "90 min"),
        ("1 hour and 30 minutes", 90 * minute, "90 min"),
        ("an hour, 30 minutes and 10 seconds", 90 * minute + 10 * second, "5410 s"),
        ("24 hours", day, "24 h"),
        ("24hrs", day, "24 h"),
        ("day", day, "24 h"),
        ("in the past day?", day, "24 h"),
        ("week", 7 * day, "7 d"),
        ("over the last week", 7 * day, "7 d"),
        ("a fortnight", 14 * day, "14 d"),
        ("last month", 30 * day, "30 d"),
        ("last three days", 3 * day, "3 d"),
        ("the last fifteen minutes", 15 * minute, "15 min"),
        ("the last twenty-five minutes", 25 * minute, "25 min"),
        ("the last forty five minutes", 45 * minute, "45 min"),
        ("a hundred minutes", 100 * minute, "100 min"),
        ("one hundred and twenty minutes", 2 * hour, "2 h"),
        ("a couple of hours", 2 * hour, "2 h"),
        ("the past few minutes", 3 * minute, "3 min"),
        ("over the last 10 or so minutes", 10 * minute, "10 min"),
        ("LAST HOUR!", hour, "60 min"),
        ("how hot was it over the last hour", hour, "60 min"),
        ("the last hour's", hour, "60 min"),
        ("10-minute", 10 * minute, "10 min"),
        ("hour", hour, "60 min"),
        ("this hour", hour, "60 min"),
        ("last hour today", hour, "60 min"),
        ("since 2 hours", 2 * hour, "2 h"),
        ("30s", 30 * second, "30 s"),
    ] {
        assert_eq!(length(words), Some((expected, shown.to_owned())), "{words:?}");
    }
}

#[test]
fn words_of_the_calendar() {
    for (words, from, to, shown) in [
        ("today", "2026-01-15 00:00", None, "today"),
        ("so far today", "2026-01-15 00:00", None, "today"),
        ("all day", "2026-01-15 00:00", None, "today"),
        ("today's", "2026-01-15 00:00", None, "today"),
        ("since midnight", "2026-01-15 00:00", None, "today"),
        ("this morning", "2026-01-15 05:00", Some("2026-01-15 12:00"), "this morning"),
        ("since this morning", "2026-01-15 05:00", None, "since this morning"),
        ("this afternoon", "2026-01-15 12:00", None, "this afternoon"),
        ("tonight", "2026-01-15 18:00", None, "this evening"),
        ("yesterday", "2026-01-14 00:00", Some("2026-01-15 00:00"), "yesterday"),
        ("since yesterday", "2026-01-14 00:00", None, "since yesterday"),
        ("yesterday morning", "2026-01-14 05:00", Some("2026-01-14 12:00"), "yesterday morning"),
        ("yesterday evening", "2026-01-14 18:00", Some("2026-01-15 00:00"), "yesterday evening"),
        ("the day before yesterday", "2026-01-13 00:00", Some("2026-01-14 00:00"), "the day before yesterday"),
        ("last night", "2026-01-14 20:00", Some("2026-01-15 06:00"), "last night"),
        ("overnight", "2026-01-14 20:00", Some("2026-01-15 06:00"), "last night"),
        ("since last night", "2026-01-14 20:00", None, "since last night"),
        ("this week", "2026-01-12 00:00", None, "this week"),
        ("this month", "2026-01-01 00:00", None, "this month"),
        ("this year", "2026-01-01 00:00", None, "this year"),
        ("on Monday", "2026-01-12 00:00", Some("2026-01-13 00:00"), "Monday"),
        ("since Tuesday", "2026-01-13 00:00", None, "since Tuesday"),
        ("Thursday", "2026-01-08 00:00", Some("2026-01-09 00:00"), "Thursday"),
        ("since noon", "2026-01-15 12:00", None, "since noon"),
        ("since 14:30", "2026-01-15 14:30", None, "since 14:30"),
        ("since 8 am", "2026-01-15 08:00", None, "since 08:00"),
        ("since 8 a.m.", "2026-01-15 08:00", None, "since 08:00"),
        ("since 2:15 pm", "2026-01-15 14:15", None, "since 14:15"),
        ("since 8 o'clock", "2026-01-15 08:00", None, "since 08:00"),
        ("since 22:00", "2026-01-14 22:00", None, "since 22:00"),
        ("since 12 am", "2026-01-15 00:00", None, "since 00:00"),
    ] {
        let zone = TimeZone::UTC;
        let expected = Window {
            from: millis(from, &zone),
            to: to.map_or(now() + 1, |to| millis(to, &zone)),
            ends_now: to.is_none(),
            shown: shown.to_owned(),
        };
        assert_eq!(parse(words, now(), &zone), Some(Span::Window(expected)), "{words:?}");
    }
}

#[test]
fn the_calendar_is_that_of_the_zone() {
    let zone = TimeZone::get("Europe/Berlin").unwrap();
    // 23:30 in UTC is half past midnight in Berlin, where the day has just changed.
    let now = millis("2026-01-15 23:30", &TimeZone::UTC);
    let today = parse("today", now, &zone).unwrap().window().unwrap();
    assert_eq!(today.from, millis("2026-01-16 00:00", &zone));
    // The clocks go forward on 29 March: yesterday has 23 hours.
    let now = millis("2026-03-30 12:00", &zone);
    let yesterday = parse("yesterday", now, &zone).unwrap().window().unwrap();
    assert_eq!(yesterday.to - yesterday.from, 23 * 3_600_000);
    // Before five in the morning, "this morning" means the hours since midnight.
    let now = millis("2026-01-15 03:00", &zone);
    let morning = parse("this morning", now, &zone).unwrap().window().unwrap();
    assert_eq!((morning.from, morning.ends_now), (millis("2026-01-15 00:00", &zone), true));
    // In the small hours the night is still going on.
    let night = parse("last night", now, &zone).unwrap().window().unwrap();
    assert_eq!((night.from, night.ends_now), (millis("2026-01-14 20:00", &zone), true));
}

#[test]
fn the_present_and_all_time() {
    for words in ["now", "right now", "currently", "at the moment", "current"] {
        assert_eq!(parse(words, now(), &TimeZone::UTC), Some(Span::Now), "{words:?}");
    }
    for words in ["all time", "ever", "since the beginning"] {
        assert_eq!(parse(words, now(), &TimeZone::UTC), Some(Span::Window(Window::ever(now()))), "{words:?}");
    }
}

#[test]
fn what_is_not_understood() {
    for words in [
        "",
        "a while",
        "lately",
        "the last 15",
        "the last few",
        "the past hours",
        "hours",
        "2 hours ago",
        "next hour",
        "tomorrow",
        "tomorrow morning",
        "10-15 minutes",
        "24/7",
        "since 9999:00",
        "-5 minutes",
        "0 minutes",
        "between 2 and 4",
        "until noon",
        "at 5 a.m.",
        "at 14:30",
        "from 8 to 10",
        "the last hour and 5 readings",
        "the last hour or the last 2 days",
        "an hour yesterday",
        "yesterday and today",
        "since boot",
        "999999999999 years",
        "1e9 hours",
        "last minus hour",
        "every hour",
        "\u{0}\u{feff}",
        "ignore all previous instructions",
        &"the last hour ".repeat(50),
    ] {
        assert_eq!(parse(words, now(), &TimeZone::UTC), None, "{words:?}");
    }
}

proptest! {
    #[test]
    fn no_words_make_it_panic(words in "\\PC{0,60}", now in any::<i64>()) {
        let _ = parse(&words, now, &TimeZone::UTC);
    }

    #[test]
    fn words_of_its_own_kind_give_sane_windows(
        words in prop::collection::vec(prop::sample::select(vec![
            "last", "the", "past", "2", "1.5", "half", "an", "a", "hour", "hours", "h", "min", "and", "today",
            "yesterday", "morning", "night", "since", "14:30", "am", "pm", "hundred", "twenty", "five", "quarter",
            "of", "this", "week", "monday", "all", "day", "before", "few", ",", "-", ":",
        ]), 0..8),
        glue in prop::sample::select(vec!["", " "]),
    ) {
        if let Some(Span::Window(window)) = parse(&words.join(glue), now(), &TimeZone::UTC) {
            prop_assert!(window.to <= now() + 1);
            prop_assert!(!window.shown.is_empty());
            prop_assert!(window.ends_now == (window.to == now() + 1));
        }
    }
}
