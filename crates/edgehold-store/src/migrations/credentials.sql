-- Who may come in at a door is known by a token, by a certificate, or by the user that a process runs as.
CREATE TABLE credential (
    id TEXT PRIMARY KEY,
    name TEXT NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('token', 'certificate', 'user')),
    -- The SHA-256 of a token's secret, which is kept nowhere; that of a certificate; or a user's number, four bytes, highest first.
    proof BLOB NOT NULL,
    -- As they are written, with spaces between them.
    scopes TEXT NOT NULL,
    created_ms INTEGER NOT NULL,
    -- NULL: for ever.
    expires_ms INTEGER,
    revoked_ms INTEGER,
    last_used_ms INTEGER
) STRICT;
-- A certificate or a user may be let in again after it was revoked.
CREATE INDEX credential_proof ON credential (kind, proof);
INSERT INTO credential (id, name, kind, proof, scopes, created_ms, expires_ms, revoked_ms, last_used_ms)
    SELECT id, name, 'token', secret, scopes, created_ms, expires_ms, revoked_ms, last_used_ms FROM token;
DROP TABLE token;
