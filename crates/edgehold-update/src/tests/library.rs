use super::*;

fn put(dir: &Path, file: &str, bytes: &[u8]) -> String {
    let path = dir.join(file);
    std::fs::write(&path, bytes).unwrap();
    path.to_str().unwrap().to_owned()
}

#[test]
fn a_local_file_is_copied() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let path = put(dir.path(), "Tiny Model.gguf", &model(1));
    let entry = add(&library, &path).unwrap();
    assert_eq!((entry.name.as_str(), entry.source.as_str()), ("Tiny-Model", path.as_str()));
    std::fs::remove_file(&path).unwrap();
    assert_eq!(std::fs::read(library.path(&entry)).unwrap(), model(1));
    // The library that another process opens is the same.
    let again = ModelLibrary::open(library.folder()).unwrap();
    assert_eq!(again.get("Tiny-Model").unwrap(), entry);
    assert_eq!(again.remove("Tiny-Model").unwrap(), entry);
    assert_eq!(files(&again), ["index.json"]);
    let error = again.remove("Tiny-Model").unwrap_err();
    assert!(matches!(error, LibraryError::NotFound { .. }) && error.hint().contains("empty"));
}

#[cfg(unix)]
#[test]
fn a_local_file_may_be_linked() {
    use std::os::unix::fs::MetadataExt;
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let path = put(dir.path(), "t.gguf", &model(1));
    let entry = library.add(&path, &AddOptions { link: true, ..options() }, &fine, &mut |_| ()).unwrap();
    let inode = |p: &Path| p.metadata().unwrap().ino();
    assert_eq!(inode(&library.path(&entry)), inode(Path::new(&path)));
}

#[test]
fn what_is_no_whole_model_is_not_copied() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let whole = model(1);
    for (bytes, expected) in [
        (&whole[..whole.len() - 100], "cut off within the weights"),
        (&whole[..100], "cut off within"),
        (b"", "an empty file"),
        (b"<html>", "a web page"),
        (b"GGUF\x03\0\0\0\xff\xff\xff\xff\xff\xff\xff\xff", "tensors, the limit is"),
    ] {
        refused(add(&library, &put(dir.path(), "t.gguf", bytes)), expected);
    }
    refused(add(&library, dir.path().join("none.gguf").to_str().unwrap()), "none.gguf cannot be used");
    refused(add(&library, dir.path().to_str().unwrap()), "it is not a file");
    assert_eq!(files(&library), [""; 0]);
}

#[test]
fn a_name_is_taken_once() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let (first, second) = (put(dir.path(), "t.gguf", &model(1)), put(dir.path(), "other.gguf", &model(2)));
    let named = |name: &str, replace| AddOptions { name: Some(name.into()), replace, ..options() };
    let try_add = |source: &str, options: &AddOptions| library.add(source, options, &fine, &mut |_| ());
    add(&library, &first).unwrap();
    refused(add(&library, &first), "there is a model t already");
    refused(try_add(&second, &named("t", false)), "there is a model t already");
    // Where upper and lower case are the same, `T.gguf` would be the file of `t`.
    refused(try_add(&second, &named("T", true)), "there is a model t already");
    let replaced = try_add(&second, &named("t", true)).unwrap();
    assert_eq!(std::fs::read(library.path(&replaced)).unwrap(), model(2));
    assert_eq!(library.list().unwrap(), [replaced]);
    refused(try_add(&second, &named("../t", false)), "cannot be a model's name");
    assert!(library.get("u").unwrap_err().hint().contains("the models are t"));
}

#[test]
fn a_model_that_does_not_run_leaves_the_library_as_it_was() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    add(&library, &put(dir.path(), "t.gguf", &model(1))).unwrap();
    let before = std::fs::read(library.folder().join("index.json")).unwrap();
    let second = put(dir.path(), "t.gguf", &model(2));
    let probe = |_: &Path| Err("unknown architecture".to_owned());
    let replace = AddOptions { replace: true, ..options() };
    refused(library.add(&second, &replace, &probe, &mut |_| ()), "does not run here");
    assert_eq!(std::fs::read(library.folder().join("index.json")).unwrap(), before);
    assert_eq!(std::fs::read(library.folder().join("t.gguf")).unwrap(), model(1));
    assert_eq!(files(&library), ["index.json", "t.gguf"]);
    assert!(Path::new(&second).exists());
}

#[test]
fn two_changes_at_once_are_refused() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let (first, second) = (put(dir.path(), "a.gguf", &model(1)), put(dir.path(), "b.gguf", &model(2)));
    let probe = |_: &Path| {
        let other = ModelLibrary::open(library.folder()).unwrap();
        refused(add(&other, &second), "another process");
        assert!(matches!(other.remove("a"), Err(LibraryError::Busy)));
        // Reading is always possible.
        assert!(other.list().unwrap().is_empty());
        Ok(())
    };
    library.add(&first, &options(), &probe, &mut |_| ()).unwrap();
    add(&library, &second).unwrap();
    assert_eq!(library.list().unwrap().len(), 2);
}

#[test]
fn a_change_of_the_file_is_found() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let path = put(dir.path(), "t.gguf", &model(1));
    let entry = add(&library, &path).unwrap();
    let check = |target: &str| library.verify(target, &mut |_| ());
    let good = check("t").unwrap();
    assert_eq!((good.in_library, good.sha256, good.summary.parameters), (true, entry.sha256, 64 * 800));
    assert!(!check(&path).unwrap().in_library);
    assert!(matches!(check("u"), Err(VerifyError::Library(LibraryError::NotFound { .. }))));

    let kept = library.path(&entry);
    let mut bytes = model(1);
    *bytes.last_mut().unwrap() ^= 1;
    std::fs::write(&kept, &bytes).unwrap();
    assert!(matches!(check("t"), Err(VerifyError::Changed { .. })));
    std::fs::write(&kept, &bytes[1..]).unwrap();
    assert!(matches!(check("t"), Err(VerifyError::Size { .. })));
    assert!(matches!(check(kept.to_str().unwrap()), Err(VerifyError::Gguf { .. })));
    std::fs::remove_file(&kept).unwrap();
    let error = check("t").unwrap_err();
    assert!(matches!(error, VerifyError::Io { .. }) && !error.hint().is_empty());
}

#[test]
fn a_damaged_index_is_not_taken_for_an_empty_one() {
    let dir = tempfile::tempdir().unwrap();
    let library = library(dir.path());
    let path = put(dir.path(), "t.gguf", &model(1));
    add(&library, &path).unwrap();
    let index = library.folder().join("index.json");
    let good = std::fs::read_to_string(&index).unwrap();
    for (bad, expected) in [
        (String::new(), "EOF"),
        (good[..good.len() / 2].to_owned(), "EOF"),
        (good.replace("\"t.gguf\"", "\"../../t.gguf\""), "the file of t is"),
        (good.replace("\"name\": \"t\"", "\"name\": \"../t\""), "cannot be a model's name"),
        (good.replace("\"version\": 1", "\"version\": 2"), "version 2 is not known"),
    ] {
        std::fs::write(&index, &bad).unwrap();
        let error = library.list().unwrap_err();
        assert!(error.to_string().contains(expected), "{error}");
        assert!(add(&library, &path).is_err() && library.remove("t").is_err());
        assert!(ModelLibrary::open(library.folder()).is_err());
        assert_eq!(std::fs::read_to_string(&index).unwrap(), bad);
    }
}
