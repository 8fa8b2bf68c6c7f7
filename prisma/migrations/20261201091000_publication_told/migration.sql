-- AlterTable
ALTER TABLE "notice" ADD COLUMN     "publication_id" UUID;

-- CreateIndex
CREATE INDEX "notice_publication_id_idx" ON "notice"("publication_id");

-- AddForeignKey
ALTER TABLE "notice" ADD CONSTRAINT "notice_publication_id_fkey" FOREIGN KEY ("publication_id") REFERENCES "publication"("id") ON DELETE CASCADE ON UPDATE CASCADE;
