//! A turn in a session.

use super::{SessionError, SessionId, SessionTurnError, Sessions};
use crate::{Answer, Ask, Orchestrator, TurnEvent};

impl Sessions {
    /// Runs one turn in a session, and keeps it. Who asks for nobody asks for the session's subject, of the session's agent;
    /// who names another gets no answer. A turn that failed leaves the session as it was.
    ///
    /// # Errors
    /// See [`SessionTurnError`]. An answer that could not be kept is withheld: the next one would not know of it.
    pub async fn ask(
        &self,
        orchestrator: &Orchestrator,
        id: &SessionId,
        mut ask: Ask,
        listener: &mut (dyn FnMut(TurnEvent) + Send),
    ) -> Result<Answer, SessionTurnError> {
        let mut held = self.resume(id).await?;
        let agent = held.info.agent.clone();
        if ask.agent.as_ref().is_some_and(|other| *other != agent) {
            return Err(SessionError::OtherAgent { agent }.into());
        }
        if ask.subject.is_some() && ask.subject != held.info.subject {
            return Err(SessionError::OtherSubject.into());
        }
        ask.agent = Some(agent);
        ask.subject = held.info.subject.clone();
        let answer = orchestrator.ask(ask, &mut held.conversation, listener).await?;
        self.save(&mut held)?;
        Ok(answer)
    }
}
