-- CreateEnum
CREATE TYPE "rung" AS ENUM ('coordinators', 'head', 'deputy');

-- CreateEnum
CREATE TYPE "step_state" AS ENUM ('held', 'drafted', 'sent', 'skipped', 'passed_over');

-- AlterTable
ALTER TABLE "agreement_version" ADD COLUMN     "escalates" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "ladder_place" (
    "agency_id" UUID NOT NULL,
    "rung" "rung" NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "ladder_place_pkey" PRIMARY KEY ("agency_id","rung")
);

-- CreateTable
CREATE TABLE "escalation_step" (
    "id" UUID NOT NULL,
    "request_id" UUID,
    "blocker_id" UUID,
    "run" TEXT NOT NULL,
    "rung" "rung" NOT NULL,
    "state" "step_state" NOT NULL,
    "days" INTEGER NOT NULL,
    "from_agency_id" UUID NOT NULL,
    "to_agency_id" UUID NOT NULL,
    "person_id" UUID,
    "text" TEXT NOT NULL DEFAULT '',
    "due_on" DATE,
    "held_until" DATE,
    "held_reason" TEXT NOT NULL DEFAULT '',
    "held_by_id" UUID,
    "sent_at" TIMESTAMPTZ(3),
    "sent_by_id" UUID,
    "made_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "escalation_step_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "ladder_place_person_id_idx" ON "ladder_place"("person_id");

-- CreateIndex
CREATE INDEX "escalation_step_from_agency_id_state_idx" ON "escalation_step"("from_agency_id", "state");

-- CreateIndex
CREATE INDEX "escalation_step_to_agency_id_idx" ON "escalation_step"("to_agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_step_request_id_run_rung_key" ON "escalation_step"("request_id", "run", "rung");

-- CreateIndex
CREATE UNIQUE INDEX "escalation_step_blocker_id_run_rung_key" ON "escalation_step"("blocker_id", "run", "rung");

-- AddForeignKey
ALTER TABLE "ladder_place" ADD CONSTRAINT "ladder_place_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "ladder_place" ADD CONSTRAINT "ladder_place_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_from_agency_id_fkey" FOREIGN KEY ("from_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_to_agency_id_fkey" FOREIGN KEY ("to_agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- A step is of a request or of a blocker; one that waits to be sent has its day.
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_of" CHECK ((request_id IS NULL) <> (blocker_id IS NULL));
ALTER TABLE "escalation_step" ADD CONSTRAINT "escalation_step_due" CHECK (state <> 'drafted' OR due_on IS NOT NULL);

-- The ladder is climbed by nobody who acts, but by a task of this name: it reads what waits, and gives notice of it.
DROP POLICY second_wall ON request;
CREATE POLICY second_wall ON request
  USING (agency_id = (SELECT acting_agency()) OR to_agency_id = (SELECT acting_agency()) OR (SELECT current_setting('hashar.task', true)) IN ('demo', 'escalation'))
  WITH CHECK (agency_id = (SELECT acting_agency()) OR to_agency_id = (SELECT acting_agency()) OR acting_was_asked(passed_from_id)
    OR (SELECT current_setting('hashar.task', true)) = 'demo');
DROP POLICY second_wall_given ON notice;
CREATE POLICY second_wall_given ON notice FOR INSERT WITH CHECK (
  ((SELECT acting_agency()) IS NOT NULL AND (item_id IS NULL OR acting_sees_item(item_id)))
  OR (SELECT acting_task()) IN ('warnings', 'demo', 'escalation'));

-- Blockers of all backlogs are climbed for, and what of their items says who may be told.
CREATE OR REPLACE FUNCTION open_backlogs() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named text := nullif(current_setting('hashar.whole', true), '');
BEGIN
  IF named IS NULL OR named = '{}' THEN RETURN '{}'; END IF;
  IF current_setting('hashar.task', true) IN ('demo', 'escalation') THEN RETURN named; END IF;
  RETURN ARRAY (SELECT b.id FROM backlog b WHERE b.id = ANY (named::uuid[]) AND (b.agency_id = acting_agency() OR EXISTS (
    SELECT 1 FROM agreement a WHERE a.backlog_id = b.id AND (a.partner_id = acting_agency()
      OR a.partner_id IS NULL AND a.invited_email = (SELECT p.email FROM person p WHERE p.id = acting_person())))));
END $$;

-- A step is read by the two agencies of its request, and by those who see the blocker.
ALTER TABLE escalation_step ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON escalation_step USING (
  ((SELECT acting_agency()) IN (from_agency_id, to_agency_id) AND (blocker_id IS NULL OR EXISTS (SELECT 1 FROM blocker held WHERE held.id = blocker_id)))
  OR (SELECT acting_task()) IN ('demo', 'escalation'));

-- Of a step that was sent: how many were told, by mail too, and have read it. Numbers, and nothing else of other people's notices.
CREATE FUNCTION escalation_delivery(steps uuid[]) RETURNS TABLE (step uuid, told int, mailed int, seen int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, count(*)::int, count(m.sent_at)::int, count(n.read_at)::int
  FROM escalation_step s
    LEFT JOIN blocker b ON b.id = s.blocker_id
    JOIN notice n ON n.kind = 'escalation_sent' AND n.created_at = s.sent_at AND (n.request_id = s.request_id OR n.item_id = b.item_id)
    JOIN event e ON e.id = n.event_id AND (s.blocker_id IS NULL OR e.new ->> 'blocker' = s.blocker_id::text)
    LEFT JOIN mail m ON m.id = n.mail_id
  WHERE s.id = ANY (steps) AND acting_agency() IN (s.from_agency_id, s.to_agency_id)
  GROUP BY s.id
$$;

-- The blockers that hang on a request, also on one that was passed on and became it, and when their clocks stood: to both its sides the ladder
-- is one, though the blockers are the asker's. Times, and nothing of the items.
CREATE FUNCTION request_pauses(requests uuid[]) RETURNS TABLE (request uuid, blocker uuid, since timestamptz, until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE chain AS (
    SELECT r.id AS request, r.id AS was, r.passed_from_id FROM request r
      WHERE r.id = ANY (requests) AND (acting_agency() IN (r.agency_id, r.to_agency_id) OR acting_task() IN ('escalation', 'demo'))
    UNION ALL SELECT c.request, p.id, p.passed_from_id FROM chain c JOIN request p ON p.id = c.passed_from_id)
  SELECT c.request, b.id, p.since, p.until
  FROM chain c JOIN blocker b ON b.request_id = c.was AND b.freed_at IS NULL LEFT JOIN blocker_pause p ON p.blocker_id = b.id
$$;

SELECT pgboss.create_queue('escalate', '{"policy":"stately","retryLimit":5,"retryDelay":2,"retryBackoff":true,"retentionMinutes":1440}');
