-- What was taken onto a board and is closed by its owner counts for a column's limit: for the first column that what its state means lands in, since
-- which of several such columns it stands in would tell its state.
CREATE FUNCTION sealed_in_columns(board uuid) RETURNS TABLE (column_id uuid, sealed int)
LANGUAGE sql STABLE SET search_path = public, pg_temp AS $$
  SELECT home.id, closed.cards
  FROM (SELECT p.category, count(*)::int AS cards FROM sealed_placements(board) p GROUP BY p.category) closed
  CROSS JOIN LATERAL (
    SELECT bc.id FROM board_column bc CROSS JOIN LATERAL (
      SELECT s.category FROM column_state cs JOIN state s ON s.id = cs.state_id WHERE cs.board_id = bc.board_id AND cs.column_id = bc.id
      ORDER BY cs.drop DESC, s.position LIMIT 1) lands
    WHERE bc.board_id = board AND lands.category = closed.category ORDER BY bc.position LIMIT 1) home;
$$;

-- A tie is told to the agencies that it stands between, and to whoever works on the seen end on a board of their own. That an item of one agency
-- hangs on one of another is nothing to a third that only looks.
CREATE OR REPLACE FUNCTION sealed_ties(items uuid[]) RETURNS TABLE (item_id uuid, way text, kind text, agency_id uuid, category state_category)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT seen.id, tie.way, tie.kind, b.agency_id, s.category
  FROM item seen
  JOIN backlog home ON home.id = seen.backlog_id
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
    AND (home.agency_id = acting_agency() OR b.agency_id IN (home.agency_id, acting_agency())
      OR EXISTS (SELECT 1 FROM placement p JOIN board own ON own.id = p.board_id JOIN team t ON t.id = own.team_id
        WHERE p.item_id = seen.id AND t.agency_id = acting_agency()))
  ORDER BY tie.since, b.agency_id, s.category;
$$;

-- What a command answered may name anything; it is theirs to whom it was answered.
ALTER TABLE answer ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON answer USING (person_id = (SELECT acting_person()) AND agency_id = (SELECT acting_agency()));

-- Answers that no key can be used for any more are nobody's.
CREATE FUNCTION forget_answers(most int) RETURNS int LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  WITH gone AS (
    DELETE FROM answer WHERE ctid IN (SELECT ctid FROM answer WHERE created_at < now() - interval '24 hours' LIMIT most) RETURNING 1)
  SELECT count(*)::int FROM gone;
$$;
