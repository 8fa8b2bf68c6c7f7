-- What is counted of what coordination terms show (20261201190000_blockers_counted) comes with what it is counted by, so that twenty thousand
-- rows are put together once; the caller says of which agencies it believes that terms hold, and which show their items and costs: both
-- walls have to agree.

DROP FUNCTION coordinated_facts();

CREATE FUNCTION coordinated_facts(at timestamptz, agencies uuid[], with_items uuid[], with_costs uuid[])
RETURNS TABLE (id uuid, agency_id uuid, waiting text, freer text, cause blocker_cause, raised_at timestamptz, late boolean, pauses jsonb,
  items integer, cost_per_day double precision, currency text)
-- A plan made for arrays of any length takes the wrong way through them.
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off SET plan_cache_mode = force_custom_plan AS $$
  WITH terms AS MATERIALIZED (
    SELECT g.agency_id, a.code, (at AT TIME ZONE a.zone)::date AS today, g.ceiling, 'inside' = ANY (g.shows) AS shows_inside,
      'item' = ANY (g.shows) AND g.agency_id = ANY (with_items) AS shows_item,
      'cost' = ANY (g.shows) AND g.agency_id = ANY (with_costs) AS shows_cost
    FROM coordination_grant g
    JOIN agency a ON a.id = g.agency_id
    WHERE (SELECT acting_coordinates()) AND g.coordinator_id = (SELECT acting_agency()) AND g.agency_id <> (SELECT acting_agency())
      AND g.agency_id = ANY (agencies) AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp()),
  parts AS (
    SELECT part.parent_id, count(*) FILTER (WHERE part.classification <= 'public')::integer AS public,
      count(*) FILTER (WHERE part.classification <= 'internal')::integer AS internal,
      count(*) FILTER (WHERE part.classification <= 'shared')::integer AS shared, count(*)::integer AS restricted
    FROM item part JOIN state s ON s.id = part.state_id
    WHERE part.parent_id IN (SELECT item_id FROM blocker WHERE freed_at IS NULL) AND part.archived_at IS NULL AND s.category <> 'done'
    GROUP BY part.parent_id),
  stood AS (
    SELECT z.blocker_id, jsonb_agg(jsonb_build_array(z.since, z.until)) AS pauses
    FROM blocker_pause z JOIN blocker held ON held.id = z.blocker_id WHERE held.freed_at IS NULL GROUP BY z.blocker_id)
  SELECT held.id, terms.agency_id, terms.code,
    CASE WHEN held.person_id IS NOT NULL OR held.team_id IS NOT NULL THEN 'own' ELSE COALESCE(freer.code, 'outside') END,
    held.cause, held.raised_at, held.needed_by < terms.today, stood.pauses,
    CASE WHEN terms.shows_item THEN 1 + COALESCE(CASE terms.ceiling WHEN 'public' THEN parts.public WHEN 'internal' THEN parts.internal
      WHEN 'shared' THEN parts.shared ELSE parts.restricted END, 0) ELSE 1 END,
    CASE WHEN terms.shows_cost THEN held.cost_per_day::double precision END, CASE WHEN terms.shows_cost THEN held.currency END
  FROM terms
  JOIN backlog b ON b.agency_id = terms.agency_id
  JOIN item i ON i.backlog_id = b.id
  JOIN blocker held ON held.item_id = i.id
  LEFT JOIN agency freer ON freer.id = held.agency_id
  LEFT JOIN parts ON parts.parent_id = i.id
  LEFT JOIN stood ON stood.blocker_id = held.id
  WHERE held.freed_at IS NULL AND i.archived_at IS NULL AND i.classification <> 'restricted' AND i.classification <= terms.ceiling
    AND (held.agency_id IS NOT NULL OR terms.shows_inside)
    AND NOT (COALESCE(held.agency_id = (SELECT acting_agency()), false) AND acting_sees_item(i.id))
$$;

-- As before; an agency whose terms show all that is not restricted has nothing closed, and is not gone through.
CREATE OR REPLACE FUNCTION coordinated_sealed() RETURNS TABLE (agency_id uuid, freer_agency_id uuid, count integer, since date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp SET jit = off AS $$
  WITH owners AS MATERIALIZED (
    SELECT a.id AS agency_id, a.zone, terms.ceiling
    FROM agency a
    CROSS JOIN LATERAL (SELECT max(g.ceiling) AS ceiling FROM coordination_grant g
      WHERE g.coordinator_id = (SELECT acting_agency()) AND g.agency_id = a.id
        AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp()) terms
    WHERE (SELECT acting_coordinates()) AND a.id <> (SELECT acting_agency()) AND (terms.ceiling IS NULL OR terms.ceiling < 'shared'))
  SELECT owners.agency_id, held.agency_id, count(*)::integer, min((held.raised_at AT TIME ZONE owners.zone)::date)
  FROM owners
  JOIN backlog b ON b.agency_id = owners.agency_id
  JOIN item i ON i.backlog_id = b.id AND (owners.ceiling IS NULL OR i.classification > owners.ceiling)
  JOIN blocker held ON held.item_id = i.id
  WHERE held.agency_id IS NOT NULL AND held.freed_at IS NULL AND i.archived_at IS NULL AND i.classification <> 'restricted'
    AND NOT (held.agency_id = (SELECT acting_agency()) AND acting_sees_item(i.id))
  GROUP BY owners.agency_id, held.agency_id
$$;
