-- One row for each reply of a model. Never changed; removed only by a prune.
CREATE TABLE reply (
    id         INTEGER PRIMARY KEY,
    key        BLOB    NOT NULL CHECK (length(key) = 32),  -- of the cell
    sample     INTEGER NOT NULL,
    attempt    INTEGER NOT NULL,
    finish     TEXT    NOT NULL,
    model      TEXT    NOT NULL,
    prompt     INTEGER NOT NULL,                           -- tokens
    cached     INTEGER NOT NULL,
    completion INTEGER NOT NULL,
    latency    INTEGER NOT NULL,                           -- in units of 100 ns
    at         INTEGER NOT NULL CHECK (at BETWEEN -621355968000000000 AND 2534023007999999999), -- since 1970, in units of 100 ns, UTC
    content    ANY     NOT NULL                            -- text; or a blob: length in bytes (4, little-endian), then Brotli
) STRICT;

CREATE UNIQUE INDEX reply_by_cell ON reply (key, sample, attempt);
