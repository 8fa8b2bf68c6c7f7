-- An item of another agency may stand in a sprint of a team that took it onto its board, whatever sprint its owner has it in: so of the sprints
-- of each agency in at most one that is not completed.
ALTER TABLE "sprint_item" ADD COLUMN "agency_id" UUID;
UPDATE "sprint_item" s SET "agency_id" = t."agency_id" FROM "sprint" sp JOIN "team" t ON t."id" = sp."team_id" WHERE sp."id" = s."sprint_id";
DROP INDEX "sprint_item_open_key";
CREATE UNIQUE INDEX "sprint_item_open_key" ON "sprint_item"("item_id", "agency_id") WHERE "open";

CREATE FUNCTION sprint_item_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  NEW.agency_id := (SELECT t.agency_id FROM sprint s JOIN team t ON t.id = s.team_id WHERE s.id = NEW.sprint_id);
  RETURN NEW;
END $$;
CREATE TRIGGER sprint_item_added BEFORE INSERT ON sprint_item FOR EACH ROW EXECUTE FUNCTION sprint_item_added();
