import { escalate } from '#app/domain/escalation/escalate.server.ts';
import { closeDb } from '#app/platform/db.server.ts';

/** A process of its own that climbs every ladder once, at the moment that it is given. */
await escalate(new Date(process.argv[2] ?? ''), new AbortController().signal);
await closeDb();
