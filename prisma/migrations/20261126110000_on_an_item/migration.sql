-- What a team agrees on an item: its need, its criteria, who is mentioned, who watches, what it is linked to.
CREATE TYPE "checklist_kind" AS ENUM ('checklist', 'acceptance');
CREATE TYPE "item_link_kind" AS ENUM ('relates_to', 'blocks', 'duplicates', 'follows');

ALTER TABLE "item" ADD COLUMN "need_as" TEXT NOT NULL DEFAULT '', ADD COLUMN "need_want" TEXT NOT NULL DEFAULT '',
  ADD COLUMN "need_so" TEXT NOT NULL DEFAULT '';
ALTER TABLE "checklist" ADD COLUMN "kind" "checklist_kind" NOT NULL DEFAULT 'checklist';
ALTER TABLE "comment" ADD COLUMN "imported" BOOLEAN NOT NULL DEFAULT false, ADD COLUMN "edited_at" TIMESTAMPTZ(3);
UPDATE "comment" SET "imported" = true WHERE "id" IN (SELECT "target_id" FROM "import_ref" WHERE "kind" = 'comment');

-- Two who write the first criterion at once write into one list.
CREATE UNIQUE INDEX "checklist_acceptance_idx" ON "checklist" ("item_id") WHERE kind = 'acceptance';

CREATE TABLE "mention" (
    "comment_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "mention_pkey" PRIMARY KEY ("comment_id","person_id")
);
CREATE TABLE "watch" (
    "item_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "watching" BOOLEAN NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "watch_pkey" PRIMARY KEY ("item_id","person_id")
);
CREATE TABLE "item_link" (
    "id" UUID NOT NULL,
    "from_id" UUID NOT NULL,
    "to_id" UUID NOT NULL,
    "kind" "item_link_kind" NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "item_link_pkey" PRIMARY KEY ("id")
);

CREATE INDEX "mention_person_id_created_at_idx" ON "mention"("person_id", "created_at");
CREATE INDEX "watch_person_id_idx" ON "watch"("person_id");
CREATE INDEX "item_link_to_id_idx" ON "item_link"("to_id");
CREATE UNIQUE INDEX "item_link_from_id_to_id_kind_key" ON "item_link"("from_id", "to_id", "kind");

ALTER TABLE "mention" ADD CONSTRAINT "mention_comment_id_fkey" FOREIGN KEY ("comment_id") REFERENCES "comment"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mention" ADD CONSTRAINT "mention_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "watch" ADD CONSTRAINT "watch_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "watch" ADD CONSTRAINT "watch_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "item_link" ADD CONSTRAINT "item_link_from_id_fkey" FOREIGN KEY ("from_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "item_link" ADD CONSTRAINT "item_link_to_id_fkey" FOREIGN KEY ("to_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whoever wrote an item, is named on it or spoke under it watches it from then on.
INSERT INTO "watch" ("item_id", "person_id", "watching")
SELECT "id", "created_by_id", true FROM "item" WHERE "created_by_id" IS NOT NULL
UNION SELECT "item_id", "person_id", true FROM "assignment" WHERE "person_id" IS NOT NULL
UNION SELECT "item_id", "person_id", true FROM "comment" WHERE "person_id" IS NOT NULL AND NOT "imported";
