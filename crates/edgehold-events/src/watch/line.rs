//! A row of CSV as an object.

use csv_core::{ReadFieldResult, Reader};
use serde_json::{Map, Value};

/// The fields of a line (RFC 4180): a field in quotes may hold commas, and no line breaks here.
pub(super) fn fields(line: &[u8]) -> Vec<String> {
    let line = line.strip_suffix(b"\r").unwrap_or(line);
    let (mut reader, mut all, mut field) = (Reader::new(), Vec::new(), Vec::new());
    let mut rest = line;
    let mut buffer = [0; 512];
    loop {
        let (result, read, written) = reader.read_field(rest, &mut buffer);
        rest = &rest[read..];
        field.extend_from_slice(&buffer[..written]);
        match result {
            // With nothing more to read, the last field ends.
            ReadFieldResult::InputEmpty | ReadFieldResult::OutputFull => {}
            ReadFieldResult::Field { record_end } => {
                all.push(String::from_utf8_lossy(&std::mem::take(&mut field)).trim().to_owned());
                if record_end {
                    return all;
                }
            }
            ReadFieldResult::End => return all,
        }
    }
}

/// A row as JSON: numbers are numbers, empty fields are left out, everything else is text. What has no name in the header is called
/// by its place.
pub(super) fn object(header: &[String], line: &[u8]) -> Vec<u8> {
    let mut object = Map::new();
    for (i, text) in fields(line).into_iter().enumerate().filter(|(_, text)| !text.is_empty()) {
        let name = header.get(i).filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| format!("field_{}", i + 1));
        let number = text.parse::<f64>().ok().and_then(serde_json::Number::from_f64);
        object.insert(name, number.map_or(Value::String(text), Value::Number));
    }
    Value::Object(object).to_string().into_bytes()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_becomes_an_object() {
        let header = fields(b"time, temperature,\"a, b\",");
        assert_eq!(header, ["time", "temperature", "a, b", ""]);
        let row = String::from_utf8(object(&header, b"2026-11-29T01:00:00Z,84.5,\"say \"\"x\"\"\",7,,8\r")).unwrap();
        assert_eq!(
            row,
            r#"{"time":"2026-11-29T01:00:00Z","temperature":84.5,"a, b":"say \"x\"","field_4":7.0,"field_6":8.0}"#
        );
        assert_eq!(object(&header, b"NaN,inf,,"), br#"{"time":"NaN","temperature":"inf"}"#);
    }
}
