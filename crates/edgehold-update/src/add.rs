//! The way of a model into the library.

use std::path::{Path, PathBuf};

use edgehold_model::gguf::Gguf;
use edgehold_types::Timestamp;

use crate::digest::Digest;
use crate::disk;
use crate::download::{self, Partial};
use crate::error::AddError;
use crate::index::{Entry, Index};
use crate::library::ModelLibrary;
use crate::local;
use crate::lock::Lock;
use crate::name::ModelName;
use crate::progress::Progress;
use crate::source::Source;

/// How a model is added.
#[derive(Debug, Clone)]
pub struct AddOptions {
    /// The name it gets; that of its file, if none is given.
    pub name: Option<String>,
    /// The SHA-256 that its makers publish.
    pub sha256: Option<String>,
    /// Whether a model of the same name may be replaced.
    pub replace: bool,
    /// Whether a local file gets a second name (a hard link) instead of a copy. Whoever changes the file later then
    /// changes the model.
    pub link: bool,
    /// The time that is noted.
    pub added_at: Timestamp,
}

impl AddOptions {
    /// The defaults: named after the file, no digest, nothing replaced, copied.
    pub fn at(added_at: Timestamp) -> Self {
        Self { name: None, sha256: None, replace: false, link: false, added_at }
    }
}

impl ModelLibrary {
    /// Adds a model from a source that [`Source::parse`] understands. `probe` is handed the file before it is in the
    /// library, and loads the model once; what it says is told to the person.
    ///
    /// # Errors
    /// The library is then as it was before. A download that broke off is kept as `NAME.gguf.part` and goes on at the
    /// next try; a file that failed a check is removed.
    pub fn add(
        &self,
        source: &str,
        options: &AddOptions,
        probe: &dyn Fn(&Path) -> Result<(), String>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Entry, AddError> {
        let source = Source::parse(source)?;
        let name = match &options.name {
            Some(name) => name.parse()?,
            None => ModelName::from_file(&source.file_name())?,
        };
        let given = options.sha256.as_deref().map(str::parse::<Digest>).transpose()?;

        let _lock = Lock::take(&self.folder).map_err(self.io(&self.folder))?.ok_or(AddError::Busy)?;
        let index = Index::load(&self.folder)?;
        let taken = index.models.iter().find(|m| m.name.same_file(&name));
        if let Some(taken) = taken.filter(|t| !options.replace || t.name != name) {
            return Err(AddError::Exists(taken.name.clone()));
        }

        let partial = Partial::at(self.folder.join(name.file()));
        let said = match &source {
            Source::Path(path) => local::bring(path, &partial, options.link, progress).map(|()| None)?,
            remote => download::bring(&self.network, remote, &partial, given.is_some(), progress)?,
        };
        let draft = Draft { name, source: source.to_string(), given, said, added_at: options.added_at };
        self.check(&draft, partial.path(), probe, progress)
            .and_then(|entry| self.place(index, entry, &partial))
            .inspect_err(|_| partial.discard())
    }

    fn check(
        &self,
        draft: &Draft,
        part: &Path,
        probe: &dyn Fn(&Path) -> Result<(), String>,
        progress: &mut dyn FnMut(Progress),
    ) -> Result<Entry, AddError> {
        let gguf = Gguf::open(part).map_err(AddError::Gguf)?;
        gguf.check_complete().map_err(AddError::Gguf)?;
        let (sha256, size) = Digest::of_file(part, progress).map_err(self.io(part))?;
        for expected in [draft.given, draft.said].into_iter().flatten() {
            if expected != sha256 {
                return Err(AddError::WrongDigest { expected, actual: sha256 });
            }
        }
        progress(Progress::Probing);
        probe(part).map_err(AddError::Probe)?;
        let summary = gguf.summary();
        Ok(Entry {
            name: draft.name.clone(),
            file: draft.name.file(),
            size,
            sha256,
            source: draft.source.clone(),
            added_at: draft.added_at,
            architecture: summary.architecture,
            license: summary.license,
        })
    }

    fn place(&self, mut index: Index, entry: Entry, partial: &Partial) -> Result<Entry, AddError> {
        let path = self.path(&entry);
        let replaces = index.get(entry.name.as_str()).is_some();
        disk::sync_file(partial.path()).map_err(self.io(partial.path()))?;
        std::fs::rename(partial.path(), &path).map_err(self.io(&path))?;
        // The row comes last: a file without one is not in the library, and does no harm.
        index.put(entry.clone());
        if let Err(error) = index.save() {
            if !replaces {
                // What matters is told already; the file that stays is not in the library.
                let _ = std::fs::remove_file(&path);
            }
            return Err(error.into());
        }
        partial.discard();
        Ok(entry)
    }

    fn io(&self, path: &Path) -> impl FnOnce(std::io::Error) -> AddError + use<> {
        let path: PathBuf = path.to_owned();
        move |cause| AddError::Io { path, cause }
    }
}

/// What is known of a model that is not in the library yet.
struct Draft {
    name: ModelName,
    source: String,
    given: Option<Digest>,
    said: Option<Digest>,
    added_at: Timestamp,
}
