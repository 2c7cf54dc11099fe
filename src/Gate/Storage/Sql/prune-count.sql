SELECT count(*), count(DISTINCT key), min(at), max(at), coalesce(max(id), 0)
FROM reply WHERE ($before IS NULL OR at < $before) AND ($model IS NULL OR model = $model);
