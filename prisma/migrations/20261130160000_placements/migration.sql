-- AlterTable
ALTER TABLE "board_backlog" ADD COLUMN     "placed" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "card" ADD COLUMN     "placed" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "placement" (
    "board_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "placed_by_id" UUID NOT NULL,
    "placed_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "placement_pkey" PRIMARY KEY ("board_id","item_id")
);

-- CreateIndex
CREATE INDEX "placement_item_id_idx" ON "placement"("item_id");

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "placement" ADD CONSTRAINT "placement_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What a board without placements is asked about them costs it one look into an empty index.
CREATE INDEX "card_placed_idx" ON "card" ("board_id") WHERE placed;

-- Something shown of these items changed: their backlogs and boards get a new version, and the cards carry it. Where an item was placed, who
-- lost sight of it is told by what they see placed: the board's shape says nothing of an item that was hidden from them already.
CREATE OR REPLACE FUNCTION raise_lists(item_ids uuid[], closed_to_some boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  backlog_ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT backlog_id) INTO backlog_ids FROM item WHERE id = ANY (item_ids);
  IF backlog_ids IS NULL THEN RETURN; END IF;
  PERFORM lock_lists(backlog_ids);
  UPDATE backlog SET version = version + 1 WHERE id = ANY (backlog_ids);
  WITH raised AS (
    UPDATE board SET version = version + 1, shape_version = CASE
      WHEN closed_to_some AND EXISTS (SELECT 1 FROM card own WHERE own.board_id = board.id AND own.item_id = ANY (item_ids) AND NOT own.placed)
      THEN version + 1 ELSE shape_version END
    WHERE id IN (SELECT board_id FROM card WHERE item_id = ANY (item_ids)) RETURNING id, version)
  UPDATE card c SET version = raised.version, state_id = i.state_id,
    restricted = i.classification = 'restricted', archived = i.archived_at IS NOT NULL
  FROM raised, item i WHERE c.board_id = raised.id AND c.item_id = i.id AND i.id = ANY (item_ids);
END $$;

-- A new item stands at the end of every board that shows its backlog by itself.
CREATE OR REPLACE FUNCTION item_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown record; fresh record; last text;
BEGIN
  PERFORM lock_lists(ARRAY (SELECT DISTINCT backlog_id FROM added));
  UPDATE backlog SET version = version + 1 WHERE id IN (SELECT backlog_id FROM added);
  FOR shown IN UPDATE board SET version = version + 1
    WHERE id IN (SELECT bb.board_id FROM board_backlog bb JOIN added a ON a.backlog_id = bb.backlog_id AND NOT bb.placed) RETURNING id, version
  LOOP
    SELECT max(rank) INTO last FROM card WHERE board_id = shown.id;
    FOR fresh IN SELECT a.* FROM added a JOIN board_backlog bb ON bb.backlog_id = a.backlog_id AND bb.board_id = shown.id AND NOT bb.placed
      ORDER BY a.backlog_id, a.rank
    LOOP
      last := rank_after(last);
      INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived)
      VALUES (shown.id, fresh.id, fresh.state_id, last, shown.version, fresh.classification = 'restricted', fresh.archived_at IS NOT NULL);
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

-- A deleted item (an import undone) leaves no card behind to say so, so everyone who saw it looks again at the whole: of a restricted one
-- those named on it, by their rights; of a placed one those who see one placed card less.
CREATE OR REPLACE FUNCTION item_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  backlog_ids uuid[] := ARRAY (SELECT DISTINCT backlog_id FROM removed);
  open_ids uuid[] := ARRAY (SELECT DISTINCT backlog_id FROM removed WHERE classification <> 'restricted');
BEGIN
  PERFORM lock_lists(backlog_ids);
  UPDATE backlog SET version = version + 1 WHERE id = ANY (backlog_ids);
  UPDATE board SET version = version + 1 WHERE id IN (SELECT board_id FROM board_backlog WHERE backlog_id = ANY (backlog_ids) AND NOT placed);
  UPDATE board SET shape_version = version WHERE id IN (SELECT board_id FROM board_backlog WHERE backlog_id = ANY (open_ids) AND NOT placed);
  RETURN NULL;
END $$;
