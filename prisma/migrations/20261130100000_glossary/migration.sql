-- CreateEnum
CREATE TYPE "term_answer" AS ENUM ('same', 'adopted', 'different', 'withdrawn');

-- CreateTable
CREATE TABLE "term" (
    "id" UUID NOT NULL,
    "backlog_id" UUID,
    "programme_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "removed_at" TIMESTAMPTZ(3),

    CONSTRAINT "term_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "term_form" (
    "term_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "text" TEXT NOT NULL,
    "folded" TEXT NOT NULL,

    CONSTRAINT "term_form_pkey" PRIMARY KEY ("term_id","language","position")
);

-- CreateTable
CREATE TABLE "term_meaning" (
    "term_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "language" TEXT NOT NULL,
    "text" TEXT NOT NULL,
    "document" TEXT NOT NULL DEFAULT '',
    "article" TEXT NOT NULL DEFAULT '',
    "address" TEXT NOT NULL DEFAULT '',
    "version" INTEGER NOT NULL DEFAULT 1,
    "person_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "term_meaning_pkey" PRIMARY KEY ("term_id","agency_id")
);

-- CreateTable
CREATE TABLE "term_question" (
    "id" UUID NOT NULL,
    "term_id" UUID NOT NULL,
    "raised_at" TIMESTAMPTZ(3) NOT NULL,
    "owner_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "agreed" UUID[],
    "closed_at" TIMESTAMPTZ(3),
    "answer" "term_answer",
    "note" TEXT NOT NULL DEFAULT '',

    CONSTRAINT "term_question_pkey" PRIMARY KEY ("id")
);

-- CreateIndex
CREATE INDEX "term_backlog_id_idx" ON "term"("backlog_id");

-- CreateIndex
CREATE INDEX "term_programme_id_idx" ON "term"("programme_id");

-- CreateIndex
CREATE INDEX "term_meaning_agency_id_idx" ON "term_meaning"("agency_id");

-- CreateIndex
CREATE INDEX "term_meaning_person_id_idx" ON "term_meaning"("person_id");

-- CreateIndex
CREATE INDEX "term_question_term_id_idx" ON "term_question"("term_id");

-- CreateIndex
CREATE INDEX "term_question_owner_id_idx" ON "term_question"("owner_id");

-- CreateIndex
CREATE INDEX "term_question_agency_id_idx" ON "term_question"("agency_id");

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term" ADD CONSTRAINT "term_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_form" ADD CONSTRAINT "term_form_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_meaning" ADD CONSTRAINT "term_meaning_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_meaning" ADD CONSTRAINT "term_meaning_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_meaning" ADD CONSTRAINT "term_meaning_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_question" ADD CONSTRAINT "term_question_term_id_fkey" FOREIGN KEY ("term_id") REFERENCES "term"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_question" ADD CONSTRAINT "term_question_owner_id_fkey" FOREIGN KEY ("owner_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "term_question" ADD CONSTRAINT "term_question_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "term" ADD CONSTRAINT "term_one_glossary" CHECK (num_nonnulls(backlog_id, programme_id) = 1);
-- One question at a time is open, and a closed one has its answer.
CREATE UNIQUE INDEX "term_question_open_key" ON "term_question"("term_id") WHERE closed_at IS NULL;
ALTER TABLE "term_question" ADD CONSTRAINT "term_question_answered" CHECK ((closed_at IS NULL) = (answer IS NULL));
