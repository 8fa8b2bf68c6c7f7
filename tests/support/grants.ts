import type pg from 'pg';
import type { Classification } from '#app/domain/classification.ts';
import type { HiddenField, Level } from '#app/domain/reach/terms.ts';
import { newId } from '#app/platform/id.ts';
import type { World } from './world.ts';

/** What an agency lets another do on one of its backlogs. */
export interface Granted {
  level?: Level;
  ceiling?: Classification;
  /** Keys of the items; the whole backlog unless said. */
  items?: readonly string[];
  hides?: readonly HiddenField[];
  /** In force from yesterday until tomorrow unless said. */
  when?: 'now' | 'before' | 'after';
}

const day = 86_400_000;
const dates = { now: [-1, 1], before: [1, 2], after: [-2, -1] } as const;

/** Writes a grant on a backlog to an agency straight into the tables, past everything that would agree on it. Returns its id. */
export async function grant(
  owner: pg.Client,
  { backlog, to }: { backlog: string; to: string },
  { level = 'see', ceiling = 'shared', items, hides = [], when = 'now' }: Granted = {},
): Promise<string> {
  const [agreement, version, id] = [newId(), newId(), newId()];
  const [from, until] = dates[when].map((days) => new Date(Date.now() + days * day));
  const terms = [level, ceiling, `{${hides.join()}}`, from, until];
  await owner.query('INSERT INTO agreement (id, backlog_id, partner_id) VALUES ($1, $2, $3)', [agreement, backlog, to]);
  await owner.query(
    `INSERT INTO agreement_version (id, agreement_id, number, level, ceiling, hides, starts_at, ends_at, offered_by_id, offered_by_agency_id)
     VALUES ($1, $2, 1, $3, $4, $5::hidden_field[], $6, $7, $1, (SELECT agency_id FROM backlog WHERE id = $8))`,
    [version, agreement, ...terms, backlog],
  );
  await owner.query(
    `INSERT INTO access_grant (id, agreement_id, version_id, agency_id, backlog_id, whole, level, ceiling, hides, starts_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9::hidden_field[], $10, $11)`,
    [id, agreement, version, to, backlog, items === undefined, ...terms],
  );
  await owner.query('INSERT INTO grant_item (grant_id, item_id) SELECT $1, id FROM item WHERE key = ANY ($2)', [id, items ?? []]);
  return id;
}

/** Takes all grants away, or those on one backlog. */
export async function grantNothing(owner: pg.Client, backlog?: string): Promise<void> {
  await owner.query('DELETE FROM agreement WHERE $1::uuid IS NULL OR backlog_id = $1', [backlog ?? null]);
}

/** Shares both backlogs of the world's first agency with the partner, in place of whatever was shared before. */
export async function shareWithPartner(owner: pg.Client, world: World, granted: Granted = {}): Promise<void> {
  await grantNothing(owner);
  for (const { id } of [world.own.ids.backlog, world.own.ids.otherBacklog]) {
    await grant(owner, { backlog: id, to: world.partner.ids.agency.id }, granted);
  }
}
