use super::*;

fn check(text: &str, all: &str) {
    assert_eq!(numbers(text, false).join(" "), all, "{text}");
}

#[test]
fn digits_are_found_whatever_is_glued_to_them() {
    check("50% of 2kg at 10am for $20", "50 0.5 2 10 20");
    check("1,500 and 12,000.75 and 0.50", "1500 12000.75 0.5");
    check("[100,200,300] or 1, 2,3", "100 200 300 1 2 3");
    check("-4, 10-12, 3 -2, 2024-05-06, $-7, -$8", "-4 10 12 3 -2 2024 5 6 -7 8");
    check("at 07:30 on the 2nd", "7 30 2");
    check("5k, 2 million, 1.5 thousand, 3 dozen", "5 5000 2 2000000 1000000 1.5 1500 1000 3 36 12");
    check("2 and a half, 2½", "2 2.5 0.5");
    check("1e-9 and 2.50E3, $1.2M in 5m", "1e-9 2.5e3 1.2 1200000 5");
    check("nothing here, v, -", "");
}

#[test]
fn numbers_in_words_are_found() {
    check("seventy percent", "70 0.7");
    check("twenty two, twenty-three and Twenty Fourth", "22 23 24");
    check("one hundred and five", "105");
    check("two thousand three hundred", "2300");
    check("three point five degrees", "3.5");
    check("minus five, negative ten", "5 -5 10 -10");
    check("a dozen eggs, two dozen, half, a quarter, twice", "12 2 24 0.5 0.25");
    check("the second and the twenty first", "2 21");
    check("two and a half hours", "2 2.5 0.5");
    check("one two three", "1 2 3");
    check("in an hour, the next day; an apple", "1");
    check("half an hour or a quarter of an hour", "0.5 30 1 0.25 15");
}

#[test]
fn whole_numbers_are_told_apart() {
    assert_eq!(numbers("3.5 or 4.0 or half", true), ["4"]);
}
