-- CreateEnum
CREATE TYPE "proposal_state" AS ENUM ('waiting', 'asked', 'accepted', 'declined', 'duplicate', 'withdrawn');

-- CreateEnum
CREATE TYPE "proposal_word" AS ENUM ('question', 'answer');

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "proposal_id" UUID;

-- CreateTable
CREATE TABLE "proposal" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "state" "proposal_state" NOT NULL DEFAULT 'waiting',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "decided_at" TIMESTAMPTZ(3),
    "decided_by_id" UUID,
    "reason" TEXT NOT NULL DEFAULT '',
    "item_id" UUID,

    CONSTRAINT "proposal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "proposal_version" (
    "proposal_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_version_pkey" PRIMARY KEY ("proposal_id","number")
);

-- CreateTable
CREATE TABLE "proposal_message" (
    "id" UUID NOT NULL,
    "proposal_id" UUID NOT NULL,
    "kind" "proposal_word" NOT NULL,
    "text" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "proposal_message_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "proposal_backlog_id_state_idx" ON "proposal"("backlog_id", "state");

-- CreateIndex
CREATE INDEX "proposal_agency_id_idx" ON "proposal"("agency_id");

-- CreateIndex
CREATE INDEX "proposal_item_id_idx" ON "proposal"("item_id");

-- CreateIndex
CREATE INDEX "proposal_message_proposal_id_idx" ON "proposal_message"("proposal_id");

-- CreateIndex
CREATE INDEX "notice_proposal_id_idx" ON "notice"("proposal_id");

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_version" ADD CONSTRAINT "proposal_version_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "proposal_message" ADD CONSTRAINT "proposal_message_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_proposal_id_fkey" FOREIGN KEY ("proposal_id") REFERENCES "proposal"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is open has no end yet, and what was accepted or is a duplicate has its item, unless that was removed since.
ALTER TABLE "proposal" ADD CONSTRAINT "proposal_decided" CHECK ((state IN ('waiting', 'asked')) = (decided_at IS NULL));
