CREATE INDEX absorbed_into ON absorbed (into_id);

CREATE INDEX authority_key ON authority (kind, agency_key, key);

CREATE INDEX boundary_decision_document ON boundary_decision (document_id);

CREATE INDEX case_step_case ON case_step (case_id);

CREATE INDEX citation_document ON citation (document_id);

CREATE INDEX citation_number ON citation (number_key, document_id);

CREATE INDEX cited_part_part ON cited_part (part);

CREATE INDEX custody_document ON custody (document_id);

CREATE INDEX decision_field ON decision (document_id, name);

CREATE INDEX description_agency ON description (agency_key, agency_parent_key);

CREATE INDEX description_date ON description (date);

CREATE INDEX description_number ON description (number_key);

CREATE INDEX description_review ON description (document_id) WHERE needs_review = 1;

CREATE INDEX description_stale ON description (document_id) WHERE is_stale = 1;

CREATE INDEX description_type ON description (type, date);

CREATE INDEX description_unexamined ON description (document_id) WHERE NOT examined;

CREATE INDEX earlier_correction_reading ON earlier_correction (reading_id);

CREATE INDEX earlier_reading_page ON earlier_reading (page_id);

CREATE INDEX earlier_version_file ON earlier_version (file_id);

CREATE INDEX earlier_version_record ON earlier_version (record_id);

CREATE INDEX event_at ON event (at);

CREATE INDEX event_merged ON event (file_id) WHERE kind = 'merged';

CREATE INDEX event_page ON event (page_id) WHERE page_id IS NOT NULL;

CREATE INDEX page_blank ON page (id) WHERE state = 'blank';

CREATE INDEX page_correction_page ON page_correction (page_id);

CREATE INDEX page_document_waiting ON page (document_id) WHERE state = 'waiting';

CREATE INDEX page_surveyed ON page (surveyed_version, state);

CREATE INDEX page_unreadable ON page (file_id) WHERE state = 'unreadable';

CREATE INDEX page_waiting ON page (file_id, file_index) WHERE state = 'waiting';

CREATE INDEX page_withheld ON page (id) WHERE state = 'withheld';

CREATE INDEX party_document ON party (document_id);

CREATE INDEX party_name ON party (name_key) WHERE name_key IS NOT NULL;

CREATE INDEX party_number ON party (number) WHERE number IS NOT NULL;

CREATE INDEX person_shelf_person ON person_shelf (person_id);

CREATE INDEX procedure_case_received ON procedure_case (received);

CREATE INDEX removal_file ON removal (file_id);

CREATE INDEX scan_file_content ON scan_file (digest);

CREATE UNIQUE INDEX scan_file_digest ON scan_file (digest) WHERE standing = 'current';

CREATE INDEX scan_file_left ON scan_file (ifnull(root_id, 0), path)
  WHERE standing = 'removed' OR overwritten_at IS NOT NULL;

CREATE INDEX scan_file_original ON scan_file (original_id) WHERE original_id IS NOT NULL;

CREATE INDEX scan_file_overwritten ON scan_file (id) WHERE overwritten_at IS NOT NULL;

CREATE UNIQUE INDEX scan_file_path ON scan_file (ifnull(root_id, 0), path)
  WHERE standing IN ('current', 'duplicate') AND overwritten_at IS NULL;

CREATE INDEX scan_file_root ON scan_file (root_id) WHERE root_id IS NOT NULL;

CREATE INDEX scan_file_uncounted ON scan_file (id) WHERE standing = 'current' AND page_count IS NULL;

CREATE INDEX session_person ON session (person_id);

CREATE UNIQUE INDEX shelf_place ON shelf (ifnull(fonds, ''), ifnull(box, ''), dossier);

CREATE UNIQUE INDEX shelf_root_location ON shelf_root (location);

CREATE INDEX sign_in_failure_name ON sign_in_failure (name_hash, at);

CREATE INDEX site_document ON site (document_id);

CREATE INDEX site_key ON site (key);

CREATE INDEX succession_earlier ON succession (earlier_id);

CREATE INDEX succession_unsettled ON succession (file_id) WHERE state IN ('open', 'asked');

CREATE INDEX task_due ON task (due);

CREATE INDEX task_state_task ON task_state (task_id);

CREATE INDEX version_doubt_open ON version_doubt (document_id) WHERE seen_at IS NULL;

CREATE TABLE absorbed (
  document_id INTEGER PRIMARY KEY,
  into_id INTEGER NOT NULL CHECK (into_id <> document_id)
) STRICT;

CREATE TABLE advised_reading (
  page_id INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
  faults TEXT NOT NULL CHECK (faults <> '')
) STRICT;

CREATE TABLE authority (
  kind TEXT NOT NULL CHECK (kind IN ('agency', 'signer', 'symbol')),
  key TEXT NOT NULL,
  name TEXT NOT NULL CHECK (name <> ''),
  agency_key TEXT NOT NULL,
  document_id INTEGER NOT NULL REFERENCES document,
  UNIQUE (kind, document_id)
) STRICT;

CREATE TABLE boundary_decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('divided', 'joined')),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE case_step (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  case_id INTEGER NOT NULL REFERENCES procedure_case,
  kind TEXT NOT NULL CHECK (kind IN ('used', 'added', 'result', 'closed')),
  component TEXT CHECK (component <> ''),
  document_id INTEGER,
  reuse INTEGER NOT NULL DEFAULT 0 CHECK (reuse IN (0, 1, 2)),
  result_code TEXT CHECK (result_code <> ''),
  file TEXT CHECK (file <> ''),
  digest TEXT CHECK (length(digest) = 64),
  done_by TEXT NOT NULL CHECK (done_by <> ''),
  done_at TEXT NOT NULL,
  CHECK ((kind IN ('used', 'added')) = (component IS NOT NULL)),
  CHECK ((kind = 'used') = (reuse > 0)),
  CHECK (kind <> 'used' OR document_id IS NOT NULL),
  CHECK ((reuse = 2) = (result_code IS NOT NULL))
) STRICT;

CREATE TABLE citation (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document,
  type TEXT,
  number TEXT NOT NULL CHECK (number <> ''),
  number_key TEXT NOT NULL,
  date TEXT,
  agency TEXT,
  printed TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  x INTEGER, y INTEGER, width INTEGER, height INTEGER,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  times INTEGER NOT NULL CHECK (times >= 1)
) STRICT;

CREATE TABLE cited_part (
  number_key TEXT NOT NULL,
  part TEXT NOT NULL,
  PRIMARY KEY (number_key, part)
) STRICT, WITHOUT ROWID;

CREATE TABLE controlled_term (
  list TEXT NOT NULL CHECK (list IN ('event', 'unreadable', 'withheld')),
  term TEXT NOT NULL CHECK (term <> ''),
  meaning TEXT NOT NULL CHECK (meaning <> ''),
  PRIMARY KEY (list, term)
) STRICT, WITHOUT ROWID;

CREATE TABLE custody (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document,
  verdict TEXT NOT NULL CHECK (verdict IN ('withheld', 'released')),
  withheld_for TEXT CHECK ((withheld_for IS NULL) = (verdict = 'released')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE decision (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document,
  name TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('confirmed', 'corrected', 'unknown')),
  value TEXT CHECK (value <> ''),
  found TEXT,
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_at TEXT NOT NULL,
  CHECK ((verdict = 'unknown') = (value IS NULL))
) STRICT;

CREATE TABLE description (
  document_id INTEGER PRIMARY KEY REFERENCES document,
  type TEXT,
  title TEXT,
  number TEXT,
  number_key TEXT,
  date TEXT,
  agency TEXT,
  agency_key TEXT,
  subject TEXT,
  needs_review INTEGER NOT NULL CHECK (needs_review IN (0, 1)),
  searched TEXT NOT NULL
, examined INTEGER NOT NULL DEFAULT 0 CHECK (examined IN (0, 1)), agency_parent_key TEXT NOT NULL DEFAULT '', is_stale INTEGER NOT NULL DEFAULT 0 CHECK (is_stale IN (0, 1))) STRICT;

CREATE TABLE document (id INTEGER PRIMARY KEY AUTOINCREMENT) STRICT;

CREATE TABLE earlier_correction (
  id INTEGER PRIMARY KEY,
  reading_id INTEGER NOT NULL REFERENCES earlier_reading ON DELETE CASCADE,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  text TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE earlier_reading (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  page_id INTEGER NOT NULL REFERENCES page,
  state TEXT NOT NULL CHECK (state IN ('read', 'blank', 'unreadable')),
  reason TEXT,
  reading_version INTEGER NOT NULL CHECK (reading_version >= 1),
  read_at TEXT NOT NULL,
  ended_at TEXT NOT NULL,
  ended_by TEXT NOT NULL CHECK (ended_by <> ''),
  measures TEXT,
  text TEXT,
  words TEXT,
  CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
  CHECK ((state = 'read') = (text IS NOT NULL)),
  CHECK ((text IS NULL) = (words IS NULL))
) STRICT;

CREATE TABLE earlier_version (
  document_id INTEGER PRIMARY KEY REFERENCES document,
  record_id INTEGER NOT NULL REFERENCES document,
  file_id INTEGER NOT NULL REFERENCES scan_file,
  ended_at TEXT NOT NULL,
  CHECK (document_id <> record_id)
) STRICT;

CREATE TABLE erasure (document_id INTEGER PRIMARY KEY) STRICT;

CREATE TABLE event (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  at TEXT NOT NULL,
  kind TEXT NOT NULL,
  file_id INTEGER,
  document_id INTEGER,
  page_id INTEGER,
  detail TEXT NOT NULL CHECK (json_valid(detail)),
  hash TEXT NOT NULL CHECK (length(hash) = 64)
) STRICT;

CREATE TABLE export (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  format TEXT NOT NULL CHECK (format <> ''),
  choice TEXT NOT NULL CHECK (choice IN ('all', 'documents', 'shelf', 'search')),
  asked TEXT CHECK (asked <> ''),
  reason TEXT CHECK (reason <> ''),
  begun_by TEXT NOT NULL CHECK (begun_by <> ''),
  begun_at TEXT NOT NULL
) STRICT;

CREATE TABLE export_range (
  export_id INTEGER NOT NULL REFERENCES export,
  first_document INTEGER NOT NULL,
  last_document INTEGER NOT NULL CHECK (last_document >= first_document),
  PRIMARY KEY (export_id, first_document)
) STRICT, WITHOUT ROWID;

CREATE TABLE field (
  document_id INTEGER NOT NULL REFERENCES description ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  printed TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  x INTEGER, y INTEGER, width INTEGER, height INTEGER,
  rule TEXT NOT NULL CHECK (rule <> ''),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);

CREATE TABLE index_change (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  page_id INTEGER NOT NULL,
  text TEXT,
  heading TEXT,
  names TEXT,
  facets TEXT,
  CHECK ((text IS NULL) = (heading IS NULL) AND (text IS NULL) = (names IS NULL) AND (text IS NULL) = (facets IS NULL))
) STRICT;

CREATE TABLE inventory_line (
  code TEXT PRIMARY KEY CHECK (code <> ''),
  code_key TEXT NOT NULL UNIQUE,
  fonds TEXT CHECK (fonds <> ''),
  inventory TEXT CHECK (inventory <> ''),
  box TEXT CHECK (box <> ''),
  title TEXT CHECK (title <> ''),
  first_day TEXT,
  last_day TEXT,
  sheets INTEGER CHECK (sheets >= 0),
  pages INTEGER CHECK (pages >= 0),
  retention TEXT CHECK (retention <> ''),
  division TEXT CHECK (division <> ''),
  field TEXT CHECK (field <> ''),
  priority TEXT CHECK (priority <> ''),
  imported_at TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE kept_original (
  digest TEXT PRIMARY KEY CHECK (length(digest) = 64),
  kept_at TEXT NOT NULL,
  is_leaving INTEGER NOT NULL DEFAULT 0 CHECK (is_leaving IN (0, 1))
) STRICT, WITHOUT ROWID;

CREATE TABLE page (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES scan_file,
  file_index INTEGER NOT NULL CHECK (file_index >= 1),
  document_id INTEGER NOT NULL REFERENCES document,
  document_index INTEGER NOT NULL CHECK (document_index >= 1),
  state TEXT NOT NULL DEFAULT 'waiting' CHECK (state IN ('waiting', 'read', 'blank', 'unreadable', 'withheld')),
  reason TEXT,
  withheld_for TEXT,
  attempts INTEGER NOT NULL DEFAULT 0 CHECK (attempts >= 0),
  settled_at TEXT,
  measures TEXT, reading_version INTEGER CHECK (reading_version >= 1), surveyed_version INTEGER CHECK (surveyed_version >= 1), reread_at TEXT,
  UNIQUE (file_id, file_index),
  UNIQUE (document_id, document_index),
  CHECK ((state = 'unreadable') = (reason IS NOT NULL)),
  CHECK ((state = 'withheld') = (withheld_for IS NOT NULL)),
  CHECK ((state = 'waiting') = (settled_at IS NULL))
) STRICT;

CREATE TABLE page_correction (
  id INTEGER PRIMARY KEY,
  page_id INTEGER NOT NULL REFERENCES page_text,
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL CHECK (made_by <> ''),
  text TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE page_layer (
  page_id INTEGER PRIMARY KEY REFERENCES page ON DELETE CASCADE,
  text TEXT NOT NULL,
  maker TEXT CHECK (maker <> '')
) STRICT;

CREATE TABLE page_likeness (
  page_id INTEGER PRIMARY KEY REFERENCES page,
  bits BLOB NOT NULL
) STRICT;

CREATE TABLE page_text (
  page_id INTEGER PRIMARY KEY REFERENCES page,
  text TEXT NOT NULL,
  words TEXT NOT NULL
) STRICT;

CREATE TABLE party (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  name TEXT CHECK (name <> ''),
  name_key TEXT,
  number TEXT CHECK (number <> ''),
  born TEXT,
  address TEXT CHECK (address <> ''),
  page INTEGER NOT NULL CHECK (page >= 1),
  x INTEGER, y INTEGER, width INTEGER, height INTEGER,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  CHECK ((name IS NULL) = (name_key IS NULL)),
  CHECK (name IS NOT NULL OR number IS NOT NULL)
) STRICT;

CREATE TABLE person (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  name TEXT NOT NULL CHECK (name <> ''),
  name_key TEXT NOT NULL UNIQUE,
  role TEXT NOT NULL CHECK (role IN ('reader', 'reviewer', 'archivist', 'head')),
  password TEXT,
  made_at INTEGER NOT NULL,
  disabled_at INTEGER
) STRICT;

CREATE TABLE person_shelf (
  person_id INTEGER NOT NULL REFERENCES person,
  fonds TEXT NOT NULL CHECK (fonds <> ''),
  box TEXT CHECK (box <> ''),
  dossier TEXT CHECK (dossier <> ''),
  CHECK (box IS NOT NULL OR dossier IS NULL)
) STRICT;

CREATE TABLE procedure_case (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  code TEXT NOT NULL UNIQUE CHECK (code <> ''),
  procedure TEXT NOT NULL CHECK (procedure <> ''),
  subject TEXT CHECK (subject <> ''),
  number TEXT CHECK (number <> ''),
  born TEXT,
  address TEXT CHECK (address <> ''),
  works TEXT CHECK (works <> ''),
  received TEXT NOT NULL,
  division TEXT CHECK (division <> ''),
  exempt TEXT CHECK (exempt IN ('online', 'shown', 'secret')),
  opened_by TEXT NOT NULL CHECK (opened_by <> ''),
  opened_at TEXT NOT NULL,
  CHECK (subject IS NOT NULL OR number IS NOT NULL OR works IS NOT NULL)
) STRICT;

CREATE TABLE recognised_field (
  document_id INTEGER NOT NULL REFERENCES description ON DELETE CASCADE,
  name TEXT NOT NULL,
  value TEXT NOT NULL,
  printed TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  x INTEGER, y INTEGER, width INTEGER, height INTEGER,
  rule TEXT NOT NULL CHECK (rule <> ''),
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1),
  PRIMARY KEY (document_id, name)
) STRICT, WITHOUT ROWID;

CREATE TABLE removal (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES scan_file,
  kind TEXT NOT NULL CHECK (kind IN ('wrong-scan', 'disposal')),
  reason TEXT NOT NULL CHECK (reason <> ''),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE "scan_file" (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  path TEXT NOT NULL,
  shelf_id INTEGER NOT NULL REFERENCES shelf,
  size INTEGER NOT NULL,
  modified INTEGER NOT NULL,
  inode TEXT,
  digest TEXT CHECK (length(digest) = 64),
  standing TEXT NOT NULL CHECK (standing IN ('current', 'duplicate', 'superseded', 'removed')),
  original_id INTEGER REFERENCES scan_file,
  format TEXT,
  page_count INTEGER CHECK (page_count >= 1),
  overwritten_at TEXT,
  is_held INTEGER NOT NULL DEFAULT 0 CHECK (is_held IN (0, 1)), root_id INTEGER REFERENCES shelf_root,
  CHECK ((standing = 'duplicate') = (original_id IS NOT NULL)),
  CHECK (standing <> 'duplicate' OR page_count IS NULL),
  CHECK (overwritten_at IS NULL OR standing <> 'duplicate')
) STRICT;

CREATE TABLE session (
  token TEXT PRIMARY KEY CHECK (length(token) = 64),
  person_id INTEGER NOT NULL REFERENCES person,
  made_at INTEGER NOT NULL,
  seen_at INTEGER NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE setting (
  name TEXT PRIMARY KEY,
  value TEXT NOT NULL
) STRICT, WITHOUT ROWID;

CREATE TABLE shelf (
  id INTEGER PRIMARY KEY,
  fonds TEXT,
  box TEXT,
  dossier TEXT NOT NULL,
  dossier_key TEXT NOT NULL
) STRICT;

CREATE TABLE shelf_root (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  location TEXT NOT NULL CHECK (location LIKE '/%'),
  registered_as TEXT NOT NULL CHECK (registered_as LIKE '/%'),
  fonds TEXT CHECK (fonds <> ''),
  levels TEXT NOT NULL CHECK (levels <> ''),
  registered_at TEXT NOT NULL,
  how TEXT NOT NULL CHECK (how IN ('named', 'understood')),
  named_by TEXT CHECK (named_by <> ''),
  CHECK ((how = 'named') = (named_by IS NOT NULL))
) STRICT;

CREATE TABLE sign_in_failure (
  name_hash TEXT NOT NULL CHECK (length(name_hash) = 64),
  at INTEGER NOT NULL
) STRICT;

CREATE TABLE site (
  id INTEGER PRIMARY KEY,
  document_id INTEGER NOT NULL REFERENCES document ON DELETE CASCADE,
  kind TEXT NOT NULL CHECK (kind IN ('plot', 'works', 'project')),
  name TEXT NOT NULL CHECK (name <> ''),
  key TEXT NOT NULL,
  page INTEGER NOT NULL CHECK (page >= 1),
  x INTEGER, y INTEGER, width INTEGER, height INTEGER,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1)
) STRICT;

CREATE TABLE succession (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  file_id INTEGER NOT NULL REFERENCES scan_file,
  earlier_id INTEGER NOT NULL REFERENCES scan_file,
  state TEXT NOT NULL DEFAULT 'open' CHECK (state IN ('open', 'asked', 'same', 'other')),
  doubts TEXT NOT NULL DEFAULT '',
  decided_by TEXT CHECK (decided_by <> ''),
  settled_at TEXT,
  UNIQUE (file_id, earlier_id),
  CHECK (file_id <> earlier_id),
  CHECK ((state IN ('same', 'other')) = (settled_at IS NOT NULL)),
  CHECK (decided_by IS NULL OR state IN ('same', 'other'))
) STRICT;

CREATE TABLE task (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document,
  key TEXT NOT NULL,
  place INTEGER NOT NULL CHECK (place >= 1),
  found INTEGER NOT NULL DEFAULT 1 CHECK (found IN (0, 1)),
  work TEXT NOT NULL CHECK (work <> ''),
  lead TEXT,
  partners TEXT,
  units_key TEXT NOT NULL,
  result TEXT,
  time TEXT,
  due TEXT,
  page INTEGER NOT NULL CHECK (page >= 1),
  x INTEGER, y INTEGER, width INTEGER, height INTEGER,
  confidence REAL NOT NULL CHECK (confidence BETWEEN 0 AND 1), reported TEXT, section TEXT,
  UNIQUE (document_id, key)
) STRICT;

CREATE TABLE task_state (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  task_id INTEGER NOT NULL REFERENCES task ON DELETE CASCADE,
  state TEXT NOT NULL CHECK (state IN ('open', 'done', 'dropped')),
  decided_by TEXT NOT NULL CHECK (decided_by <> ''),
  decided_at TEXT NOT NULL
) STRICT;

CREATE TABLE version_doubt (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  document_id INTEGER NOT NULL REFERENCES document,
  kind TEXT NOT NULL CHECK (kind IN ('pages-missing', 'pages-added', 'field-differs')),
  detail TEXT NOT NULL,
  noted_at TEXT NOT NULL,
  seen_by TEXT CHECK (seen_by <> ''),
  seen_at TEXT,
  CHECK ((seen_by IS NULL) = (seen_at IS NULL))
) STRICT;

CREATE TRIGGER archive_remains BEFORE DELETE ON setting WHEN OLD.name = 'archive'
  BEGIN SELECT raise(ABORT, 'the number of an archive is never changed'); END;

CREATE TRIGGER archive_stays BEFORE UPDATE ON setting WHEN OLD.name = 'archive'
  BEGIN SELECT raise(ABORT, 'the number of an archive is never changed'); END;

CREATE TRIGGER boundary_decision_remains BEFORE DELETE ON boundary_decision
  BEGIN SELECT raise(ABORT, 'a decision is never deleted; a later one counts'); END;

CREATE TRIGGER boundary_decision_stays BEFORE UPDATE ON boundary_decision
  BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;

CREATE TRIGGER case_step_remains BEFORE DELETE ON case_step
  BEGIN SELECT raise(ABORT, 'a step of a case is never forgotten'); END;

CREATE TRIGGER case_step_stays BEFORE UPDATE ON case_step
  BEGIN SELECT raise(ABORT, 'a step of a case is never changed; a later one counts'); END;

CREATE TRIGGER cited_number_enters AFTER INSERT ON citation
  WHEN NOT EXISTS (SELECT 1 FROM cited_part WHERE number_key = NEW.number_key)
  BEGIN INSERT INTO cited_part (number_key, part) SELECT NEW.number_key, substr(NEW.number_key, value) FROM json_each('[1,2,3,4,5,6,7,8,9,10,11,12,13,14,15,16,17,18,19,20,21,22,23,24,25,26,27,28,29,30,31,32,33,34,35,36,37,38,39,40,41,42,43,44,45,46,47,48,49,50,51,52,53,54,55,56,57,58,59,60,61,62,63,64,65,66,67,68,69,70,71,72,73,74,75,76,77,78,79,80,81,82,83,84,85,86,87,88,89,90,91,92,93,94,95,96]')
    WHERE substr(NEW.number_key, value, 1) = ' ' AND value < length(NEW.number_key); END;

CREATE TRIGGER cited_number_leaves AFTER DELETE ON citation
  WHEN NOT EXISTS (SELECT 1 FROM citation WHERE number_key = OLD.number_key)
  BEGIN DELETE FROM cited_part WHERE number_key = OLD.number_key; END;

CREATE TRIGGER correction_stays BEFORE UPDATE ON page_correction
  BEGIN SELECT raise(ABORT, 'a correction is never changed; a later one counts'); END;

CREATE TRIGGER custody_at_whole BEFORE INSERT ON custody
  WHEN NEW.decided_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.decided_at)
  BEGIN SELECT raise(ABORT, 'no such time'); END;

CREATE TRIGGER custody_remains BEFORE DELETE ON custody
  BEGIN SELECT raise(ABORT, 'a decision is never deleted; a later one counts'); END;

CREATE TRIGGER custody_stays BEFORE UPDATE ON custody
  BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;

CREATE TRIGGER custody_withheld_for_known BEFORE INSERT ON custody
  WHEN NEW.withheld_for IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'withheld' AND term = NEW.withheld_for)
  BEGIN SELECT raise(ABORT, 'no such reason for withholding'); END;

CREATE TRIGGER decision_at_whole BEFORE INSERT ON decision
  WHEN NEW.decided_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.decided_at)
  BEGIN SELECT raise(ABORT, 'no such time'); END;

CREATE TRIGGER decision_remains BEFORE DELETE ON decision
  WHEN NOT EXISTS (SELECT 1 FROM erasure WHERE document_id = OLD.document_id)
  BEGIN SELECT raise(ABORT, 'a decision is never deleted; a later one counts'); END;

CREATE TRIGGER decision_stays BEFORE UPDATE ON decision
  BEGIN SELECT raise(ABORT, 'a decision is never changed; a later one counts'); END;

CREATE TRIGGER description_date_stays_whole BEFORE UPDATE OF date ON description
  WHEN NEW.date IS NOT NULL AND NEW.date IS NOT date(NEW.date) AND NEW.date IS NOT strftime('%Y-%m', NEW.date || '-01')
    AND NEW.date NOT GLOB '[12][0-9][0-9][0-9]'
  BEGIN SELECT raise(ABORT, 'no such date'); END;

CREATE TRIGGER description_date_whole BEFORE INSERT ON description
  WHEN NEW.date IS NOT NULL AND NEW.date IS NOT date(NEW.date) AND NEW.date IS NOT strftime('%Y-%m', NEW.date || '-01')
    AND NEW.date NOT GLOB '[12][0-9][0-9][0-9]'
  BEGIN SELECT raise(ABORT, 'no such date'); END;

CREATE TRIGGER earlier_correction_stays BEFORE UPDATE ON earlier_correction
  BEGIN SELECT raise(ABORT, 'an earlier reading is never changed'); END;

CREATE TRIGGER earlier_reading_not_where_withheld BEFORE INSERT ON earlier_reading
  WHEN (SELECT state FROM page WHERE id = NEW.page_id) IS 'withheld'
  BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;

CREATE TRIGGER earlier_reading_remains BEFORE DELETE ON earlier_reading
  WHEN NOT EXISTS (
    SELECT 1 FROM erasure JOIN page USING (document_id) WHERE page.id = OLD.page_id)
  BEGIN SELECT raise(ABORT, 'an earlier reading is deleted only with its record'); END;

CREATE TRIGGER earlier_reading_stays BEFORE UPDATE ON earlier_reading
  BEGIN SELECT raise(ABORT, 'an earlier reading is never changed'); END;

CREATE TRIGGER event_at_whole BEFORE INSERT ON event
  WHEN NEW.at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.at)
  BEGIN SELECT raise(ABORT, 'no such time'); END;

CREATE TRIGGER event_kind_known BEFORE INSERT ON event
  WHEN NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'event' AND term = NEW.kind)
  BEGIN SELECT raise(ABORT, 'no such kind of event'); END;

CREATE TRIGGER event_remains BEFORE DELETE ON event
  BEGIN SELECT raise(ABORT, 'the event log only grows'); END;

CREATE TRIGGER event_stays BEFORE UPDATE ON event
  BEGIN SELECT raise(ABORT, 'the event log only grows'); END;

CREATE TRIGGER export_at_whole BEFORE INSERT ON export
  WHEN NEW.begun_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.begun_at)
  BEGIN SELECT raise(ABORT, 'no such time'); END;

CREATE TRIGGER export_range_remains BEFORE DELETE ON export_range
  BEGIN SELECT raise(ABORT, 'what left is never forgotten'); END;

CREATE TRIGGER export_range_stays BEFORE UPDATE ON export_range
  BEGIN SELECT raise(ABORT, 'what left is never changed'); END;

CREATE TRIGGER export_remains BEFORE DELETE ON export
  BEGIN SELECT raise(ABORT, 'what left is never forgotten'); END;

CREATE TRIGGER export_stays BEFORE UPDATE ON export
  BEGIN SELECT raise(ABORT, 'what left is never changed'); END;

CREATE TRIGGER layer_not_where_withheld BEFORE INSERT ON page_layer
  WHEN (SELECT state FROM page WHERE id = NEW.page_id) IS 'withheld'
  BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;

CREATE TRIGGER page_reason_known BEFORE UPDATE OF reason ON page
  WHEN NEW.reason IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'unreadable' AND term = NEW.reason)
  BEGIN SELECT raise(ABORT, 'no such reason'); END;

CREATE TRIGGER page_settled_at_whole BEFORE UPDATE OF settled_at ON page
  WHEN NEW.settled_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.settled_at)
  BEGIN SELECT raise(ABORT, 'no such time'); END;

CREATE TRIGGER page_withheld_for_known BEFORE UPDATE OF withheld_for ON page
  WHEN NEW.withheld_for IS NOT NULL
    AND NOT EXISTS (SELECT 1 FROM controlled_term WHERE list = 'withheld' AND term = NEW.withheld_for)
  BEGIN SELECT raise(ABORT, 'no such reason for withholding'); END;

CREATE TRIGGER person_remains BEFORE DELETE ON person
  BEGIN SELECT raise(ABORT, 'a person is disabled, never forgotten'); END;

CREATE TRIGGER procedure_case_remains BEFORE DELETE ON procedure_case
  BEGIN SELECT raise(ABORT, 'a case is never forgotten'); END;

CREATE TRIGGER read_while_text BEFORE UPDATE OF state ON page
  WHEN NEW.state <> 'read' AND EXISTS (SELECT 1 FROM page_text WHERE page_id = NEW.id)
  BEGIN SELECT raise(ABORT, 'a page with text is read'); END;

CREATE TRIGGER removal_at_whole BEFORE INSERT ON removal
  WHEN NEW.decided_at IS NOT strftime('%Y-%m-%dT%H:%M:%SZ', NEW.decided_at)
  BEGIN SELECT raise(ABORT, 'no such time'); END;

CREATE TRIGGER removal_remains BEFORE DELETE ON removal
  BEGIN SELECT raise(ABORT, 'what was struck off is never deleted'); END;

CREATE TRIGGER removal_stays BEFORE UPDATE ON removal
  BEGIN SELECT raise(ABORT, 'what was struck off is never changed'); END;

CREATE TRIGGER shelf_place_whole BEFORE INSERT ON shelf
  WHEN NEW.dossier = '' OR NEW.fonds = '' OR NEW.box = ''
  BEGIN SELECT raise(ABORT, 'a place on the shelf has a dossier, and no empty names'); END;

CREATE TRIGGER shelf_remains BEFORE DELETE ON shelf
  BEGIN SELECT raise(ABORT, 'the number of a dossier is never given again'); END;

CREATE TRIGGER succession_remains BEFORE DELETE ON succession
  BEGIN SELECT raise(ABORT, 'what was decided of two scans is never deleted'); END;

CREATE TRIGGER succession_stays BEFORE UPDATE ON succession WHEN OLD.state IN ('same', 'other')
  BEGIN SELECT raise(ABORT, 'what was decided of two scans is never changed'); END;

CREATE TRIGGER task_remains BEFORE DELETE ON task
  WHEN EXISTS (SELECT 1 FROM task_state WHERE task_id = OLD.id)
    AND NOT EXISTS (SELECT 1 FROM erasure WHERE document_id = OLD.document_id)
  BEGIN SELECT raise(ABORT, 'what was said of a task is never deleted; a later word counts'); END;

CREATE TRIGGER task_state_remains BEFORE DELETE ON task_state
  WHEN NOT EXISTS (
    SELECT 1 FROM erasure JOIN task USING (document_id) WHERE task.id = OLD.task_id)
    AND EXISTS (SELECT 1 FROM task WHERE task.id = OLD.task_id)
  BEGIN SELECT raise(ABORT, 'what was said of a task is never deleted; a later word counts'); END;

CREATE TRIGGER task_state_stays BEFORE UPDATE ON task_state
  BEGIN SELECT raise(ABORT, 'what was said of a task is never changed; a later word counts'); END;

CREATE TRIGGER text_only_where_read BEFORE INSERT ON page_text
  WHEN (SELECT state FROM page WHERE id = NEW.page_id) IS NOT 'read'
  BEGIN SELECT raise(ABORT, 'only a read page has text'); END;

CREATE TRIGGER text_stays BEFORE UPDATE ON page_text
  BEGIN SELECT raise(ABORT, 'the raw text is never changed'); END;

CREATE TRIGGER version_doubt_remains BEFORE DELETE ON version_doubt WHEN OLD.seen_at IS NOT NULL
  BEGIN SELECT raise(ABORT, 'what a person has seen stays seen'); END;

CREATE TRIGGER version_doubt_stays BEFORE UPDATE ON version_doubt WHEN OLD.seen_at IS NOT NULL
  BEGIN SELECT raise(ABORT, 'what a person has seen stays seen'); END;

CREATE TRIGGER withheld_without_earlier_reading BEFORE UPDATE OF state ON page
  WHEN NEW.state = 'withheld' AND EXISTS (SELECT 1 FROM earlier_reading WHERE page_id = NEW.id)
  BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;

CREATE TRIGGER withheld_without_layer BEFORE UPDATE OF state ON page
  WHEN NEW.state = 'withheld' AND EXISTS (SELECT 1 FROM page_layer WHERE page_id = NEW.id)
  BEGIN SELECT raise(ABORT, 'nothing is kept of a withheld page'); END;
