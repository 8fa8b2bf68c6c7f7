-- The second wall before all that hangs on an item. Each policy is asked at every mention of its table in every statement, and PostgreSQL
-- makes ready even what it never asks: a subselect on item in each of them made a board's view a third dearer. So what a view, a list and a
-- move read of tells by itself whose it is (`open_to`), and the rest asks one function, row by row.

-- The agency of which everybody sees the item: its owner, unless it is restricted. So one comparison lets nearly every row pass.
ALTER TABLE "item" ADD COLUMN "open_to" UUID;
ALTER TABLE "card" ADD COLUMN "open_to" UUID;
ALTER TABLE "assignment" ADD COLUMN "open_to" UUID;
ALTER TABLE "item_label" ADD COLUMN "open_to" UUID;
ALTER TABLE "checklist" ADD COLUMN "open_to" UUID;
ALTER TABLE "checklist_entry" ADD COLUMN "open_to" UUID;

-- No writer can forget it or choose it: it is written by the database alone. Who writes holds the lists' locks, so no copy misses a change.
CREATE FUNCTION item_open_to() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.open_to := CASE WHEN NEW.classification <> 'restricted' THEN (SELECT b.agency_id FROM backlog b WHERE b.id = NEW.backlog_id) END;
  RETURN NEW;
END $$;
CREATE FUNCTION part_open_to() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.open_to := (SELECT i.open_to FROM item i WHERE i.id = NEW.item_id);
  RETURN NEW;
END $$;
CREATE FUNCTION entry_open_to() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  NEW.open_to := (SELECT c.open_to FROM checklist c WHERE c.id = NEW.checklist_id);
  RETURN NEW;
END $$;
CREATE FUNCTION parts_follow_item() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  UPDATE card SET open_to = NEW.open_to WHERE item_id = NEW.id;
  UPDATE assignment SET open_to = NEW.open_to WHERE item_id = NEW.id;
  UPDATE item_label SET open_to = NEW.open_to WHERE item_id = NEW.id;
  UPDATE checklist SET open_to = NEW.open_to WHERE item_id = NEW.id;
  UPDATE checklist_entry SET open_to = NEW.open_to WHERE checklist_id IN (SELECT c.id FROM checklist c WHERE c.item_id = NEW.id);
  RETURN NULL;
END $$;

-- What is there already; neither versions nor cards change by it.
ALTER TABLE item DISABLE TRIGGER USER;
UPDATE item i SET open_to = b.agency_id FROM backlog b WHERE b.id = i.backlog_id AND i.classification <> 'restricted';
ALTER TABLE item ENABLE TRIGGER USER;
UPDATE card p SET open_to = i.open_to FROM item i WHERE i.id = p.item_id;
UPDATE assignment p SET open_to = i.open_to FROM item i WHERE i.id = p.item_id;
UPDATE item_label p SET open_to = i.open_to FROM item i WHERE i.id = p.item_id;
UPDATE checklist p SET open_to = i.open_to FROM item i WHERE i.id = p.item_id;
UPDATE checklist_entry p SET open_to = c.open_to FROM checklist c WHERE c.id = p.checklist_id;

CREATE TRIGGER item_open_to BEFORE INSERT OR UPDATE OF backlog_id, classification, open_to ON item FOR EACH ROW EXECUTE FUNCTION item_open_to();
CREATE TRIGGER card_open_to BEFORE INSERT OR UPDATE OF item_id, open_to ON card FOR EACH ROW EXECUTE FUNCTION part_open_to();
CREATE TRIGGER assignment_open_to BEFORE INSERT OR UPDATE OF item_id, open_to ON assignment FOR EACH ROW EXECUTE FUNCTION part_open_to();
CREATE TRIGGER item_label_open_to BEFORE INSERT OR UPDATE OF item_id, open_to ON item_label FOR EACH ROW EXECUTE FUNCTION part_open_to();
CREATE TRIGGER checklist_open_to BEFORE INSERT OR UPDATE OF item_id, open_to ON checklist FOR EACH ROW EXECUTE FUNCTION part_open_to();
CREATE TRIGGER checklist_entry_open_to BEFORE INSERT OR UPDATE OF checklist_id, open_to ON checklist_entry
  FOR EACH ROW EXECUTE FUNCTION entry_open_to();
CREATE TRIGGER parts_follow_item AFTER UPDATE OF classification ON item FOR EACH ROW
  WHEN (OLD.open_to IS DISTINCT FROM NEW.open_to) EXECUTE FUNCTION parts_follow_item();

-- What runs for nobody says which task it is (app/domain/transaction.server.ts); a policy that lets it pass names it.
CREATE FUNCTION acting_task() RETURNS text LANGUAGE sql STABLE PARALLEL SAFE AS $$ SELECT nullif(current_setting('hashar.task', true), '') $$;

-- Backlogs of which whoever acts may see something: what stands elsewhere is asked nothing more.
CREATE FUNCTION acting_backlogs() RETURNS uuid[] LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  RETURN ARRAY (SELECT b.id FROM backlog b WHERE b.agency_id = acting_agency()
    UNION SELECT g.backlog_id FROM access_grant g WHERE g.agency_id = acting_agency()
      AND g.starts_at <= statement_timestamp() AND g.ends_at > statement_timestamp());
END $$;

-- Whether whoever acts sees an item, as before: asked row by row now, and so in PL/pgSQL, which keeps its plans.
CREATE OR REPLACE FUNCTION acting_sees(item uuid, backlog uuid, closed_to classification, made_by uuid) RETURNS boolean
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF closed_to = 'restricted' AND NOT (COALESCE(made_by = acting_person(), false) OR acting_is_assigned(item)) THEN RETURN false; END IF;
  RETURN EXISTS (SELECT 1 FROM backlog own WHERE own.id = backlog AND own.agency_id = acting_agency()) OR acting_is_granted(item, backlog, closed_to);
END $$;

-- Whether the policy of item lets it pass, for what hangs on it.
CREATE FUNCTION acting_sees_item(item uuid) RETURNS boolean LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
DECLARE
  found record;
BEGIN
  SELECT i.backlog_id, i.classification, i.created_by_id, i.open_to = acting_agency() AS is_open INTO found FROM item i WHERE i.id = item;
  IF found.backlog_id IS NULL THEN RETURN false; END IF;
  IF found.is_open THEN RETURN true; END IF;
  IF COALESCE(current_setting('hashar.whole', true), '') NOT IN ('', '{}') AND found.backlog_id = ANY (open_backlogs()) THEN RETURN true; END IF;
  RETURN acting_sees(item, found.backlog_id, found.classification, found.created_by_id);
END $$;

DROP POLICY second_wall ON item;
CREATE POLICY second_wall ON item USING (
  open_to = (SELECT acting_agency()) OR backlog_id = ANY ((SELECT open_backlogs())::uuid[])
  OR (backlog_id = ANY ((SELECT acting_backlogs())::uuid[]) AND acting_sees(id, backlog_id, classification, created_by_id)));

-- What a view, a list and a move read of.
ALTER TABLE card ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON card USING (open_to = (SELECT acting_agency()) OR acting_sees_item(item_id));
ALTER TABLE assignment ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON assignment USING (open_to = (SELECT acting_agency()) OR acting_sees_item(item_id));
ALTER TABLE item_label ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON item_label USING (open_to = (SELECT acting_agency()) OR acting_sees_item(item_id));
ALTER TABLE checklist ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON checklist USING (open_to = (SELECT acting_agency()) OR acting_sees_item(item_id));
ALTER TABLE checklist_entry ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON checklist_entry USING (
  open_to = (SELECT acting_agency()) OR EXISTS (SELECT 1 FROM checklist c WHERE c.id = checklist_id));

-- What is read with one item, or a page of them.
ALTER TABLE item_text ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON item_text USING (acting_sees_item(item_id));
ALTER TABLE comment ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON comment USING (acting_sees_item(item_id));
ALTER TABLE mention ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON mention USING (EXISTS (SELECT 1 FROM comment c WHERE c.id = comment_id));
ALTER TABLE watch ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON watch USING (acting_sees_item(item_id));
ALTER TABLE attachment ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON attachment USING (acting_sees_item(item_id));
ALTER TABLE placement ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON placement USING (acting_sees_item(item_id));
ALTER TABLE sprint_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON sprint_item USING (acting_sees_item(item_id));
ALTER TABLE lowering ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON lowering USING (acting_sees_item(item_id));
-- A link tells of both its ends.
ALTER TABLE item_link ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON item_link USING (acting_sees_item(from_id) AND acting_sees_item(to_id));

-- An agency's own order holds a place for items that it does not see, so that what is let in later has one.
ALTER TABLE own_rank ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON own_rank USING (
  EXISTS (SELECT 1 FROM own_order o WHERE o.id = order_id AND o.agency_id = (SELECT acting_agency())));
-- What was let in by a grant to whoever acts, also by one that is over: an id, no more.
ALTER TABLE grant_item ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON grant_item USING (
  EXISTS (SELECT 1 FROM access_grant g WHERE g.id = grant_id AND g.agency_id = (SELECT acting_agency())) OR acting_sees_item(item_id));

-- A notice is its reader's. Whoever does something gives notice to others, of an item that they see or hold open as a whole.
ALTER TABLE notice ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON notice USING (
  (person_id = (SELECT acting_person()) AND (item_id IS NULL OR acting_sees_item(item_id))) OR (SELECT acting_task()) = 'mails');
CREATE POLICY second_wall_given ON notice FOR INSERT WITH CHECK (
  ((SELECT acting_agency()) IS NOT NULL AND (item_id IS NULL OR acting_sees_item(item_id))) OR (SELECT acting_task()) IN ('warnings', 'demo'));

-- A proposal is its two agencies'.
ALTER TABLE proposal ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON proposal USING (agency_id = (SELECT acting_agency())
  OR EXISTS (SELECT 1 FROM backlog b WHERE b.id = backlog_id AND b.agency_id = (SELECT acting_agency())) OR (SELECT acting_task()) = 'demo');
ALTER TABLE proposal_version ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON proposal_version USING (EXISTS (SELECT 1 FROM proposal p WHERE p.id = proposal_id));
ALTER TABLE proposal_message ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON proposal_message USING (EXISTS (SELECT 1 FROM proposal p WHERE p.id = proposal_id));

-- What is in public is everybody's to read.
ALTER TABLE publication ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON publication USING (
  (agency_id = (SELECT acting_agency()) AND (item_id IS NULL OR acting_sees_item(item_id))) OR (SELECT acting_task()) = 'demo');
CREATE POLICY second_wall_public ON publication FOR SELECT USING (status = 'approved' AND open);

-- The trail only grows, whoever acts. What is told of an item is seen by who sees it now; the rest by those whom it concerns.
ALTER TABLE event ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON event FOR SELECT USING (
  CASE WHEN subject = 'item' THEN backlog_id = ANY ((SELECT open_backlogs())::uuid[]) OR EXISTS (SELECT 1 FROM item i WHERE i.id = subject_id)
    ELSE (SELECT acting_agency()) = ANY (agencies) OR person_id = (SELECT acting_person())
      OR (subject = 'service' AND (SELECT acting_agency()) IS NOT NULL AND EXISTS (SELECT 1 FROM service s WHERE s.id = subject_id AND s.published))
      OR (subject = 'person' AND (SELECT acting_task()) = 'note-failed-sign-in') OR (SELECT acting_task()) = 'demo' END);
CREATE POLICY second_wall_grows ON event FOR INSERT WITH CHECK (true);

-- What an import brought is known by what became of it.
ALTER TABLE import_ref ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON import_ref USING (backlog_id = ANY ((SELECT open_backlogs())::uuid[])
  OR (EXISTS (SELECT 1 FROM backlog b WHERE b.id = backlog_id AND b.agency_id = (SELECT acting_agency())) AND CASE kind
    WHEN 'item' THEN acting_sees_item(target_id)
    WHEN 'comment' THEN EXISTS (SELECT 1 FROM comment c WHERE c.id = target_id)
    WHEN 'attachment' THEN EXISTS (SELECT 1 FROM attachment a WHERE a.id = target_id)
    WHEN 'checklist' THEN EXISTS (SELECT 1 FROM checklist c WHERE c.id = target_id)
    WHEN 'entry' THEN EXISTS (SELECT 1 FROM checklist_entry e WHERE e.id = target_id)
    WHEN 'link' THEN EXISTS (SELECT 1 FROM item_link l WHERE l.id = target_id)
    ELSE true END));

-- Words of titles that all of an agency may read.
ALTER TABLE agency_word ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON agency_word USING (agency_id = (SELECT acting_agency()));

-- Behind a policy PostgreSQL asks no index of trigrams and none of arrays: their operators might tell of a row before it is let through. These
-- views are read as the owner and ask for themselves who acts; the app looks for words, and reads its log, nowhere else.
CREATE VIEW seen_text AS SELECT x.item_id, x.title, x.body FROM item_text x JOIN item i ON i.id = x.item_id
  WHERE i.open_to = (SELECT acting_agency())
    OR (i.backlog_id = ANY ((SELECT acting_backlogs())::uuid[]) AND acting_sees(i.id, i.backlog_id, i.classification, i.created_by_id));
CREATE VIEW seen_comment AS SELECT c.id, c.item_id, c.person_id, c.author_name, c.internal, c.text, c.created_at FROM comment c JOIN item i ON i.id = c.item_id
  WHERE i.open_to = (SELECT acting_agency())
    OR (i.backlog_id = ANY ((SELECT acting_backlogs())::uuid[]) AND acting_sees(i.id, i.backlog_id, i.classification, i.created_by_id));
CREATE VIEW own_word AS SELECT w.agency_id, w.word FROM agency_word w WHERE w.agency_id = (SELECT acting_agency());
CREATE VIEW own_log AS SELECT e.* FROM event e
  WHERE (e.subject IN ('person', 'token', 'agency', 'agreement') OR e.name IN ('backlog.exported', 'backlog.looked'))
    AND e.agencies @> ARRAY[(SELECT acting_agency())];

-- Ranks are unique among all cards of a board, also those hidden from who puts one between them: ranks, and nothing else of them.
CREATE FUNCTION ranks_beside(of_board uuid, mover uuid, anchor text, below boolean, OUT low text, OUT high text)
LANGUAGE plpgsql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  IF anchor IS NULL THEN
    low := (SELECT max(c.rank) FROM card c WHERE c.board_id = of_board AND c.item_id <> mover);
  ELSIF below THEN
    low := anchor;
    high := (SELECT min(c.rank) FROM card c WHERE c.board_id = of_board AND c.item_id <> mover AND c.rank > anchor);
  ELSE
    low := (SELECT max(c.rank) FROM card c WHERE c.board_id = of_board AND c.item_id <> mover AND c.rank < anchor);
    high := anchor;
  END IF;
END $$;
CREATE FUNCTION last_rank_on(of_board uuid) RETURNS text LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT max(c.rank) FROM card c WHERE c.board_id = of_board
$$;

-- What stands open in a sprint of the agency that acts goes back to its backlog, also what its owner has closed meanwhile.
CREATE FUNCTION leave_sprint(of_sprint uuid) RETURNS void LANGUAGE sql SECURITY DEFINER SET search_path = public, pg_temp AS $$
  UPDATE sprint_item s SET open = false, outcome = 'backlog' WHERE s.sprint_id = of_sprint AND s.open AND s.agency_id = acting_agency()
$$;
