SELECT id, key, sample, attempt, finish, model, prompt, cached, completion, latency, at, content
FROM reply WHERE key = $key ORDER BY sample, attempt;
