-- Words that two coordinators may write at once carry a version, as the texts of items do: whoever saves second sees what the first wrote.
ALTER TABLE "escalation_step" ADD COLUMN "text_version" INTEGER NOT NULL DEFAULT 1;
ALTER TABLE "report_decision" ADD COLUMN "text_version" INTEGER NOT NULL DEFAULT 1;
