//! The outbox, asked off this task: it is on a disk.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use edgehold_events::{IntakeError, OutMessage, Outbox, OutboxId};
use tokio::task::JoinHandle;
use tokio::time::{Instant, timeout};

/// The outbox is looked into at least so often, whether something was said to be added or not.
const LOOK: Duration = Duration::from_secs(5);
/// After a failure of the disk.
const PAUSE: Duration = Duration::from_secs(1);

/// One question to the outbox at a time, with all that it is to be told.
pub(super) struct Shelf {
    outbox: Arc<dyn Outbox>,
    /// The last message that was read.
    after: OutboxId,
    /// There may be more behind it.
    more: bool,
    looked: Instant,
    told: Told,
    call: Option<JoinHandle<Answer>>,
    pause: Option<Instant>,
}

/// What the outbox is told.
#[derive(Debug, Default)]
struct Told {
    sent: Vec<OutboxId>,
    refused: Vec<(OutboxId, String)>,
}

struct Answer {
    /// What could not be said.
    left: Told,
    messages: Result<Vec<OutMessage>, IntakeError>,
}

impl Shelf {
    pub(super) fn new(outbox: Arc<dyn Outbox>) -> Self {
        Self {
            outbox,
            after: OutboxId(i64::MIN),
            more: true,
            looked: Instant::now(),
            told: Told::default(),
            call: None,
            pause: None,
        }
    }

    pub(super) fn look_again(&mut self) {
        self.more = true;
    }

    pub(super) fn sent(&mut self, id: OutboxId) {
        self.told.sent.push(id);
    }

    pub(super) fn refused(&mut self, id: OutboxId, why: String) {
        self.told.refused.push((id, why));
    }

    /// Asks for as many as there is room for, if that makes sense now.
    pub(super) fn ask(&mut self, room: usize, now: Instant) {
        self.more |= now >= self.looked + LOOK;
        let most = if self.more { room } else { 0 };
        let idle = most == 0 && self.told.is_empty();
        if idle || self.call.is_some() || self.pause.is_some_and(|until| now < until) {
            return;
        }
        self.pause = None;
        if most > 0 {
            self.looked = now;
            // Before the question: what is added while it is answered is asked for again.
            self.more = false;
        }
        let (outbox, after, told) = (Arc::clone(&self.outbox), self.after, std::mem::take(&mut self.told));
        self.call = Some(tokio::task::spawn_blocking(move || talk(&*outbox, told, after, most)));
    }

    /// What was asked for.
    pub(super) fn poll(&mut self, cx: &mut Context<'_>) -> Poll<Vec<OutMessage>> {
        let Some(call) = &mut self.call else { return Poll::Pending };
        let Poll::Ready(answer) = Pin::new(call).poll(cx) else { return Poll::Pending };
        self.call = None;
        Poll::Ready(self.answered(answer))
    }

    pub(super) fn deadline(&self) -> Option<Instant> {
        Some(self.pause.unwrap_or(self.looked + LOOK))
    }

    /// Waits for the answer and tells the rest.
    pub(super) async fn settle(&mut self, within: Duration) -> Vec<OutMessage> {
        let until = Instant::now() + within;
        let mut messages = Vec::new();
        for _ in 0..2 {
            if let Some(call) = &mut self.call
                && let Ok(answer) = timeout(until.saturating_duration_since(Instant::now()), call).await
            {
                self.call = None;
                messages.extend(self.answered(answer));
            }
            if !self.told.is_empty() {
                self.ask(0, Instant::now());
            }
        }
        messages
    }

    fn answered(&mut self, answer: Result<Answer, tokio::task::JoinError>) -> Vec<OutMessage> {
        let answer = match answer {
            Ok(answer) => answer,
            // The outbox panicked. What it was told is sent again, which is the lesser evil.
            Err(error) => {
                tracing::error!(%error, "the outbox failed");
                self.more = true;
                self.pause = Some(Instant::now() + PAUSE);
                return Vec::new();
            }
        };
        let failed = !answer.left.is_empty() || answer.messages.is_err();
        self.told.sent.extend(answer.left.sent);
        self.told.refused.extend(answer.left.refused);
        if failed {
            self.pause = Some(Instant::now() + PAUSE);
        }
        match answer.messages {
            Ok(messages) => {
                // Not "as many as were asked for": the outbox may have left some out.
                self.more |= !messages.is_empty();
                if let Some(last) = messages.last() {
                    self.after = last.id;
                }
                messages
            }
            Err(error) => {
                tracing::warn!(%error, "the outbox cannot be read");
                self.more = true;
                Vec::new()
            }
        }
    }
}

impl Told {
    fn is_empty(&self) -> bool {
        self.sent.is_empty() && self.refused.is_empty()
    }
}

fn talk(outbox: &dyn Outbox, told: Told, after: OutboxId, most: usize) -> Answer {
    let mut left = Told::default();
    if !told.sent.is_empty()
        && let Err(error) = outbox.sent(&told.sent)
    {
        tracing::warn!(%error, "the outbox cannot be told what was sent");
        left.sent = told.sent;
    }
    for (id, why) in told.refused {
        if outbox.refused(id, &why).is_err() {
            left.refused.push((id, why));
        }
    }
    let messages = if most == 0 { Ok(Vec::new()) } else { outbox.after(after, most) };
    Answer { left, messages }
}
