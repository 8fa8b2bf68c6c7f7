-- The words of an agency's titles, each once or a few times: what a mistyped word may have been is looked for among thousands of words,
-- not among millions of titles. Only of titles that all of the agency may read: a correction must not tell a word of a restricted one. Not
-- unique, so that no writer waits for another who brings the same new word. A word that no title has any more stays; it leads to nothing.
CREATE TABLE "agency_word" (
    "id" BIGINT GENERATED ALWAYS AS IDENTITY,
    "agency_id" UUID NOT NULL,
    "word" TEXT NOT NULL,

    CONSTRAINT "agency_word_pkey" PRIMARY KEY ("id")
);
ALTER TABLE "agency_word" ADD CONSTRAINT "agency_word_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
CREATE INDEX "agency_word_agency_id_word_idx" ON "agency_word"("agency_id", "word");
CREATE INDEX "agency_word_word_idx" ON "agency_word" USING GIN ("word" gin_trgm_ops);

INSERT INTO agency_word (agency_id, word)
SELECT DISTINCT b.agency_id, w FROM item_text x JOIN item i ON i.id = x.item_id JOIN backlog b ON b.id = i.backlog_id,
  regexp_split_to_table(x.title, '[^a-z]+') w
WHERE length(w) > 2 AND i.classification <> 'restricted';

CREATE FUNCTION agency_word_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO agency_word (agency_id, word)
  SELECT n.agency_id, n.word FROM (
    SELECT DISTINCT b.agency_id, w AS word FROM added x JOIN item i ON i.id = x.item_id JOIN backlog b ON b.id = i.backlog_id,
      regexp_split_to_table(x.title, '[^a-z]+') w WHERE length(w) > 2 AND i.classification <> 'restricted') n
  WHERE NOT EXISTS (SELECT 1 FROM agency_word known WHERE known.agency_id = n.agency_id AND known.word = n.word);
  RETURN NULL;
END $$;
CREATE TRIGGER agency_word_added AFTER INSERT ON item_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION agency_word_added();
CREATE TRIGGER agency_word_changed AFTER UPDATE ON item_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION agency_word_added();

-- A title that is closed takes its words along, but for those that another open one has; one that is opened brings them.
CREATE FUNCTION agency_word_reclassified() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  agency uuid;
  words text[];
BEGIN
  SELECT b.agency_id INTO agency FROM backlog b WHERE b.id = NEW.backlog_id;
  SELECT array_agg(DISTINCT w) INTO words FROM item_text x, regexp_split_to_table(x.title, '[^a-z]+') w WHERE x.item_id = NEW.id AND length(w) > 2;
  IF NEW.classification = 'restricted' THEN
    DELETE FROM agency_word known WHERE known.agency_id = agency AND known.word = ANY (words) AND NOT EXISTS (
      SELECT 1 FROM item_text x JOIN item i ON i.id = x.item_id JOIN backlog b ON b.id = i.backlog_id
      WHERE x.title LIKE '%' || known.word || '%' AND x.title ~ ('(^|[^a-z])' || known.word || '([^a-z]|$)')
        AND i.classification <> 'restricted' AND b.agency_id = agency);
  ELSE
    INSERT INTO agency_word (agency_id, word) SELECT agency, w FROM unnest(words) w
    WHERE NOT EXISTS (SELECT 1 FROM agency_word known WHERE known.agency_id = agency AND known.word = w);
  END IF;
  RETURN NULL;
END $$;
CREATE TRIGGER agency_word_reclassified AFTER UPDATE OF classification ON item FOR EACH ROW
  WHEN ((OLD.classification = 'restricted') <> (NEW.classification = 'restricted')) EXECUTE FUNCTION agency_word_reclassified();
