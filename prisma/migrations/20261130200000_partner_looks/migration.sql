-- The log holds also who of a partner looked at a backlog: one event a day, person and backlog, beside the count in partner_use.
DROP INDEX "event_log_idx";
CREATE INDEX "event_log_idx" ON "event" USING gin ("agencies")
  WHERE ("subject" IN ('person', 'token', 'agency', 'agreement') OR "name" IN ('backlog.exported', 'backlog.looked'));
