-- CreateEnum
CREATE TYPE "lowering_state" AS ENUM ('open', 'confirmed', 'declined', 'withdrawn', 'fallen');

-- CreateTable
CREATE TABLE "lowering" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "was" "classification" NOT NULL,
    "becomes" "classification" NOT NULL,
    "why" TEXT NOT NULL,
    "state" "lowering_state" NOT NULL DEFAULT 'open',
    "asked_by_id" UUID NOT NULL,
    "asked_at" TIMESTAMPTZ(3) NOT NULL,
    "decided_by_id" UUID,
    "decided_at" TIMESTAMPTZ(3),

    CONSTRAINT "lowering_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "lowering_item_id_idx" ON "lowering"("item_id");

-- AddForeignKey
ALTER TABLE "lowering" ADD CONSTRAINT "lowering_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- One is open at a time, it only ever lowers, and it takes two.
CREATE UNIQUE INDEX "lowering_open_key" ON "lowering" ("item_id") WHERE state = 'open';
ALTER TABLE "lowering" ADD CONSTRAINT "lowering_lowers" CHECK ("becomes" < "was");
ALTER TABLE "lowering" ADD CONSTRAINT "lowering_decided" CHECK ((state = 'open') = (decided_at IS NULL));
ALTER TABLE "lowering" ADD CONSTRAINT "lowering_takes_two" CHECK (state <> 'confirmed' OR decided_by_id <> asked_by_id);
