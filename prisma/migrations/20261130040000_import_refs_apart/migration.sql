-- A thing of a file may be brought again by whoever does not see what it became the first time: known once an import, no longer once a
-- backlog.
DROP INDEX "import_ref_backlog_id_source_kind_source_id_key";
DROP INDEX "import_ref_import_id_idx";
CREATE UNIQUE INDEX "import_ref_import_id_kind_source_id_key" ON "import_ref"("import_id", "kind", "source_id");
CREATE INDEX "import_ref_backlog_id_source_idx" ON "import_ref"("backlog_id", "source");

-- What a problem of an import that has run is told of, is named by its id here: one id of a file may be several items now.
UPDATE import i SET problems = (
  SELECT jsonb_agg(COALESCE(jsonb_set(told.problem, '{item}', to_jsonb(r.target_id::text)), told.problem - 'item') ORDER BY told.at)
  FROM jsonb_array_elements(i.problems) WITH ORDINALITY AS told (problem, at)
    LEFT JOIN import_ref r ON r.backlog_id = i.backlog_id AND r.source = i.source AND r.kind = 'item' AND r.source_id = told.problem ->> 'item')
WHERE i.problems @? '$[*].item';
