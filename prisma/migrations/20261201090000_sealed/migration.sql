-- A sealed item: what whoever acts learns of an item that is tied to one they see, but that they may not see itself.

-- Whether whoever acts sees an item: what the policy of item asks, for statements that run as the owner.
CREATE FUNCTION acting_sees(item uuid, backlog uuid, closed_to classification, made_by uuid) RETURNS boolean LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT COALESCE(
    (EXISTS (SELECT 1 FROM backlog own WHERE own.id = backlog AND own.agency_id = acting_agency()) OR acting_is_granted(item, backlog, closed_to))
    AND (closed_to <> 'restricted' OR made_by = acting_person() OR acting_is_assigned(item)), false);
$$;

-- Of items that whoever acts sees, the ties to those that they do not: how each is tied, whose it is, and what its state means. Nothing else of
-- it comes out of here, neither an id nor a key. `way` is parent, part, to (a link kept from the seen item to the sealed one) or from.
CREATE FUNCTION sealed_ties(items uuid[]) RETURNS TABLE (item_id uuid, way text, kind text, agency_id uuid, category state_category)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT seen.id, tie.way, tie.kind, b.agency_id, s.category
  FROM item seen
  CROSS JOIN LATERAL (
    SELECT 'parent' AS way, NULL AS kind, seen.parent_id AS other, NULL::timestamptz AS since WHERE seen.parent_id IS NOT NULL
    UNION ALL SELECT 'part', NULL, part.id, NULL FROM item part WHERE part.parent_id = seen.id
    UNION ALL SELECT 'to', l.kind::text, l.to_id, l.created_at FROM item_link l WHERE l.from_id = seen.id
    UNION ALL SELECT 'from', l.kind::text, l.from_id, l.created_at FROM item_link l WHERE l.to_id = seen.id) tie
  JOIN item other ON other.id = tie.other
  JOIN backlog b ON b.id = other.backlog_id
  JOIN state s ON s.id = other.state_id
  WHERE seen.id = ANY (items)
    AND acting_sees(seen.id, seen.backlog_id, seen.classification, seen.created_by_id)
    AND NOT acting_sees(other.id, other.backlog_id, other.classification, other.created_by_id)
  ORDER BY tie.since, b.agency_id, s.category;
$$;
