//! One line of a batch: a JSON object whose fields pass through byte for byte.
//!
//! Fields are kept as raw JSON in their order, so that a number with thirty digits or a field
//! nested a thousand deep leaves as it came.

use std::fmt;

use serde::Serialize;
use serde::de::{Deserialize, DeserializeOwned, Deserializer, MapAccess, Visitor};
use serde::ser::{SerializeMap, Serializer};
use serde_json::value::{RawValue, to_raw_value};

/// A JSON object, its fields in order and unparsed.
#[derive(Debug, Default)]
pub(crate) struct Record {
    fields: Vec<(String, Box<RawValue>)>,
}

/// Why a record cannot be answered, in words.
#[derive(Debug)]
pub(crate) struct Trouble(pub(crate) String);

impl<E: std::error::Error> From<E> for Trouble {
    fn from(error: E) -> Self {
        Self(error.to_string())
    }
}

impl Record {
    /// The record of a line.
    pub(crate) fn parse(line: &str) -> Result<Self, serde_json::Error> {
        serde_json::from_str(line)
    }

    /// The value of a field; `None` where it is missing or null.
    pub(crate) fn get<T: DeserializeOwned>(&self, name: &str) -> Result<Option<T>, Trouble> {
        let Some((_, raw)) = self.fields.iter().find(|(field, _)| field == name) else {
            return Ok(None);
        };
        serde_json::from_str(raw.get())
            .map_err(|error| Trouble(format!("field `{name}`: {}", in_words(&error))))
    }

    /// The value of a field that must be there.
    pub(crate) fn need<T: DeserializeOwned>(&self, name: &str) -> Result<T, Trouble> {
        self.get(name)?.ok_or_else(|| Trouble(format!("the record has no field `{name}`")))
    }

    /// Adds the fields of `answer`, which serializes as a struct, each in the place of a field of
    /// the same name if there is one.
    pub(crate) fn add(&mut self, answer: &impl Serialize) -> Result<(), Trouble> {
        let Self { fields } = serde_json::from_str(to_raw_value(answer)?.get())?;
        for (name, value) in fields {
            self.set(name, value);
        }
        Ok(())
    }

    /// The answer to a record in error: its `id`, what is wrong and where.
    pub(crate) fn in_error(mut self, message: &str, line: u64) -> Self {
        self.fields.retain(|(name, _)| name == "id");
        for (name, value) in [("error", to_raw_value(message)), ("line", to_raw_value(&line))] {
            if let Ok(value) = value {
                self.set(name.to_owned(), value);
            }
        }
        self
    }

    fn set(&mut self, name: String, value: Box<RawValue>) {
        match self.fields.iter_mut().find(|(field, _)| *field == name) {
            Some((_, old)) => *old = value,
            None => self.fields.push((name, value)),
        }
    }
}

/// What is wrong with the value of a field, without the line and column that would count in it.
fn in_words(error: &serde_json::Error) -> String {
    let message = without_place(error);
    if message.contains("surrogate") || message.contains("hex escape") {
        let at = error.column();
        return format!(
            "half of a surrogate pair before byte {at} of its value; write \\ufffd for what is lost"
        );
    }
    message
}

/// serde's message without its line, of which a record has one, and its column.
pub(super) fn without_place(error: &serde_json::Error) -> String {
    let message = error.to_string();
    message.rsplit_once(" at line ").map_or(message.clone(), |(what, _)| what.to_owned())
}

impl Serialize for Record {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        let mut map = serializer.serialize_map(Some(self.fields.len()))?;
        for (name, value) in &self.fields {
            map.serialize_entry(name, value)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Record {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_map(Fields)
    }
}

struct Fields;

impl<'de> Visitor<'de> for Fields {
    type Value = Record;

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a JSON object")
    }

    fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Record, A::Error> {
        let mut record = Record::default();
        while let Some((name, value)) = map.next_entry::<String, Box<RawValue>>()? {
            record.set(name, value);
        }
        Ok(record)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn line(record: &Record) -> String {
        serde_json::to_string(record).unwrap()
    }

    #[test]
    fn unknown_fields_pass_through_byte_for_byte() {
        let given =
            r#"{"n":1.0e400,"text":"a","deep":[[ 1,2 ]],"big":123456789012345678901234567890}"#;
        let mut record = Record::parse(given).unwrap();
        assert_eq!(line(&record), given);
        record.add(&serde_json::json!({"text": "b", "edits": []})).unwrap();
        let expected = given.replace(r#""a""#, r#""b""#).replace("890}", r#"890,"edits":[]}"#);
        assert_eq!(line(&record), expected);
    }

    #[test]
    fn a_record_in_error_keeps_its_id_alone() {
        let record = Record::parse(r#"{"text":5,"id":"x"}"#).unwrap();
        assert_eq!(line(&record.in_error("bad", 3)), r#"{"id":"x","error":"bad","line":3}"#);
    }

    #[test]
    fn a_lone_surrogate_is_named_and_passes_where_it_is_not_read() {
        let record = Record::parse(r#"{"text":"ab\ud800","other":"\udc00"}"#).unwrap();
        let Trouble(message) = record.need::<String>("text").unwrap_err();
        assert!(message.contains("half of a surrogate pair"), "{message}");
        assert!(line(&record).contains(r#""other":"\udc00""#));
    }

    #[test]
    fn a_field_of_the_wrong_kind_is_named() {
        let record = Record::parse(r#"{"text":5}"#).unwrap();
        let Trouble(message) = record.need::<String>("text").unwrap_err();
        assert!(message.starts_with("field `text`: invalid type"), "{message}");
    }
}
