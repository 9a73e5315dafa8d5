-- Calls of tools that wait for a person's yes.
CREATE TABLE approval (
    id TEXT PRIMARY KEY,
    created INTEGER NOT NULL,
    expires INTEGER NOT NULL,
    agent TEXT NOT NULL,
    subject TEXT,
    tool TEXT NOT NULL,
    -- What the guard let out, as JSON, and its labels.
    arguments TEXT NOT NULL,
    labels TEXT NOT NULL,
    rule TEXT NOT NULL,
    -- pending, running, done, failed, denied, expired, or unknown: a crash came while it ran.
    state TEXT NOT NULL
) STRICT;
CREATE INDEX approval_state ON approval (state, created);
