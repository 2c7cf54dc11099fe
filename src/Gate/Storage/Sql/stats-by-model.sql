SELECT model, count(*), CAST(total(prompt) AS INTEGER), CAST(total(cached) AS INTEGER), CAST(total(completion) AS INTEGER), min(at), max(at)
FROM reply GROUP BY model ORDER BY count(*) DESC, model;
