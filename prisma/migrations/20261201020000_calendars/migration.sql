-- AlterTable
ALTER TABLE "agency" ADD COLUMN     "weekend" INTEGER[] DEFAULT ARRAY[6, 7]::INTEGER[];

-- CreateTable
CREATE TABLE "calendar_day" (
    "agency_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "name" TEXT NOT NULL DEFAULT '',
    "works" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "calendar_day_pkey" PRIMARY KEY ("agency_id","day")
);

-- AddForeignKey
ALTER TABLE "calendar_day" ADD CONSTRAINT "calendar_day_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Somebody works on some day.
ALTER TABLE "agency" ADD CONSTRAINT "agency_works" CHECK (cardinality(weekend) < 7 AND weekend <@ ARRAY[1, 2, 3, 4, 5, 6, 7]);
