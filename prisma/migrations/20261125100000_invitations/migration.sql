-- Whoever has an account already belongs to an agency only once they accept it, by a link that says as what.
ALTER TYPE "link_purpose" RENAME TO "link_purpose_before";
CREATE TYPE "link_purpose" AS ENUM ('join', 'reset', 'belong');
ALTER TABLE "one_time_link" ALTER COLUMN "purpose" TYPE "link_purpose" USING "purpose"::text::"link_purpose";
DROP TYPE "link_purpose_before";

ALTER TABLE "one_time_link" ADD COLUMN "name" TEXT, ADD COLUMN "role" "role", ADD COLUMN "teams" UUID[];
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_belong_check"
  CHECK ("purpose" <> 'belong' OR ("name" IS NOT NULL AND "role" IS NOT NULL));

-- Two administrators who invite somebody at once make one invitation.
CREATE UNIQUE INDEX "one_time_link_waiting_idx" ON "one_time_link" ("agency_id", "person_id") WHERE purpose = 'belong' AND used_at IS NULL;
