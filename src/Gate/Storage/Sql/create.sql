-- For a new file, before anything else. 8 KiB pages hold more rows of one or two kilobytes without a gap than 4 KiB do;
-- an incremental vacuum gives back what a prune frees while others go on working.
PRAGMA page_size = 8192;
PRAGMA auto_vacuum = INCREMENTAL;
PRAGMA journal_mode = WAL;
-- "Gate"
PRAGMA application_id = 1197569125;
