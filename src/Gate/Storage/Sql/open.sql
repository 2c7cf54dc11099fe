-- For every connection. A commit is with the system when it returns, so killing the process loses nothing.
PRAGMA busy_timeout = 30000;
PRAGMA synchronous = NORMAL;
PRAGMA trusted_schema = OFF;
PRAGMA cell_size_check = ON;
PRAGMA journal_size_limit = 67108864;
