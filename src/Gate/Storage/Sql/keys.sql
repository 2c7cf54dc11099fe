SELECT DISTINCT key FROM reply WHERE key BETWEEN $first AND $last ORDER BY key LIMIT $limit;
