-- A view can be of an agency's list of blockers too.
ALTER TABLE "saved_view" ADD COLUMN "blockers" BOOLEAN NOT NULL DEFAULT false;
ALTER TABLE "saved_view" DROP CONSTRAINT "saved_view_one_list_check";
ALTER TABLE "saved_view" ADD CONSTRAINT "saved_view_one_list_check" CHECK (num_nonnulls("board_id", "backlog_id") + "blockers"::int = 1);
