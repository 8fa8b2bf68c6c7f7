-- Which agency disabled an account: it alone is told so, and opens it again.
ALTER TABLE "person" ADD COLUMN "disabled_in_id" UUID;

-- As the trail tells; where it does not, the agency that has the person, or had them last.
UPDATE "person" p
SET "disabled_in_id" = COALESCE(
  (SELECT e."agency_id" FROM "event" e
   WHERE e."subject" = 'person' AND e."subject_id" = p."id" AND e."name" = 'person.disabled' ORDER BY e."id" DESC LIMIT 1),
  (SELECT m."agency_id" FROM "membership" m
   WHERE m."person_id" = p."id" ORDER BY m."ended_at" DESC NULLS FIRST, m."since" LIMIT 1))
WHERE p."disabled_at" IS NOT NULL;
