-- CreateEnum
CREATE TYPE "level" AS ENUM ('see', 'comment', 'propose', 'rank', 'edit');

-- CreateEnum
CREATE TYPE "hidden_field" AS ENUM ('estimates', 'assignees', 'internal_comments');

-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "signs_by_letter" BOOLEAN NOT NULL DEFAULT false;

-- AlterTable
ALTER TABLE "comment" ADD COLUMN     "agency_id" UUID,
ADD COLUMN     "internal" BOOLEAN NOT NULL DEFAULT false;

-- CreateTable
CREATE TABLE "agreement" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "partner_id" UUID,
    "invited_email" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "revoked_at" TIMESTAMPTZ(3),
    "revoked_by_id" UUID,
    "revoked_by_agency_id" UUID,
    "revoked_reason" TEXT,

    CONSTRAINT "agreement_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "agreement_version" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "level" "level" NOT NULL,
    "ceiling" "classification" NOT NULL,
    "scope" JSONB NOT NULL DEFAULT '{}',
    "hides" "hidden_field"[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "note" TEXT NOT NULL DEFAULT '',
    "offered_by_id" UUID NOT NULL,
    "offered_by_agency_id" UUID NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "owner_accepted_at" TIMESTAMPTZ(3),
    "owner_accepted_by_id" UUID,
    "owner_signatory" TEXT,
    "owner_letter" TEXT,
    "partner_accepted_at" TIMESTAMPTZ(3),
    "partner_accepted_by_id" UUID,
    "partner_signatory" TEXT,
    "partner_letter" TEXT,
    "declined_at" TIMESTAMPTZ(3),
    "declined_by_id" UUID,
    "declined_reason" TEXT,

    CONSTRAINT "agreement_version_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "access_grant" (
    "id" UUID NOT NULL,
    "agreement_id" UUID NOT NULL,
    "version_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "level" "level" NOT NULL,
    "ceiling" "classification" NOT NULL,
    "whole" BOOLEAN NOT NULL,
    "hides" "hidden_field"[],
    "starts_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "access_grant_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "grant_item" (
    "grant_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "admitted_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "admitted_by_id" UUID,

    CONSTRAINT "grant_item_pkey" PRIMARY KEY ("grant_id","item_id")
);

-- CreateIndex
CREATE INDEX "agreement_backlog_id_idx" ON "agreement"("backlog_id");

-- CreateIndex
CREATE INDEX "agreement_partner_id_idx" ON "agreement"("partner_id");

-- CreateIndex
CREATE UNIQUE INDEX "agreement_version_agreement_id_number_key" ON "agreement_version"("agreement_id", "number");

-- CreateIndex
CREATE INDEX "access_grant_agency_id_backlog_id_idx" ON "access_grant"("agency_id", "backlog_id");

-- CreateIndex
CREATE INDEX "access_grant_backlog_id_idx" ON "access_grant"("backlog_id");

-- CreateIndex
CREATE INDEX "grant_item_item_id_idx" ON "grant_item"("item_id");

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement" ADD CONSTRAINT "agreement_partner_id_fkey" FOREIGN KEY ("partner_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "agreement_version" ADD CONSTRAINT "agreement_version_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "agreement_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "access_grant" ADD CONSTRAINT "access_grant_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_item" ADD CONSTRAINT "grant_item_grant_id_fkey" FOREIGN KEY ("grant_id") REFERENCES "access_grant"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "grant_item" ADD CONSTRAINT "grant_item_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
