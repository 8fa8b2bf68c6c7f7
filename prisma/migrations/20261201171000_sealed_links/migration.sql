-- All links from what whoever acts sees to what they do not, for a drawing of many items: as sealed_ties tells of each, and no more.
CREATE FUNCTION sealed_links() RETURNS TABLE (item_id uuid, way text, kind text, agency_id uuid, category state_category)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH near AS MATERIALIZED (
    SELECT l.id, l.kind::text AS kind, l.created_at, l.from_id, l.to_id,
      COALESCE(f.open_to = acting_agency(), false) OR acting_sees(f.id, f.backlog_id, f.classification, f.created_by_id) AS from_seen,
      COALESCE(t.open_to = acting_agency(), false) OR acting_sees(t.id, t.backlog_id, t.classification, t.created_by_id) AS to_seen
    FROM item_link l JOIN item f ON f.id = l.from_id JOIN item t ON t.id = l.to_id
    WHERE (f.backlog_id = ANY ((SELECT acting_backlogs())::uuid[]) OR t.backlog_id = ANY ((SELECT acting_backlogs())::uuid[]))
      AND (f.open_to IS DISTINCT FROM acting_agency() OR t.open_to IS DISTINCT FROM acting_agency()))
  SELECT CASE WHEN from_seen THEN from_id ELSE to_id END, CASE WHEN from_seen THEN 'to' ELSE 'from' END, near.kind, b.agency_id, s.category
  FROM near JOIN item seen ON seen.id = CASE WHEN from_seen THEN from_id ELSE to_id END
  JOIN item other ON other.id = CASE WHEN from_seen THEN to_id ELSE from_id END
  JOIN backlog home ON home.id = seen.backlog_id
  JOIN backlog b ON b.id = other.backlog_id JOIN state s ON s.id = other.state_id
  WHERE from_seen <> to_seen AND seen.archived_at IS NULL AND tie_is_told(seen.id, home.agency_id, b.agency_id)
  ORDER BY near.created_at, near.id;
$$;
