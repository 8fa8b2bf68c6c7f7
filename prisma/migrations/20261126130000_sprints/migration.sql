-- A team's time-boxes, the stays of items in them, and how long the team's usually are.
CREATE TYPE "sprint_status" AS ENUM ('planned', 'active', 'completed');
CREATE TYPE "sprint_outcome" AS ENUM ('done', 'next', 'backlog', 'split');

ALTER TABLE "team" ADD COLUMN "rhythm" INTEGER NOT NULL DEFAULT 14;

CREATE TABLE "sprint" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "goal" TEXT NOT NULL DEFAULT '',
    "starts_on" DATE NOT NULL,
    "ends_on" DATE NOT NULL,
    "status" "sprint_status" NOT NULL DEFAULT 'planned',
    "started_at" TIMESTAMPTZ(3),
    "completed_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "sprint_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "sprint_item" (
    "id" UUID NOT NULL,
    "sprint_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "added_at" TIMESTAMPTZ(3) NOT NULL,
    "removed_at" TIMESTAMPTZ(3),
    "in_baseline" BOOLEAN NOT NULL DEFAULT false,
    "points" DECIMAL(6,1),
    "outcome" "sprint_outcome",
    "points_at_end" DECIMAL(6,1),
    "open" BOOLEAN NOT NULL DEFAULT true,

    CONSTRAINT "sprint_item_pkey" PRIMARY KEY ("id")
);

CREATE UNIQUE INDEX "sprint_team_id_number_key" ON "sprint"("team_id", "number");
CREATE INDEX "sprint_item_sprint_id_idx" ON "sprint_item"("sprint_id");
CREATE INDEX "sprint_item_item_id_idx" ON "sprint_item"("item_id");

ALTER TABLE "sprint" ADD CONSTRAINT "sprint_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "sprint_item" ADD CONSTRAINT "sprint_item_sprint_id_fkey" FOREIGN KEY ("sprint_id") REFERENCES "sprint"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "sprint_item" ADD CONSTRAINT "sprint_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- An item stands in at most one sprint that is not completed.
CREATE UNIQUE INDEX "sprint_item_open_key" ON "sprint_item"("item_id") WHERE "open";
-- The first items to be done of a backlog, state by state, however much of it is done already.
CREATE INDEX "item_to_plan_idx" ON "item"("state_id", "rank") WHERE "archived_at" IS NULL AND "type" <> 'epic';
