-- A stub of what is closed says by when its owner has promised it: to the agency of whoever acts, by a request that the owner does by that item.
-- What was promised to anybody else is theirs.
CREATE FUNCTION promised_to_acting(item uuid, owner uuid) RETURNS date
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT max(r.promised_on) FROM request_item done JOIN request r ON r.id = done.request_id
  WHERE done.item_id = item AND done.agency_id = owner AND r.to_agency_id = owner AND r.agency_id = acting_agency()
    AND r.state NOT IN ('delivered', 'accepted', 'declined', 'withdrawn', 'passed_on')
$$;
REVOKE EXECUTE ON FUNCTION promised_to_acting(uuid, uuid) FROM PUBLIC;

DROP FUNCTION sealed_ties(uuid[]);
CREATE FUNCTION sealed_ties(items uuid[]) RETURNS TABLE (item_id uuid, way text, kind text, agency_id uuid, category state_category, link_id uuid, promised_on date)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT seen.id, tie.way, tie.kind, b.agency_id, s.category, CASE WHEN home.agency_id = acting_agency() THEN tie.link END,
    promised_to_acting(other.id, b.agency_id)
  FROM item seen
  JOIN backlog home ON home.id = seen.backlog_id
  CROSS JOIN LATERAL (
    SELECT 'parent' AS way, NULL AS kind, seen.parent_id AS other, NULL::timestamptz AS since, NULL::uuid AS link WHERE seen.parent_id IS NOT NULL
    UNION ALL SELECT 'part', NULL, part.id, NULL, NULL FROM item part WHERE part.parent_id = seen.id
    UNION ALL SELECT 'to', l.kind::text, l.to_id, l.created_at, l.id FROM item_link l WHERE l.from_id = seen.id
    UNION ALL SELECT 'from', l.kind::text, l.from_id, l.created_at, l.id FROM item_link l WHERE l.to_id = seen.id) tie
  JOIN item other ON other.id = tie.other
  JOIN backlog b ON b.id = other.backlog_id
  JOIN state s ON s.id = other.state_id
  WHERE seen.id = ANY (items)
    AND acting_sees(seen.id, seen.backlog_id, seen.classification, seen.created_by_id)
    AND NOT acting_sees(other.id, other.backlog_id, other.classification, other.created_by_id)
    AND tie_is_told(seen.id, home.agency_id, b.agency_id)
  ORDER BY tie.since, b.agency_id, s.category;
$$;
