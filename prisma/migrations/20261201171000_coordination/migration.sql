-- CreateEnum
CREATE TYPE "coordination_field" AS ENUM ('item', 'line', 'responsible', 'cost', 'request', 'inside');

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "coordinates" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "coordination" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "coordinator_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),
    "ended_by_id" UUID,
    "ended_by_agency_id" UUID,
    "ended_reason" TEXT,

    CONSTRAINT "coordination_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination_version" (
    "id" UUID NOT NULL,
    "coordination_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "kind" "version_kind" NOT NULL DEFAULT 'offer',
    "shows" "coordination_field"[],
    "ceiling" "classification" NOT NULL,
    "legal_basis" TEXT NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "offered_by_id" UUID NOT NULL,
    "offered_by_agency_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "stands_at" TIMESTAMPTZ(3),
    "owner_accepted_at" TIMESTAMPTZ(3),
    "owner_accepted_by_id" UUID,
    "owner_signatory" TEXT,
    "owner_letter" TEXT,
    "partner_accepted_at" TIMESTAMPTZ(3),
    "partner_accepted_by_id" UUID,
    "partner_signatory" TEXT,
    "partner_letter" TEXT,
    "declined_at" TIMESTAMPTZ(3),
    "declined_by_id" UUID,
    "declined_reason" TEXT,

    CONSTRAINT "coordination_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "coordination_grant" (
    "id" UUID NOT NULL,
    "coordination_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "coordinator_id" UUID NOT NULL,
    "shows" "coordination_field"[],
    "ceiling" "classification" NOT NULL,
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coordination_grant_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "coordination_agency_id_idx" ON "coordination"("agency_id");

-- CreateIndex
CREATE INDEX "coordination_coordinator_id_idx" ON "coordination"("coordinator_id");

-- CreateIndex
CREATE UNIQUE INDEX "coordination_version_coordination_id_number_key" ON "coordination_version"("coordination_id", "number");

-- CreateIndex
CREATE INDEX "coordination_grant_coordinator_id_agency_id_idx" ON "coordination_grant"("coordinator_id", "agency_id");

-- CreateIndex
CREATE INDEX "coordination_grant_agency_id_idx" ON "coordination_grant"("agency_id");

-- AddForeignKey
ALTER TABLE "coordination" ADD CONSTRAINT "coordination_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination" ADD CONSTRAINT "coordination_coordinator_id_fkey" FOREIGN KEY ("coordinator_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_version" ADD CONSTRAINT "coordination_version_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_grant" ADD CONSTRAINT "coordination_grant_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_grant" ADD CONSTRAINT "coordination_grant_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "coordination_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_grant" ADD CONSTRAINT "coordination_grant_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "coordination_grant" ADD CONSTRAINT "coordination_grant_coordinator_id_fkey" FOREIGN KEY ("coordinator_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- One open matter between an agency and a coordinator at a time; what is over stays.
CREATE UNIQUE INDEX "coordination_open_key" ON "coordination" ("agency_id", "coordinator_id") WHERE ended_at IS NULL;
ALTER TABLE "coordination_version" ADD CONSTRAINT "coordination_version_never_restricted" CHECK (ceiling <> 'restricted');
ALTER TABLE "coordination_grant" ADD CONSTRAINT "coordination_grant_never_restricted" CHECK (ceiling <> 'restricted');

-- The wall before blockers and items stays as it was: no row of another agency passes it because of coordination terms. What the terms open
-- comes out of two named functions, which ask anew who acts, and give out the accepted fields and no others.

-- Whether whoever acts is a coordinator of an agency that coordinates.
CREATE FUNCTION acting_coordinates() RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT EXISTS (SELECT 1 FROM agency a JOIN membership m ON m.agency_id = a.id
    WHERE a.id = acting_agency() AND a.coordinates AND m.person_id = acting_person() AND m.role = 'coordinator' AND m.ended_at IS NULL)
$$;

-- Open blockers that coordination terms in force show to whoever acts; a field that the terms do not name is NULL. What ordinary rights show
-- already is left out, and so is what is restricted.
CREATE FUNCTION coordinated_blockers() RETURNS TABLE (id uuid, agency_id uuid, kind text, freer_agency_id uuid, freer_name text,
  cause text, line text, raised_at timestamptz, needed_by date, paused boolean, pauses jsonb, item_key text, item_title text, items integer,
  cost_per_day numeric, currency text, request_number integer, request_state text, promised_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT held.id, g.agency_id,
    CASE WHEN held.person_id IS NOT NULL THEN 'person' WHEN held.team_id IS NOT NULL THEN 'team' WHEN held.agency_id IS NOT NULL THEN 'agency' ELSE 'party' END,
    held.agency_id,
    CASE WHEN 'responsible' = ANY (g.shows) THEN COALESCE(p.name, t.name, held.party) END,
    held.cause::text,
    CASE WHEN 'line' = ANY (g.shows) THEN held.line END,
    held.raised_at, held.needed_by, held.paused_since IS NOT NULL,
    (SELECT jsonb_agg(jsonb_build_array(z.since, z.until)) FROM blocker_pause z WHERE z.blocker_id = held.id),
    CASE WHEN 'item' = ANY (g.shows) THEN i.key END,
    CASE WHEN 'item' = ANY (g.shows) THEN i.title END,
    1 + CASE WHEN 'item' = ANY (g.shows) THEN (SELECT count(*) FROM item part JOIN state s ON s.id = part.state_id
      WHERE part.parent_id = i.id AND part.archived_at IS NULL AND s.category <> 'done' AND part.classification <= g.ceiling)::integer ELSE 0 END,
    CASE WHEN 'cost' = ANY (g.shows) THEN held.cost_per_day END,
    CASE WHEN 'cost' = ANY (g.shows) THEN held.currency END,
    r.number, r.state::text, r.promised_on
  FROM coordination_grant g
  JOIN backlog b ON b.agency_id = g.agency_id
  JOIN item i ON i.backlog_id = b.id
  JOIN blocker held ON held.item_id = i.id
  LEFT JOIN person p ON p.id = held.person_id
  LEFT JOIN team t ON t.id = held.team_id
  -- A request is its two agencies': it is shown where both of them do.
  LEFT JOIN request r ON r.id = held.request_id AND r.to_agency_id = held.agency_id AND 'request' = ANY (g.shows)
    AND (held.agency_id = acting_agency() OR EXISTS (SELECT 1 FROM coordination_grant other
      WHERE other.agency_id = held.agency_id AND other.coordinator_id = g.coordinator_id AND 'request' = ANY (other.shows)
        AND other.starts_at <= statement_timestamp() AND other.ends_at > statement_timestamp()))
  WHERE acting_coordinates() AND g.coordinator_id = acting_agency() AND g.agency_id <> acting_agency()
    AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp()
    AND held.freed_at IS NULL AND i.archived_at IS NULL AND i.classification <> 'restricted' AND i.classification <= g.ceiling
    AND (held.agency_id IS NOT NULL OR 'inside' = ANY (g.shows))
    AND NOT (COALESCE(held.agency_id = acting_agency(), false) AND acting_sees_item(i.id))
$$;

-- Between which agencies the others wait, without terms or above their ceiling: how often, and since which day the oldest does. Nothing else.
CREATE FUNCTION coordinated_sealed() RETURNS TABLE (agency_id uuid, freer_agency_id uuid, count integer, since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.agency_id, held.agency_id, count(*)::integer, min((held.raised_at AT TIME ZONE a.zone)::date)
  FROM blocker held
  JOIN item i ON i.id = held.item_id
  JOIN backlog b ON b.id = i.backlog_id
  JOIN agency a ON a.id = b.agency_id
  WHERE acting_coordinates() AND held.agency_id IS NOT NULL AND held.freed_at IS NULL AND i.archived_at IS NULL
    AND i.classification <> 'restricted' AND b.agency_id <> acting_agency()
    AND NOT EXISTS (SELECT 1 FROM coordination_grant g WHERE g.coordinator_id = acting_agency() AND g.agency_id = b.agency_id
      AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp() AND i.classification <= g.ceiling)
    AND NOT (held.agency_id = acting_agency() AND acting_sees_item(i.id))
  GROUP BY b.agency_id, held.agency_id
$$;
