-- CreateEnum
CREATE TYPE "version_kind" AS ENUM ('offer', 'answer', 'change', 'renewal', 'narrowing');

-- AlterTable
ALTER TABLE "agreement" ADD COLUMN     "invited_mailed_at" TIMESTAMPTZ(3),
ADD COLUMN     "shows_list" BOOLEAN NOT NULL DEFAULT true;

-- AlterTable
ALTER TABLE "agreement_version" ADD COLUMN     "kind" "version_kind" NOT NULL DEFAULT 'offer',
ADD COLUMN     "stands_at" TIMESTAMPTZ(3);

-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "agreement_id" UUID;

-- CreateTable
CREATE TABLE "agreement_warning" (
    "version_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "warned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "agreement_warning_pkey" PRIMARY KEY ("version_id","days")
);

-- CreateTable
CREATE TABLE "partner_use" (
    "agency_id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "looks" INTEGER NOT NULL DEFAULT 1,

    CONSTRAINT "partner_use_pkey" PRIMARY KEY ("agency_id","backlog_id","person_id","day")
);

-- CreateIndex
CREATE INDEX "partner_use_backlog_id_idx" ON "partner_use"("backlog_id");

-- CreateIndex
CREATE INDEX "notice_agreement_id_idx" ON "notice"("agreement_id");

-- AddForeignKey
ALTER TABLE "agreement_warning" ADD CONSTRAINT "agreement_warning_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "agreement_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_use" ADD CONSTRAINT "partner_use_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_use" ADD CONSTRAINT "partner_use_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "partner_use" ADD CONSTRAINT "partner_use_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_agreement_id_fkey" FOREIGN KEY ("agreement_id") REFERENCES "agreement"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- The job that warns before an end and writes to whoever is not here yet.
SELECT pgboss.create_queue('tell-of-agreements', '{"policy":"stately","retryLimit":5,"retryDelay":2,"retryBackoff":true,"retentionMinutes":1440}');
