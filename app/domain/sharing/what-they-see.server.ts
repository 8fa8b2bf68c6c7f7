import type { Actor } from '#app/domain/actor.ts';
import { type Classification, upTo } from '#app/domain/classification.ts';
import { openItemsSql } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { newcomersAtOnce, previewRows, type Scope, type WhatTheySee } from './agreement.ts';
import type { Reached } from './reached-agreement.server.ts';
import { standingOf } from './state.rules.ts';
import { isWhole } from './terms/scope.rules.ts';
import { inScopeSql } from './terms/scope-sql.server.ts';

/*
 * What a partner sees of a backlog under some terms, for both sides to look at before they sign. The one place that reads items of
 * another agency for which nothing is granted yet: their owner sent the offer, and says whether it shows more than how many they are.
 */

interface Looking {
  actor: Actor;
  db: Db;
  now: Date;
}

interface Asked {
  backlogId: string;
  terms: { scope: Scope; ceiling: Classification };
  /** The items that were let in one by one, where the terms stand already. */
  grantId?: string;
  own: boolean;
  rows: boolean;
}

/** How many items a partner sees, by classification, and the first of them; of the restricted, none: only those named on one do. */
export function whatTheySee(ctx: Looking, asked: Asked): Promise<WhatTheySee> {
  return wholeLists(ctx.db, [asked.backlogId], () => look(ctx, asked));
}

async function look(ctx: Looking, { backlogId, terms, grantId, own, rows }: Asked): Promise<WhatTheySee> {
  const inside = grantId
    ? Prisma.sql`EXISTS (SELECT 1 FROM grant_item let WHERE let.grant_id = ${grantId}::uuid AND let.item_id = i.id)`
    : inScopeSql(terms.scope);
  const from = Prisma.sql`FROM item i WHERE i.backlog_id = ${backlogId}::uuid AND i.archived_at IS NULL AND ${inside}`;
  const open: Classification[] = upTo(terms.ceiling).filter((each) => each !== 'restricted');
  const counts = await raw<{ classification: Classification; count: number }>(
    ctx.db,
    Prisma.sql`SELECT i.classification::text AS classification, count(*)::int AS count ${from}
      AND (i.classification::text = ANY (${open}::text[]) ${own ? Prisma.sql`OR ${openItemsSql(ctx.actor)}` : Prisma.empty})
      GROUP BY i.classification`,
  );
  const seen = counts.filter(({ classification }) => open.includes(classification));
  const sum = (those: typeof counts) => those.reduce((total, { count }) => total + count, 0);
  return {
    total: sum(seen),
    byClass: Object.fromEntries(seen.map(({ classification, count }) => [classification, count])),
    above: own ? sum(counts) - sum(seen) : null,
    rows: rows ? await firstRows(ctx.db, from, open) : null,
  };
}

function firstRows(db: Db, from: Prisma.Sql, open: readonly Classification[]) {
  return raw<NonNullable<WhatTheySee['rows']>[number]>(
    db,
    Prisma.sql`SELECT i.key, i.title, i.type::text AS type, i.classification::text AS classification,
      (SELECT s.name FROM state s WHERE s.id = i.state_id) AS state
      ${from} AND i.classification::text = ANY (${[...open]}::text[]) ORDER BY i.rank LIMIT ${previewRows}`,
  );
}

/** What is granted by the terms that hold, or are to; null where none do. */
export async function currentGrant({ db, now }: Pick<Looking, 'db' | 'now'>, agreement: Reached) {
  const { current, state } = standingOf(agreement, now);
  if (!current || (state !== 'in_force' && state !== 'accepted')) return null;
  return db.grant.findFirst({ where: { versionId: current.id } });
}

/** The items that fell into the scope of the terms after they were signed, as far as the actor sees them; the owner may let them in. */
export async function newcomersOf(ctx: Looking, agreement: Reached) {
  const grant = await currentGrant(ctx, agreement);
  const { current } = standingOf(agreement, ctx.now);
  if (!grant || !current || isWhole(current.scope as Scope)) return { grant, rows: [] };
  const rows = await raw<{ id: string; key: string; title: string }>(
    ctx.db,
    Prisma.sql`SELECT i.id, i.key, i.title FROM item i
      WHERE i.backlog_id = ${agreement.backlogId}::uuid AND i.archived_at IS NULL AND ${inScopeSql(current.scope as Scope)}
        AND i.classification::text = ANY (${upTo(current.ceiling)}::text[]) AND ${openItemsSql(ctx.actor)}
        AND NOT EXISTS (SELECT 1 FROM grant_item let WHERE let.grant_id = ${grant.id}::uuid AND let.item_id = i.id)
      ORDER BY i.rank LIMIT ${newcomersAtOnce + 1}`,
  );
  return { grant, rows };
}
