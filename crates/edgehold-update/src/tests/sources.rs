use proptest::prelude::*;

use super::*;

#[track_caller]
fn check(text: &str, expected: &str) {
    let told = match Source::parse(text) {
        Ok(source) => format!("{source} named {}", source.file_name()),
        Err(error) => {
            assert!(!error.hint().is_empty());
            error.to_string()
        }
    };
    assert!(told.contains(expected), "{text}: {told:?} does not contain {expected:?}");
}

#[test]
fn sources_are_told_apart() {
    check("/m/t.gguf", "/m/t.gguf named t.gguf");
    check("t.gguf", "t.gguf named t.gguf");
    check("hf:o/r/t.gguf", "hf:o/r/t.gguf@main named t.gguf");
    check("hf:o/r/s/t.gguf@v1.0", "hf:o/r/s/t.gguf@v1.0 named t.gguf");
    check("HTTPS://a.org/m/t.gguf?x=y#z", "://a.org/m/t.gguf named t.gguf");
    check("http://localhost:80/t.gguf", "http://localhost:80/t.gguf named");
    check("http://[::1]:80/t.gguf", "http://[::1]:80/t.gguf named");
    check("http://127.9.9.9/t.gguf", "named t.gguf");
}

#[test]
fn sources_that_are_not_used() {
    check("", "the source is empty");
    check("http://a.org/t.gguf", "http://a.org is not used: without TLS");
    check("http://localhost.a.org/t.gguf", "without TLS");
    check("http://127.0.0.1.a.org/t.gguf", "without TLS");
    check("https://u:hunter2@a.org/t.gguf", "a user name or a password");
    check("http://127.0.0.1@a.org/t.gguf", "a user name or a password");
    check("ftp://a.org/t.gguf", "ftp:// is not a kind");
    check("file:///t.gguf", "file:// is not a kind");
    check("https://", "is not an address");
    check("https://a b/", "is not an address");
    for bad in [
        "hf:",
        "hf:o",
        "hf:o/r",
        "hf:o/r/t.bin",
        "hf:a/../../x",
        "hf:a/../../x.gguf",
        "hf:o/r/../t.gguf",
        "hf:o/r//t.gguf",
        "hf:/o/r/t.gguf",
        "hf:o/r/t.gguf@",
        "hf:o/r/t.gguf@../x",
        "hf:o/r/t.gguf?x",
        "hf:o/r/%2e%2e/t.gguf",
        "hf:o/r/t.gguf#",
        "hf:o/r/a\\b.gguf",
        "hf:o/r/ t.gguf",
    ] {
        check(bad, "is not a file of a repository");
    }
}

proptest! {
    #[test]
    fn no_source_leads_out_of_the_folder(text in "(hf:|https://a\\.org/|/)?[a-zA-Z0-9./%@?#:\\\\ ä-]{0,60}") {
        if let Ok(source) = Source::parse(&text)
            && let Ok(name) = ModelName::from_file(&source.file_name())
        {
            let path = Path::new("models").join(name.file());
            prop_assert_eq!(path.parent(), Some(Path::new("models")));
            prop_assert_eq!(path.components().count(), 2);
        }
    }
}
