-- Problems that previews met: builds that failed, errors of pages and of the app's server. One row however often it is met, and
-- the newest 200 of an app: it is a state to read and to mend from, not a log of everything that happened.
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
