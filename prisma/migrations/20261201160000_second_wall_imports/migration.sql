-- The second wall before files that are brought in: what stands in one is read by its agency, or, where something of it is restricted, by whoever
-- uploaded it. It is read through in the background by a task of that name.
ALTER TABLE import ENABLE ROW LEVEL SECURITY;
CREATE POLICY second_wall ON import USING (
  EXISTS (SELECT 1 FROM backlog b WHERE b.id = backlog_id AND b.agency_id = (SELECT acting_agency())
    AND (person_id = (SELECT acting_person()) OR (NOT restricted AND b.classification <> 'restricted')))
  OR backlog_id = ANY ((SELECT open_backlogs())::uuid[]) OR (SELECT acting_task()) = 'read-files');
