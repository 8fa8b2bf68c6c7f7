-- AlterTable
ALTER TABLE "blocker" ADD COLUMN     "request_id" UUID;

-- CreateIndex
CREATE INDEX "blocker_request_id_idx" ON "blocker"("request_id");

-- AddForeignKey
ALTER TABLE "blocker" ADD CONSTRAINT "blocker_request_id_fkey" FOREIGN KEY ("request_id") REFERENCES "request"("id") ON DELETE SET NULL ON UPDATE CASCADE;
