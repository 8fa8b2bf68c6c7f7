-- What coordination terms show is counted here, where it stands: who coordinates two hundred agencies is read the rows of one page, not all
-- of them. Who may be told, and of what, is as before (20261201171000_coordination).

DROP FUNCTION coordinated_blockers();

-- Of every open blocker that coordination terms in force show to whoever acts, what is counted; a field that the terms do not name is NULL.
-- Pauses are NULL too where there were none.
CREATE FUNCTION coordinated_facts() RETURNS TABLE (id uuid, agency_id uuid, kind text, freer_agency_id uuid, cause text, raised_at timestamptz,
  needed_by date, pauses jsonb, items integer, cost_per_day numeric, currency text)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
  WITH told AS MATERIALIZED (
    SELECT held.id, held.item_id, g.agency_id, held.person_id, held.team_id, held.agency_id AS freer_agency_id, held.cause, held.raised_at,
      held.needed_by, held.cost_per_day, held.currency, g.ceiling, 'item' = ANY (g.shows) AS shows_item, 'cost' = ANY (g.shows) AS shows_cost
    FROM coordination_grant g
    JOIN backlog b ON b.agency_id = g.agency_id
    JOIN item i ON i.backlog_id = b.id
    JOIN blocker held ON held.item_id = i.id
    WHERE (SELECT acting_coordinates()) AND g.coordinator_id = (SELECT acting_agency()) AND g.agency_id <> (SELECT acting_agency())
      AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp()
      AND held.freed_at IS NULL AND i.archived_at IS NULL AND i.classification <> 'restricted' AND i.classification <= g.ceiling
      AND (held.agency_id IS NOT NULL OR 'inside' = ANY (g.shows))
      AND NOT (COALESCE(held.agency_id = (SELECT acting_agency()), false) AND acting_sees_item(i.id))),
  parts AS (
    SELECT told.id, count(*)::integer AS count FROM told JOIN item part ON part.parent_id = told.item_id JOIN state s ON s.id = part.state_id
    WHERE told.shows_item AND part.archived_at IS NULL AND s.category <> 'done' AND part.classification <= told.ceiling GROUP BY told.id),
  stood AS (
    SELECT z.blocker_id, jsonb_agg(jsonb_build_array(z.since, z.until)) AS pauses
    FROM told JOIN blocker_pause z ON z.blocker_id = told.id GROUP BY z.blocker_id)
  SELECT told.id, told.agency_id,
    CASE WHEN told.person_id IS NOT NULL THEN 'person' WHEN told.team_id IS NOT NULL THEN 'team' WHEN told.freer_agency_id IS NOT NULL THEN 'agency' ELSE 'party' END,
    told.freer_agency_id, told.cause::text, told.raised_at, told.needed_by, stood.pauses, 1 + COALESCE(parts.count, 0),
    CASE WHEN told.shows_cost THEN told.cost_per_day END, CASE WHEN told.shows_cost THEN told.currency END
  FROM told LEFT JOIN parts ON parts.id = told.id LEFT JOIN stood ON stood.blocker_id = told.id
$$;

-- Those of them that are asked for, with the fields that the terms show.
CREATE FUNCTION coordinated_blockers(asked uuid[]) RETURNS TABLE (id uuid, agency_id uuid, kind text, freer_agency_id uuid, freer_name text,
  cause text, line text, raised_at timestamptz, needed_by date, paused boolean, pauses jsonb, item_key text, item_title text, items integer,
  cost_per_day numeric, currency text, request_number integer, request_state text, promised_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
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
  FROM blocker held
  JOIN item i ON i.id = held.item_id
  JOIN backlog b ON b.id = i.backlog_id
  JOIN coordination_grant g ON g.agency_id = b.agency_id
  LEFT JOIN person p ON p.id = held.person_id
  LEFT JOIN team t ON t.id = held.team_id
  -- A request is its two agencies': it is shown where both of them do.
  LEFT JOIN request r ON r.id = held.request_id AND r.to_agency_id = held.agency_id AND 'request' = ANY (g.shows)
    AND (held.agency_id = (SELECT acting_agency()) OR EXISTS (SELECT 1 FROM coordination_grant other
      WHERE other.agency_id = held.agency_id AND other.coordinator_id = g.coordinator_id AND 'request' = ANY (other.shows)
        AND other.starts_at <= statement_timestamp() AND other.ends_at > statement_timestamp()))
  WHERE held.id = ANY (asked) AND (SELECT acting_coordinates()) AND g.coordinator_id = (SELECT acting_agency()) AND g.agency_id <> (SELECT acting_agency())
    AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp()
    AND held.freed_at IS NULL AND i.archived_at IS NULL AND i.classification <> 'restricted' AND i.classification <= g.ceiling
    AND (held.agency_id IS NOT NULL OR 'inside' = ANY (g.shows))
    AND NOT (COALESCE(held.agency_id = (SELECT acting_agency()), false) AND acting_sees_item(i.id))
$$;

-- Between which agencies the others wait, without terms or above their ceiling: how often, and since which day the oldest does. Nothing else.
CREATE OR REPLACE FUNCTION coordinated_sealed() RETURNS TABLE (agency_id uuid, freer_agency_id uuid, count integer, since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
  SELECT b.agency_id, held.agency_id, count(*)::integer, min((held.raised_at AT TIME ZONE a.zone)::date)
  FROM blocker held
  JOIN item i ON i.id = held.item_id
  JOIN backlog b ON b.id = i.backlog_id
  JOIN agency a ON a.id = b.agency_id
  LEFT JOIN coordination_grant g ON g.coordinator_id = (SELECT acting_agency()) AND g.agency_id = b.agency_id
    AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp() AND i.classification <= g.ceiling
  WHERE (SELECT acting_coordinates()) AND held.agency_id IS NOT NULL AND held.freed_at IS NULL AND i.archived_at IS NULL
    AND i.classification <> 'restricted' AND b.agency_id <> (SELECT acting_agency())
    AND g.id IS NULL
    AND NOT (held.agency_id = (SELECT acting_agency()) AND acting_sees_item(i.id))
  GROUP BY b.agency_id, held.agency_id
$$;
