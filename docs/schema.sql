-- The store's schema, number 3, as the migrations make it. Written by: npm run schema:dump

CREATE TABLE organizations (
  id         TEXT PRIMARY KEY,
  slug       TEXT NOT NULL UNIQUE,
  name       TEXT NOT NULL,
  created_at TEXT NOT NULL
) STRICT;

CREATE TABLE apps (
  id           TEXT PRIMARY KEY,
  org_id       TEXT NOT NULL REFERENCES organizations (id),
  slug         TEXT NOT NULL,
  name         TEXT NOT NULL,
  -- Absolute path of the folder; an app that moves is found again by the id in its vector.json.
  folder       TEXT NOT NULL,
  -- Port of the last preview, tried first the next time so that bookmarks keep working.
  preview_port INTEGER,
  created_at   TEXT NOT NULL,
  -- A forgotten app keeps its versions; taking its folder in again brings it back.
  deleted_at   TEXT
) STRICT;

CREATE UNIQUE INDEX apps_slug ON apps (org_id, slug) WHERE deleted_at IS NULL;

CREATE TABLE blobs (
  org_id   TEXT NOT NULL REFERENCES organizations (id),
  hash     TEXT NOT NULL,
  -- Size before compression, in bytes.
  size     INTEGER NOT NULL,
  -- 'deflate' (raw) or 'none', whichever is smaller.
  encoding TEXT NOT NULL CHECK (encoding IN ('none', 'deflate')),
  content  BLOB NOT NULL,
  PRIMARY KEY (org_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE versions (
  id            TEXT PRIMARY KEY,
  org_id        TEXT NOT NULL REFERENCES organizations (id),
  app_id        TEXT NOT NULL REFERENCES apps (id),
  -- From 1 within an app, without gaps.
  number        INTEGER NOT NULL,
  source        TEXT NOT NULL CHECK (source IN ('generate', 'edit', 'watch', 'manual', 'restore', 'import', 'publish')),
  message       TEXT NOT NULL,
  prompt        TEXT,
  intent        TEXT,
  -- JSON: what was understood, assumed and left out, and the steps.
  plan          TEXT,
  author        TEXT NOT NULL,
  job_id        TEXT,
  -- Blob with the app's spec, and blob with the schema its migrations make; null where the folder has none.
  spec_hash     TEXT,
  schema_hash   TEXT,
  -- JSON list of blob hashes that, one after another, are the database file; null when there was none.
  data_chunks   TEXT,
  data_bytes    INTEGER,
  -- JSON check report; null when it was not checked.
  check_report  TEXT,
  input_tokens  INTEGER NOT NULL DEFAULT 0,
  output_tokens INTEGER NOT NULL DEFAULT 0,
  cost_usd      REAL NOT NULL DEFAULT 0,
  created_at    TEXT NOT NULL
) STRICT;

CREATE UNIQUE INDEX versions_number ON versions (app_id, number);

CREATE TABLE version_parents (
  org_id     TEXT NOT NULL REFERENCES organizations (id),
  version_id TEXT NOT NULL REFERENCES versions (id),
  parent_id  TEXT NOT NULL REFERENCES versions (id),
  -- 0 for the version it grew from; merges have more.
  position   INTEGER NOT NULL,
  PRIMARY KEY (version_id, position)
) STRICT, WITHOUT ROWID;

CREATE TABLE version_files (
  org_id     TEXT NOT NULL,
  version_id TEXT NOT NULL REFERENCES versions (id),
  -- Path in the app folder, forward slashes, as the file system spells it.
  path       TEXT NOT NULL,
  mode       TEXT NOT NULL CHECK (mode IN ('file', 'executable', 'symlink')),
  hash       TEXT NOT NULL,
  PRIMARY KEY (version_id, path),
  FOREIGN KEY (org_id, hash) REFERENCES blobs (org_id, hash)
) STRICT, WITHOUT ROWID;

CREATE TABLE jobs (
  id               TEXT PRIMARY KEY,
  org_id           TEXT NOT NULL REFERENCES organizations (id),
  kind             TEXT NOT NULL,
  title            TEXT NOT NULL,
  state            TEXT NOT NULL CHECK (state IN ('queued', 'running', 'waiting', 'succeeded', 'failed', 'cancelled')),
  app_id           TEXT REFERENCES apps (id),
  -- What the job writes to, e.g. an app's id; two jobs with the same key never run at once (see jobs_one_writer).
  write_key        TEXT,
  -- JSON, as asked for.
  params           TEXT NOT NULL,
  attempt          INTEGER NOT NULL DEFAULT 0,
  crashed_attempts INTEGER NOT NULL DEFAULT 0,
  cancel_requested INTEGER NOT NULL DEFAULT 0 CHECK (cancel_requested IN (0, 1)),
  -- Who runs it, and until when that is believed without a heartbeat.
  lease_owner      TEXT,
  lease_until      TEXT,
  -- Why it is queued: the reason its next attempt gives.
  queued_for       TEXT NOT NULL DEFAULT 'started' CHECK (queued_for IN ('started', 'answered', 'recovered')),
  -- Running time it may use; null for no limit.
  timeout_ms       INTEGER,
  last_seq         INTEGER NOT NULL DEFAULT 0,
  -- JSON: the open question, the result, the error.
  question         TEXT,
  result           TEXT,
  error            TEXT,
  retry_of         TEXT REFERENCES jobs (id),
  created_at       TEXT NOT NULL,
  started_at       TEXT,
  finished_at      TEXT
) STRICT;

CREATE INDEX jobs_queue ON jobs (created_at, id) WHERE state = 'queued';

CREATE INDEX jobs_by_app ON jobs (app_id, id);

CREATE UNIQUE INDEX jobs_one_writer ON jobs (org_id, write_key) WHERE write_key IS NOT NULL AND state IN ('running', 'waiting');

CREATE TABLE job_events (
  org_id TEXT NOT NULL,
  job_id TEXT NOT NULL REFERENCES jobs (id),
  seq    INTEGER NOT NULL,
  type   TEXT NOT NULL,
  at     TEXT NOT NULL,
  data   TEXT NOT NULL,
  PRIMARY KEY (job_id, seq)
) STRICT, WITHOUT ROWID;

CREATE TABLE job_steps (
  org_id      TEXT NOT NULL,
  job_id      TEXT NOT NULL REFERENCES jobs (id),
  step        TEXT NOT NULL,
  output      TEXT NOT NULL,
  finished_at TEXT NOT NULL,
  PRIMARY KEY (job_id, step)
) STRICT, WITHOUT ROWID;

CREATE TABLE job_answers (
  org_id      TEXT NOT NULL,
  job_id      TEXT NOT NULL REFERENCES jobs (id),
  question_id TEXT NOT NULL,
  answer      TEXT NOT NULL,
  answered_at TEXT NOT NULL,
  PRIMARY KEY (job_id, question_id)
) STRICT, WITHOUT ROWID;

CREATE TABLE audit_entries (
  id        INTEGER PRIMARY KEY AUTOINCREMENT,
  org_id    TEXT NOT NULL REFERENCES organizations (id),
  at        TEXT NOT NULL,
  actor     TEXT NOT NULL,
  operation TEXT NOT NULL,
  app_id    TEXT,
  job_id    TEXT,
  -- JSON of what it was and what it is.
  before    TEXT,
  after     TEXT
) STRICT;

CREATE INDEX audit_by_app ON audit_entries (app_id, id);

CREATE TRIGGER audit_entries_stay BEFORE DELETE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit entries are never deleted'); END;

CREATE TRIGGER audit_entries_fixed BEFORE UPDATE ON audit_entries BEGIN SELECT RAISE(ABORT, 'audit entries are never changed'); END;

CREATE INDEX apps_folder ON apps (org_id, folder) WHERE deleted_at IS NULL;

CREATE TABLE preview_problems (
  id         INTEGER PRIMARY KEY AUTOINCREMENT,
  org_id     TEXT NOT NULL REFERENCES organizations (id),
  app_id     TEXT NOT NULL REFERENCES apps (id),
  -- Version whose preview met it; empty for the app as it is in its folder.
  version_id TEXT NOT NULL,
  source     TEXT NOT NULL CHECK (source IN ('build', 'server', 'browser')),
  -- File, code and message without numbers and ids (src/core/check/problem-signature.ts).
  signature  TEXT NOT NULL,
  message    TEXT NOT NULL,
  file       TEXT,
  line       INTEGER,
  code       TEXT,
  stack      TEXT,
  -- State of the app in which a page or the server met it; null for builds that failed, and where it is not known.
  build      TEXT,
  -- How often it was met; pages that fail in a loop are counted a few times a minute at most.
  count      INTEGER NOT NULL DEFAULT 1,
  first_at   TEXT NOT NULL,
  last_at    TEXT NOT NULL,
  -- Null while it is open.
  gone_at    TEXT
) STRICT;

CREATE UNIQUE INDEX preview_problems_signature ON preview_problems (app_id, version_id, source, signature);

CREATE INDEX preview_problems_newest ON preview_problems (app_id, last_at, id);
