-- A side may hang a request on more than one item where whoever links the second does not see the first: neither goes for the other.
-- AlterTable
ALTER TABLE "request_item" DROP CONSTRAINT "request_item_pkey",
ADD COLUMN     "linked_at" TIMESTAMPTZ(3) NOT NULL DEFAULT CURRENT_TIMESTAMP,
ADD CONSTRAINT "request_item_pkey" PRIMARY KEY ("request_id", "agency_id", "item_id");

-- What a request that is passed on becomes hangs on what the asker hung it on, in the same order.
CREATE OR REPLACE FUNCTION request_passed_on() RETURNS trigger LANGUAGE plpgsql SECURITY DEFINER SET search_path = public, pg_temp AS $$
BEGIN
  INSERT INTO request_item (request_id, agency_id, item_id, linked_at)
    SELECT NEW.id, i.agency_id, i.item_id, i.linked_at FROM request_item i WHERE i.request_id = NEW.passed_from_id AND i.agency_id = NEW.agency_id;
  RETURN NEW;
END $$;
