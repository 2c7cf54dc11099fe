INSERT INTO reply (key, sample, attempt, finish, model, prompt, cached, completion, latency, at, content)
VALUES ($key, $sample, $attempt, $finish, $model, $prompt, $cached, $completion, $latency, $at, $content)
ON CONFLICT (key, sample, attempt) DO NOTHING;
