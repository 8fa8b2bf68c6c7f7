-- CreateTable
CREATE TABLE "coordination_warning" (
    "version_id" UUID NOT NULL,
    "days" INTEGER NOT NULL,
    "warned_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "coordination_warning_pkey" PRIMARY KEY ("version_id","days")
);

-- AddForeignKey
ALTER TABLE "coordination_warning" ADD CONSTRAINT "coordination_warning_version_id_fkey" FOREIGN KEY ("version_id") REFERENCES "coordination_version"("id") ON DELETE CASCADE ON UPDATE CASCADE;
