-- The words of an agency's titles, each once or a few times: what a mistyped word may have been is looked for among thousands of words,
-- not among millions of titles. Not unique, so that no writer waits for another who brings the same new word. A word that no title has
-- any more stays; it leads to nothing.
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
  regexp_split_to_table(x.title, '[^a-z]+') w WHERE length(w) > 2;

CREATE FUNCTION agency_word_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  INSERT INTO agency_word (agency_id, word)
  SELECT n.agency_id, n.word FROM (
    SELECT DISTINCT b.agency_id, w AS word FROM added x JOIN item i ON i.id = x.item_id JOIN backlog b ON b.id = i.backlog_id,
      regexp_split_to_table(x.title, '[^a-z]+') w WHERE length(w) > 2) n
  WHERE NOT EXISTS (SELECT 1 FROM agency_word known WHERE known.agency_id = n.agency_id AND known.word = n.word);
  RETURN NULL;
END $$;
CREATE TRIGGER agency_word_added AFTER INSERT ON item_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION agency_word_added();
CREATE TRIGGER agency_word_changed AFTER UPDATE ON item_text REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION agency_word_added();
