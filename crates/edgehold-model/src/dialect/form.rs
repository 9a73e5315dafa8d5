//! The literal parts of a call, dialect by dialect. Grammar, renderer and parser all read this one table.

use super::Dialect;

/// Text that is one control token in some vocabularies and ordinary text in others.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Marker(pub &'static str);

/// The literal parts of one or more calls:
/// `open` `list_open` [`before_name` name `before_arguments` arguments `after`] (`between` …)* `list_close`.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Form {
    /// What a call starts with and no answer does.
    pub open: Option<Marker>,
    /// Whether `open` stands before each call and not only before the first.
    pub open_each: bool,
    /// Before the first call.
    pub list_open: &'static str,
    /// Before the tool's name.
    pub before_name: &'static str,
    /// Between name and arguments.
    pub before_arguments: &'static str,
    /// After the arguments.
    pub after: &'static str,
    /// Between two calls; `None` if the dialect writes one call at a time.
    pub between: Option<&'static str>,
    /// After the last call.
    pub list_close: &'static str,
    /// What stands after `,` and `:` in the arguments' JSON: nothing or a space, as the family was trained.
    pub spaced_json: bool,
    /// Whether the arguments may stand in any order: as the person says them. Otherwise as the schema has them.
    pub any_order: bool,
}

const JSON_CALL: Form = Form {
    open: None,
    open_each: false,
    list_open: "",
    before_name: "{\"name\": \"",
    before_arguments: "\", \"arguments\": ",
    after: "}",
    between: None,
    list_close: "",
    spaced_json: true,
    any_order: false,
};

impl Dialect {
    /// The literal parts of a call.
    pub fn form(self) -> Form {
        match self {
            Self::Edgehold => Form {
                open: Some(Marker("<|invoke|>")),
                open_each: true,
                before_name: "",
                before_arguments: " ",
                after: "",
                between: Some(""),
                spaced_json: false,
                any_order: true,
                ..JSON_CALL
            },
            Self::Hermes => Form {
                open: Some(Marker("<tool_call>")),
                open_each: true,
                before_name: "\n{\"name\": \"",
                after: "}\n</tool_call>",
                between: Some("\n"),
                ..JSON_CALL
            },
            Self::Llama3 => Form { before_arguments: "\", \"parameters\": ", ..JSON_CALL },
            Self::Mistral => Form {
                open: Some(Marker("[TOOL_CALLS]")),
                list_open: "[",
                between: Some(", "),
                list_close: "]",
                ..JSON_CALL
            },
            Self::Generic => Form { before_name: "{\"tool\": \"", ..JSON_CALL },
        }
    }
}
