-- A key of its own for each person that data is about. Whoever has no key was never heard of, or is forgotten.
CREATE TABLE subject_key (
    name TEXT PRIMARY KEY,
    key BLOB NOT NULL CHECK (length(key) = 32)
) STRICT, WITHOUT ROWID;

-- Who was forgotten, by a pseudonym that leads nowhere, until the audit log says so.
CREATE TABLE subject_forgotten (
    pseudonym BLOB PRIMARY KEY CHECK (length(pseudonym) = 16)
) STRICT, WITHOUT ROWID;
