//! A tool that sends a command: its arguments, as JSON, to a topic of the broker. They wait on the disk until the broker has them.

use std::sync::Arc;

use edgehold_guard::{Guard, Raw, Released};
use edgehold_tools::{Tool, ToolContext, ToolError};
use edgehold_types::{Effects, Label, Labels, ToolName, ToolSpec};
use serde_json::{Value, json};

/// Takes what is to be published, and keeps it until the broker has it.
pub trait Post: Send + Sync {
    /// Hands it in. When this returns, it is on the disk.
    ///
    /// # Errors
    /// Why it is not: a code, what happened, and how to mend it.
    fn post(&self, topic: &str, payload: Released<String>, retain: bool) -> Result<(), (&'static str, String, String)>;
}

/// What the tool is.
#[derive(Debug, Clone, PartialEq)]
pub struct PublishConfig {
    /// The name that the model uses.
    pub name: ToolName,
    /// What the model is told about it.
    pub description: String,
    /// The JSON schema of the command.
    pub parameters: Value,
    /// Where it goes.
    pub topic: String,
    /// Whether the broker keeps it for who comes later.
    pub retain: bool,
    /// Whether sending it twice is the same as sending it once: `speed = 2`, and not `speed + 1`.
    pub idempotent: bool,
    /// The most sensitive labels that a command may carry.
    pub accepts: Labels,
}

impl PublishConfig {
    /// What a command may carry where nothing is said: what a person said, but nothing about health, and nothing that a stranger
    /// wrote.
    pub fn accepts_by_default() -> Labels {
        [Label::Public, Label::Internal, Label::Personal].into_iter().collect()
    }
}

/// Sends commands.
pub struct Publish {
    config: PublishConfig,
    post: Arc<dyn Post>,
    guard: Guard,
}

impl Publish {
    /// A tool that sends through `post`.
    pub fn new(config: PublishConfig, post: Arc<dyn Post>, guard: Guard) -> Self {
        Self { config, post, guard }
    }
}

impl Tool for Publish {
    fn spec(&self) -> Result<ToolSpec, ToolError> {
        let PublishConfig { name, description, parameters, .. } = self.config.clone();
        Ok(ToolSpec { name, description, parameters })
    }

    fn effects(&self) -> Effects {
        if self.config.idempotent { Effects::Idempotent } else { Effects::Changes }
    }

    fn accepts(&self) -> Labels {
        self.config.accepts.clone()
    }

    fn call(&self, args: Released<Value>, _: &ToolContext<'_>) -> Result<Raw<Value>, ToolError> {
        let labels = args.labels().clone();
        let text = Raw::new(args.get().to_string(), labels.clone());
        // The arguments were let out for this tool; as one text, they are once more, for the broker.
        let payload = self.guard.release(text).map_err(|error| ToolError::Failed {
            code: "guard_refused",
            message: error.to_string(),
            hint: String::new(),
        })?;
        self.post
            .post(&self.config.topic, payload.value, self.config.retain)
            .map_err(|(code, message, hint)| ToolError::Failed { code, message, hint })?;
        Ok(Raw::new(json!({"command": args.get(), "handed_to": self.config.topic}), labels))
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Mutex;

    use edgehold_types::{CancelToken, ManualClock, Timestamp};

    use super::*;

    #[derive(Default)]
    struct Shelf(Mutex<Vec<(String, String)>>);

    impl Post for Shelf {
        fn post(&self, topic: &str, payload: Released<String>, _: bool) -> Result<(), (&'static str, String, String)> {
            if topic == "full" {
                return Err(("outbox_full", "full".into(), "wait".into()));
            }
            self.0.lock().unwrap().push((topic.to_owned(), payload.into_inner()));
            Ok(())
        }
    }

    fn call(topic: &str, args: Value) -> (Result<Value, String>, Vec<(String, String)>) {
        let config = PublishConfig {
            name: "set_fan".parse().unwrap(),
            description: "Sets the fan.".into(),
            parameters: json!({"type": "object"}),
            topic: topic.into(),
            retain: false,
            idempotent: true,
            accepts: PublishConfig::accepts_by_default(),
        };
        let (shelf, guard) = (Arc::new(Shelf::default()), Guard::with_defaults());
        let tool = Publish::new(config, Arc::clone(&shelf) as _, guard.clone());
        assert_eq!(tool.effects(), Effects::Idempotent);
        let args = guard.release_json(Raw::new(args, Labels::default())).unwrap().value;
        let clock = ManualClock::at(Timestamp(0));
        let result = tool.call(args, &ToolContext { clock: &clock, cancel: &CancelToken::default() });
        let shown = |raw| guard.release_json(raw).unwrap().value.into_inner();
        let sent = shelf.0.lock().unwrap().clone();
        (result.map(shown).map_err(|e| e.code().to_owned()), sent)
    }

    #[test]
    fn a_command_is_its_arguments_and_the_result_says_where_it_went() {
        let (result, sent) = call("plant/fan/set", json!({"speed": 2}));
        assert_eq!(sent, [("plant/fan/set".to_owned(), r#"{"speed":2}"#.to_owned())]);
        assert_eq!(result.unwrap(), json!({"command": {"speed": 2}, "handed_to": "plant/fan/set"}));
    }

    #[test]
    fn what_cannot_be_kept_is_said() {
        assert_eq!(call("full", json!({})).0.unwrap_err(), "outbox_full");
    }
}
