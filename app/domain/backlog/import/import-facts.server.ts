import type { Actor } from '#app/domain/actor.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import { colleaguesOf } from '../colleagues.server.ts';
import type { Before } from './before.ts';
import type { Known } from './guess-choices.rules.ts';
import type { KnownItem, Said } from './known-item.ts';
import { knownParts } from './known-parts.server.ts';
import { knownLinks } from './links/known-links.server.ts';
import { type Refs, targetsOf } from './refs.server.ts';
import type { Standing } from './relatives/fit-relatives.rules.ts';
import { relativesOf } from './relatives/relatives-of.server.ts';
import type { StagedTie } from './staged.ts';

/** What guesses are made from. */
export async function knownFor({ actor, db }: { actor: Actor; db: Db }, backlogId: string, refs: Refs): Promise<Known> {
  return {
    states: await db.state.findMany({
      where: { backlogId },
      select: { id: true, name: true, category: true, archivedAt: true },
      orderBy: { position: 'asc' },
    }),
    people: await colleaguesOf(db, actor.agency.id),
    before: { states: targetsOf(refs, 'state'), people: targetsOf(refs, 'member') },
    empty: (await db.item.count({ where: { AND: [ownItems(actor), { backlogId }] }, take: 1 })) === 0,
  };
}

/** What is there of earlier imports, as the actor may see it. */
export async function beforeOf(
  { actor, db }: { actor: Actor; db: Db },
  refs: Refs,
  ties: readonly StagedTie[] = [],
): Promise<Before> {
  const { items, relatives } = await knownItems({ actor, db }, refs);
  const ids = [...items.values()].map(({ id }) => id);
  return {
    items,
    states: targetsOf(refs, 'state'),
    ...(await knownParts({ actor, db }, refs)),
    attachments: new Set(targetsOf(refs, 'attachment').keys()),
    links: new Set(targetsOf(refs, 'link').keys()),
    ...(await knownLinks({ actor, db }, ids, ties)),
    relatives,
  };
}

async function knownItems(
  { actor, db }: { actor: Actor; db: Db },
  refs: Refs,
): Promise<{ items: Map<string, KnownItem>; relatives: Map<string, Standing> }> {
  const itemRefs = refs.get('item') ?? [];
  const rows = await db.item.findMany({
    where: { AND: [ownItems(actor), { id: { in: itemRefs.map((ref) => ref.targetId) } }] },
    select: {
      id: true,
      key: true,
      title: true,
      description: true,
      stateId: true,
      archivedAt: true,
      dueOn: true,
      estimate: true,
      type: true,
      parentId: true,
    },
  });
  const relatives = await relativesOf({ actor, db }, rows);
  const byId = new Map(rows.map((row) => [row.id, row]));
  const isSeen = (id: string) => byId.has(id) || relatives.has(id);
  const items = new Map(
    itemRefs.flatMap((ref) => {
      const row = byId.get(ref.targetId);
      if (!row) return [];
      const { id, key, title, description, stateId, archivedAt, dueOn, estimate, type, parentId } = row;
      const now = {
        title,
        description,
        state: stateId,
        archived: archivedAt !== null,
        dueOn: dueOn?.toISOString().slice(0, 10) ?? null,
        estimate: estimate?.toNumber() ?? null,
        type,
        parent: parentId === null || isSeen(parentId) ? parentId : undefined,
      };
      return [[ref.sourceId, { id, key, said: ref.snapshot as unknown as Said, now }] as const];
    }),
  );
  return { items, relatives };
}
