import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { type Actor, allow, type Names, nameIn } from '#app/domain/actor.ts';
import { NotFound, refuse } from '#app/domain/errors.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access } from '../access.ts';
import { type LogKind, type LogLine, logged, logKindOf, logKinds } from '../log.ts';
import { logInput } from '../log-forms.ts';
import { addressOf, logValues } from '../log-values.rules.ts';

/** Who came in, who took what out, which tokens were made, who was let in, what was agreed, what partners looked at: the latest first, with true totals. */
export const agencyLog = query({
  name: 'agency-log',
  summary:
    'Read the administrator’s log: sign-ins, exports, tokens, people, agreements, what partners looked at, the latest first',
  input: logInput,
  example: () => ({ input: {} }),
  async run(ctx, { after, most, ...asked }) {
    allow(ctx.actor, access, 'agency-log');
    if (asked.from && asked.to && asked.to < asked.from) throw refuse('to', 'ends_before_it_starts');
    const lines = linesSql(ctx.actor, asked);
    const last = after === undefined ? undefined : await lastShown(ctx, lines, after);
    const place = last ? Prisma.sql`(e.occurred_at, e.id) < (${last.occurred_at}, ${last.id}::uuid)` : Prisma.sql`true`;
    const rows = await raw<Row>(
      ctx.db,
      Prisma.sql`SELECT e.id, e.name, e.person_id, e.agency_id, e.subject, e.subject_id, e.old, e.new, e.occurred_at
        ${lines} AND ${place} ORDER BY e.occurred_at DESC, e.id DESC LIMIT ${most}`,
    );
    const [counts = { total: 0, above: 0 }] = await raw<{ total: number; above: number }>(
      ctx.db,
      Prisma.sql`SELECT count(*)::int AS total, count(*) FILTER (WHERE NOT ${place})::int AS above ${lines}`,
    );
    return {
      lines: await inWords(ctx, rows),
      total: counts.total,
      from: rows.length > 0 ? (last ? counts.above : 0) + 1 : 0,
      next: rows.length === most ? (rows.at(-1)?.id ?? null) : null,
    };
  },
});

interface Row {
  id: string;
  name: string;
  person_id: string | null;
  agency_id: string | null;
  subject: string;
  subject_id: string;
  old: unknown;
  new: unknown;
  occurred_at: Date;
}

/** The line that was shown last, where the reader's log has it under the same filter. */
async function lastShown({ db }: Reading, lines: Prisma.Sql, after: string): Promise<Pick<Row, 'id' | 'occurred_at'>> {
  const [last] = await raw<Pick<Row, 'id' | 'occurred_at'>>(
    db,
    Prisma.sql`SELECT e.id, e.occurred_at ${lines} AND e.id = ${idOf(after)}::uuid`,
  );
  if (!last) throw new NotFound();
  return last;
}

/** The events of the reader's log, as `e`: of a view that is read past the second wall, where alone their index can be asked. */
function linesSql(
  actor: Actor,
  { kind, person, from, to }: { kind?: LogKind; person?: string; from?: string; to?: string },
): Prisma.Sql {
  const { id, zone } = actor.agency;
  const day = (iso: string) => Prisma.sql`(${iso}::date::timestamp AT TIME ZONE ${zone})`;
  const conditions = [
    Prisma.sql`(e.subject IN ('person', 'token', 'agency', 'agreement') OR e.name IN ('backlog.exported', 'backlog.looked'))`,
    Prisma.sql`e.agencies @> ARRAY[${id}::uuid]`,
    kind === 'partner' ? byPartnerSql(actor) : namedSql(kind ? [kind] : logKinds),
    ...(kind === 'export' ? [Prisma.sql`NOT ${byPartnerSql(actor)}`] : []),
    ...(from ? [Prisma.sql`e.occurred_at >= ${day(from)}`] : []),
    ...(to ? [Prisma.sql`e.occurred_at < ${day(to)} + interval '1 day'`] : []),
    ...(person?.trim() ? [ofPersonSql(actor, person.trim().toLowerCase())] : []),
  ];
  return Prisma.sql`FROM own_log e WHERE ${Prisma.join(conditions, ' AND ')}`;
}

/** What somebody of another agency did with a backlog of the reader's. */
function byPartnerSql({ agency }: Actor): Prisma.Sql {
  return Prisma.sql`(e.name IN ('backlog.exported', 'backlog.looked') AND e.agency_id IS DISTINCT FROM ${agency.id}::uuid)`;
}

function namedSql(kinds: readonly LogKind[]): Prisma.Sql {
  const names = kinds.flatMap((kind): readonly string[] => logged[kind]);
  const like = names.filter((name) => name.endsWith('*')).map((name) => name.replace('*', '%'));
  return Prisma.sql`(e.name = ANY (${names}) OR e.name LIKE ANY (${like}))`;
}

/** Whose doing it was, or whom it was done to: somebody who belongs or belonged to the agency; of a partner's people by name alone. */
function ofPersonSql(actor: Actor, text: string): Prisma.Sql {
  return Prisma.sql`(EXISTS (SELECT 1 FROM person p JOIN membership m ON m.person_id = p.id AND m.agency_id = ${actor.agency.id}::uuid
    WHERE (p.id = e.person_id OR (e.subject = 'person' AND p.id = e.subject_id))
      AND (strpos(lower(p.name), ${text}) > 0 OR strpos(p.email, ${text}) > 0))
    OR (${byPartnerSql(actor)} AND EXISTS (SELECT 1 FROM person p WHERE p.id = e.person_id AND strpos(lower(p.name), ${text}) > 0)))`;
}

async function inWords({ actor, db }: Reading, rows: readonly Row[]): Promise<LogLine[]> {
  const ids = rows
    .flatMap((row) => [row.person_id, row.subject === 'person' ? row.subject_id : null])
    .filter((id) => id !== null);
  // Whoever never belonged to the agency has no name in its log.
  const people = await db.membership.findMany({
    where: { agencyId: actor.agency.id, personId: { in: [...new Set(ids)] } },
    select: { personId: true, person: { select: { name: true } } },
  });
  const names = new Map(people.map(({ personId, person }) => [personId, person.name]));
  const byPartner = ({ name, agency_id }: Row) => name.startsWith('backlog.') && agency_id !== actor.agency.id;
  const partners = await namesOf(
    db,
    rows.filter(byPartner).flatMap(({ person_id }) => person_id ?? []),
  );
  const backlogs = await db.backlog.findMany({
    where: {
      agencyId: actor.agency.id,
      id: { in: rows.filter((row) => row.subject === 'backlog').map((row) => row.subject_id) },
    },
    select: { id: true, prefix: true },
  });
  const prefixes = new Map(backlogs.map(({ id, prefix }) => [id, prefix]));
  const agencies = await db.agency.findMany({
    where: { id: { in: [...new Set(rows.flatMap((row) => row.agency_id ?? []))] } },
    select: { id: true, names: true },
  });
  const { locale } = actor.person;
  const called = new Map(agencies.map((agency) => [agency.id, nameIn(agency.names as Names, locale)]));
  return rows.flatMap((row) => {
    const kind = logKindOf(row.name, byPartner(row));
    return kind ? [lineOf(row, kind)] : [];
  });

  function lineOf(row: Row, kind: LogKind): LogLine {
    const about = row.subject === 'person' ? names.get(row.subject_id) : undefined;
    const prefix = prefixes.get(row.subject_id);
    const known = byPartner(row) ? partners : names;
    const unknown = row.name === 'person.sign-in-failed' || row.name === 'person.locked-out';
    return {
      id: row.id,
      at: row.occurred_at.toISOString(),
      kind,
      name: row.name,
      // Of a sign-in that failed it is known whose account it was, and not who tried.
      who: (row.person_id ? known.get(row.person_id) : unknown ? undefined : about) ?? null,
      actingFor: row.agency_id ? (called.get(row.agency_id) ?? null) : unknown ? null : nameIn(actor.agency.names, locale),
      values: {
        ...logValues(row, actor.agency.id),
        ...(about !== undefined && { person: about }),
        ...(prefix !== undefined && { backlog: prefix }),
      },
      from: addressOf(row),
    };
  }
}
