//! `Raw`, `Clean`, `Released`: who may read what is decided here, by the compiler.

use std::borrow::Cow;
use std::fmt;

use edgehold_types::Labels;
use schemars::{JsonSchema, Schema, SchemaGenerator};
use serde::Serialize;

use crate::guard::TokenLogprob;

/// A value from outside, or from a model, that nobody has looked at. Anyone may make one; only this crate may open it.
///
/// It has no `Display` and no `Serialize`, and its `Debug` shows nothing of the content.
///
/// ```compile_fail
/// let raw = edgehold_guard::Raw::new("secret".to_owned(), Default::default());
/// println!("{raw}");
/// ```
/// ```compile_fail
/// let raw = edgehold_guard::Raw::new("secret".to_owned(), Default::default());
/// serde_json::to_string(&raw);
/// ```
#[derive(Clone)]
pub struct Raw<T> {
    value: T,
    labels: Labels,
}

impl<T> Raw<T> {
    /// Takes a value in. `labels` are those of the place it comes from.
    pub fn new(value: T, labels: Labels) -> Self {
        Self { value, labels }
    }

    /// The labels that the value carries.
    pub fn labels(&self) -> &Labels {
        &self.labels
    }

    /// The same with these labels too. None is ever taken away.
    #[must_use]
    pub fn joined(self, labels: &Labels) -> Self {
        Self { labels: self.labels.join(labels), ..self }
    }

    pub(crate) fn open(self) -> (T, Labels) {
        (self.value, self.labels)
    }

    pub(crate) fn peek(&self) -> &T {
        &self.value
    }
}

impl fmt::Debug for Raw<String> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Raw({} bytes)", self.value.len())
    }
}

impl fmt::Debug for Raw<serde_json::Value> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("Raw(json)")
    }
}

impl fmt::Debug for Raw<Vec<TokenLogprob>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Raw({} tokens)", self.value.len())
    }
}

impl fmt::Debug for Raw<Vec<Vec<f32>>> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Raw({} vectors)", self.value.len())
    }
}

macro_rules! opened {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, PartialEq)]
        pub struct $name<T> {
            value: T,
            labels: Labels,
        }

        impl<T> $name<T> {
            pub(crate) fn seal(value: T, labels: Labels) -> Self {
                Self { value, labels }
            }

            /// The value.
            pub fn get(&self) -> &T {
                &self.value
            }

            /// The labels that the value carries.
            pub fn labels(&self) -> &Labels {
                &self.labels
            }
        }

        impl<T: fmt::Debug> fmt::Debug for $name<T> {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.debug_tuple(stringify!($name)).field(&self.value).finish()
            }
        }
    };
}

opened! {
    /// A value that the guard let in: a model may read it.
    ///
    /// ```compile_fail
    /// let clean = edgehold_guard::Clean { value: 1, labels: Default::default() };
    /// ```
    /// ```compile_fail
    /// let clean: edgehold_guard::Clean<String> = String::new().into();
    /// ```
    Clean
}

opened! {
    /// A value that the guard let out: a person, a tool or a sink may have it.
    ///
    /// ```compile_fail
    /// let released: edgehold_guard::Released<String> = Default::default();
    /// ```
    /// ```compile_fail
    /// let released: edgehold_guard::Released<String> = serde_json::from_str("\"x\"").unwrap();
    /// ```
    Released
}

impl Clean<String> {
    /// The same words between two fixed texts of the agent's own (its template). The labels stay.
    #[must_use]
    pub fn framed(&self, before: &str, after: &str) -> Self {
        Self { value: format!("{before}{}{after}", self.value), labels: self.labels.clone() }
    }
}

impl<T> Released<T> {
    /// Takes the value out, for a sink.
    pub fn into_inner(self) -> T {
        self.value
    }
}

impl<T: fmt::Display> fmt::Display for Released<T> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.value.fmt(f)
    }
}

impl<T: Serialize> Serialize for Released<T> {
    fn serialize<S: serde::Serializer>(&self, s: S) -> Result<S::Ok, S::Error> {
        self.value.serialize(s)
    }
}

/// On the wire it is the value alone.
impl<T: JsonSchema> JsonSchema for Released<T> {
    fn inline_schema() -> bool {
        T::inline_schema()
    }

    fn schema_name() -> Cow<'static, str> {
        T::schema_name()
    }

    fn schema_id() -> Cow<'static, str> {
        T::schema_id()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        T::json_schema(generator)
    }
}
