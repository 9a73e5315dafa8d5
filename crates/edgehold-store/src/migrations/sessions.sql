-- Conversations that outlast the process. What was said is in `sealed` alone, which the key of the subject opens; the row
-- says whose it is, and how long it is kept. `version` counts the writes: of two that go on from one state, one fails.
CREATE TABLE session (
    id BLOB NOT NULL UNIQUE CHECK (length(id) = 16),
    agent TEXT NOT NULL,
    -- Without one it is sealed with the node's own key.
    subject TEXT,
    created_ms INTEGER NOT NULL,
    used_ms INTEGER NOT NULL,
    expires_ms INTEGER NOT NULL,
    exchanges INTEGER NOT NULL,
    version INTEGER NOT NULL,
    -- Whether something in it is about more subjects than are counted.
    about_many INTEGER NOT NULL CHECK (about_many IN (0, 1)),
    sealed BLOB NOT NULL
) STRICT;
CREATE INDEX session_subject ON session (subject);
CREATE INDEX session_used ON session (used_ms);
CREATE INDEX session_expires ON session (expires_ms);

-- Whom something in a conversation was about, whoever it was held with: it goes when they are forgotten.
CREATE TABLE session_about (
    subject TEXT NOT NULL,
    session BLOB NOT NULL REFERENCES session (id) ON DELETE CASCADE,
    PRIMARY KEY (subject, session)
) STRICT, WITHOUT ROWID;
CREATE INDEX session_about_session ON session_about (session);
