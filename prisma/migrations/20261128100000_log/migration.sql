-- The administrator's log: events of these few subjects by the agencies they concern. Work itself is not in it, so moving a card writes
-- nothing to it. A query that names the condition word for word is led here (activity/queries/agency-log).
CREATE INDEX "event_log_idx" ON "event" USING gin ("agencies")
  WHERE ("subject" IN ('person', 'token', 'agency', 'agreement') OR "name" = 'backlog.exported');
