//! What a caller says was said before: it passes the guard like anything else.

use edgehold_guard::Treated;
use edgehold_model::{Call, Turn};

use super::Earlier;
use super::run::Progress;
use super::scope::Scope;
use crate::{Orchestrator, TurnError};

impl Orchestrator {
    /// Takes steps of a conversation in, one after the other.
    pub(super) fn take_in(
        &self,
        scope: &Scope<'_>,
        steps: Vec<Earlier>,
        progress: &mut Progress,
    ) -> Result<(), TurnError> {
        for step in steps {
            let turn = self.timed(progress, |p| {
                let Treated { value, findings } = admit(scope, step)?;
                p.findings_in.extend(findings);
                Ok(value)
            })?;
            progress.turns.push(turn);
        }
        Ok(())
    }
}

fn admit(scope: &Scope<'_>, step: Earlier) -> Result<Treated<Turn>, TurnError> {
    let (lead, tail) = scope.agent.frame();
    match step {
        Earlier::Person(raw) => {
            let Treated { value, findings } = scope.admit(raw)?;
            scope.fits(value.get())?;
            Ok(Treated { value: Turn::User(value.framed(lead, tail)), findings })
        }
        Earlier::Agent(raw) => {
            let Treated { value, findings } = scope.admit_answer(raw)?;
            scope.fits(value.get())?;
            Ok(Treated { value: Turn::Assistant(value), findings })
        }
        Earlier::Calls(calls) => {
            let (mut made, mut found) = (Vec::new(), Vec::new());
            for (name, raw) in calls {
                let Treated { value: arguments, findings } = scope.admit_arguments(raw)?;
                made.push(Call { name, arguments });
                found.extend(findings);
            }
            Ok(Treated { value: Turn::Calls(made), findings: found })
        }
        Earlier::Result { tool, value } => {
            let Treated { value, findings } = scope.admit_value(value)?;
            scope.fits(&value.get().to_string())?;
            Ok(Treated { value: Turn::Result { tool, value }, findings })
        }
    }
}
