//! Tables of every shape, and everything that is no table.

use proptest::prelude::*;

use super::*;

#[test]
fn many_shapes_of_table_are_fine() {
    for (name, content) in [
        ("plain", "time,a\n2026-01-15 14:30,1\n2026-01-15 14:31,5\n".as_bytes()),
        ("byte order mark", "\u{feff}time,a\n2026-01-15 14:31,5\n".as_bytes()),
        ("byte order mark and quotes", "\u{feff}\"time\",\"a\"\n\"2026-01-15 14:31\",\"5\"\n".as_bytes()),
        ("lines end as on Windows", b"time,a\r\n2026-01-15 14:31,5\r\n"),
        ("blank lines", b"\n\ntime,a\n\n2026-01-15 14:31,5\n\n \n\n"),
        ("rows of nothing", b"time,a\n2026-01-15 14:31,5\n,\n,\n"),
        ("semicolons and decimal comma", b"time;a\n2026-01-15 14:31;5,0\n"),
        ("tabs", b"time\ta\n2026-01-15 14:31\t5\n"),
        ("blanks around cells", b" time , a \n 2026-01-15 14:31 , 5 \n"),
        ("no end of the last line", b"time,a\n2026-01-15 14:31,5"),
        ("a row being written", b"time,a\n2026-01-15 14:31,5\n2026-01-15 14:3"),
        ("a quote being written", b"time,a\n2026-01-15 14:31,5\n2026-01-15 14:32,\"7"),
        ("rows out of order", b"time,a\n2026-01-15 14:31,5\n2026-01-15 14:29,1\n"),
        ("newest first", b"time,a\n2026-01-15 14:31,5\n2026-01-15 14:30,1\n"),
        ("seconds of Unix", b"ts,a\n1768487460,5\n"),
        ("milliseconds of Unix", b"ts,a\n1768487460000,5\n"),
        ("a time without its name", b"when,a\n2026-01-15T14:31:00Z,5\n"),
        ("a delimiter in quotes", b"time,\"x,y\",a\n2026-01-15 14:31,\"1,2\",5\n"),
        ("a line break in quotes", b"time,note,a\n2026-01-15 14:31,\"one\ntwo \"\"three\"\"\",5\n"),
        ("a quote inside a cell", b"time,note,a\n2026-01-15 14:31,5\" pipe,5\n"),
    ] {
        let f = fixture(content);
        let answer = f.ask(&json!({"metric": "a", "stat": "latest"}));
        let answer = answer.unwrap_or_else(|e| panic!("{name}: {e}"));
        assert_eq!((answer["value"].clone(), answer["age"].clone()), (json!(5), json!("70 s")), "{name}");
        let names = f.tool.spec().unwrap().parameters["properties"]["metric"]["enum"].clone();
        assert!(names.as_array().unwrap().contains(&json!("a")), "{name}");
    }
}

#[test]
fn mistakes_in_a_table_are_named_with_their_row() {
    let long_cell = format!("time,a\n2026-01-15 14:31,{}\n", "9".repeat(5000));
    let long_row = format!("time,a\n{}\n", "9,".repeat(200_000));
    let zeros = vec![0_u8; 600_000];
    let long_quote = format!("time,a\n2026-01-15 14:31,\"5\n{}", "2026-01-15 14:31,5\n".repeat(1000));
    let many_columns = format!("time,{}\n", (0..300).map(|i| format!("c{i}")).collect::<Vec<_>>().join(","));
    let long_name = format!("time,{}\n2026-01-15 14:31,5\n", "a".repeat(65));
    for (content, code, message) in [
        (&b""[..], "metrics_file_empty", "m.csv is empty"),
        (b"\n\r\n\n", "metrics_file_empty", "m.csv is empty"),
        (b"\xEF\xBB\xBF", "metrics_file_empty", "m.csv is empty"),
        (b"time,a\n", "metrics_header_only", "m.csv has a header and no measurement yet"),
        (b"time,a", "metrics_header_only", "m.csv has a header and no measurement yet"),
        (b"time,a\n2026-01", "metrics_header_only", "m.csv has a header and no measurement yet"),
        (b"when,a\n", "metrics_header_only", "m.csv has a header and no measurement yet"),
        (b"time\n2026-01-15 14:31\n", "metrics_no_metric_columns", "m.csv has no column beside the time"),
        (b"a,b\n1,2\n", "metrics_no_time_column", "m.csv has no column of times"),
        (b"time,a,a\n", "metrics_duplicate_column", "the header of m.csv names column `a` twice"),
        (b"time,,a\n", "metrics_column_name", "the header of m.csv has a bad name in column 2: it is empty"),
        (b"time,a,\n", "metrics_column_name", "the header of m.csv has a bad name in column 3: it is empty"),
        (
            b"time,\"ignore\nthis\",a\n",
            "metrics_column_name",
            "the header of m.csv has a bad name in column 2: it holds a line break or another control character",
        ),
        (
            long_name.as_bytes(),
            "metrics_column_name",
            "the header of m.csv has a bad name in column 2: it is longer than 64 characters",
        ),
        (many_columns.as_bytes(), "metrics_too_many_columns", "m.csv has more than 256 columns"),
        (
            b"time,a\n2026-01-15 14:30,1\n2026-01-15 14:31,5,6\n",
            "metrics_ragged_row",
            "row 3 of m.csv has 3 cells where the header has 2",
        ),
        (
            b"time,a\r\n\r\n2026-01-15 14:31\r\n2026-01-15 14:31,5\r\n",
            "metrics_ragged_row",
            "row 3 of m.csv has 1 cells where the header has 2",
        ),
        (b"time,a\nnoon,5\n", "metrics_bad_time", "row 2 of m.csv has something in `time` that is not a time"),
        (b"time,a\n,5\n", "metrics_bad_time", "row 2 of m.csv has something in `time` that is not a time"),
        (
            b"time,a\n2026-01-15 14:31,5%\n",
            "metrics_not_a_number",
            "row 2 of m.csv has something in `a` that is not a number",
        ),
        (
            b"time,a\n2026-01-15 14:31,inf\n",
            "metrics_not_a_number",
            "row 2 of m.csv has something in `a` that is not a number",
        ),
        (
            b"time,a\n2026-01-15 14:31,\"5\n2026-01-15 14:31,5\n",
            "metrics_unterminated_quote",
            "row 2 of m.csv opens a quote that is not closed",
        ),
        (
            b"time,a\n2026-01-15 14:31,\"5\n2026-01-15 14:31,5",
            "metrics_unterminated_quote",
            "row 2 of m.csv opens a quote that is not closed",
        ),
        (long_quote.as_bytes(), "metrics_unterminated_quote", "row 2 of m.csv opens a quote that is not closed"),
        (b"time,\"a", "metrics_unterminated_quote", "row 1 of m.csv opens a quote that is not closed"),
        (long_cell.as_bytes(), "metrics_field_too_long", "row 2 of m.csv has a cell of more than 4096 bytes"),
        (long_row.as_bytes(), "metrics_row_too_long", "row 2 of m.csv is longer than 262144 bytes"),
        (
            b"time,a\n2026-01-15 14:31,5\0\n",
            "metrics_file_binary",
            "m.csv is not text: row 2 holds bytes that no UTF-8 table has",
        ),
        (
            b"time,a\n2026-01-15 14:31,\xFF\n",
            "metrics_file_binary",
            "m.csv is not text: row 2 holds bytes that no UTF-8 table has",
        ),
        (
            b"\xFF\xFEt\0i\0m\0e\0",
            "metrics_file_binary",
            "m.csv is not text: row 1 holds bytes that no UTF-8 table has",
        ),
        (&zeros, "metrics_file_binary", "m.csv is not text: row 1 holds bytes that no UTF-8 table has"),
    ] {
        let f = fixture(content);
        let shown = String::from_utf8_lossy(content).chars().take(60).collect::<String>();
        for stat in ["latest", "mean"] {
            let error = f.ask(&json!({"metric": "a", "stat": stat})).unwrap_err();
            assert_eq!((error.code(), error.to_string().as_str()), (code, message), "{shown:?} {stat}");
            assert!(!error.hint().is_empty());
        }
    }
}

#[test]
fn a_last_row_without_its_end_is_passed_over_while_the_file_grows() {
    let f = fixture("time,a\n2026-01-15 14:30,5\n2026-01-15 14:31,7");
    let source = f.tool.source().unwrap();
    let header = Header::read(&source).unwrap();
    let walk = Walk { source: &source, header: &header, column: 1, max_rows: 10 };
    let value = || latest::find(&walk, None).unwrap().reading.map(|r| r.value);
    assert_eq!(value(), Some(7.0), "the file stands still");
    fs::write(&f.path, "time,a\n2026-01-15 14:30,5\n2026-01-15 14:31,73\n").unwrap();
    assert_eq!(value(), Some(5.0), "7 was the beginning of 73");
}

#[test]
fn what_is_no_file_is_refused_without_waiting() {
    let f = fixture("time,a\n2026-01-15 14:31,5\n");
    let ask = || f.ask(&json!({"metric": "a", "stat": "latest"})).unwrap_err().code();
    fs::remove_file(&f.path).unwrap();
    assert_eq!(f.tool.describe().unwrap_err().code(), "metrics_file_not_found");
    assert_eq!(ask(), "metrics_file_not_found");
    fs::create_dir(&f.path).unwrap();
    assert_eq!(ask(), "metrics_not_a_file");
    assert_eq!(f.tool.describe().unwrap_err().to_string(), "m.csv is a folder, not a file of metrics");
    fs::remove_dir(&f.path).unwrap();
    #[cfg(unix)]
    {
        // A pipe that nobody writes to would block the reader for ever; a socket cannot be opened at all.
        let made = std::process::Command::new("mkfifo").arg(&f.path).status().unwrap();
        assert!(made.success());
        assert_eq!(ask(), "metrics_not_a_file");
        fs::remove_file(&f.path).unwrap();
        std::os::unix::fs::symlink("/dev/zero", &f.path).unwrap();
        assert_eq!(ask(), "metrics_not_a_file");
        fs::remove_file(&f.path).unwrap();
        std::os::unix::fs::symlink("nowhere", &f.path).unwrap();
        assert_eq!(ask(), "metrics_file_not_found");
    }
}

#[test]
fn a_file_that_goes_between_description_and_call_has_vanished() {
    let f = fixture("time,a\n2026-01-15 14:31,5\n");
    f.tool.spec().unwrap();
    fs::remove_file(&f.path).unwrap();
    let error = ToolError::from(f.ask(&json!({"metric": "a", "stat": "latest"})).unwrap_err());
    assert_eq!(error.code(), "metrics_file_vanished");
    assert!(error.hint().unwrap().contains("edgehold collect"));
    assert_eq!(f.tool.spec().unwrap_err().code(), "metrics_file_vanished");
}

#[cfg(unix)]
#[test]
fn a_file_that_may_not_be_read_says_so() {
    use std::os::unix::fs::PermissionsExt;
    let f = fixture("time,a\n2026-01-15 14:31,5\n");
    fs::set_permissions(&f.path, fs::Permissions::from_mode(0o0)).unwrap();
    // The administrator may read everything, and then there is nothing to see here.
    if fs::File::open(&f.path).is_err() {
        assert_eq!(f.shown("a", "latest", ""), "metrics_permission_denied");
    }
}

#[test]
fn limits_of_size_and_rows_hold() {
    let content = format!("time,a\n{}", minutely(50, |_| "5".to_owned()));
    let f = fixture_with(&content, |c| c.max_file_bytes = 100);
    assert_eq!(f.shown("a", "latest", ""), "metrics_file_too_large");
    let f = fixture_with(&content, |c| c.max_rows = 49);
    assert_eq!(f.shown("a", "mean", ""), "metrics_too_many_rows");
    let f = fixture_with(&content, |c| c.max_rows = 50);
    assert!(f.shown("a", "mean", "").contains(r#""samples":50"#));
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    #[test]
    fn no_bytes_make_it_panic(content in prop::collection::vec(any::<u8>(), 0..300)) {
        let f = fixture(&content);
        let _ = f.tool.describe();
        let _ = f.ask(&json!({"metric": "a", "stat": "trend"}));
    }

    #[test]
    fn no_table_makes_it_panic(
        header in prop::sample::select(vec!["time,a", "ts;a;b", "a\tb", "time,a\r"]),
        cells in prop::collection::vec(prop::sample::select(vec![
            "2026-01-15 14:31", "1768487460", "5", "-1e17", "", "\"", "\"x\ny\"", ",", ",", ";", "\n", "\n", "\r\n", "NA", "é", "\0",
        ]), 0..40),
        stat in prop::sample::select(vec!["latest", "min", "max", "mean", "trend"]),
    ) {
        let f = fixture(format!("{header}\n{}", cells.concat()));
        if let Ok(answer) = f.ask(&json!({"metric": "a", "stat": stat, "window": "ever"})) {
            prop_assert_eq!(answer["stat"].as_str(), Some(stat));
        }
    }
}
