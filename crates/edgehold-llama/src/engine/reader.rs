//! Reads a call's arguments as they are written, as far as to tell where a parameter is named.

/// Where the JSON of the arguments stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum At {
    /// Before a name.
    Between,
    /// In a name of which so many bytes are written.
    Name(usize),
    /// After a name, outside strings; so many lists or objects are open.
    Value(usize),
    /// In a string of a value, with so many open around it; whether a backslash stands before.
    Text(usize, bool),
}

/// What was written of a call's arguments.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Reader(At);

impl Default for Reader {
    fn default() -> Self {
        Self(At::Between)
    }
}

impl Reader {
    /// Whether a parameter's name is being written.
    pub(crate) fn in_name(self) -> bool {
        matches!(self.0, At::Name(_))
    }

    /// Whether nothing of it is written yet but the quotation mark.
    pub(crate) fn before_name(self) -> bool {
        self.0 == At::Name(0)
    }

    /// Reads on.
    pub(crate) fn read(&mut self, more: &[u8]) {
        self.0 = more.iter().fold(self.0, |at, byte| match (at, byte) {
            (At::Between, b'"') => At::Name(0),
            (At::Name(_), b'"') => At::Value(0),
            (At::Name(written), _) => At::Name(written + 1),
            (At::Value(open), b'"') => At::Text(open, false),
            (At::Value(open), b'[' | b'{') => At::Value(open + 1),
            (At::Value(0), b',' | b'}') => At::Between,
            (At::Value(open), b']' | b'}') => At::Value(open.saturating_sub(1)),
            (At::Text(open, false), b'"') => At::Value(open),
            (At::Text(open, escaped), _) => At::Text(open, *byte == b'\\' && !escaped),
            (at, _) => at,
        });
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Reader {
        let mut reader = Reader::default();
        reader.read(text.as_bytes());
        reader
    }

    #[test]
    fn names_are_told_from_values() {
        assert!(!read("{").in_name());
        assert!(read(r#"{""#).before_name());
        assert!(read(r#"{"ro"#).in_name() && !read(r#"{"ro"#).before_name());
        assert!(!read(r#"{"room""#).in_name());
        assert!(!read(r#"{"room":"a, b"#).in_name());
        assert!(read(r#"{"room":"a","#).0 == At::Between);
        assert!(read(r#"{"room":"a",""#).before_name());
        assert!(read(r#"{"room":"say \"a\",\\",""#).before_name());
        assert!(!read(r#"{"room":"say \",""#).in_name());
        assert!(!read(r#"{"rooms":["a",""#).in_name());
        assert!(read(r#"{"rooms":["a","b"],"n":5,""#).before_name());
        assert!(read(r#"{"o":{"x":{"y":1}},""#).before_name());
    }
}
