CREATE TABLE "report" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "monday" DATE NOT NULL,
    "frozen_at" TIMESTAMPTZ(3),
    "frozen_by_id" UUID,
    "facts" JSONB,

    CONSTRAINT "report_pkey" PRIMARY KEY ("id")
);
CREATE UNIQUE INDEX "report_agency_id_monday_key" ON "report"("agency_id", "monday");
ALTER TABLE "report" ADD CONSTRAINT "report_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
ALTER TABLE "report" ADD CONSTRAINT "report_monday_check" CHECK (extract(isodow FROM "monday") = 1);
ALTER TABLE "report" ADD CONSTRAINT "report_frozen_whole_check" CHECK (("frozen_at" IS NULL) = ("facts" IS NULL) AND ("frozen_at" IS NULL) = ("frozen_by_id" IS NULL));

CREATE TABLE "report_decision" (
    "report_id" UUID NOT NULL,
    "blocker_id" UUID NOT NULL,
    "sentence" TEXT NOT NULL,
    "if_not" TEXT NOT NULL DEFAULT '',
    "person_id" UUID NOT NULL,
    "written_at" TIMESTAMPTZ(3) NOT NULL,

    CONSTRAINT "report_decision_pkey" PRIMARY KEY ("report_id", "blocker_id")
);
CREATE INDEX "report_decision_blocker_id_idx" ON "report_decision"("blocker_id");
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_report_id_fkey" FOREIGN KEY ("report_id") REFERENCES "report"("id") ON DELETE CASCADE ON UPDATE CASCADE;
ALTER TABLE "report_decision" ADD CONSTRAINT "report_decision_blocker_id_fkey" FOREIGN KEY ("blocker_id") REFERENCES "blocker"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- What is written of a blocker stands behind the second wall with its item.
ALTER TABLE report_decision ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON report_decision USING (EXISTS (SELECT 1 FROM blocker held WHERE held.id = blocker_id));

-- What is frozen stays as it is, whoever writes.
CREATE FUNCTION report_stays_frozen() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
  RAISE EXCEPTION 'a frozen report never changes';
END $$;
CREATE TRIGGER report_frozen BEFORE UPDATE OR DELETE ON report FOR EACH ROW WHEN (OLD.frozen_at IS NOT NULL)
  EXECUTE FUNCTION report_stays_frozen();
