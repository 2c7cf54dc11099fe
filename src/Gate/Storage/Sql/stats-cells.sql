SELECT count(*) FROM (SELECT DISTINCT key FROM reply INDEXED BY reply_by_cell);
