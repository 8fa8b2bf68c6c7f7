-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "coordination_id" UUID;

-- CreateIndex
CREATE INDEX "notice_coordination_id_idx" ON "notice"("coordination_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_coordination_id_fkey" FOREIGN KEY ("coordination_id") REFERENCES "coordination"("id") ON DELETE CASCADE ON UPDATE CASCADE;
