-- Blockers stand behind the second wall with their items. Which of them a partner is shown is reach's matter: whoever sees an item is held
-- by all that hold it up.
ALTER TABLE blocker ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON blocker USING (acting_sees_item(item_id));
ALTER TABLE blocker_pause ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON blocker_pause USING (EXISTS (SELECT 1 FROM blocker held WHERE held.id = blocker_id));
