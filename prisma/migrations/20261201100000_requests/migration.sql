-- CreateEnum
CREATE TYPE "request_state" AS ENUM ('asked', 'acknowledged', 'questioned', 'countered', 'disputed', 'promised', 'moving', 'delivered', 'accepted', 'declined', 'withdrawn', 'passed_on');

-- CreateEnum
CREATE TYPE "entry_act" AS ENUM ('asked', 'acknowledged', 'promised', 'countered', 'questioned', 'disputed', 'declined', 'passed_on', 'date_proposed', 'delivered', 'answered', 'counter_accepted', 'counter_refused', 'date_consented', 'date_refused', 'accepted', 'returned', 'withdrawn', 'explained');

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "request_id" UUID;

-- CreateTable
CREATE TABLE "request" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "to_agency_id" UUID,
    "outside" TEXT NOT NULL DEFAULT '',
    "number" INTEGER NOT NULL DEFAULT 0,
    "person_id" UUID NOT NULL,
    "state" "request_state" NOT NULL DEFAULT 'asked',
    "what" TEXT NOT NULL,
    "why" TEXT NOT NULL DEFAULT '',
    "criteria" TEXT NOT NULL DEFAULT '',
    "legal_basis" TEXT NOT NULL DEFAULT '',
    "attached" TEXT NOT NULL DEFAULT '',
    "first_needed_by" DATE NOT NULL,
    "needed_by" DATE NOT NULL,
    "scope" TEXT NOT NULL DEFAULT '',
    "proposed_on" DATE,
    "proposed_scope" TEXT NOT NULL DEFAULT '',
    "promised_on" DATE,
    "owner_id" UUID,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "changed_at" TIMESTAMPTZ(3) NOT NULL,
    "passed_from_id" UUID,

    CONSTRAINT "request_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_entry" (
    "id" UUID NOT NULL,
    "request_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "act" "entry_act" NOT NULL,
    "state" "request_state" NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "at" TIMESTAMPTZ(3) NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "day" DATE,
    "day_before" DATE,
    "scope" TEXT NOT NULL DEFAULT '',
    "owner_id" UUID,
    "unconfirmed" BOOLEAN NOT NULL DEFAULT false,
    "about" INTEGER,

    CONSTRAINT "request_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "request_item" (
    "request_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,

    CONSTRAINT "request_item_pkey" PRIMARY KEY ("request_id","agency_id")
);

-- CreateIndex
CREATE INDEX "request_to_agency_id_idx" ON "request"("to_agency_id");

-- CreateIndex
CREATE INDEX "request_passed_from_id_idx" ON "request"("passed_from_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_agency_id_to_agency_id_number_key" ON "request"("agency_id", "to_agency_id", "number");

-- CreateIndex
CREATE INDEX "request_entry_agency_id_idx" ON "request_entry"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "request_entry_request_id_number_key" ON "request_entry"("request_id", "number");

-- CreateIndex
CREATE INDEX "request_item_item_id_idx" ON "request_item"("item_id");

-- CreateIndex
CREATE INDEX "request_item_agency_id_idx" ON "request_item"("agency_id");

-- CreateIndex
CREATE INDEX "notice_request_id_idx" ON "notice"("request_id");

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_to_agency_id_fkey" FOREIGN KEY ("to_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request" ADD CONSTRAINT "request_passed_from_id_fkey" FOREIGN KEY ("passed_from_id") REFERENCES "request"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_entry" ADD CONSTRAINT "request_entry_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_entry" ADD CONSTRAINT "request_entry_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_item" ADD CONSTRAINT "request_item_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_item" ADD CONSTRAINT "request_item_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "request_item" ADD CONSTRAINT "request_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An agency that is not here has a name; nobody asks themselves; nothing is promised by nobody.
ALTER TABLE "request" ADD CONSTRAINT "request_asked" CHECK ((to_agency_id IS NULL) = (outside <> '') AND agency_id IS DISTINCT FROM to_agency_id);
ALTER TABLE "request" ADD CONSTRAINT "request_promise" CHECK (state NOT IN ('promised', 'moving') OR promised_on IS NOT NULL);

-- Numbers are counted for each pair, so that nobody learns from them how much an agency asks of others. As the owner: who passes a request on
-- does not see what the other two have between them.
CREATE FUNCTION request_numbered() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF NEW.number = 0 THEN
    PERFORM pg_advisory_xact_lock(hashtextextended(NEW.agency_id::text || COALESCE(NEW.to_agency_id::text, ''), 0));
    SELECT 1 + COALESCE(max(r.number), 0) INTO NEW.number FROM request r
      WHERE r.agency_id = NEW.agency_id AND r.to_agency_id IS NOT DISTINCT FROM NEW.to_agency_id;
  END IF;
  RETURN NEW;
END $$;
CREATE TRIGGER request_numbered BEFORE INSERT ON request FOR EACH ROW EXECUTE FUNCTION request_numbered();

-- The second wall before requests: their two agencies see them, and nobody else; which item a side hangs one on that side alone.
-- Whoever passes one on writes what it becomes, and does not see that. The demo world is written by nobody (prisma/seed).
CREATE FUNCTION acting_was_asked(request uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM request r WHERE r.id = request AND r.to_agency_id = acting_agency());
END $$;
ALTER TABLE request ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON request
  USING (agency_id = (SELECT acting_agency()) OR to_agency_id = (SELECT acting_agency()) OR (SELECT current_setting('hashar.task', true)) = 'demo')
  WITH CHECK (agency_id = (SELECT acting_agency()) OR to_agency_id = (SELECT acting_agency()) OR acting_was_asked(passed_from_id)
    OR (SELECT current_setting('hashar.task', true)) = 'demo');
ALTER TABLE request_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON request_entry
  USING (EXISTS (SELECT 1 FROM request r WHERE r.id = request_id))
  WITH CHECK (agency_id = (SELECT acting_agency()) OR (SELECT current_setting('hashar.task', true)) = 'demo');
ALTER TABLE request_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON request_item
  USING (agency_id = (SELECT acting_agency()) OR (SELECT current_setting('hashar.task', true)) = 'demo');

-- What a request that is passed on becomes hangs on the asker's item as it did before. As the owner: who passes it on does not see that item.
CREATE FUNCTION request_passed_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO request_item (request_id, agency_id, item_id)
    SELECT NEW.id, i.agency_id, i.item_id FROM request_item i WHERE i.request_id = NEW.passed_from_id AND i.agency_id = NEW.agency_id;
  RETURN NEW;
END $$;
CREATE TRIGGER request_passed_on AFTER INSERT ON request FOR EACH ROW WHEN (NEW.passed_from_id IS NOT NULL) EXECUTE FUNCTION request_passed_on();

-- The ledger is only added to.
CREATE FUNCTION request_entry_stands() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a line of a request''s ledger stands';
END $$;
CREATE TRIGGER request_entry_stands BEFORE UPDATE ON request_entry FOR EACH ROW EXECUTE FUNCTION request_entry_stands();
