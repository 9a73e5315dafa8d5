-- Where events come from: a topic of a stream, by a hash of the topic; `topic` is the text of it that the guard let in.
CREATE TABLE event_source (
    id INTEGER PRIMARY KEY,
    stream TEXT NOT NULL,
    key BLOB NOT NULL CHECK (length(key) = 16),
    topic TEXT NOT NULL,
    UNIQUE (stream, key)
) STRICT;

-- Events as the guard let them in, in the order in which they arrived. `labels` stands where they are not the stream's;
-- `subject` is whom the stream is about, where it is about somebody.
CREATE TABLE event (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    source INTEGER NOT NULL REFERENCES event_source (id),
    time_ms INTEGER NOT NULL,
    arrived_ms INTEGER NOT NULL,
    body TEXT NOT NULL,
    labels TEXT,
    subject TEXT
) STRICT;
CREATE INDEX event_of_source ON event (source);

-- Keys of events that were here, as hashes: an event that comes again is known by it.
CREATE TABLE event_key (
    seq INTEGER PRIMARY KEY,
    key BLOB NOT NULL UNIQUE CHECK (length(key) = 16),
    arrived_ms INTEGER NOT NULL
) STRICT;

-- Where a rule stands. `source` is 0 where a stream has one window for all of its topics.
CREATE TABLE event_rule (
    rule TEXT NOT NULL,
    source INTEGER NOT NULL,
    form TEXT NOT NULL,
    state TEXT NOT NULL,
    PRIMARY KEY (rule, source)
) STRICT, WITHOUT ROWID;

-- Agents that are to be woken. A row is there until the agent is done.
CREATE TABLE event_wake (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    rule TEXT NOT NULL,
    agent TEXT NOT NULL,
    priority INTEGER NOT NULL,
    text TEXT NOT NULL,
    labels TEXT NOT NULL,
    publish TEXT,
    made_ms INTEGER NOT NULL,
    attempts INTEGER NOT NULL DEFAULT 0
) STRICT;
CREATE INDEX event_wake_order ON event_wake (priority, id);

-- What waits for sinks, as the guard let it out.
CREATE TABLE event_outbox (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    sink TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    topic TEXT NOT NULL,
    payload TEXT NOT NULL,
    labels TEXT NOT NULL,
    retain INTEGER NOT NULL
) STRICT;
CREATE INDEX event_outbox_sink ON event_outbox (sink, id, bytes);

-- What could not be used, and why. `topic`, `message` and `preview` went out through the guard.
CREATE TABLE event_dead (
    id INTEGER PRIMARY KEY AUTOINCREMENT,
    time_ms INTEGER NOT NULL,
    code TEXT NOT NULL,
    message TEXT NOT NULL,
    door TEXT,
    topic TEXT NOT NULL,
    bytes INTEGER NOT NULL,
    preview TEXT
) STRICT;
