//! The loop of a turn.

use std::time::Duration;

use edgehold_guard::audit::{Details, Entry, Pseudonym, QueryMac, ToolCall};
use edgehold_guard::{Finding, Raw, Recipient, Released, TokenLogprob};
use edgehold_model::{
    Brought, GenerateRequest, ModelError, ModelEvent, Outcome, Prefix, Priority, Prompt, StopReason, Turn, Usage,
};
use edgehold_types::{Labels, RuleName, ToolName, TurnId};

use super::calls::Called;
use super::scope::Scope;
use super::summary::summarise;
use super::{Answer, AnswerKind, Ask, CallRecord, Conversation, RequestedCall, Timings, TurnEvent, micros, shape};
use crate::agent::sampling;
use crate::error::model_code;
use crate::{Agent, Orchestrator, TurnError, history};

/// Who hears what happens during a turn.
pub(super) type Listener<'a> = &'a mut (dyn FnMut(TurnEvent) + Send);

/// A turn under way.
pub(super) struct Progress {
    turn: TurnId,
    pub(super) turns: Vec<Turn>,
    /// Where this turn's question stands in `turns`.
    pub(super) begun: usize,
    pub(super) calls: Vec<CallRecord>,
    pub(super) requested: Vec<RequestedCall>,
    pub(super) findings_in: Vec<Finding>,
    pub(super) findings_out: Vec<Finding>,
    usage: Usage,
    ended: StopReason,
    /// The tokens of what the model wrote last.
    tokens: Option<Raw<Vec<TokenLogprob>>>,
    pub(super) timings: Timings,
    dropped: u32,
}

/// What a turn came to.
pub(super) struct Said {
    kind: AnswerKind,
    /// For whoever asked.
    text: Released<String>,
    /// For the model, in the turns to come: pseudonyms stay what they are.
    remembered: Released<String>,
    reason: Option<&'static str>,
    /// Its tokens, where it is the model's own text.
    tokens: Option<Released<Vec<TokenLogprob>>>,
}

impl Orchestrator {
    /// Runs one turn. The answer is recorded in the audit log before it is returned.
    ///
    /// # Errors
    /// Why there is no answer. A turn that failed is recorded, too; one that was not begun, because too many run, is not.
    pub async fn ask(
        &self,
        ask: Ask,
        conversation: &mut Conversation,
        listener: Listener<'_>,
    ) -> Result<Answer, TurnError> {
        let started = self.clock.monotonic();
        let _place = match self.turns.try_acquire() {
            Ok(place) => Some(place),
            Err(_) if ask.priority == Priority::Realtime => None,
            Err(_) => return Err(TurnError::Busy),
        };
        let agent = self.choose(&ask).await?;
        let turn = (self.ids)();
        let subject = ask.subject.as_ref().map(|s| (self.pseudonyms)(s)).transpose().map_err(TurnError::Subject)?;
        let mac = self.audit.query_mac(&ask.input);
        self.feed.started(turn, agent.name(), ask.source);
        let listener = &mut self.feed.hearing(turn, listener);
        listener(TurnEvent::Started { turn, agent: agent.name().clone() });
        let mut progress = Progress {
            turn,
            begun: conversation.turns.len(),
            turns: conversation.turns.clone(),
            calls: Vec::new(),
            requested: Vec::new(),
            findings_in: Vec::new(),
            findings_out: Vec::new(),
            usage: Usage::default(),
            ended: StopReason::End,
            tokens: None,
            timings: Timings::default(),
            dropped: 0,
        };
        let json = ask.brings.answer.is_some();
        let scope = Scope::new(agent, &self.guard, &self.policy, &conversation.session, ask.subject.clone(), json);
        let result = self.run(&scope, ask, started, &mut progress, listener).await;
        let recorded = self.record(agent, &progress, (mac, subject), &result);
        if let Some(error) = result.as_ref().err().or(recorded.as_ref().err()) {
            self.feed.failed(turn, agent.name(), error);
        }
        let said = result?;
        progress.timings.audit_us = recorded?;
        // Whoever brings tools keeps the conversation, too.
        if !matches!(said.kind, AnswerKind::Fallback | AnswerKind::Calls) {
            progress.turns.push(Turn::Assistant(said.remembered));
            conversation.turns = progress.turns;
        }
        progress.timings.total_us = micros(self.clock.monotonic().saturating_sub(started));
        progress.findings_in.append(&mut progress.findings_out);
        let info = agent.model.info();
        let answer = Answer {
            turn,
            agent: agent.name().clone(),
            model: format!("{} {}", info.name, info.version).trim().to_owned(),
            kind: said.kind,
            answer: said.text,
            logprobs: said.tokens,
            ended: progress.ended,
            calls: progress.calls,
            requested: progress.requested,
            fallback_reason: said.reason,
            findings: progress.findings_in,
            dropped_exchanges: progress.dropped,
            usage: progress.usage,
            timings: progress.timings,
        };
        self.feed.ended(&answer);
        Ok(answer)
    }

    async fn run(
        &self,
        scope: &Scope<'_>,
        ask: Ask,
        started: Duration,
        progress: &mut Progress,
        listener: Listener<'_>,
    ) -> Result<Said, TurnError> {
        let (agent, cancel) = (scope.agent, ask.cancel.clone());
        let tools = agent.executor.registry().specs()?;
        let calling = ask.brings.calling.clone();
        let brought = self.take_in_brought(scope, ask.brings, &tools, progress)?;
        self.take_in(scope, ask.before, progress)?;
        progress.begun = progress.turns.len();
        let words = self.timed(progress, |p| {
            let treated = scope.admit(ask.input)?;
            p.findings_in.extend(treated.findings);
            Ok(treated.value)
        })?;
        if words.get().trim().is_empty() {
            return Err(TurnError::Empty);
        }
        scope.fits(words.get())?;
        let (before, after) = agent.frame();
        progress.turns.push(Turn::User(words.framed(before, after)));
        self.take_in(scope, ask.since, progress)?;
        let deadline = started + agent.spec.limits.deadline;
        let mut calls_left = agent.spec.limits.max_tool_calls as usize;
        calls_left = calls_left.saturating_sub(shape::calls_made(&progress.turns, progress.begun));
        loop {
            let prefix = Prefix { system: agent.spec.system.clone(), tools: tools.clone() };
            let prompt = Prompt { prefix, brought: brought.clone(), turns: progress.turns.clone() };
            let constraint = shape::constraint(&prompt, progress.begun, calls_left, &calling, &ask.wishes.stop);
            let request = GenerateRequest {
                prompt,
                constraint,
                sampling: sampling(ask.wishes.sampling, agent.sampling),
                privacy: None,
                max_tokens: agent.spec.limits.max_answer_tokens.min(ask.wishes.max_tokens.unwrap_or(u32::MAX)),
                stop: ask.wishes.stop.clone(),
                logprobs: ask.wishes.logprobs,
                priority: ask.priority,
                client: ask.client,
                deadline: Some(deadline.saturating_sub(self.clock.monotonic())),
                cancel: cancel.child(),
            };
            let (kind, text) = match self.generate(scope, request.clone(), progress, listener).await {
                Ok(Outcome::Answer(text)) => (AnswerKind::Answer, text),
                Ok(Outcome::Question(text)) => (AnswerKind::Question, text),
                Ok(Outcome::Refusal(text)) => (AnswerKind::Refusal, text),
                Ok(Outcome::Calls(mut calls)) => {
                    // Whose the first call is, theirs are made now: the others may depend on what comes of them.
                    let is_brought = |name: &ToolName| brought.tools.iter().any(|t| t.name == *name);
                    let theirs = calls.first().is_some_and(|(name, _)| is_brought(name));
                    calls.truncate(calls.iter().take_while(|(name, _)| is_brought(name) == theirs).count());
                    if theirs {
                        if let Some(said) = self.hand_over(scope, calls, calling.must, progress)? {
                            return Ok(said);
                        }
                        calls_left = 0;
                        continue;
                    }
                    match self.call_all(scope, calls, calls_left, &cancel, progress, listener).await? {
                        Called::Left(left) => calls_left = left,
                        Called::Said { kind, text } => return self.say(scope, kind, text, None, progress),
                    }
                    continue;
                }
                Err(TurnError::Model(error @ ModelError::TooLong { .. })) => match self.make_room(progress) {
                    Some(dropped) => {
                        if agent.spec.limits.summarise {
                            let request = GenerateRequest { cancel: cancel.child(), ..request };
                            summarise(scope, &dropped, request, progress).await;
                        }
                        continue;
                    }
                    None => return self.fall_back(scope, error, progress),
                },
                Err(TurnError::Model(ModelError::Constraint(error))) if brought != Brought::default() => {
                    return Err(TurnError::Unholdable(error));
                }
                Err(TurnError::Model(error)) => return self.fall_back(scope, error, progress),
                Err(error) => return Err(error),
            };
            let mut said = self.say(scope, kind, text, None, progress)?;
            said.tokens = self.timed(progress, |p| Ok(scope.tokens(p.tokens.take(), &said.text)))?;
            return Ok(said);
        }
    }

    /// Leaves out the oldest exchange, if there is one beside the question, and gives it back.
    fn make_room(&self, progress: &mut Progress) -> Option<Vec<Turn>> {
        let before = progress.turns.len();
        let dropped = (progress.begun > 0).then(|| history::take_oldest(&mut progress.turns)).flatten()?;
        progress.begun -= before - progress.turns.len();
        progress.dropped += 1;
        Some(dropped)
    }

    /// One generation: streams what may be shown and adds up what it cost.
    async fn generate(
        &self,
        scope: &Scope<'_>,
        request: GenerateRequest,
        progress: &mut Progress,
        listener: Listener<'_>,
    ) -> Result<Outcome, TurnError> {
        let mut generation = scope.agent.model.generate(request);
        let mut stream = scope.guard.release_stream_to(Recipient::Asker);
        while let Some(event) = generation.next().await {
            match event {
                // JSON is treated as a whole, so that it stays JSON.
                ModelEvent::Delta(_) if scope.json => {}
                ModelEvent::Delta(piece) => show(scope, stream.push(piece)?, listener)?,
                ModelEvent::Failed(error) => return Err(error.into()),
                ModelEvent::Done(finished) => {
                    show(scope, stream.finish()?.0, listener)?;
                    progress.add(finished.usage);
                    progress.ended = finished.reason;
                    progress.tokens = finished.logprobs;
                    return Ok(finished.outcome);
                }
            }
        }
        Err(ModelError::Runtime("the generation ended without an outcome".into()).into())
    }

    /// The agent's declared reply, where the failure is the model's and not the request's.
    fn fall_back(&self, scope: &Scope<'_>, error: ModelError, progress: &mut Progress) -> Result<Said, TurnError> {
        match error {
            ModelError::Runtime(_)
            | ModelError::Output(_)
            | ModelError::CutOff
            | ModelError::Restarted
            | ModelError::Stopped(StopReason::Deadline) => {
                let text = Raw::new(scope.agent.spec.fallback.clone(), Labels::default());
                self.say(scope, AnswerKind::Fallback, text, Some(model_code(&error)), progress)
            }
            _ => Err(error.into()),
        }
    }

    /// Lets the answer out, if whoever asked may have it.
    pub(super) fn say(
        &self,
        scope: &Scope<'_>,
        kind: AnswerKind,
        text: Raw<String>,
        reason: Option<&'static str>,
        progress: &mut Progress,
    ) -> Result<Said, TurnError> {
        self.timed(progress, |p| {
            let restored = scope.guard.restores_for(&Recipient::Asker).then(|| text.clone());
            let treated = scope.release(Some(&Recipient::Asker), text)?;
            let remembered = match restored {
                Some(text) => scope.release(None, text)?.value,
                None => treated.value.clone(),
            };
            p.findings_out.extend(treated.findings);
            scope.may_show(treated.value.labels())?;
            Ok(Said { kind, text: treated.value, remembered, reason, tokens: None })
        })
    }

    pub(super) fn timed<T>(
        &self,
        progress: &mut Progress,
        work: impl FnOnce(&mut Progress) -> Result<T, TurnError>,
    ) -> Result<T, TurnError> {
        let from = self.clock.monotonic();
        let result = work(progress);
        progress.timings.guard_us += micros(self.clock.monotonic().saturating_sub(from));
        result
    }

    fn record(
        &self,
        agent: &Agent,
        progress: &Progress,
        (query, subject): (QueryMac, Option<Pseudonym>),
        result: &Result<Said, TurnError>,
    ) -> Result<u64, TurnError> {
        let from = self.clock.monotonic();
        let info = agent.model.info();
        let tools: Vec<ToolCall<'_>> =
            progress.calls.iter().map(|c| ToolCall { name: &c.tool, result: c.error.unwrap_or("ok") }).collect();
        let outcome = match result {
            Ok(said) => match said.kind {
                AnswerKind::Answer => "answer",
                AnswerKind::Question => "question",
                AnswerKind::Refusal => "refusal",
                AnswerKind::Approval => "approval",
                AnswerKind::Calls => "calls",
                AnswerKind::Fallback => "fallback",
            },
            Err(error) => error.code(),
        };
        let rule: Option<RuleName> = result.as_ref().err().and_then(TurnError::rule).and_then(|rule| rule.parse().ok());
        self.audit.append(Entry {
            time: self.clock.now(),
            turn: progress.turn,
            agent: agent.name(),
            model: &info.name,
            model_version: &info.version,
            outcome,
            tools: &tools,
            found_in: &progress.findings_in,
            found_out: &progress.findings_out,
            query,
            details: Details { subject, policy: rule.as_ref(), privacy: progress.charged() },
        })?;
        Ok(micros(self.clock.monotonic().saturating_sub(from)))
    }
}

impl Progress {
    /// What the turn has cost of privacy budgets, in millionths of rho; `None` if no answer in it was private.
    fn charged(&self) -> Option<u64> {
        let mut labels = self.calls.iter().filter_map(|c| c.privacy.as_ref()).peekable();
        labels.peek()?;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "charges are small and positive")]
        Some(labels.map(|label| (label.charged_rho * 1e6).round() as u64).sum())
    }

    pub(super) fn add(&mut self, usage: Usage) {
        self.usage.prompt_tokens += usage.prompt_tokens;
        self.usage.reused_tokens += usage.reused_tokens;
        self.usage.completion_tokens += usage.completion_tokens;
        self.usage.forced_tokens += usage.forced_tokens;
        self.timings.queue_us += usage.queue_us;
        self.timings.prefill_us += usage.prefill_us;
        self.timings.decode_us += usage.decode_us;
        (self.usage.queue_us, self.usage.prefill_us, self.usage.decode_us) =
            (self.timings.queue_us, self.timings.prefill_us, self.timings.decode_us);
    }
}

/// Shows more of the answer, if whoever asked may have it.
fn show(scope: &Scope<'_>, text: Released<String>, listener: Listener<'_>) -> Result<(), TurnError> {
    scope.may_show(text.labels())?;
    if !text.get().is_empty() {
        listener(TurnEvent::Delta { text });
    }
    Ok(())
}
