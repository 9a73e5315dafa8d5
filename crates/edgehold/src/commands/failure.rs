//! What a failed command says: to a person, or to a program.

use std::fmt::Display;

use edgehold_access::AccessError;
use edgehold_api::ServeError;
use edgehold_eval::{EvalError, SuiteError};
use edgehold_guard::audit::AuditError;
use edgehold_model::gguf::GgufError;
use edgehold_orchestrator::TurnError;
use edgehold_orchestrator::sessions::SessionError;
use edgehold_store::StoreError;
use edgehold_toolbox::collect::CollectError;
use edgehold_update::{AddError, LibraryError, VerifyError};

use crate::node::SetupError;
use crate::output::{Output, note};

/// A failure of a command's own.
#[derive(Debug, thiserror::Error)]
#[error("{message}")]
pub(super) struct Failure {
    code: &'static str,
    message: String,
    hint: String,
}

impl Failure {
    /// `code` is stable and machine-readable, `message` says what failed, `hint` how to mend it.
    pub(super) fn new(code: &'static str, message: impl Display, hint: impl Display) -> Self {
        Self { code, message: message.to_string(), hint: hint.to_string() }
    }
}

/// Tells a person what went wrong, where, and how to mend it; or a program, as JSON.
pub(crate) fn report(error: &anyhow::Error, json: bool) {
    let (code, hint) = error.chain().find_map(known).unwrap_or(("failed", None));
    let said = said(error);
    if json {
        let body = serde_json::json!({"error": {"code": code, "message": said.join(": "), "hint": hint}});
        let _ = Output { json }.line(&body.to_string());
        return;
    }
    for (i, text) in said.iter().enumerate() {
        note(&if i == 0 { format!("error: {text}") } else { format!("  because {text}") });
    }
    if let Some(hint) = hint {
        note(&format!("  help: {hint}"));
    }
}

/// The error and its causes. Some messages end in their cause's own; it is not said twice.
fn said(error: &anyhow::Error) -> Vec<String> {
    let mut said: Vec<String> = Vec::new();
    for cause in error.chain().map(ToString::to_string) {
        if !said.iter().any(|s| s.contains(&cause)) {
            said.push(cause);
        }
    }
    said
}

/// Code and hint of the errors that have them.
fn known(error: &(dyn std::error::Error + 'static)) -> Option<(&'static str, Option<String>)> {
    if let Some(e) = error.downcast_ref::<TurnError>() {
        return Some((e.code(), e.hint()));
    }
    if let Some(e) = error.downcast_ref::<SetupError>() {
        return Some((e.code(), e.hint()));
    }
    if let Some(e) = error.downcast_ref::<SessionError>() {
        return Some((e.code(), Some(e.hint())));
    }
    if let Some(e) = error.downcast_ref::<AccessError>() {
        return Some((e.code(), Some(e.hint())));
    }
    if let Some(e) = error.downcast_ref::<StoreError>() {
        return Some(("store_unavailable", Some(e.hint())));
    }
    if let Some(e) = error.downcast_ref::<AuditError>() {
        return Some((audit(e), Some(e.hint())));
    }
    if let Some(e) = error.downcast_ref::<Failure>() {
        return Some((e.code, Some(e.hint.clone())));
    }
    if let Some(e) = error.downcast_ref::<AddError>() {
        return Some(("model_not_added", Some(e.hint())));
    }
    if let Some(e) = error.downcast_ref::<VerifyError>() {
        let code = match e {
            VerifyError::Library(e) => library(e),
            VerifyError::Size { .. } | VerifyError::Changed { .. } => "model_changed",
            VerifyError::Gguf { .. } => "model_file_unusable",
            VerifyError::Io { .. } => "model_unreadable",
        };
        return Some((code, Some(e.hint())));
    }
    if let Some(e) = error.downcast_ref::<LibraryError>() {
        return Some((library(e), Some(e.hint())));
    }
    if error.is::<SuiteError>() {
        return Some(("suite_invalid", Some("docs/evaluation.md says what a line of a suite may hold".into())));
    }
    if let Some(e) = error.downcast_ref::<EvalError>() {
        let code = match e {
            EvalError::Model { .. } => "model_failed",
            EvalError::Guard { .. } => "guard_failed",
        };
        return Some((code, Some("`edgehold models verify` checks the model".into())));
    }
    if let Some(e) = error.downcast_ref::<GgufError>() {
        return Some(("model_file_unusable", Some(e.hint().to_owned())));
    }
    if let Some(e) = error.downcast_ref::<CollectError>() {
        return Some(("collect_failed", Some(e.hint().to_owned())));
    }
    if let Some(e) = error.downcast_ref::<ServeError>() {
        return Some((e.code(), Some(e.hint())));
    }
    None
}

/// The code of an error of the model library.
pub(crate) fn library(error: &LibraryError) -> &'static str {
    match error {
        LibraryError::NotFound { .. } => "model_not_found",
        _ => "library_failed",
    }
}

/// The code of an error of the audit log.
fn audit(error: &AuditError) -> &'static str {
    match error {
        AuditError::Broken { .. } | AuditError::Shrunk { .. } => "audit_broken",
        AuditError::NoRecord { .. } => "audit_no_record",
        AuditError::NotReadable { .. } => "audit_file_unusable",
        _ => "audit_unavailable",
    }
}
