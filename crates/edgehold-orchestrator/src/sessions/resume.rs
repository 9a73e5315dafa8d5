//! From the disk into memory, through the guard, and back.

use edgehold_guard::policy::{Flow, Place};
use edgehold_guard::{Guard, Raw};
use edgehold_model::{Call, Turn};
use edgehold_store::SessionState;
use edgehold_types::Labels;
use tokio::sync::OwnedMutexGuard;

use super::kept::{Kept, KeptTurn};
use super::{SessionError, SessionId, SessionInfo, Sessions, Unreadable, name};
use crate::{Conversation, history};

/// A session that somebody goes on with. Nobody else in this process does until it is dropped.
pub struct Held {
    /// What was said so far. A turn goes on with it; [`Sessions::save`] keeps it.
    pub conversation: Conversation,
    pub(super) info: SessionInfo,
    version: u64,
    _turn: OwnedMutexGuard<()>,
}

impl Held {
    /// Whose it is, and with whom it is held.
    pub fn info(&self) -> &SessionInfo {
        &self.info
    }
}

impl Sessions {
    /// Goes on with a session: waits until nobody else in this process does, and reads what was said.
    ///
    /// # Errors
    /// See [`SessionError`].
    pub async fn resume(&self, id: &SessionId) -> Result<Held, SessionError> {
        let turn = self.locks.take(*id, self.parts.limits.patience).await.ok_or(SessionError::Busy)?;
        let (info, version, conversation) = self.load(id)?;
        Ok(Held { conversation, info, version, _turn: turn })
    }

    /// Keeps what was said. Where it is more than a session may be, the oldest whole exchanges are left out, of the
    /// conversation in memory, too; gives back how many.
    ///
    /// # Errors
    /// See [`SessionError`]. What was kept before is left as it is.
    pub fn save(&self, held: &mut Held) -> Result<u32, SessionError> {
        let mut turns = held.conversation.turns.clone();
        let before = exchanges(&turns);
        while exchanges(&turns) > self.parts.limits.exchanges.max(1) && history::drop_oldest(&mut turns) {}
        let table = self.parts.guard.seal_session(&held.conversation.session, held.info.id.bytes())?;
        let (kept, plain) = loop {
            let kept = Kept::of(&held.info.agent, held.info.subject.as_ref(), &turns);
            let plain = kept.written(&table)?;
            let (bytes, limit) = (plain.len(), self.parts.limits.bytes);
            if bytes <= limit {
                break (kept, plain);
            }
            if !history::drop_oldest(&mut turns) {
                return Err(SessionError::TooLarge { bytes, limit });
            }
        };
        // Whom an exchange was about that is left out is still to be remembered: what was said later may come from it.
        let whole = Kept::of(&held.info.agent, None, &held.conversation.turns);
        let (about, about_many) = whole.about();
        let about = about.into_iter().map(name).collect::<Result<Vec<_>, _>>()?;
        let (now, left) = (self.parts.clock.now(), exchanges(&turns));
        let count = |n: usize| u32::try_from(n).unwrap_or(u32::MAX);
        let state = SessionState {
            used_ms: now.0,
            expires_ms: self.expiry(now),
            exchanges: count(left),
            about: &about,
            about_many,
            plain: &plain,
        };
        held.version = self.parts.store.save_session(&held.info.id, held.version, &state)?;
        held.info.exchanges = count(kept.turns.iter().filter(|t| matches!(t, KeptTurn::User { .. })).count());
        held.conversation.turns = turns;
        Ok(count(before - left))
    }

    /// Reads a session, its version, and what was said.
    pub(super) fn load(&self, id: &SessionId) -> Result<(SessionInfo, u64, Conversation), SessionError> {
        let found = self.parts.store.open_session(id)?;
        let now = self.parts.clock.now().0;
        let found = found.filter(|found| now < found.row.expires_ms).ok_or(SessionError::Unknown)?;
        let (row, plain) = (found.row, found.plain);
        let (version, info) = (row.version, SessionInfo::of(row)?);
        let (kept, table) = Kept::read(&plain)?;
        if (&kept.agent, &kept.subject) != (&info.agent, &info.subject) {
            return Err(Unreadable::Row.into());
        }
        let guard = self.parts.guard.with_plans(self.parts.policy.plans(&info.agent).clone());
        let session = guard.open_session(table, id.bytes()).map_err(Unreadable::from)?;
        let guard = guard.in_session(&session);
        let turns = kept.turns.into_iter().map(|turn| self.again(&guard, &info, turn)).collect::<Result<_, _>>()?;
        Ok((info, version, Conversation { turns, session }))
    }

    /// Lets one step in again, if the model may have it.
    fn again(&self, guard: &Guard, info: &SessionInfo, turn: KeptTurn) -> Result<Turn, SessionError> {
        let model = |labels: &Labels| {
            let (agent, subject) = (&info.agent, info.subject.as_ref());
            self.parts.policy.check(&Flow { agent, labels, subject, to: Place::Model }).map(|_| ())
        };
        Ok(match turn {
            KeptTurn::User { text, labels } => {
                let raw = Raw::new(text, labels).joined(self.parts.policy.question().labels());
                let text = guard.readmit(raw)?.value;
                model(text.labels())?;
                Turn::User(text)
            }
            KeptTurn::Assistant { text, labels } => {
                let text = guard.release(Raw::new(text, labels))?.value;
                model(text.labels())?;
                Turn::Assistant(text)
            }
            KeptTurn::Calls(calls) => {
                let mut again = Vec::with_capacity(calls.len());
                for call in calls {
                    let arguments = guard.release_json(Raw::new(call.arguments, call.labels))?.value;
                    model(arguments.labels())?;
                    again.push(Call { name: call.tool, arguments });
                }
                Turn::Calls(again)
            }
            KeptTurn::Result { tool, value, labels } => {
                let source = self.parts.policy.tool(&tool);
                let value = guard.readmit_json_from(&source, Raw::new(value, labels))?.value;
                model(value.labels())?;
                Turn::Result { tool, value }
            }
        })
    }
}

/// Questions in it.
fn exchanges(turns: &[Turn]) -> usize {
    turns.iter().filter(|turn| matches!(turn, Turn::User(_))).count()
}
