-- An import keeps its file until it is read, and what it changed; a list that was put away is a state that is put away.
ALTER TABLE "import" ADD COLUMN "file" BYTEA, ADD COLUMN "changes" JSONB NOT NULL DEFAULT '{}';
ALTER TABLE "state" ADD COLUMN "archived_at" TIMESTAMPTZ(3);

-- An import runs in one transaction, so nobody ever sees it running.
ALTER TYPE "import_status" RENAME TO "import_status_before";
CREATE TYPE "import_status" AS ENUM ('staging', 'staged', 'done', 'failed', 'undone');
ALTER TABLE "import" ALTER COLUMN "status" TYPE "import_status" USING "status"::text::"import_status";
DROP TYPE "import_status_before";

-- Those that wait to be read are looked for again and again.
CREATE INDEX "import_staging_idx" ON "import" ("created_at") WHERE status = 'staging';
