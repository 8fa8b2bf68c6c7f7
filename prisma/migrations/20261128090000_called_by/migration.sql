-- How an agency calls somebody while it is told nothing of the account.
ALTER TABLE "membership" ADD COLUMN "name" TEXT;

-- Who has not joined yet is called as the first agency that invited them wrote; each other one knows no more than the address.
UPDATE "membership" m
SET "name" = CASE WHEN EXISTS (
    SELECT 1 FROM "membership" o
    WHERE o."person_id" = m."person_id" AND (o."since", o."agency_id") < (m."since", m."agency_id"))
  THEN initcap(translate(split_part(p."email", '@', 1), '._+-', '    ')) ELSE p."name" END
FROM "person" p WHERE p."id" = m."person_id" AND p."password_hash" IS NULL;

UPDATE "person" p SET "name" = initcap(translate(split_part(p."email", '@', 1), '._+-', '    '))
WHERE p."password_hash" IS NULL AND (SELECT count(*) FROM "membership" m WHERE m."person_id" = p."id") > 1;

-- What somebody was called when they left is not known any more; it is kept from now on.
UPDATE "membership" m SET "name" = p."name" FROM "person" p WHERE p."id" = m."person_id" AND m."ended_at" IS NOT NULL AND m."name" IS NULL;
