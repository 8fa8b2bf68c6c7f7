-- CreateTable
CREATE TABLE "funding_line" (
    "id" UUID NOT NULL,
    "programme_id" UUID NOT NULL,
    "year" INTEGER NOT NULL,
    "source" TEXT NOT NULL,
    "currency" TEXT NOT NULL,
    "approved" DECIMAL(18,2) NOT NULL,
    "requested" DECIMAL(18,2) NOT NULL,
    "spent" DECIMAL(18,2) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "funding_line_pkey" PRIMARY KEY ("id")
);

-- AlterTable
ALTER TABLE "blocker" ADD COLUMN     "funding_line_id" UUID;

-- CreateIndex
CREATE UNIQUE INDEX "funding_line_programme_id_year_source_currency_key" ON "funding_line"("programme_id", "year", "source", "currency");

-- CreateIndex
CREATE INDEX "blocker_funding_line_id_idx" ON "blocker"("funding_line_id");

-- AddForeignKey
ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_funding_line_id_fkey" FOREIGN KEY ("funding_line_id") REFERENCES "funding_line"("id") ON DELETE SET NULL ON UPDATE CASCADE;

ALTER TABLE "funding_line" ADD CONSTRAINT "funding_line_not_negative" CHECK (approved >= 0 AND requested >= 0 AND spent >= 0);
-- Whoever takes a line away does not see every blocker that names it; the key takes it off all of them.
