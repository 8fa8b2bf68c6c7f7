-- "Same as" reads alike from both its ends, so it is kept in one direction, as "has to do with" is; "part of" ties items of two backlogs.
ALTER TYPE "item_link_kind" RENAME VALUE 'duplicates' TO 'same_as';
ALTER TYPE "item_link_kind" ADD VALUE 'part_of';

DELETE FROM item_link turned WHERE turned.kind::text = 'same_as' AND turned.from_id > turned.to_id
  AND EXISTS (SELECT 1 FROM item_link l WHERE l.kind = turned.kind AND l.from_id = turned.to_id AND l.to_id = turned.from_id);
UPDATE item_link SET from_id = to_id, to_id = from_id WHERE kind::text = 'same_as' AND from_id > to_id;

-- Whether a tie from an item that whoever acts sees to one that they do not is told to them: to the agencies that it stands between, and to whoever
-- works on the seen end on a board of their own. That an item of one agency hangs on one of another is nothing to a third that only looks.
CREATE FUNCTION tie_is_told(seen uuid, home uuid, closed_of uuid) RETURNS boolean LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT home = acting_agency() OR closed_of IN (home, acting_agency())
    OR EXISTS (SELECT 1 FROM placement p JOIN board own ON own.id = p.board_id JOIN team t ON t.id = own.team_id
      WHERE p.item_id = seen AND t.agency_id = acting_agency());
$$;

-- The ties that lead on from an item which whoever acts sees: what is blocked by it or follows it ('order'), or is a part of it by a link
-- ('part'). Of what they may not see comes out whose it is, under a number that holds within the answer; and the way goes on from there only
-- to what they see, so that nobody learns how closed items are tied to each other.
CREATE FUNCTION step_on(item uuid, relation text) RETURNS SETOF uuid LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT l.to_id FROM item_link l WHERE l.from_id = item AND relation = 'order' AND l.kind::text = 'blocks'
  UNION SELECT l.from_id FROM item_link l WHERE l.to_id = item AND l.kind::text = CASE relation WHEN 'order' THEN 'follows' ELSE 'part_of' END;
$$;
CREATE FUNCTION steps_after(start uuid, relation text) RETURNS TABLE (earlier text, later text, earlier_owner uuid, later_owner uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH RECURSIVE reached (id, seen, owner) AS (
    SELECT i.id, true, b.agency_id FROM item i JOIN backlog b ON b.id = i.backlog_id
    WHERE i.id = start AND acting_sees(i.id, i.backlog_id, i.classification, i.created_by_id)
    UNION
    SELECT step.id, step.seen, step.owner
    FROM reached r CROSS JOIN LATERAL (
      SELECT i.id, acting_sees(i.id, i.backlog_id, i.classification, i.created_by_id) AS seen, b.agency_id AS owner
      FROM step_on(r.id, relation) on_id JOIN item i ON i.id = on_id JOIN backlog b ON b.id = i.backlog_id) step
    WHERE CASE WHEN r.seen AND step.seen THEN true WHEN r.seen THEN tie_is_told(r.id, r.owner, step.owner)
      WHEN step.seen THEN tie_is_told(step.id, step.owner, r.owner) ELSE false END
  ), named AS (
    SELECT r.id, r.seen, r.owner, CASE WHEN r.seen THEN r.id::text ELSE '#' || row_number() OVER (ORDER BY r.id) END AS name FROM reached r
  )
  SELECT one.name, other.name, CASE WHEN NOT one.seen THEN one.owner END, CASE WHEN NOT other.seen THEN other.owner END
  FROM named one CROSS JOIN LATERAL step_on(one.id, relation) on_id JOIN named other ON other.id = on_id
  WHERE CASE WHEN one.seen AND other.seen THEN true WHEN one.seen THEN tie_is_told(one.id, one.owner, other.owner)
    WHEN other.seen THEN tie_is_told(other.id, other.owner, one.owner) ELSE false END
  ORDER BY one.name, other.name;
$$;

-- As before, with the link's own id where the seen item is of whoever acts: it may be taken off there.
DROP FUNCTION sealed_ties(uuid[]);
CREATE FUNCTION sealed_ties(items uuid[]) RETURNS TABLE (item_id uuid, way text, kind text, agency_id uuid, category state_category, link_id uuid)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT seen.id, tie.way, tie.kind, b.agency_id, s.category, CASE WHEN home.agency_id = acting_agency() THEN tie.link END
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

-- Takes a link off an item of the agency of whoever acts, which they see, where its other end is closed to them.
CREATE FUNCTION unlink_sealed(item uuid, link uuid) RETURNS boolean
LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  DELETE FROM item_link l USING item i, backlog own
  WHERE l.id = link AND i.id = unlink_sealed.item AND own.id = i.backlog_id AND own.agency_id = acting_agency()
    AND i.id IN (l.from_id, l.to_id) AND acting_sees_item(i.id)
    AND NOT acting_sees_item(CASE WHEN l.from_id = i.id THEN l.to_id ELSE l.from_id END);
  RETURN FOUND;
END $$;
