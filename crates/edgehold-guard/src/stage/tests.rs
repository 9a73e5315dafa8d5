use std::sync::Arc;

use edgehold_types::Labels;
use proptest::prelude::*;

use crate::detect::Entity;
use crate::{Guard, Plan, Plans, Raw, Treatment};

fn treated(text: &str) -> String {
    let found = [Entity::Email, Entity::Card, Entity::Phone].into_iter();
    let plan = found.fold(Plan::all(Treatment::Keep), |plan, entity| plan.with(entity, Treatment::Redact));
    let guard = Guard::with_defaults().with_plans(Arc::new(Plans { outward: plan, ..Plans::default() }));
    guard.release(Raw::new(text.to_owned(), Labels::default())).unwrap().value.into_inner()
}

#[track_caller]
fn check(text: &str, expect: &str) {
    assert_eq!(treated(text), expect, "{text}");
}

#[track_caller]
fn stays(text: &str) {
    check(text, text);
}

#[test]
fn addresses_are_found_without_what_stands_around_them() {
    check("mail anna.berg@example.com.", "mail [email].");
    check("<anna@example.com>, (bo@example.co.uk)!", "<[email]>, ([email])!");
    check("'anna@example.com' **bo@example.com** `c@example.com`", "'[email]' **[email]** `[email]`");
    check("a+tag_1%x@sub-1.example.museum?", "[email]?");
    check("jürgen.müller@bücher.example", "[email]");
    check("用户@例子.广告", "[email]");
    check("请联系john@example.com谢谢", "请联系[email]谢谢");
    check("мой адрес иван@пример.рф, да", "мой адрес [email], да");
    check("\"anna\"@example.com", "[email]");
    check("say \"anna@example.com\" now", "say \"[email]\" now");
    check("root@[192.168.0.1] up", "[email] up");
    check("anna＠example.com", "[email]");
    check("an\u{200b}na@exam\u{ad}ple.com", "[email]");
    check("a@b.example a@c.example", "[email] [email]");
    check("mailto:anna@example.com?subject=x", "mailto:[email]?subject=x");
    check("{\"to\":\"anna@example.com\"}", "{\"to\":\"[email]\"}");
    check("anna@example.com.5", "[email].5");
}

#[test]
fn what_only_looks_like_an_address_stays() {
    for text in
        ["@handle", "a @ b", "lodash@4.17.21", "root@gateway", "me@", "5@3.2", "at [email] only", "x@.com", "x@-"]
    {
        stays(text);
    }
}

#[test]
fn cards_of_every_scheme_are_found() {
    for number in [
        "4111111111111111",
        "4222222222222",
        "5555555555554444",
        "2223003122003222",
        "2720990000000007",
        "378282246310005",
        "30569309025904",
        "36227206271667",
        "6011111111111117",
        "3530111333300000",
        "213112345678903",
        "6759649826438453",
        "501800000009",
        "6200000000000005",
        "2200000000000004",
    ] {
        let number = with_luhn(&number[..number.len() - 1]);
        check(&number, "[card]");
        check(&format!("pay with {number}."), "pay with [card].");
    }
    check(&with_luhn("411111111111111111"), "[card]");
}

fn with_luhn(stem: &str) -> String {
    let sum: u32 = stem
        .bytes()
        .rev()
        .enumerate()
        .map(|(i, d)| {
            let d = u32::from(d - b'0') * if i % 2 == 0 { 2 } else { 1 };
            d / 10 + d % 10
        })
        .sum();
    format!("{stem}{}", (10 - sum % 10) % 10)
}

#[test]
fn cards_are_found_however_they_are_written() {
    check("card 4111 1111 1111 1111 12/27 123", "card [card] 12/27 123");
    check("4111-1111-1111-1111", "[card]");
    check("4111–1111–1111–1111", "[card]");
    check("4111.1111.1111.1111", "[card]");
    check("4111\u{a0}1111\u{202f}1111 1111", "[card]");
    check("3782 822463 10005", "[card]");
    check("4 1 1 1 1 1 1 1 1 1 1 1 1 1 1 1", "[card]");
    check("４１１１１１１１１１１１１１１１", "[card]");
    check("٤١١١١١١١١١١١١١١١", "[card]");
    check("4111\u{200b}111111111111", "[card]");
    check("card4111111111111111end", "card[card]end");
    check("2 4111 1111 1111 1111", "2 [card]");
    check("+4111111111111111", "+[card]");
}

#[test]
fn numbers_that_are_no_cards_stay() {
    stays("4111111111111112");
    stays("order 1234567890123456");
    stays("41111111111111114111111111111111");
    stays("0.4111111111111111");
    stays("4.111111111111111");
    stays("1760000000000");
    stays("at 41 42 40 39 38 41 42 43 44 45 46 degrees");
}

#[test]
fn telephone_numbers_are_found() {
    for number in [
        "+49 30 1234567",
        "+49 (0)30 123456",
        "+44 (0) 20 7183 8750",
        "+442071838750",
        "+1 (415) 555-2671",
        "+1-415-555-2671",
        "+49.301234567",
        "+33 1 42 68 53 00",
        "(+49) 30 1234567",
        "＋49 30 1234567",
        "0049 30 1234567",
        "004915123456789",
        "030 1234567",
        "030/1234567",
        "0171 / 1234567",
        "0151-23456789",
        "01512345678",
        "(030) 1234567",
        "(06) 1234 5678",
        "(11) 98765-4321",
        "020 7183 8750",
        "01 42 68 53 00",
        "01.42.68.53.00",
        "06-12-20-24-36",
        "03-1234-5678",
        "415-555-2671",
        "415.555.2671",
        "(415) 555-2671",
        "(415)555-2671",
        "1-800-555-0199",
        "138-1234-5678",
        "030\u{a0}1234567",
        "030–1234567",
        "٠٣٠ ١٢٣٤٥٦٧",
        "0151\u{200b}2345678",
    ] {
        check(number, "[phone]");
        check(&format!("ring {number}, please"), "ring [phone], please");
        check(&format!("It is {number}."), "It is [phone].");
    }
}

#[test]
fn a_word_before_a_number_makes_it_a_telephone_number() {
    check("phone: 5552671", "phone: [phone]");
    check("Tel. 555 2671", "Tel. [phone]");
    check("tel:4155552671", "tel:[phone]");
    check("call 4155552671 today", "call [phone] today");
    check("Handy 612 345 678", "Handy [phone]");
    check("☎ 555-2671", "☎ [phone]");
    check("电话5552671", "电话[phone]");
    stays("hotel 5552671");
    stays("order 5552671");
}

#[test]
fn other_numbers_are_no_telephone_numbers() {
    for text in [
        "2026-02-28",
        "28.02.2026",
        "02/28/2026",
        "28.02.26",
        "on 01-02-2026 at 10:30",
        "2026-02-28T10:30:05Z",
        "2026-02-28T10:30:05.123456789+01:00",
        "2026-02-28 10:30:05.123",
        "01.02.2024-03.04.2024",
        "10:30:05.1234567",
        "08:30-09:45",
        "192.168.100.200",
        "192.168.100.200:8080",
        "2001:0db8:0000:0000:0000:ff00:0042:8329",
        "1.2.3",
        "v10.15.7-rc.1",
        "0.10.15.2231",
        "21.5",
        "+21.5",
        "+21.500000",
        "-0.015123456",
        "1234567.89",
        "52.520008 13.404954",
        "21.5 22.0 23.1",
        "21.5 22.0 23.1 22.4 21.9 22.2 23.0 24.1",
        "21 22 23 22 21 20 19 18",
        "980 990 1000 1010 1020",
        "08 09 10 11 12 13 14",
        "0015 0030 0045 0100",
        "01 02 03 04 05 06 07 08 09 10",
        "10-20",
        "100-2000",
        "1000 - 2000",
        "order 4155552671",
        "12345678",
        "1 234 567",
        "1.234.567",
        "550e8400-e29b-41d4-a716-446655440000",
        "sha 0123456789ab",
        "SN0123456789",
        "0x0123456789",
        "978-3-16-148410-0",
        "2+12345678",
        "f(10) 200 300",
        "1700000000",
        "3.14159265358979",
    ] {
        stays(text);
        stays(&format!("value {text} end"));
    }
}

#[test]
fn attack_two_numbers_side_by_side_leave_nothing() {
    check("0151 2345678 0171 7654321", "[phone] [phone]");
    check("+49 30 1234567 030 7654321", "[phone]");
    check("415-555-2671 415-555-2672", "[phone] [phone]");
    check("415 555 2671 415 555 2672", "[phone] [phone]");
    check("01 23 45 67 89 01 42 68 53 00", "[phone] [phone]");
    check("1234567 01 42 68 53 00", "1234567 [phone]");
}

#[test]
fn attack_an_entity_in_a_wall_of_text_is_found() {
    for lead in [0, 300, 310, 319, 320, 321, 600, 630, 639, 640, 641, 1000, 1500] {
        let wall = "x".repeat(lead);
        check(&format!("{wall}4111111111111111{wall}"), &format!("{wall}[card]{wall}"));
        let shorter = "-".repeat(lead);
        check(&format!("{shorter}anna@example.com"), &format!("{shorter}[email]"));
        let row = "21.5 ".repeat(lead);
        check(&format!("{row}+49 30 1234567"), &format!("{row}[phone]"));
    }
}

#[test]
fn the_larger_find_names_what_overlaps() {
    check("4111111111111111@example.com", "[email]");
    check("+49 4111 1111 1111 1111", "[card]");
}

#[test]
fn attack_a_chain_of_overlapping_finds_leaves_nothing() {
    check(&"(030) 1234567/".repeat(200), &"[phone]/".repeat(200));
}

const ENTITIES: &[&str] = &[
    "4111 1111 1111 1111",
    "4111-1111-1111-1111",
    "378282246310005",
    "+49 30 1234567",
    "+1 415 555 2671",
    "030 1234567",
    "(415) 555-2671",
    "415-555-2671",
    "01 42 68 53 00",
    "01512345678",
    "(030) 1234567",
    "+44 (0)20 7183 8750",
    "anna.berg@example.com",
    "用户@例子.广告",
];
const BETWEEN: &[&str] = &[", ", "\n", " and ", "; ", " | ", ") (", " or: ", "!", " ", " / "];

proptest! {
    #![proptest_config(ProptestConfig::with_cases(400))]

    #[test]
    fn treating_twice_is_treating_once(
        entities in prop::collection::vec((prop::sample::select(ENTITIES), prop::sample::select(BETWEEN)), 1..40)
    ) {
        let text: String = entities.iter().flat_map(|(entity, between)| [*between, *entity]).collect();
        let once = treated(&text);
        prop_assert_eq!(treated(&once), once);
    }

    #[test]
    fn no_address_survives(local in "[a-z0-9]{1,20}", host in "[a-z]{1,20}", around in "[ ,;!()<>]{1,3}") {
        let text = format!("{around}{local}@{host}.example{around}");
        prop_assert_eq!(treated(&text), format!("{around}[email]{around}"));
    }

    #[test]
    fn nothing_of_many_entities_survives(
        entities in prop::collection::vec((prop::sample::select(ENTITIES), prop::sample::select(BETWEEN)), 1..40)
    ) {
        let text: String = entities.iter().flat_map(|(entity, between)| [*entity, *between]).collect();
        let left = treated(&text);
        prop_assert!(!left.contains(|c: char| c.is_ascii_digit() || c == '@'), "{}\n{}", text, left);
    }

    #[test]
    fn no_card_survives(stem in "4[0-9]{14}", dash in "[ -]?") {
        let number = with_luhn(&stem);
        let groups: Vec<&str> = (0..4).map(|i| &number[4 * i..4 * i + 4]).collect();
        prop_assert_eq!(treated(&groups.join(&dash)), "[card]");
    }
}
