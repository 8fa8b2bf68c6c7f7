-- When the ladder of each thing that waits is to be looked at again. A run reads what is due by an index, the longest due first, so that one
-- which is cut off is gone on with where it was, and nobody is last for ever.
CREATE TABLE "ladder_look" (
    "id" UUID NOT NULL,
    "request_id" UUID,
    "blocker_id" UUID,
    "look_at" TIMESTAMPTZ(3) NOT NULL,
    "old" BOOLEAN NOT NULL DEFAULT false,
    "gathered" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "ladder_look_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "ladder_look_request_id_key" ON "ladder_look"("request_id");
CREATE UNIQUE INDEX "ladder_look_blocker_id_key" ON "ladder_look"("blocker_id");
CREATE INDEX "ladder_look_look_at_id_idx" ON "ladder_look"("look_at", "id");
CREATE INDEX "ladder_look_gathered_idx" ON "ladder_look"("id") WHERE "gathered";
ALTER TABLE "ladder_look" ADD CONSTRAINT "ladder_look_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ladder_look" ADD CONSTRAINT "ladder_look_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "ladder_look" ADD CONSTRAINT "ladder_look_of" CHECK (("request_id" IS NULL) <> ("blocker_id" IS NULL) AND "id" IN ("request_id", "blocker_id"));

-- Moments: of what its agency brought in from elsewhere it says that it had waited already.
ALTER TABLE ladder_look ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON ladder_look USING (
  (SELECT acting_task()) IN ('demo', 'escalation') OR EXISTS (SELECT 1 FROM blocker held WHERE held.id = blocker_id));

-- Whatever is done with a request or a blocker has its ladder looked at by the next run; what is over has none.
CREATE FUNCTION ladder_look_soon() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE waits boolean;
BEGIN
  IF TG_TABLE_NAME = 'request' THEN
    waits := NEW.state NOT IN ('accepted', 'declined', 'withdrawn', 'passed_on');
    INSERT INTO ladder_look (id, request_id, look_at) SELECT NEW.id, NEW.id, 'epoch' WHERE waits
      ON CONFLICT (id) DO UPDATE SET look_at = 'epoch';
  ELSE
    waits := NEW.freed_at IS NULL AND NEW.paused_since IS NULL;
    INSERT INTO ladder_look (id, blocker_id, look_at) SELECT NEW.id, NEW.id, 'epoch' WHERE waits
      ON CONFLICT (id) DO UPDATE SET look_at = 'epoch';
  END IF;
  IF NOT waits THEN DELETE FROM ladder_look WHERE id = NEW.id; END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER ladder_look_soon AFTER INSERT OR UPDATE ON request FOR EACH ROW EXECUTE FUNCTION ladder_look_soon();
CREATE TRIGGER ladder_look_soon AFTER INSERT OR UPDATE ON blocker FOR EACH ROW EXECUTE FUNCTION ladder_look_soon();

-- Where somebody else stands on a rung, what had come so far is looked at by the next run.
CREATE FUNCTION ladder_place_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE ladder_look l SET look_at = 'epoch'
  FROM (SELECT s.request_id, s.blocker_id FROM escalation_step s
    WHERE s.to_agency_id = CASE TG_OP WHEN 'DELETE' THEN OLD.agency_id ELSE NEW.agency_id END) s
  WHERE l.id IN (s.request_id, s.blocker_id);
  RETURN NULL;
END $$;
CREATE TRIGGER ladder_place_changed AFTER INSERT OR UPDATE OR DELETE ON ladder_place FOR EACH ROW EXECUTE FUNCTION ladder_place_changed();

-- Where an agreement says that steps go by themselves, those that wait between its two agencies are looked at by the next run.
CREATE FUNCTION ladder_automatic_changed() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE ladder_look l SET look_at = 'epoch'
  FROM agreement a JOIN backlog b ON b.id = a.backlog_id
    JOIN escalation_step s ON s.state = 'drafted' AND s.from_agency_id IN (b.agency_id, a.partner_id) AND s.to_agency_id IN (b.agency_id, a.partner_id)
  WHERE a.id = NEW.agreement_id AND l.id IN (s.request_id, s.blocker_id);
  RETURN NULL;
END $$;
CREATE TRIGGER ladder_automatic_changed AFTER INSERT OR UPDATE ON agreement_version FOR EACH ROW WHEN (NEW.escalates)
  EXECUTE FUNCTION ladder_automatic_changed();

-- What a run has to look at, a page at a time: the longest due first. With the backlog of a blocker's item, so that nothing else is opened for it.
CREATE FUNCTION ladder_due(before timestamptz, after_look timestamptz, after_id uuid, many int)
  RETURNS TABLE (id uuid, request_id uuid, look_at timestamptz, backlog_id uuid)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF acting_task() IS DISTINCT FROM 'escalation' THEN RETURN; END IF;
  RETURN QUERY SELECT due.id, due.request_id, due.look_at, i.backlog_id
    FROM (SELECT l.* FROM ladder_look l WHERE l.look_at < before AND (l.look_at, l.id) > (after_look, after_id)
      ORDER BY l.look_at, l.id LIMIT many) due
      LEFT JOIN blocker b ON b.id = due.blocker_id
      LEFT JOIN item i ON i.id = b.item_id
    ORDER BY due.look_at, due.id;
END $$;

-- Whatever waits already. What no step was ever taken about had waited before there was a ladder.
INSERT INTO ladder_look (id, request_id, look_at, old)
  SELECT r.id, r.id, 'epoch', NOT EXISTS (SELECT 1 FROM escalation_step s WHERE s.request_id = r.id)
  FROM request r WHERE r.state NOT IN ('accepted', 'declined', 'withdrawn', 'passed_on');
INSERT INTO ladder_look (id, blocker_id, look_at, old)
  SELECT b.id, b.id, 'epoch', NOT EXISTS (SELECT 1 FROM escalation_step s WHERE s.blocker_id = b.id)
  FROM blocker b WHERE b.freed_at IS NULL AND b.paused_since IS NULL;

-- What was found to wait since before there was a ladder, for each agency of the two sides: how much of it there is, without what is restricted, and
-- who can free it. Each is told once, whichever process asks first.
CREATE FUNCTION ladder_gathered() RETURNS TABLE (agency_id uuid, waits int, people uuid[])
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF acting_task() IS DISTINCT FROM 'escalation' THEN RETURN; END IF;
  RETURN QUERY WITH told AS (
    UPDATE ladder_look l SET gathered = false WHERE l.gathered RETURNING l.id, l.request_id, l.blocker_id
  ), sides AS (
    SELECT DISTINCT t.id, side.agency, side.agency = s.to_agency_id AS acts, t.request_id, t.blocker_id
    FROM told t JOIN escalation_step s ON s.request_id = t.request_id OR s.blocker_id = t.blocker_id
      CROSS JOIN LATERAL unnest(ARRAY[s.from_agency_id, s.to_agency_id]) AS side (agency)
  ), named AS (
    SELECT s.agency, coalesce(b.person_id, m.person_id, r.owner_id) AS person
    FROM sides s LEFT JOIN blocker b ON b.id = s.blocker_id LEFT JOIN team_member m ON m.team_id = b.team_id
      LEFT JOIN request r ON r.id = s.request_id
    WHERE s.acts
  )
  SELECT s.agency, count(DISTINCT s.id)::int,
    ARRAY (SELECT DISTINCT n.person FROM named n WHERE n.agency = s.agency AND n.person IS NOT NULL)
  FROM sides s GROUP BY s.agency ORDER BY s.agency;
END $$;
