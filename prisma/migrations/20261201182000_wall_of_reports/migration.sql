-- A frozen report holds what was said of items when it was frozen: it is its agency's, and so is what is written for it.
ALTER TABLE report ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON report USING (agency_id = (SELECT acting_agency()) OR (SELECT acting_task()) = 'demo');
DROP POLICY second_wall ON report_decision;
CREATE POLICY second_wall ON report_decision USING (
  EXISTS (SELECT 1 FROM report r WHERE r.id = report_id) AND EXISTS (SELECT 1 FROM blocker held WHERE held.id = blocker_id));

-- As before; of a blocker's steps only to whoever sees its item.
CREATE OR REPLACE FUNCTION escalation_delivery(steps uuid[]) RETURNS TABLE (step uuid, told int, mailed int, seen int)
LANGUAGE sql STABLE SECURITY DEFINER SET search_path = public, pg_temp AS $$
  SELECT s.id, count(*)::int, count(m.sent_at)::int, count(n.read_at)::int
  FROM escalation_step s
    LEFT JOIN blocker b ON b.id = s.blocker_id
    JOIN notice n ON n.kind = 'escalation_sent' AND n.created_at = s.sent_at AND (n.request_id = s.request_id OR n.item_id = b.item_id)
    JOIN event e ON e.id = n.event_id AND (s.blocker_id IS NULL OR e.new ->> 'blocker' = s.blocker_id::text)
    LEFT JOIN mail m ON m.id = n.mail_id
  WHERE s.id = ANY (steps) AND acting_agency() IN (s.from_agency_id, s.to_agency_id) AND (s.blocker_id IS NULL OR acting_sees_item(b.item_id))
  GROUP BY s.id
$$;
