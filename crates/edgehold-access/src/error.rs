//! What can be wrong with tokens.

use edgehold_store::StoreError;

/// Why a token could not be made, found or revoked.
#[derive(Debug, thiserror::Error)]
#[non_exhaustive]
pub enum AccessError {
    /// A name that is empty, long, or no plain text.
    #[error("a token's name has 1 to 64 characters, and no control characters")]
    Name,
    /// A certificate or a user that is let in already.
    #[error("`{name}` ({id}) stands for this {kind} already")]
    Taken {
        /// `certificate` or `user`.
        kind: &'static str,
        /// The one that does.
        id: String,
        /// Its name.
        name: String,
    },
    /// There is none of that id.
    #[error("there is no token `{0}`")]
    Unknown(String),
    /// A row that this program cannot read: it allows nothing.
    #[error("the token `{0}` has scopes that this program does not know")]
    Damaged(String),
    /// The system gave no random bytes for a secret.
    #[error("the system gave no random bytes for a secret: {0}")]
    Random(String),
    /// A mistake of ours.
    #[error("looking a token up stopped unexpectedly: {0}")]
    Crashed(String),
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
}

impl AccessError {
    /// Stable and machine-readable.
    pub fn code(&self) -> &'static str {
        match self {
            Self::Name => "token_name_invalid",
            Self::Taken { .. } => "holder_taken",
            Self::Unknown(_) => "token_unknown",
            Self::Damaged(_) => "token_damaged",
            Self::Random(_) => "random_unavailable",
            Self::Crashed(_) => "token_lookup_crashed",
            Self::Store(_) => "store_unavailable",
        }
    }

    /// How to mend it.
    pub fn hint(&self) -> String {
        match self {
            Self::Name => "name whom or what the token is for: `edgehold tokens add display --scope ask`".to_owned(),
            Self::Taken { id, .. } => format!("`edgehold tokens revoke {id}` makes room for another one"),
            Self::Unknown(_) => "`edgehold tokens list` shows those there are".to_owned(),
            Self::Damaged(_) => "revoke it and make another one; a newer program may have written it".to_owned(),
            Self::Random(_) => "try again when the system is up".to_owned(),
            Self::Crashed(_) => "try again, and report it".to_owned(),
            Self::Store(error) => error.hint(),
        }
    }
}
