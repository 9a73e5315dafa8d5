//! The command line.

mod tokens;

use std::net::SocketAddr;
use std::path::PathBuf;

use clap::{Args, Parser, Subcommand};
use clap_complete::Shell;
use edgehold_eval::{Decoding, Requirement};
use edgehold_guard::audit::{NotAKey, PublicKey};
use edgehold_guard::treat::profile::Profile;
use edgehold_orchestrator::sessions::SessionId;
use edgehold_types::{AgentName, Destination, SubjectId};

pub(crate) use tokens::{Expiry, TokensCommand};

/// Small language models as agents on this device. Nothing leaves it.
///
/// The model that ships inside, edgehold-nano, is small: it chooses a tool and reports its result. It is not a general
/// assistant. Any GGUF model (Phi-2, Mistral-7B-Instruct, Llama-3-8B-Instruct, TinyLlama, Qwen, Gemma …) takes its place
/// with one setting: `model.path` in edgehold.toml, or `--model`.
#[derive(Debug, Parser)]
#[command(version, arg_required_else_help = true, max_term_width = 100)]
pub(crate) struct Cli {
    #[command(flatten)]
    pub(crate) global: Global,
    #[command(subcommand)]
    pub(crate) command: Command,
}

#[derive(Debug, Args)]
pub(crate) struct Global {
    /// The settings file. Default: ./edgehold.toml, then the user's and the system's configuration folder.
    #[arg(long, global = true, value_name = "FILE", env = "EDGEHOLD_CONFIG")]
    pub(crate) config: Option<PathBuf>,
    /// The folder for keys, the audit log, recorded metrics and models.
    #[arg(long, global = true, value_name = "DIR")]
    pub(crate) state: Option<PathBuf>,
    /// The model: a GGUF file, or the name of one in the library.
    #[arg(long, global = true, value_name = "FILE|NAME")]
    pub(crate) model: Option<String>,
    /// Print JSON instead of text.
    #[arg(long, global = true)]
    pub(crate) json: bool,
    /// What to log to standard error: error, warn, info, debug, or a filter such as `edgehold_llama=debug`.
    #[arg(long, global = true, value_name = "FILTER")]
    pub(crate) log: Option<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum Command {
    /// Ask one question.
    Ask(AskArgs),
    /// Talk with an agent. Ctrl-C stops an answer, Ctrl-D leaves.
    Chat {
        /// Whom to talk with.
        #[arg(long, short)]
        agent: Option<AgentName>,
    },
    /// Say which agent a request is for, and why. Nothing is asked.
    Route(RouteArgs),
    /// Serve the REST API.
    Serve {
        /// The address; port 0 takes a free one. Beyond loopback a token file is needed.
        #[arg(long)]
        listen: Option<SocketAddr>,
        /// A file whose first line is the token that callers must show.
        #[arg(long, value_name = "FILE")]
        token_file: Option<PathBuf>,
    },
    /// Serve the agents as tools to an MCP client, over standard input and output.
    Mcp,
    /// Record this device's own metrics into a CSV file.
    Collect(CollectArgs),
    /// The agents on this device.
    #[command(subcommand)]
    Agents(AgentsCommand),
    /// The models on this device.
    #[command(subcommand)]
    Models(ModelsCommand),
    /// Check, show and hand out the audit log.
    #[command(subcommand)]
    Audit(AuditCommand),
    /// Calls of tools that wait for a person's yes.
    #[command(subcommand)]
    Approvals(ApprovalsCommand),
    /// Events from sensors: what came in, what waits, and what could not be used.
    #[command(subcommand)]
    Events(EventsCommand),
    /// Destroy a person's key and the data about them. The audit log still verifies, and nobody can tell any more which
    /// of its records were about them.
    Forget {
        /// Who.
        subject: String,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
    },
    /// Conversations that are kept: sealed, each under the key of its subject.
    #[command(subcommand)]
    Sessions(SessionsCommand),
    /// Tokens: who may come in at the door, and what for.
    #[command(subcommand)]
    Tokens(TokensCommand),
    /// Find and treat personal data in texts.
    #[command(subcommand)]
    Guard(GuardCommand),
    /// The budgets of differentially private answers.
    #[command(subcommand)]
    Privacy(PrivacyCommand),
    /// Check the settings and every agent's file.
    Check,
    /// Tell what works here, what is missing, and how to mend it.
    Doctor,
    /// Connect to these destinations for the process behind standard input. The program starts this itself.
    #[command(hide = true)]
    Broker {
        /// The only ones.
        destinations: Vec<Destination>,
    },
    /// Try every way out to the network, as a child of the process that tells. The program starts this itself.
    #[command(hide = true)]
    TryEgress,
    /// Print completions for a shell.
    Completions {
        /// The shell.
        shell: Shell,
    },
}

#[derive(Debug, Args)]
pub(crate) struct AskArgs {
    /// Whom to ask.
    #[arg(long, short)]
    pub(crate) agent: Option<AgentName>,
    /// Whom the turn is for, by your own name for them: what is about somebody else does not reach them.
    #[arg(long, short, value_name = "NAME")]
    pub(crate) subject: Option<SubjectId>,
    /// Show the calls behind the answer and where the time went.
    #[arg(long, short)]
    pub(crate) verbose: bool,
    /// The question; `-` reads it from standard input.
    #[arg(required = true)]
    pub(crate) question: Vec<String>,
}

#[derive(Debug, Args)]
pub(crate) struct RouteArgs {
    /// The agent that is named.
    #[arg(long, short)]
    pub(crate) agent: Option<AgentName>,
    /// The topic that the request comes on.
    #[arg(long)]
    pub(crate) topic: Option<String>,
    /// Where it comes from.
    #[arg(long)]
    pub(crate) source: Option<String>,
    /// A file with rules, `[routes.NAME]` tables, in place of those of the settings.
    #[arg(long, value_name = "FILE")]
    pub(crate) rules: Option<PathBuf>,
    /// Show the agents that were considered, their scores, and the example of each that is nearest.
    #[arg(long)]
    pub(crate) explain: bool,
    /// Let the model choose where similarity is undecided.
    #[arg(long)]
    pub(crate) with_model: bool,
    /// The request.
    #[arg(required = true)]
    pub(crate) text: Vec<String>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum ApprovalsCommand {
    /// Those that wait, and those that were settled of late.
    List,
    /// Say yes: the call is made now, once, and its result is told.
    Approve {
        /// Which, as `list` shows it.
        id: String,
    },
    /// Say no.
    Deny {
        /// Which, as `list` shows it.
        id: String,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum EventsCommand {
    /// How many events are stored, how many agents are to be woken, and what waits for sinks.
    Status,
    /// Arrivals that could not be used, with the reason; the newest first.
    Dead {
        /// At most so many.
        #[arg(long, value_name = "N")]
        most: Option<usize>,
    },
    /// Remove all dead letters.
    Purge,
}

#[derive(Debug, Subcommand)]
pub(crate) enum SessionsCommand {
    /// List them: with whom, whose, how long. Nothing of what was said.
    List,
    /// Show what was said, as the guard lets it out.
    Show {
        /// Which, as `list` shows it.
        id: SessionId,
    },
    /// Forget one, or all of them.
    Forget {
        /// Which, as `list` shows it.
        #[arg(required_unless_present = "all")]
        id: Option<SessionId>,
        /// All of them.
        #[arg(long, conflicts_with = "id")]
        all: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct CollectArgs {
    /// Seconds between two rows.
    #[arg(long, value_name = "SECONDS", value_parser = clap::value_parser!(u64).range(1..))]
    pub(crate) interval: Option<u64>,
    /// Stop after so many rows.
    #[arg(long, value_name = "N")]
    pub(crate) count: Option<u64>,
    /// The CSV file.
    #[arg(long, value_name = "FILE")]
    pub(crate) out: Option<PathBuf>,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AuditCommand {
    /// Check every record, checkpoint and counter; or what was handed out, without any secret.
    ///
    /// It ends with 1 and names the first fault when something is wrong.
    Verify {
        /// A proof that `edgehold audit prove` has written.
        #[arg(long, value_name = "FILE")]
        proof: Option<PathBuf>,
        /// A log that `edgehold audit export` has written.
        #[arg(long, value_name = "FILE", conflicts_with = "proof")]
        export: Option<PathBuf>,
        /// The public key that the device's owner has given; without it, this device's own.
        #[arg(long, value_name = "KEY", value_parser = public_key)]
        key: Option<Box<PublicKey>>,
        /// A checkpoint that was kept elsewhere: this device's log must go on from it.
        #[arg(long, value_name = "FILE", conflicts_with_all = ["proof", "export", "key"])]
        since: Option<PathBuf>,
    },
    /// List the records.
    Show {
        /// The last so many.
        #[arg(long, value_name = "N")]
        last: Option<usize>,
        /// Those of an agent.
        #[arg(long, short)]
        agent: Option<AgentName>,
        /// Print the public key instead: what others need to check checkpoints and proofs.
        #[arg(long, conflicts_with_all = ["last", "agent"])]
        key: bool,
    },
    /// Write the log with its checkpoints to one file, which somebody else can check without any secret.
    Export {
        /// The file.
        file: PathBuf,
    },
    /// Prove that one record is in the log, to somebody who has the public key.
    Prove {
        /// The record's number.
        number: u64,
        /// The file to write; standard output without it.
        #[arg(long, value_name = "FILE")]
        out: Option<PathBuf>,
    },
    /// Sign a checkpoint over all records, and print it: keep it elsewhere, and `verify --since` shows what was put back.
    Checkpoint {
        /// Begin missing counters anew, because you have moved them or put a backup back. The log says so.
        #[arg(long)]
        new_counter: bool,
    },
    /// Begin a new epoch with fresh keys.
    Rotate {
        /// Destroy the query keys of all earlier epochs: nobody can tell any more whether a guess was asked in them.
        #[arg(long)]
        forget_queries: bool,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum GuardCommand {
    /// Say where a text holds personal data, or write it without.
    ///
    /// It reads as it goes, so that a text of any length takes the same memory. What it lists is the place and the kind of
    /// what it found, never the data itself.
    Scan {
        /// The file; `-` reads standard input.
        #[arg(default_value = "-")]
        file: PathBuf,
        /// Write the text with a marker for each thing that was found.
        #[arg(long)]
        redact: bool,
        /// Say why each thing was found: the recogniser, its check, the label beside it.
        #[arg(long, conflicts_with = "redact")]
        explain: bool,
        /// A file with recognisers of your own, in place of those that the settings name. It may be given more than once.
        #[arg(long, value_name = "FILE")]
        recognisers: Vec<PathBuf>,
        /// Look for what has a form alone, and not for names of people, places, organisations and groups.
        #[arg(long)]
        rules_only: bool,
        /// Write the text as a profile treats it (see `edgehold guard profile`): standard, strict, hipaa-safe-harbor or
        /// everything.
        #[arg(long, value_name = "NAME", conflicts_with_all = ["redact", "explain"], value_parser = profile)]
        profile: Option<Profile>,
    },
    /// What the built-in profiles do with each kind of personal data, and what the Safe Harbor one covers.
    Profile {
        /// Which one: standard, strict, hipaa-safe-harbor or everything; all if left out.
        #[arg(value_parser = profile)]
        name: Option<Profile>,
    },
    /// What the policy comes to: what happens to each kind of personal data, agent by agent, and the rules.
    Policy {
        /// Which agent; all if left out.
        #[arg(long, short)]
        agent: Option<AgentName>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum PrivacyCommand {
    /// What was spent in the present window, and what remains.
    Budget {
        /// Whose data.
        #[arg(long)]
        subject: Option<SubjectId>,
        /// Who asked.
        #[arg(long, short)]
        agent: Option<AgentName>,
    },
    /// Every charge and every reset.
    History {
        /// Whose data.
        #[arg(long)]
        subject: Option<SubjectId>,
        /// Who asked.
        #[arg(long, short)]
        agent: Option<AgentName>,
    },
    /// Write texts like those of a file, a record a line, that tell of each record by a bounded amount.
    ///
    /// Each text is drawn from a group of records against a prompt without one. It takes a model that can write: the embedded
    /// one cannot.
    Synthesize(SynthesizeArgs),
    /// Make a subject's budget whole again. It is asked whether you mean it, and recorded in the audit log.
    Reset {
        /// Whose data.
        subject: SubjectId,
        /// For this agent alone.
        #[arg(long, short)]
        agent: Option<AgentName>,
        /// Do not ask.
        #[arg(long)]
        yes: bool,
        /// Go on with a ledger that was put back or lost its counter: what it does not know any more is forgotten.
        #[arg(long)]
        accept_rollback: bool,
    },
}

#[derive(Debug, Args)]
pub(crate) struct SynthesizeArgs {
    /// The file; a record a line.
    pub(crate) file: PathBuf,
    /// Whose data it is: a pseudonym, or the name of the collection.
    #[arg(long)]
    pub(crate) subject: SubjectId,
    /// Whose budget pays.
    #[arg(long, short, default_value = "export")]
    pub(crate) agent: AgentName,
    /// Epsilon of the whole export, at the delta of the settings.
    #[arg(long, default_value_t = 3.0)]
    pub(crate) epsilon: f64,
    /// Records behind each text.
    #[arg(long, value_name = "B", default_value_t = 8, value_parser = clap::value_parser!(u32).range(8..=32))]
    pub(crate) contexts: u32,
    /// The longest text, in tokens. Each costs, so that longer texts are vaguer.
    #[arg(long, value_name = "T", default_value_t = 48, value_parser = clap::value_parser!(u32).range(1..=1024))]
    pub(crate) tokens: u32,
    /// Larger values vary more, and let the records say more.
    #[arg(long, default_value_t = 1.0)]
    pub(crate) temperature: f32,
    /// Tokens are drawn among so many that are likely without the records; 0 takes all.
    #[arg(long, value_name = "K", default_value_t = 100)]
    pub(crate) candidates: usize,
    /// What the model is told to do.
    #[arg(long, default_value = "Write one text of the same kind as the example. Do not copy it.")]
    pub(crate) instruction: String,
}

#[derive(Debug, Subcommand)]
pub(crate) enum AgentsCommand {
    /// List them.
    List,
    /// Check one, or all: the file, the tools, the prompt, the grammar.
    Check {
        /// Which one.
        name: Option<AgentName>,
    },
}

#[derive(Debug, Subcommand)]
pub(crate) enum ModelsCommand {
    /// List the library and the embedded model.
    List,
    /// What a GGUF file says of itself.
    Info {
        /// A file, or a name in the library; the configured model if left out.
        model: Option<String>,
    },
    /// Bring a model into the library: a path, https://…, or hf:owner/repo/file.gguf.
    Add {
        /// Where it comes from.
        source: String,
        /// The SHA-256 that it must have.
        #[arg(long)]
        sha256: Option<String>,
        /// Its name in the library; the file's name if left out.
        #[arg(long)]
        name: Option<String>,
        /// Replace a model of the same name.
        #[arg(long)]
        replace: bool,
    },
    /// Check a model's size, SHA-256 and structure, and load it once.
    Verify {
        /// A file, or a name in the library; the configured model if left out.
        model: Option<String>,
    },
    /// Put the cases of a suite to a model, and count what it gets right.
    Eval(EvalArgs),
    /// Remove a model from the library.
    Remove {
        /// Which one.
        name: String,
    },
}

#[derive(Debug, Args)]
pub(crate) struct EvalArgs {
    /// A file, or a name in the library; the configured model if left out.
    pub(crate) model: Option<String>,
    /// A folder of JSON Lines files; may be given several times.
    #[arg(long = "suite", value_name = "DIR", required = true)]
    pub(crate) suites: Vec<PathBuf>,
    /// What holds the model: grounded, constrained, free; or random, which is no model; or all, side by side.
    #[arg(long, value_name = "HOW", default_value = "grounded", value_parser = decodings)]
    pub(crate) decoding: Decodings,
    /// At most so many cases of each category, drawn by the seed.
    #[arg(long, value_name = "N", value_parser = clap::value_parser!(u32).range(1..))]
    pub(crate) limit: Option<u32>,
    /// Of the draws.
    #[arg(long, value_name = "S", default_value_t = 0)]
    pub(crate) seed: u64,
    /// Show every case that was not right.
    #[arg(long)]
    pub(crate) show: bool,
    /// End with 1 unless a figure is at least this: full_call=0.6, or CATEGORY.full_call=0.6; may be repeated.
    #[arg(long = "require", value_name = "MEASURE=VALUE")]
    pub(crate) requirements: Vec<Requirement>,
}

fn profile(text: &str) -> Result<Profile, String> {
    let found = Profile::ALL.iter().find(|(name, _)| *name == text);
    let names: Vec<&str> = Profile::ALL.iter().map(|(name, _)| *name).collect();
    found.map(|(_, profile)| *profile).ok_or_else(|| format!("one of {}", names.join(", ")))
}

/// What is compared.
#[derive(Debug, Clone)]
pub(crate) struct Decodings(pub(crate) Vec<Decoding>);

fn decodings(text: &str) -> Result<Decodings, String> {
    match text.parse() {
        _ if text == "all" => Ok(Decodings(Decoding::ALL.to_vec())),
        Ok(one) => Ok(Decodings(vec![one])),
        Err(()) => Err(format!("one of {}, all", Decoding::ALL.map(Decoding::name).join(", "))),
    }
}

fn public_key(text: &str) -> Result<Box<PublicKey>, NotAKey> {
    text.parse().map(Box::new)
}
