-- What was spent of privacy budgets: rows are added, never changed. `seq` counts from 1 without a gap.
CREATE TABLE privacy_entry (
    seq INTEGER PRIMARY KEY,
    time_ms INTEGER NOT NULL,
    kind TEXT NOT NULL CHECK (kind IN ('debit', 'reset')),
    subject TEXT NOT NULL,
    -- A reset without an agent is one for all of them.
    agent TEXT CHECK (kind = 'reset' OR agent IS NOT NULL),
    mechanism TEXT NOT NULL,
    micro_rho INTEGER NOT NULL CHECK (micro_rho > 0 OR kind = 'reset' AND micro_rho = 0)
) STRICT;
CREATE INDEX privacy_entry_account ON privacy_entry (subject, agent, time_ms);

-- Noisy answers that were given: the same question gets the same answer, and costs nothing. `query` is a keyed hash.
CREATE TABLE privacy_answer (
    subject TEXT NOT NULL,
    query BLOB NOT NULL,
    answer TEXT NOT NULL,
    seq INTEGER NOT NULL REFERENCES privacy_entry (seq),
    PRIMARY KEY (subject, query)
) STRICT, WITHOUT ROWID;
