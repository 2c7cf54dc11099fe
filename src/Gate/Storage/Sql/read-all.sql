SELECT id, key, sample, attempt, finish, model, prompt, cached, completion, latency, at, content
FROM reply INDEXED BY reply_by_cell ORDER BY key, sample, attempt;
