-- What concerns a person, written in the transaction of the event; and the mails that tell of it.
CREATE TYPE "mails" AS ENUM ('at_once', 'daily', 'off');
ALTER TABLE "person" ADD COLUMN     "mails" "mails" NOT NULL DEFAULT 'at_once';

CREATE TABLE "notice" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "kind" TEXT NOT NULL,
    "event_id" UUID NOT NULL,
    "item_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL,
    "read_at" TIMESTAMPTZ(3),
    "waits" BOOLEAN NOT NULL DEFAULT false,
    "mail_id" UUID,

    CONSTRAINT "notice_pkey" PRIMARY KEY ("id")
);

CREATE TABLE "mail" (
    "id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "made_at" TIMESTAMPTZ(3) NOT NULL,
    "try_at" TIMESTAMPTZ(3) NOT NULL,
    "tries" INTEGER NOT NULL DEFAULT 0,
    "sent_at" TIMESTAMPTZ(3),
    "stop_hash" TEXT,
    "stopped_at" TIMESTAMPTZ(3),

    CONSTRAINT "mail_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "notice_person_id_agency_id_created_at_idx" ON "notice"("person_id", "agency_id", "created_at");
CREATE INDEX "notice_item_id_idx" ON "notice"("item_id");
CREATE INDEX "notice_mail_id_idx" ON "notice"("mail_id");
CREATE UNIQUE INDEX "notice_event_id_person_id_agency_id_key" ON "notice"("event_id", "person_id", "agency_id");
CREATE UNIQUE INDEX "mail_stop_hash_key" ON "mail"("stop_hash");
CREATE INDEX "mail_person_id_idx" ON "mail"("person_id");
ALTER TABLE "notice" ADD CONSTRAINT "notice_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "notice" ADD CONSTRAINT "notice_mail_id_fkey" FOREIGN KEY ("mail_id") REFERENCES "mail"("id") ON DELETE SET NULL ON UPDATE CASCADE;
ALTER TABLE "mail" ADD CONSTRAINT "mail_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "mail" ADD CONSTRAINT "mail_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;
-- What is asked all the time: what is unread, what is to be mailed, which mails are to be sent.
CREATE INDEX "notice_unread_idx" ON "notice"("person_id", "agency_id") WHERE read_at IS NULL;
CREATE INDEX "notice_waits_idx" ON "notice"("created_at") WHERE waits;
CREATE INDEX "mail_unsent_idx" ON "mail"("try_at") WHERE sent_at IS NULL;
