ALTER TABLE "import" ADD COLUMN "restricted" BOOLEAN NOT NULL DEFAULT true;

-- What is known of the imports that are there: of those that were read what their rows say, of those that have run what they made.
UPDATE "import" SET "restricted" = false
FROM "backlog" b
WHERE b."id" = "import"."backlog_id" AND b."classification" <> 'restricted' AND "import"."status" <> 'staging'
  AND NOT COALESCE(jsonb_path_exists("import"."staged", '$.items[*] ? (@.classification == "restricted")'), false)
  AND NOT EXISTS (
    SELECT 1 FROM "import_ref" r JOIN "item" i ON i."id" = r."target_id"
    WHERE r."import_id" = "import"."id" AND r."kind" = 'item' AND i."classification" = 'restricted');
