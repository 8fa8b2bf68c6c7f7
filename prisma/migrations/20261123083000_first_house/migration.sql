-- CreateSchema
CREATE SCHEMA IF NOT EXISTS "public";

-- CreateEnum
CREATE TYPE "classification" AS ENUM ('public', 'internal', 'shared', 'restricted');

-- CreateEnum
CREATE TYPE "state_category" AS ENUM ('to_do', 'doing', 'done');

-- CreateEnum
CREATE TYPE "item_type" AS ENUM ('epic', 'story', 'task', 'bug');

-- CreateEnum
CREATE TYPE "import_status" AS ENUM ('staging', 'staged', 'running', 'done', 'failed', 'undone');

-- CreateEnum
CREATE TYPE "limit_kind" AS ENUM ('soft', 'hard');

-- CreateEnum
CREATE TYPE "role" AS ENUM ('administrator', 'coordinator', 'lead', 'member', 'observer');

-- CreateEnum
CREATE TYPE "link_purpose" AS ENUM ('join', 'reset');

-- CreateEnum
CREATE TYPE "token_scope" AS ENUM ('read', 'write');

-- CreateTable
CREATE TABLE "event" (
    "id" UUID NOT NULL,
    "command_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID,
    "agency_id" UUID,
    "subject" TEXT NOT NULL,
    "subject_id" UUID NOT NULL,
    "backlog_id" UUID,
    "agencies" UUID[],
    "classification" "classification" NOT NULL,
    "old" JSONB,
    "new" JSONB,
    "occurred_at" TIMESTAMPTZ(3) NOT NULL,
    "recorded_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "event_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "answer" (
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "command" TEXT NOT NULL,
    "key" TEXT NOT NULL,
    "body_hash" TEXT NOT NULL,
    "answer" JSONB NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "answer_pkey" PRIMARY KEY ("person_id","agency_id","command","key")
);

-- CreateTable
CREATE TABLE "backlog" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "prefix" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "classification" "classification" NOT NULL DEFAULT 'internal',
    "version" INTEGER NOT NULL DEFAULT 0,
    "last_number" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "backlog_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "state" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "category" "state_category" NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "state_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "number" INTEGER NOT NULL,
    "key" TEXT NOT NULL,
    "type" "item_type" NOT NULL,
    "title" TEXT NOT NULL,
    "description" TEXT NOT NULL DEFAULT '',
    "text_version" INTEGER NOT NULL DEFAULT 1,
    "state_id" UUID NOT NULL,
    "state_since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "rank" TEXT COLLATE "C" NOT NULL,
    "classification" "classification" NOT NULL,
    "estimate" DECIMAL(6,1),
    "due_on" DATE,
    "parent_id" UUID,
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "archived_at" TIMESTAMPTZ(3),

    CONSTRAINT "item_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "assignment" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "person_id" UUID,
    "name" TEXT,

    CONSTRAINT "assignment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "label" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "tone" TEXT NOT NULL DEFAULT 'grey',

    CONSTRAINT "label_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "item_label" (
    "item_id" UUID NOT NULL,
    "label_id" UUID NOT NULL,

    CONSTRAINT "item_label_pkey" PRIMARY KEY ("item_id","label_id")
);

-- CreateTable
CREATE TABLE "comment" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "person_id" UUID,
    "author_name" TEXT,
    "text" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "comment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,

    CONSTRAINT "checklist_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "checklist_entry" (
    "id" UUID NOT NULL,
    "checklist_id" UUID NOT NULL,
    "text" TEXT NOT NULL,
    "done" BOOLEAN NOT NULL DEFAULT false,
    "position" INTEGER NOT NULL,

    CONSTRAINT "checklist_entry_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attachment" (
    "id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "url" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "attachment_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "file_name" TEXT NOT NULL,
    "file_hash" TEXT NOT NULL,
    "status" "import_status" NOT NULL,
    "staged" JSONB,
    "mapping" JSONB NOT NULL DEFAULT '{}',
    "rows_done" INTEGER NOT NULL DEFAULT 0,
    "rows_all" INTEGER NOT NULL DEFAULT 0,
    "counts" JSONB NOT NULL DEFAULT '{}',
    "problems" JSONB NOT NULL DEFAULT '[]',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "heartbeat_at" TIMESTAMPTZ(3),
    "finished_at" TIMESTAMPTZ(3),

    CONSTRAINT "import_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "import_ref" (
    "id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,
    "import_id" UUID NOT NULL,
    "source" TEXT NOT NULL,
    "kind" TEXT NOT NULL,
    "source_id" TEXT NOT NULL,
    "target_id" UUID NOT NULL,
    "snapshot" JSONB NOT NULL,

    CONSTRAINT "import_ref_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board" (
    "id" UUID NOT NULL,
    "team_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "version" INTEGER NOT NULL DEFAULT 0,
    "shape_version" INTEGER NOT NULL DEFAULT 0,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "board_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "board_backlog" (
    "board_id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,

    CONSTRAINT "board_backlog_pkey" PRIMARY KEY ("board_id","backlog_id")
);

-- CreateTable
CREATE TABLE "board_column" (
    "id" UUID NOT NULL,
    "board_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "position" INTEGER NOT NULL,
    "wip_limit" INTEGER,
    "limit_kind" "limit_kind",

    CONSTRAINT "board_column_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "column_state" (
    "board_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "column_id" UUID NOT NULL,
    "drop" BOOLEAN NOT NULL DEFAULT false,

    CONSTRAINT "column_state_pkey" PRIMARY KEY ("board_id","state_id")
);

-- CreateTable
CREATE TABLE "card" (
    "board_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "state_id" UUID NOT NULL,
    "rank" TEXT COLLATE "C" NOT NULL,
    "version" INTEGER NOT NULL,
    "restricted" BOOLEAN NOT NULL,
    "archived" BOOLEAN NOT NULL,

    CONSTRAINT "card_pkey" PRIMARY KEY ("board_id","item_id")
);

-- CreateTable
CREATE TABLE "agency" (
    "id" UUID NOT NULL,
    "code" TEXT NOT NULL,
    "names" JSONB NOT NULL,
    "contact_desk" TEXT NOT NULL,
    "zone" TEXT NOT NULL DEFAULT 'Asia/Tashkent',
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "agency_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "person" (
    "id" UUID NOT NULL,
    "email" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "locale" TEXT NOT NULL DEFAULT 'en',
    "password_hash" TEXT,
    "rights_version" INTEGER NOT NULL DEFAULT 1,
    "disabled_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "person_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "membership" (
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "role" "role" NOT NULL,
    "since" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
    "ended_at" TIMESTAMPTZ(3),

    CONSTRAINT "membership_pkey" PRIMARY KEY ("person_id","agency_id")
);

-- CreateTable
CREATE TABLE "team" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "team_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "team_member" (
    "team_id" UUID NOT NULL,
    "person_id" UUID NOT NULL,

    CONSTRAINT "team_member_pkey" PRIMARY KEY ("team_id","person_id")
);

-- CreateTable
CREATE TABLE "session" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "ends_at" TIMESTAMPTZ(3) NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "session_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "one_time_link" (
    "id" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "purpose" "link_purpose" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "used_at" TIMESTAMPTZ(3),
    "created_by_id" UUID,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "one_time_link_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "api_token" (
    "id" UUID NOT NULL,
    "hash" TEXT NOT NULL,
    "prefix" TEXT NOT NULL,
    "name" TEXT NOT NULL,
    "person_id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "scope" "token_scope" NOT NULL,
    "expires_at" TIMESTAMPTZ(3) NOT NULL,
    "revoked_at" TIMESTAMPTZ(3),
    "last_used_at" TIMESTAMPTZ(3),
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "api_token_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "attempt" (
    "key" VARCHAR(255) NOT NULL,
    "points" INTEGER NOT NULL DEFAULT 0,
    "expire" BIGINT,

    CONSTRAINT "attempt_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "installation" (
    "key" TEXT NOT NULL,
    "value" JSONB NOT NULL,

    CONSTRAINT "installation_pkey" PRIMARY KEY ("key")
);

-- CreateTable
CREATE TABLE "programme" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "aim" TEXT NOT NULL,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "programme_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "programme_backlog" (
    "programme_id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,

    CONSTRAINT "programme_backlog_pkey" PRIMARY KEY ("programme_id","backlog_id")
);

-- CreateIndex
CREATE INDEX "event_subject_id_occurred_at_idx" ON "event"("subject_id", "occurred_at");

-- CreateIndex
CREATE INDEX "event_backlog_id_occurred_at_idx" ON "event"("backlog_id", "occurred_at");

-- CreateIndex
CREATE INDEX "event_person_id_occurred_at_idx" ON "event"("person_id", "occurred_at");

-- CreateIndex
CREATE INDEX "answer_created_at_idx" ON "answer"("created_at");

-- CreateIndex
CREATE UNIQUE INDEX "backlog_prefix_key" ON "backlog"("prefix");

-- CreateIndex
CREATE INDEX "backlog_agency_id_idx" ON "backlog"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "state_backlog_id_name_key" ON "state"("backlog_id", "name");

-- CreateIndex
CREATE UNIQUE INDEX "item_key_key" ON "item"("key");

-- CreateIndex
CREATE INDEX "item_parent_id_idx" ON "item"("parent_id");

-- CreateIndex
CREATE INDEX "item_state_id_idx" ON "item"("state_id");

-- CreateIndex
CREATE UNIQUE INDEX "item_backlog_id_number_key" ON "item"("backlog_id", "number");

-- CreateIndex
CREATE UNIQUE INDEX "item_backlog_id_rank_key" ON "item"("backlog_id", "rank");

-- CreateIndex
CREATE INDEX "assignment_person_id_idx" ON "assignment"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "assignment_item_id_person_id_key" ON "assignment"("item_id", "person_id");

-- CreateIndex
CREATE UNIQUE INDEX "label_backlog_id_name_key" ON "label"("backlog_id", "name");

-- CreateIndex
CREATE INDEX "item_label_label_id_idx" ON "item_label"("label_id");

-- CreateIndex
CREATE INDEX "comment_item_id_created_at_idx" ON "comment"("item_id", "created_at");

-- CreateIndex
CREATE INDEX "checklist_item_id_idx" ON "checklist"("item_id");

-- CreateIndex
CREATE INDEX "checklist_entry_checklist_id_idx" ON "checklist_entry"("checklist_id");

-- CreateIndex
CREATE INDEX "attachment_item_id_idx" ON "attachment"("item_id");

-- CreateIndex
CREATE INDEX "import_backlog_id_created_at_idx" ON "import"("backlog_id", "created_at");

-- CreateIndex
CREATE INDEX "import_ref_import_id_idx" ON "import_ref"("import_id");

-- CreateIndex
CREATE UNIQUE INDEX "import_ref_backlog_id_source_kind_source_id_key" ON "import_ref"("backlog_id", "source", "kind", "source_id");

-- CreateIndex
CREATE UNIQUE INDEX "board_team_id_name_key" ON "board"("team_id", "name");

-- CreateIndex
CREATE INDEX "board_backlog_backlog_id_idx" ON "board_backlog"("backlog_id");

-- CreateIndex
CREATE UNIQUE INDEX "board_column_board_id_name_key" ON "board_column"("board_id", "name");

-- CreateIndex
CREATE INDEX "column_state_column_id_idx" ON "column_state"("column_id");

-- CreateIndex
CREATE INDEX "card_board_id_archived_state_id_rank_idx" ON "card"("board_id", "archived", "state_id", "rank");

-- CreateIndex
CREATE INDEX "card_board_id_version_idx" ON "card"("board_id", "version");

-- CreateIndex
CREATE INDEX "card_item_id_idx" ON "card"("item_id");

-- CreateIndex
CREATE UNIQUE INDEX "card_board_id_rank_key" ON "card"("board_id", "rank");

-- CreateIndex
CREATE UNIQUE INDEX "agency_code_key" ON "agency"("code");

-- CreateIndex
CREATE UNIQUE INDEX "person_email_key" ON "person"("email");

-- CreateIndex
CREATE INDEX "membership_agency_id_idx" ON "membership"("agency_id");

-- CreateIndex
CREATE UNIQUE INDEX "team_agency_id_name_key" ON "team"("agency_id", "name");

-- CreateIndex
CREATE INDEX "team_member_person_id_idx" ON "team_member"("person_id");

-- CreateIndex
CREATE INDEX "session_person_id_idx" ON "session"("person_id");

-- CreateIndex
CREATE INDEX "session_expires_at_idx" ON "session"("expires_at");

-- CreateIndex
CREATE INDEX "one_time_link_person_id_idx" ON "one_time_link"("person_id");

-- CreateIndex
CREATE UNIQUE INDEX "api_token_hash_key" ON "api_token"("hash");

-- CreateIndex
CREATE INDEX "api_token_person_id_idx" ON "api_token"("person_id");

-- AddForeignKey
ALTER TABLE "backlog" ADD CONSTRAINT "backlog_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "state" ADD CONSTRAINT "state_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_parent_id_fkey" FOREIGN KEY ("parent_id") REFERENCES "item"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "assignment" ADD CONSTRAINT "assignment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "label" ADD CONSTRAINT "label_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_label" ADD CONSTRAINT "item_label_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item_label" ADD CONSTRAINT "item_label_label_id_fkey" FOREIGN KEY ("label_id") REFERENCES "label"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "comment" ADD CONSTRAINT "comment_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist" ADD CONSTRAINT "checklist_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "checklist_entry" ADD CONSTRAINT "checklist_entry_checklist_id_fkey" FOREIGN KEY ("checklist_id") REFERENCES "checklist"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "attachment" ADD CONSTRAINT "attachment_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import" ADD CONSTRAINT "import_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_ref" ADD CONSTRAINT "import_ref_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "import_ref" ADD CONSTRAINT "import_ref_import_id_fkey" FOREIGN KEY ("import_id") REFERENCES "import"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board" ADD CONSTRAINT "board_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_backlog" ADD CONSTRAINT "board_backlog_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_backlog" ADD CONSTRAINT "board_backlog_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "board_column" ADD CONSTRAINT "board_column_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_state" ADD CONSTRAINT "column_state_column_id_fkey" FOREIGN KEY ("column_id") REFERENCES "board_column"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "column_state" ADD CONSTRAINT "column_state_state_id_fkey" FOREIGN KEY ("state_id") REFERENCES "state"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_board_id_fkey" FOREIGN KEY ("board_id") REFERENCES "board"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "card" ADD CONSTRAINT "card_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "membership" ADD CONSTRAINT "membership_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team" ADD CONSTRAINT "team_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_team_id_fkey" FOREIGN KEY ("team_id") REFERENCES "team"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "team_member" ADD CONSTRAINT "team_member_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "session" ADD CONSTRAINT "session_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "one_time_link" ADD CONSTRAINT "one_time_link_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_person_id_fkey" FOREIGN KEY ("person_id") REFERENCES "person"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "api_token" ADD CONSTRAINT "api_token_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme" ADD CONSTRAINT "programme_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_backlog" ADD CONSTRAINT "programme_backlog_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_backlog" ADD CONSTRAINT "programme_backlog_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- What Prisma's schema cannot say: locks, the cards that follow their items, the trail that only grows.

-- Locks backlogs and the boards that show them, always in this order, so that two writers never wait for each other in a ring.
CREATE FUNCTION lock_lists(backlog_ids uuid[]) RETURNS void LANGUAGE plpgsql AS $$
BEGIN
  PERFORM 1 FROM backlog WHERE id = ANY (backlog_ids) ORDER BY id FOR UPDATE;
  PERFORM 1 FROM board WHERE id IN (SELECT board_id FROM board_backlog WHERE backlog_id = ANY (backlog_ids)) ORDER BY id FOR UPDATE;
END $$;

-- The fractional index after the last one of a list: fractional-indexing's generateKeyBetween(last, null), base 62. Held equal to
-- the library by a property test.
CREATE FUNCTION rank_after(last text) RETURNS text LANGUAGE plpgsql IMMUTABLE AS $$
DECLARE
  digits CONSTANT text := '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
  head text; body text; size int; d int;
BEGIN
  IF last IS NULL THEN RETURN 'a0'; END IF;
  head := left(last, 1);
  size := CASE WHEN head COLLATE "C" >= 'a' THEN ascii(head) - 97 + 2 ELSE 90 - ascii(head) + 2 END;
  body := substr(last, 2, size - 1);
  FOR i IN REVERSE size - 1 .. 1 LOOP
    d := strpos(digits, substr(body, i, 1));
    IF d < 62 THEN RETURN head || overlay(body PLACING substr(digits, d + 1, 1) FROM i FOR 1); END IF;
    body := overlay(body PLACING '0' FROM i FOR 1);
  END LOOP;
  IF head = 'Z' THEN RETURN 'a0'; END IF;
  IF head = 'z' THEN RAISE EXCEPTION 'rank_after: no rank after %', last; END IF;
  head := chr(ascii(head) + 1);
  RETURN head || CASE WHEN head COLLATE "C" > 'a' THEN body || '0' ELSE left(body, -1) END;
END $$;

-- Something shown of these items changed: their backlogs and boards get a new version, and the cards carry it.
CREATE FUNCTION raise_lists(item_ids uuid[], closed_to_some boolean) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  backlog_ids uuid[];
BEGIN
  SELECT array_agg(DISTINCT backlog_id) INTO backlog_ids FROM item WHERE id = ANY (item_ids);
  IF backlog_ids IS NULL THEN RETURN; END IF;
  PERFORM lock_lists(backlog_ids);
  UPDATE backlog SET version = version + 1 WHERE id = ANY (backlog_ids);
  WITH raised AS (
    UPDATE board SET version = version + 1, shape_version = CASE WHEN closed_to_some THEN version + 1 ELSE shape_version END
    WHERE id IN (SELECT board_id FROM card WHERE item_id = ANY (item_ids)) RETURNING id, version)
  UPDATE card c SET version = raised.version, state_id = i.state_id,
    restricted = i.classification = 'restricted', archived = i.archived_at IS NOT NULL
  FROM raised, item i WHERE c.board_id = raised.id AND c.item_id = i.id AND i.id = ANY (item_ids);
END $$;

-- A new item stands at the end of every board that shows its backlog.
CREATE FUNCTION item_added() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  shown record; fresh record; last text;
BEGIN
  PERFORM lock_lists(ARRAY (SELECT DISTINCT backlog_id FROM added));
  UPDATE backlog SET version = version + 1 WHERE id IN (SELECT backlog_id FROM added);
  FOR shown IN UPDATE board SET version = version + 1
    WHERE id IN (SELECT bb.board_id FROM board_backlog bb JOIN added a ON a.backlog_id = bb.backlog_id) RETURNING id, version
  LOOP
    SELECT max(rank) INTO last FROM card WHERE board_id = shown.id;
    FOR fresh IN SELECT a.* FROM added a JOIN board_backlog bb ON bb.backlog_id = a.backlog_id AND bb.board_id = shown.id
      ORDER BY a.backlog_id, a.rank
    LOOP
      last := rank_after(last);
      INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived)
      VALUES (shown.id, fresh.id, fresh.state_id, last, shown.version, fresh.classification = 'restricted', fresh.archived_at IS NOT NULL);
    END LOOP;
  END LOOP;
  RETURN NULL;
END $$;

CREATE FUNCTION item_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_lists(ARRAY (SELECT id FROM after_change), EXISTS (
    SELECT 1 FROM after_change a JOIN before_change b ON b.id = a.id
    WHERE a.classification = 'restricted' AND b.classification <> 'restricted'));
  RETURN NULL;
END $$;

CREATE FUNCTION item_part_added() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_lists(ARRAY (SELECT DISTINCT item_id FROM added), false);
  RETURN NULL;
END $$;

-- Who is no longer named on a restricted item must look again.
CREATE FUNCTION item_part_removed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  PERFORM raise_lists(ARRAY (SELECT DISTINCT item_id FROM removed),
    EXISTS (SELECT 1 FROM removed r JOIN item i ON i.id = r.item_id WHERE i.classification = 'restricted'));
  RETURN NULL;
END $$;

-- A deleted item (an import undone) leaves no card behind to say so, so everyone looks again at the whole.
CREATE FUNCTION item_removed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
  backlog_ids uuid[] := ARRAY (SELECT DISTINCT backlog_id FROM removed);
BEGIN
  PERFORM lock_lists(backlog_ids);
  UPDATE backlog SET version = version + 1 WHERE id = ANY (backlog_ids);
  UPDATE board SET version = version + 1, shape_version = version + 1
  WHERE id IN (SELECT board_id FROM board_backlog WHERE backlog_id = ANY (backlog_ids));
  RETURN NULL;
END $$;

CREATE TRIGGER item_removed AFTER DELETE ON item REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION item_removed();
CREATE TRIGGER item_added AFTER INSERT ON item REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_added();
CREATE TRIGGER item_changed AFTER UPDATE ON item REFERENCING OLD TABLE AS before_change NEW TABLE AS after_change
  FOR EACH STATEMENT EXECUTE FUNCTION item_changed();
CREATE TRIGGER assignment_added AFTER INSERT ON assignment REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_part_added();
CREATE TRIGGER assignment_removed AFTER DELETE ON assignment REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION item_part_removed();
CREATE TRIGGER item_label_added AFTER INSERT ON item_label REFERENCING NEW TABLE AS added FOR EACH STATEMENT EXECUTE FUNCTION item_part_added();
CREATE TRIGGER item_label_removed AFTER DELETE ON item_label REFERENCING OLD TABLE AS removed FOR EACH STATEMENT EXECUTE FUNCTION item_part_removed();

-- Gives a board's cards short ranks again, in the order they have. The order is the same, so no reader needs to hear of it.
-- Two steps, because the new ranks would meet the old ones halfway.
CREATE FUNCTION rebalance_board(of_board uuid) RETURNS void LANGUAGE plpgsql AS $$
DECLARE
  placed record; last text;
BEGIN
  UPDATE card SET rank = '~' || rank WHERE board_id = of_board;
  FOR placed IN SELECT item_id FROM card WHERE board_id = of_board ORDER BY rank LOOP
    last := rank_after(last);
    UPDATE card SET rank = last WHERE board_id = of_board AND item_id = placed.item_id;
  END LOOP;
END $$;

-- The trail only grows.
CREATE FUNCTION event_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'event is append-only' USING ERRCODE = 'insufficient_privilege';
END $$;
CREATE TRIGGER event_is_append_only BEFORE UPDATE OR DELETE ON event FOR EACH ROW EXECUTE FUNCTION event_is_append_only();
