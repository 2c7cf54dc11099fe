DELETE FROM reply WHERE id > $after AND id <= $until AND ($before IS NULL OR at < $before) AND ($model IS NULL OR model = $model);
