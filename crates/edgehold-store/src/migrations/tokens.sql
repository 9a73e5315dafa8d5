-- Who may come in at a door, and what for.
CREATE TABLE token (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    -- The SHA-256 of the secret, which is kept nowhere.
    secret BLOB NOT NULL UNIQUE,
    -- As they are written, with spaces between them.
    scopes TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    -- NULL: for ever.
    expires_ms INTEGER,
    revoked_ms INTEGER,
    last_used_ms INTEGER
) STRICT;
