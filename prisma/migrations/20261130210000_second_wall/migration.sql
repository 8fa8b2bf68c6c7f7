-- The second wall: what PostgreSQL itself lets the application see of items, whatever a statement asks for. The first one is
-- app/domain/reach. Whoever owns the tables (migrations) stands behind it; the application owns nothing.

-- The person and the agency that the transaction acts for (app/domain/transaction.server.ts); NULL, which equals nothing, where none is set.
CREATE FUNCTION acting_person() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('hashar.person', true), '')::uuid $$;
CREATE FUNCTION acting_agency() RETURNS uuid LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('hashar.agency', true), '')::uuid $$;

-- Whether whoever acts works on an item. As the owner: the policy of assignment asks for the item, and would ask in a ring.
CREATE FUNCTION acting_is_assigned(item uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM assignment a WHERE a.item_id = item AND a.person_id = acting_person());
END $$;

-- Whether a grant in force opens an item to the agency that acts. As the owner: the policy of grant_item asks for the item.
CREATE FUNCTION acting_is_granted(item uuid, backlog uuid, closed_to classification) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN EXISTS (SELECT 1 FROM access_grant g
    WHERE g.agency_id = acting_agency() AND g.backlog_id = backlog AND closed_to <= g.ceiling
      AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp()
      AND (g.whole OR EXISTS (SELECT 1 FROM grant_item admitted WHERE admitted.grant_id = g.id AND admitted.item_id = item)));
END $$;

-- Backlogs that a statement may take as a whole, also what of them is closed to whoever acts: the one door, opened by name and for as long
-- as it takes (app/domain/reach/whole-lists.server.ts). It opens to the owner and to a party of an agreement, and to nobody else; the demo world
-- is written by nobody (prisma/seed).
CREATE FUNCTION open_backlogs() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  named text := nullif(current_setting('hashar.whole', true), '');
BEGIN
  IF named IS NULL OR named = '{}' THEN RETURN '{}'; END IF;
  IF current_setting('hashar.task', true) = 'demo' THEN RETURN named; END IF;
  RETURN ARRAY (SELECT b.id FROM backlog b WHERE b.id = ANY (named::uuid[]) AND (b.agency_id = acting_agency() OR EXISTS (
    SELECT 1 FROM agreement a WHERE a.backlog_id = b.id AND (a.partner_id = acting_agency()
      OR a.partner_id IS NULL AND a.invited_email = (SELECT p.email FROM person p WHERE p.id = acting_person())))));
END $$;

ALTER TABLE item ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON item USING (
  ((backlog_id IN (SELECT own.id FROM backlog own WHERE own.agency_id = (SELECT acting_agency()))
      OR (backlog_id IN (SELECT g.backlog_id FROM access_grant g WHERE g.agency_id = (SELECT acting_agency()))
        AND acting_is_granted(id, backlog_id, classification)))
    AND (classification <> 'restricted' OR created_by_id = (SELECT acting_person()) OR acting_is_assigned(id)))
  OR backlog_id = ANY ((SELECT open_backlogs())::uuid[]));

-- What follows an item by itself follows it whoever acts.
ALTER FUNCTION raise_lists(uuid[], boolean) SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_added() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_changed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_removed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_part_added() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_part_removed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION assignment_removed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_text_added() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION item_text_changed() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION agency_word_added() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION agency_word_reclassified() SECURITY DEFINER SET search_path = public, pg_temp;
ALTER FUNCTION rebalance_board(uuid) SECURITY DEFINER SET search_path = public, pg_temp;
