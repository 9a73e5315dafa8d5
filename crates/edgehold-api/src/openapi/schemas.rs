//! The schemas that operations refer to.

use schemars::generate::SchemaSettings;
use schemars::{JsonSchema, SchemaGenerator};
use serde_json::{Map, Value, json};

/// Where they stand in the document.
const PLACE: &str = "/components/schemas";

/// Collects schemas by their names.
pub(crate) struct Schemas {
    /// Of what is read.
    sent: SchemaGenerator,
    /// Of what is written.
    returned: SchemaGenerator,
    /// Those that are no type's.
    written: Map<String, Value>,
}

impl Schemas {
    pub(super) fn new() -> Self {
        let settings = || SchemaSettings::draft2020_12().with(|settings| settings.definitions_path = PLACE.into());
        let (sent, returned) = (settings().for_deserialize(), settings().for_serialize());
        Self { sent: sent.into_generator(), returned: returned.into_generator(), written: Map::new() }
    }

    /// A reference to the schema of this name, which is made where it is not there yet.
    pub(crate) fn named(&mut self, name: &str, make: impl FnOnce(&mut Self) -> Value) -> Value {
        if !self.written.contains_key(name) {
            let schema = make(self);
            self.written.insert(name.to_owned(), schema);
        }
        json!({"$ref": format!("#{PLACE}/{name}")})
    }

    /// All of them. Two of one name must be the same.
    pub(super) fn into_all(mut self) -> Map<String, Value> {
        let mut all = self.sent.take_definitions(true);
        for (name, schema) in self.returned.take_definitions(true).into_iter().chain(self.written) {
            let before = all.insert(name.clone(), schema);
            debug_assert!(before.is_none_or(|before| all.get(&name) == Some(&before)), "{name}");
        }
        all.sort_keys();
        all
    }
}

/// The schema of a type as it is read.
pub(super) fn sent<T: JsonSchema>(schemas: &mut Schemas) -> Value {
    schemas.sent.subschema_for::<T>().to_value()
}

/// The schema of a type as it is written.
pub(crate) fn returned<T: JsonSchema>(schemas: &mut Schemas) -> Value {
    schemas.returned.subschema_for::<T>().to_value()
}
