-- CreateTable
CREATE TABLE "own_order" (
    "id" UUID NOT NULL,
    "agency_id" UUID NOT NULL,
    "backlog_id" UUID NOT NULL,

    CONSTRAINT "own_order_pkey" PRIMARY KEY ("id")
);

-- CreateTable
CREATE TABLE "own_rank" (
    "order_id" UUID NOT NULL,
    "item_id" UUID NOT NULL,
    "rank" TEXT COLLATE "C" NOT NULL,

    CONSTRAINT "own_rank_pkey" PRIMARY KEY ("order_id","item_id")
);

-- CreateIndex
CREATE UNIQUE INDEX "own_order_agency_id_backlog_id_key" ON "own_order"("agency_id", "backlog_id");

-- CreateIndex
CREATE INDEX "own_order_backlog_id_idx" ON "own_order"("backlog_id");

-- CreateIndex
CREATE UNIQUE INDEX "own_rank_order_id_rank_key" ON "own_rank"("order_id", "rank");

-- CreateIndex
CREATE INDEX "own_rank_item_id_idx" ON "own_rank"("item_id");

-- AddForeignKey
ALTER TABLE "own_order" ADD CONSTRAINT "own_order_agency_id_fkey" FOREIGN KEY ("agency_id") REFERENCES "agency"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_order" ADD CONSTRAINT "own_order_backlog_id_fkey" FOREIGN KEY ("backlog_id") REFERENCES "backlog"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_rank" ADD CONSTRAINT "own_rank_order_id_fkey" FOREIGN KEY ("order_id") REFERENCES "own_order"("id") ON DELETE CASCADE ON UPDATE CASCADE;

-- AddForeignKey
ALTER TABLE "own_rank" ADD CONSTRAINT "own_rank_item_id_fkey" FOREIGN KEY ("item_id") REFERENCES "item"("id") ON DELETE CASCADE ON UPDATE CASCADE;
