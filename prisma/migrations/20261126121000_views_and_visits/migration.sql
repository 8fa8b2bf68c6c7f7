-- A filter of a board or a backlog under a name: somebody's own, or for everybody who sees the list.
CREATE TABLE "saved_view" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "board_id" UUID,
    "backlog_id" UUID,
    "person_id" UUID,
    "name" TEXT NOT NULL,
    "filter" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "saved_view_pkey" PRIMARY KEY ("id")
);
CREATE INDEX "saved_view_board_id_idx" ON "saved_view"("board_id");
CREATE INDEX "saved_view_backlog_id_idx" ON "saved_view"("backlog_id");
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_one_list_check" CHECK (("board_id" IS NULL) <> ("backlog_id" IS NULL));

-- The view with which a list opens for somebody.
CREATE TABLE "default_view" (
    "person_id" UUID NOT NULL,
    "list_id" UUID NOT NULL,
    "view_id" UUID NOT NULL,

    CONSTRAINT "default_view_pkey" PRIMARY KEY ("person_id","list_id")
);
CREATE INDEX "default_view_view_id_idx" ON "default_view"("view_id");
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "default_view" ADD CONSTRAINT "default_view_view_id_fkey" FOREIGN KEY ("view_id") REFERENCES "saved_view"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- When somebody, acting for an agency, was last here, and since when what happened is news to them.
CREATE TABLE "visit" (
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "last_at" TIMESTAMPTZ(3) NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "visit_pkey" PRIMARY KEY ("person_id","agency_id")
);
ALTER TABLE "visit" ADD CONSTRAINT "visit_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "visit" ADD CONSTRAINT "visit_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- Whether keys without Ctrl do something on a page (WCAG 2.1.4: they can be switched off).
ALTER TABLE "person" ADD COLUMN "single_keys" BOOLEAN NOT NULL DEFAULT true;
