-- CreateEnum
CREATE TYPE "service_phase" AS ENUM ('discovery', 'alpha', 'beta', 'live');

-- AlterTable
ALTER TABLE "item" ADD COLUMN     "objective_id" UUID,
ADD COLUMN     "service_id" UUID;

-- CreateTable
CREATE TABLE "goal" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "text" TEXT NOT NULL DEFAULT '',
    "from_year" INTEGER NOT NULL,
    "to_year" INTEGER NOT NULL,
    "national" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "goal_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objective" (
    "id" UUID NOT NULL,
    "goal_id" UUID NOT NULL,
    "name" TEXT NOT NULL,
    "measure" TEXT NOT NULL,
    "unit" TEXT NOT NULL,
    "baseline" DECIMAL(18,3) NOT NULL,
    "target" DECIMAL(18,3) NOT NULL,
    "target_year" INTEGER NOT NULL,
    "closed_at" TIMESTAMPTZ(3),
    "closed_note" TEXT,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "objective_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "objective_figure" (
    "objective_id" UUID NOT NULL,
    "day" DATE NOT NULL,
    "value" DECIMAL(18,3) NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "objective_figure_pkey" PRIMARY KEY ("objective_id","day")
);

-- CreateTable
CREATE TABLE "programme_objective" (
    "programme_id" UUID NOT NULL,
    "objective_id" UUID NOT NULL,

    CONSTRAINT "programme_objective_pkey" PRIMARY KEY ("programme_id","objective_id")
);

-- CreateTable
CREATE TABLE "service" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "names" JSONB NOT NULL,
    "user_need" TEXT NOT NULL,
    "phase" "service_phase" NOT NULL,
    "phase_since" DATE NOT NULL,
    "launched_on" DATE,
    "address" TEXT,
    "backlog_id" UUID,
    "published" BOOLEAN NOT NULL DEFAULT false,
    "created_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,

    CONSTRAINT "service_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "service_figure" (
    "service_id" UUID NOT NULL,
    "month" DATE NOT NULL,
    "registered_users" INTEGER NOT NULL,
    "source" TEXT NOT NULL,

    CONSTRAINT "service_figure_pkey" PRIMARY KEY ("service_id","month")
);

-- CreateIndex
CREATE INDEX "goal_agency_id_idx" ON "goal"("agency_id");

-- CreateIndex
CREATE INDEX "objective_goal_id_idx" ON "objective"("goal_id");

-- CreateIndex
CREATE INDEX "programme_objective_objective_id_idx" ON "programme_objective"("objective_id");

-- CreateIndex
CREATE INDEX "service_agency_id_idx" ON "service"("agency_id");

-- CreateIndex
CREATE INDEX "item_objective_id_idx" ON "item"("objective_id");

-- CreateIndex
CREATE INDEX "item_service_id_idx" ON "item"("service_id");

-- CreateIndex
CREATE INDEX "programme_backlog_backlog_id_idx" ON "programme_backlog"("backlog_id");

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "item" ADD CONSTRAINT "item_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "goal" ADD CONSTRAINT "goal_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective" ADD CONSTRAINT "objective_goal_id_fkey" FOREIGN KEY ("goal_id") REFERENCES "goal"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "objective_figure" ADD CONSTRAINT "objective_figure_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_objective" ADD CONSTRAINT "programme_objective_programme_id_fkey" FOREIGN KEY ("programme_id") REFERENCES "programme"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "programme_objective" ADD CONSTRAINT "programme_objective_objective_id_fkey" FOREIGN KEY ("objective_id") REFERENCES "objective"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE RESTRICT ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service" ADD CONSTRAINT "service_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE SET NULL ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "service_figure" ADD CONSTRAINT "service_figure_service_id_fkey" FOREIGN KEY ("service_id") REFERENCES "service"("id") ON DELETE RESTRICT ON UPDATE CASCADE;
