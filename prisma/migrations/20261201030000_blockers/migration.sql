-- CreateEnum
CREATE TYPE "blocker_cause" AS ENUM ('decision', 'data', 'law', 'money', 'supplier', 'access', 'agency');

-- CreateEnum
CREATE TYPE "document_state" AS ENUM ('drafted', 'in_approval', 'signed', 'registered');

-- CreateTable
CREATE TABLE "blocker" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "cause" "blocker_cause" NOT NULL,
    "line" TEXT NOT NULL,
    "person_id" UUID,
    "team_id" UUID,
    "agency_id" UUID,
    "party" TEXT,
    "needed_by" DATE NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "raised_by_id" UUID NOT NULL,
    "cost_per_day" DECIMAL(18,2),
    "currency" TEXT,
    "cost_source" TEXT NOT NULL DEFAULT '',
    "linked_item_id" UUID,
    "criteria" TEXT NOT NULL DEFAULT '',
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "document_state" "document_state",
    "paused_since" TIMESTAMPTZ(3),
    "freed_at" TIMESTAMPTZ(3),
    "freed_by_id" UUID,
    "freed_how" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "blocker_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "blocker_pause" (
    "id" UUID NOT NULL,
    "blocker_id" UUID NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,
    "until" TIMESTAMPTZ(3),
    "reason" TEXT NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "blocker_pause_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "blocker_item_id_idx" ON "blocker"("item_id");

-- CreateIndex
CREATE INDEX "blocker_linked_item_id_idx" ON "blocker"("linked_item_id");

-- CreateIndex
CREATE INDEX "blocker_agency_id_idx" ON "blocker"("agency_id");

-- CreateIndex
CREATE INDEX "blocker_pause_blocker_id_idx" ON "blocker_pause"("blocker_id");

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_linked_item_id_fkey" FOREIGN KEY ("linked_item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker_pause" ADD CONSTRAINT "blocker_pause_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One is named who can free it, its age begins before it ends, and a cost has a currency and a source.
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_names_one" CHECK (num_nonnulls(person_id, team_id, agency_id, party) = 1);
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_is_freed_later" CHECK (freed_at IS NULL OR freed_at >= raised_at);
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_says_how" CHECK ((freed_at IS NULL) = (freed_how = ''));
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_cost_has_source" CHECK (
  (cost_per_day IS NULL AND currency IS NULL) OR (cost_per_day >= 0 AND currency IS NOT NULL AND cost_source <> ''));
-- What holds up an item now is asked for with every card; a clock stands once at a time.
CREATE INDEX "blocker_open_idx" ON "blocker" ("item_id", "raised_at") WHERE freed_at IS NULL;
CREATE UNIQUE INDEX "blocker_pause_open_key" ON "blocker_pause" ("blocker_id") WHERE "until" IS NULL;

-- Cards and rows of its item show it.
CREATE TRIGGER blocker_added AFTER INSERT ON blocker REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_part_added();
CREATE TRIGGER blocker_changed AFTER UPDATE ON blocker REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_part_added();
