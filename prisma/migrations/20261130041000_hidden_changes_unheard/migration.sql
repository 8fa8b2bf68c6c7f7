-- Something shown of these items changed: their backlogs and boards get a new version, and the cards carry it. A label or a person that is
-- gone is told by the card itself; a person who is no longer named on a restricted item looks again by the version of their own rights.
CREATE OR REPLACE FUNCTION item_part_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_lists(ARRAY (SELECT DISTINCT item_id FROM removed), false);
  RETURN NULL;
END $$;

CREATE FUNCTION assignment_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_lists(ARRAY (SELECT DISTINCT item_id FROM removed), false);
  UPDATE person SET rights_version = rights_version + 1 WHERE id IN (
    SELECT r.person_id FROM removed r JOIN item i ON i.id = r.item_id WHERE i.classification = 'restricted');
  RETURN NULL;
END $$;
DROP TRIGGER assignment_removed ON assignment;
CREATE TRIGGER assignment_removed AFTER DELETE ON assignment REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION assignment_removed();

-- A deleted item (an import undone) leaves no card behind to say so, so everyone who saw it looks again at the whole: of a restricted one
-- those named on it, by their rights.
CREATE OR REPLACE FUNCTION item_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  backlog_ids uuid[] := ARRAY (SELECT DISTINCT backlog_id FROM removed);
  open_ids uuid[] := ARRAY (SELECT DISTINCT backlog_id FROM removed WHERE classification <> 'restricted');
BEGIN
  PERFORM lock_lists(backlog_ids);
  UPDATE backlog SET version = version + 1 WHERE id = ANY (backlog_ids);
  UPDATE board SET version = version + 1 WHERE id IN (SELECT board_id FROM board_backlog WHERE backlog_id = ANY (backlog_ids));
  UPDATE board SET shape_version = version WHERE id IN (SELECT board_id FROM board_backlog WHERE backlog_id = ANY (open_ids));
  RETURN NULL;
END $$;
