-- AlterEnum
ALTER TYPE "entry_act" ADD VALUE 'freed';

-- The blockers that hang on a request, also on one that was passed on and became it: from when to when each held something up, and when its clock
-- stood meanwhile. One that is freed counts for the days before. To both sides the ladder is one, though the blockers are the asker's. Times, and
-- nothing of the items.
DROP FUNCTION request_pauses(uuid[]);
CREATE FUNCTION request_pauses(requests uuid[])
RETURNS TABLE (request uuid, blocker uuid, raised timestamptz, freed timestamptz, since timestamptz, until timestamptz)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE chain AS (
    SELECT r.id AS request, r.id AS was, r.passed_from_id FROM request r
      WHERE r.id = ANY (requests) AND (acting_agency() IN (r.agency_id, r.to_agency_id) OR acting_task() IN ('escalation', 'demo'))
    UNION ALL SELECT c.request, p.id, p.passed_from_id FROM chain c JOIN request p ON p.id = c.passed_from_id)
  SELECT c.request, b.id, b.raised_at, b.freed_at, p.since, p.until
  FROM chain c JOIN blocker b ON b.request_id = c.was LEFT JOIN blocker_pause p ON p.blocker_id = b.id
$$;
