//! The files of one log, and how they are read together. The caller holds the folder's lock.

use std::path::{Path, PathBuf};

use ed25519_dalek::SigningKey;

use crate::audit::counter;
use crate::audit::error::{Broken, Fault, Place};
use crate::audit::key::{self, DeviceKey};
use crate::audit::note::{Checkpoint, PublicKey, Signed};
use crate::audit::notes::{self, NotesEnd, Settled};
use crate::audit::record::Rules;
use crate::audit::scan::Position;
use crate::audit::state::State;
use crate::audit::{AuditError, CHECKPOINTS_FILE, COUNTER_FILE, KEY_FILE, LOG_FILE, Options, SIGNER_FILE, STATE_FILE};

/// The files of a log that has its keys.
pub(super) struct Book {
    pub(super) log: PathBuf,
    pub(super) notes: PathBuf,
    state: PathBuf,
    counters: Vec<PathBuf>,
    pub(super) root: DeviceKey,
    signer: SigningKey,
    pub(super) public: PublicKey,
}

impl Book {
    /// Opens the keys of a log. Nothing when the log has none yet; then it has only records of form 1, or none.
    pub(super) fn open(folder: &Path, options: &Options) -> Result<Option<Self>, AuditError> {
        let state = folder.join(STATE_FILE);
        let Some(root) = begun(folder, options).then(|| DeviceKey::read(&folder.join(KEY_FILE))).transpose()? else {
            return Ok(None);
        };
        let Some(at) = State::read(&state, &root)? else { return Err(AuditError::StateMissing { path: state }) };
        let signer = key::read_signer(&folder.join(SIGNER_FILE))?;
        let public = PublicKey::new(&at.origin, signer.verifying_key());
        Ok(Some(Self::new(folder, options, root, signer, public)))
    }

    /// Begins the keys of a log, whose records of form 1 the caller has checked.
    pub(super) fn begin(folder: &Path, options: &Options, root: DeviceKey) -> Result<Self, AuditError> {
        let signer = key::open_signer(&folder.join(SIGNER_FILE), true)?;
        let mut at = State::new()?;
        at.write(&folder.join(STATE_FILE), &root)?;
        let public = PublicKey::new(&at.origin, signer.verifying_key());
        Ok(Self::new(folder, options, root, signer, public))
    }

    fn new(folder: &Path, options: &Options, root: DeviceKey, signer: SigningKey, public: PublicKey) -> Self {
        let state = folder.join(STATE_FILE);
        let counters = counters(folder, options);
        let (log, notes) = (folder.join(LOG_FILE), folder.join(CHECKPOINTS_FILE));
        Self { log, notes, state, counters, root, signer, public }
    }

    /// Reads the state.
    pub(super) fn state(&self) -> Result<State, AuditError> {
        State::read(&self.state, &self.root)?.ok_or_else(|| AuditError::StateMissing { path: self.state.clone() })
    }

    pub(super) fn write_state(&self, state: &mut State) -> Result<(), AuditError> {
        state.write(&self.state, &self.root)
    }

    /// Holds the state against the checkpoints, and gives it back as it stands behind the last one. A crash lets the state
    /// lag by one; the second value says whether it does.
    pub(super) fn state_at(&self, end: &NotesEnd) -> Result<(State, bool), AuditError> {
        let state = self.state()?;
        let count = end.count();
        let broken = |fault| Err(self.broken(Broken { place: Place::Log, fault }, end.size()));
        let (state, lags) = match count.checked_sub(state.step) {
            None => return broken(Fault::CheckpointsMissing),
            Some(0) => (state, false),
            Some(1) => (state.after_checkpoint()?, true),
            Some(_) => return broken(Fault::StateOld),
        };
        // The last checkpoint names the key that the state has.
        let key = state.secret.signing_key().verifying_key().to_bytes();
        if end.last.as_ref().is_some_and(|last| last.next != key) {
            return broken(Fault::StepChain);
        }
        Ok((state, lags))
    }

    /// Holds the counters against the number of checkpoints. A crash, or a start, lets them lag; with `mend` they catch up.
    pub(super) fn check_counters(&self, end: &NotesEnd, mend: bool) -> Result<(), AuditError> {
        let count = end.count();
        for path in &self.counters {
            match counter::read(path, self.public.origin(), &self.root)? {
                // Only the very first checkpoint may have been made without one.
                None if count > 1 => return Err(AuditError::CounterMissing { path: path.clone() }),
                Some(counted) if counted > count => {
                    return Err(self.broken(Broken { place: Place::Log, fault: Fault::RolledBack }, end.size()));
                }
                Some(counted) if counted == count => {}
                None | Some(_) if mend => counter::write(path, self.public.origin(), count, &self.root)?,
                None | Some(_) => {}
            }
        }
        Ok(())
    }

    /// Counters that are missing or of no use begin anew at this number of checkpoints; others are left. Says how many.
    pub(super) fn begin_counters(&self, count: u64) -> Result<usize, AuditError> {
        let mut begun = 0;
        for path in &self.counters {
            match counter::read(path, self.public.origin(), &self.root) {
                Ok(Some(counted)) if counted <= count => continue,
                Ok(_) | Err(AuditError::CounterBroken { .. }) => {}
                Err(other) => return Err(other),
            }
            counter::begin(path, self.public.origin(), count, &self.root)?;
            begun += 1;
        }
        Ok(begun)
    }

    /// Signs a checkpoint over all records, and moves the chain on.
    ///
    /// The checkpoint is on the disk before the state goes on, and the state before the counters: whenever a crash comes,
    /// what lags is made up for at the next start.
    pub(super) fn checkpoint(&self, state: &State, end: &NotesEnd, at: &Position) -> Result<(), AuditError> {
        let note = Checkpoint::sign(
            Signed {
                origin: state.origin,
                size: at.records,
                root: at.tree.root(),
                step: state.step,
                epoch: state.epoch,
                next: state.following().signing_key().verifying_key().to_bytes(),
            },
            &self.signer,
            &state.secret.signing_key(),
        );
        notes::append(&self.notes, end, &note)?;
        let mut next = state.after_checkpoint()?;
        if next.began_ms == 0 && state.pending.is_none() {
            next.began_ms = at.time_ms;
        }
        self.write_state(&mut next)?;
        let end = NotesEnd { bytes: 0, last: Some(note) };
        self.check_counters(&end, true)
    }

    /// The rules for the records behind a place, given the checkpoints that are still to be met.
    pub(super) fn rules<'a>(&'a self, state: &State, settled: &'a [Settled], end: &NotesEnd, older: u64) -> Rules<'a> {
        Rules { device: Some(&self.root), step: Some(state.secret.record_key()), settled, size: end.size(), older }
    }

    fn broken(&self, broken: Broken, records: u64) -> AuditError {
        AuditError::Broken { path: self.log.clone(), broken, records }
    }
}

fn counters(folder: &Path, options: &Options) -> Vec<PathBuf> {
    std::iter::once(folder.join(COUNTER_FILE)).chain(options.counters.iter().cloned()).collect()
}

/// Whether a log with keys was begun here: one of its files is there.
pub(super) fn begun(folder: &Path, options: &Options) -> bool {
    let notes = std::fs::metadata(folder.join(CHECKPOINTS_FILE)).is_ok_and(|m| m.len() > 0);
    notes || folder.join(STATE_FILE).exists() || counters(folder, options).iter().any(|c| c.exists())
}
