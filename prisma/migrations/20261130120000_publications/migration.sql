-- CreateEnum
CREATE TYPE "publication_status" AS ENUM ('waiting', 'approved', 'declined', 'withdrawn');

-- CreateTable
CREATE TABLE "publication" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "service_id" UUID,
    "objective_id" UUID,
    "item_id" UUID,
    "status" "publication_status" NOT NULL DEFAULT 'waiting',
    "content" JSONB NOT NULL,
    "proposed_by_id" UUID NOT NULL,
    "proposed_at" TIMESTAMPTZ(3) NOT NULL,
    "show_from" TIMESTAMPTZ(3),
    "shown_until" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),
    "reason" TEXT,
    "withdrawn_by_id" UUID,
    "withdrawn_at" TIMESTAMPTZ(3),
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "publication_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "publication_agency_id_proposed_at_idx" ON "publication"("agency_id", "proposed_at");

-- CreateIndex
CREATE INDEX "publication_service_id_idx" ON "publication"("service_id");

-- CreateIndex
CREATE INDEX "publication_objective_id_idx" ON "publication"("objective_id");

-- CreateIndex
CREATE INDEX "publication_item_id_idx" ON "publication"("item_id");

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "publication" ADD CONSTRAINT "publication_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- It is about one thing, and one proposal about it waits at a time.
ALTER TABLE "publication" ADD CONSTRAINT "publication_about_one" CHECK (num_nonnulls(service_id, objective_id, item_id) = 1);
CREATE UNIQUE INDEX "publication_waiting_key" ON "publication" (COALESCE(service_id, objective_id, item_id)) WHERE status = 'waiting';
-- What everybody asks for.
CREATE INDEX "publication_approved_idx" ON "publication" (show_from) WHERE status = 'approved';

-- An item is in public only while it is public itself and not put away: whoever raises its classification takes it off in the same
-- transaction. So a citizen's reading needs no look at the item.
CREATE FUNCTION publication_follows_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE publication SET open = (NEW.classification = 'public' AND NEW.archived_at IS NULL) WHERE item_id = NEW.id;
  RETURN NULL;
END $$;
CREATE TRIGGER publication_follows_item AFTER UPDATE OF classification, archived_at ON item FOR EACH ROW
  WHEN (OLD.classification IS DISTINCT FROM NEW.classification OR OLD.archived_at IS DISTINCT FROM NEW.archived_at)
  EXECUTE FUNCTION publication_follows_item();
