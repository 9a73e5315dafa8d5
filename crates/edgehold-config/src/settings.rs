//! `edgehold.toml`: every key is optional, and so is the file.

mod read;

use std::net::SocketAddr;
use std::path::{Path, PathBuf};
use std::time::Duration;

use edgehold_types::Destination;

use crate::document::Section;
use crate::environment::Environment;
use crate::origin::Origin;
use crate::privacy::PrivacySettings;
use crate::problem::ConfigError;
use crate::sampling::SamplingSettings;
use crate::sessions::SessionSettings;

/// A node's settings.
#[derive(Debug, Clone, PartialEq)]
pub struct Settings {
    /// The file they come from; `None` if there is none.
    pub file: Option<PathBuf>,
    /// Which model, and how it runs.
    pub model: ModelSettings,
    /// The HTTP server.
    pub server: Server,
    /// Folders and files.
    pub paths: Paths,
    /// The collector of the device's own readings.
    pub collect: Collect,
    /// How tokens are chosen.
    pub sampling: SamplingSettings,
    /// The privacy guard.
    pub guard: GuardSettings,
    /// The budget for differentially private answers.
    pub privacy: PrivacySettings,
    /// Conversations that outlast the process.
    pub sessions: SessionSettings,
    /// Where connections may go.
    pub network: Network,
    /// Events from sensors.
    pub events: EventsSection,
    /// `[mqtt]` and `[routes]`, for those who know what stands in them.
    pub doors: Section,
    /// What is logged.
    pub log: Log,
}

/// Which model, and how it runs.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ModelSettings {
    /// Which one.
    pub choice: ModelChoice,
    /// Threads that compute; `None`: as many as suit the model and the machine.
    pub threads: Option<usize>,
    /// Tokens of one conversation; `None`: as many as the model was made for, up to 8192.
    pub context: Option<u32>,
    /// Generations that run side by side; `None`: as many as the runtime finds right.
    pub parallel: Option<u32>,
    /// How much the model's threads give way to other work of the machine: 0 not at all, 19 to all of it.
    pub nice: u8,
}

/// Where the model comes from.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum ModelChoice {
    /// The small model that comes with the program.
    Shipped,
    /// A name in the model library.
    Named(String),
    /// A GGUF file.
    File(PathBuf),
}

/// The HTTP server.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Server {
    /// The address that is listened on.
    pub listen: SocketAddr,
    /// A file that holds a secret of callers who may do everything.
    pub token_file: Option<PathBuf>,
    /// A larger request is refused.
    pub max_body_bytes: u64,
    /// A request that takes longer is ended.
    pub request_timeout: Duration,
    /// A connection whose next request does not begin in time is closed.
    pub header_timeout: Duration,
    /// So many connections are open at a time.
    pub max_connections: usize,
    /// So many requests of one caller are taken in a minute; 0: any number.
    pub requests_per_minute: u32,
    /// The web pages elsewhere that may ask.
    pub allowed_origins: Vec<Origin>,
    /// A socket in the file system that is listened on, too.
    pub unix: Option<PathBuf>,
    /// Whether other users of this machine may use it, if they are let in.
    pub unix_others: bool,
    /// TLS at the address.
    pub tls: TlsChoice,
    /// The authorities whose certificates callers may show; `None`: nobody is asked for one.
    pub tls_client_ca: Option<PathBuf>,
    /// Whether callers without such a certificate are refused.
    pub tls_client_required: bool,
}

/// TLS at the server's address.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum TlsChoice {
    /// None.
    Off,
    /// With a certificate that the program makes itself, and keeps where the state is.
    Own,
    /// With a certificate that is there.
    Files {
        /// The certificate.
        certificate: PathBuf,
        /// Its key.
        key: PathBuf,
    },
}

/// Folders and files.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Folders of agents; a later folder's agent replaces an earlier one of the same name.
    pub agents: Vec<PathBuf>,
    /// Where the audit log, keys and models are.
    pub state: PathBuf,
    /// The CSV table of the device's own readings.
    pub metrics: PathBuf,
    /// Further counters of the audit log's checkpoints, best on other disks.
    pub audit_counters: Vec<PathBuf>,
}

/// The collector of the device's own readings.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Collect {
    /// Time between two readings.
    pub interval: Duration,
    /// A table that is larger is put aside and a new one begun.
    pub max_bytes: u64,
    /// How many tables that were put aside are kept.
    pub keep: u32,
}

/// The privacy guard.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct GuardSettings {
    /// What happens to personal data, and where data may go; `None`: the standard.
    pub policy: Option<PathBuf>,
    /// Files with recognisers of the owner's own.
    pub recognisers: Vec<PathBuf>,
}

/// Events from sensors.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct EventsSection {
    /// A file with streams and rules; `None`: no events are taken.
    pub file: Option<PathBuf>,
    /// Whoever may publish below this topic of the broker may approve calls that wait; `None`: nobody does so.
    pub approvals_topic: Option<String>,
}

/// Where connections may go.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Network {
    /// The only destinations; none by default.
    pub allow: Vec<Destination>,
    /// What happens if the system cannot hold the process to them.
    pub enforce: Enforce,
}

/// What happens if the system cannot hold the process to the listed destinations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Enforce {
    /// The program does not start.
    Required,
    /// It starts, holds what can be held, and says at each start what is missing.
    BestEffort,
    /// Nothing is held.
    Off,
}

impl Enforce {
    /// The default: required where it can be had.
    pub const DEFAULT: Self = if cfg!(all(target_os = "linux", any(target_arch = "x86_64", target_arch = "aarch64"))) {
        Self::Required
    } else {
        Self::BestEffort
    };
}

/// What is logged.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Log {
    /// The least important messages that are shown.
    pub level: LogLevel,
}

/// How important a message is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "the names are those of the tracing crate")]
pub enum LogLevel {
    Error,
    Warn,
    Info,
    Debug,
    Trace,
}

impl Server {
    /// Requests of one caller in a minute where nothing else is said: a hundred each second, which nobody sends by hand, and a
    /// burst that holds a thousand streams.
    pub const REQUESTS_PER_MINUTE: u32 = 6000;
}

impl LogLevel {
    /// The word in the file.
    pub fn as_str(self) -> &'static str {
        read::LEVELS.iter().find(|(_, level)| *level == self).map_or("info", |(word, _)| word)
    }
}

impl Settings {
    /// The settings of a node without a file.
    ///
    /// # Errors
    /// None in practice: the defaults are valid, which a test holds.
    pub fn defaults(environment: &Environment) -> Result<Self, ConfigError> {
        // Relative defaults are meant from the current folder.
        let nowhere = Section::absent(&environment.folder.join("edgehold.toml"));
        read::settings(&nowhere, environment).map(|settings| Self { file: None, ..settings })
    }

    /// Reads settings from a text, as if it stood in `file`.
    ///
    /// # Errors
    /// Every mistake in the text.
    pub fn parse(file: &Path, text: &str, environment: &Environment) -> Result<Self, ConfigError> {
        read::settings(&Section::parse(file, text)?, environment)
    }
}

/// Reads the settings: from `path` if one is given, or from the first file that is there among
/// [`Environment::settings_files`], or the defaults.
///
/// # Errors
/// Every mistake of the file. A file that is named must be there.
pub fn load_settings(path: Option<&Path>, environment: &Environment) -> Result<Settings, ConfigError> {
    let found = path.map(|p| environment.folder.join(p)).or_else(|| {
        // One that cannot be looked at is tried, so that the person hears of it.
        environment.settings_files().into_iter().find(|f| f.try_exists().unwrap_or(true))
    });
    match found {
        Some(file) => read::settings(&Section::load(&file)?, environment),
        None => Settings::defaults(environment),
    }
}
