-- Of a board of the agency that acts, the items that were placed there and that whoever acts may not see any more: whose each is, and what its
-- state means. As with sealed_ties, neither an id nor a key comes out of here.
CREATE FUNCTION sealed_placements(board uuid) RETURNS TABLE (agency_id uuid, category state_category)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT b.agency_id, s.category
  FROM placement p
  JOIN board own ON own.id = p.board_id
  JOIN team t ON t.id = own.team_id AND t.agency_id = acting_agency()
  JOIN item i ON i.id = p.item_id
  JOIN backlog b ON b.id = i.backlog_id
  JOIN state s ON s.id = i.state_id
  WHERE p.board_id = board AND i.archived_at IS NULL AND NOT acting_sees(i.id, i.backlog_id, i.classification, i.created_by_id)
  ORDER BY b.agency_id, s.category;
$$;
