-- Reads past a damaged page, and without the index.
SELECT id, key, sample, attempt, finish, model, prompt, cached, completion, latency, at, content
FROM reply NOT INDEXED WHERE id > $after ORDER BY id;
