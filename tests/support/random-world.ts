import fc from 'fast-check';
import type pg from 'pg';
import type { Actor } from '#app/domain/actor.ts';
import { classifications } from '#app/domain/classification.ts';
import { NotFound } from '#app/domain/errors.ts';
import { levels } from '#app/domain/reach/terms.ts';
import { newId } from '#app/platform/id.ts';
import { grant } from './grants.ts';
import type { ReferenceGrant, ReferenceItem, ReferencePlacement } from './reference.ts';
import { actorFor, actorOfBoth, type Side, type World } from './world.ts';

export const sides = ['own', 'other', 'partner'] as const;

const side = fc.constantFrom(...sides);
/** Who made an item or works on it: somebody of an agency, or the person of two. */
const person = fc.constantFrom('own', 'other', 'partner', 'both');

/** Items of three agencies, how they are tied, placed, and opened to each other. */
export const randomWorld = fc.record({
  items: fc.array(
    fc.record({
      of: side,
      classification: fc.constantFrom(...classifications),
      createdBy: person,
      assigned: fc.uniqueArray(person, { maxLength: 2 }),
      archived: fc.boolean(),
      state: fc.constantFrom('Ready', 'Done'),
      /** What it is a part of, where that was made before it and stands in the same backlog. */
      parent: fc.option(fc.nat(11), { nil: null }),
      estimate: fc.constantFrom(null, 3),
    }),
    { minLength: 1, maxLength: 12 },
  ),
  links: fc.array(fc.tuple(fc.nat(11), fc.nat(11)), { maxLength: 8 }),
  placements: fc.array(fc.record({ board: side, item: fc.nat(11) }), { maxLength: 8 }),
  grants: fc.array(
    fc.record({
      from: side,
      to: side,
      level: fc.constantFrom(...levels),
      ceiling: fc.constantFrom(...classifications),
      items: fc.option(fc.uniqueArray(fc.nat(11), { maxLength: 5 }), { nil: null }),
      hides: fc.uniqueArray(fc.constantFrom('estimates' as const, 'assignees' as const, 'internal_comments' as const)),
      when: fc.constantFrom('now' as const, 'now' as const, 'before' as const, 'after' as const),
    }),
    { maxLength: 5 },
  ),
});

export type Random = typeof randomWorld extends fc.Arbitrary<infer T> ? T : never;

/** A random world as it was written, and as the plain rule knows it. */
export interface Known {
  world: World;
  items: ReferenceItem[];
  grants: ReferenceGrant[];
  links: [string, string][];
  placements: ReferencePlacement[];
}

/** Writes a random world into the second, empty backlogs of the three agencies. */
export async function writeWorld(owner: pg.Client, world: World, { items, links, grants, placements }: Random): Promise<Known> {
  const personOf = (who: Side | 'both') => (who === 'both' ? world.both : world[who].ids.member);
  const backlogOf = (of: Side) => world[of].ids.otherBacklog;
  const known: ReferenceItem[] = [];
  const ids: string[] = [];
  for (const [index, item] of items.entries()) {
    const backlog = backlogOf(item.of);
    const key = `${backlog.prefix}-${index + 1}`;
    const above = item.parent !== null && item.parent < index && items[item.parent]?.of === item.of ? item.parent : null;
    ids.push(newId());
    await owner.query(
      `INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification, estimate, created_by_id, archived_at, parent_id)
       VALUES ($1, $2, $3, $4, 'story', 'Randomly made', (SELECT id FROM state WHERE backlog_id = $2 AND name = $10), $5, $6, $7, $8, $9, $11)`,
      [
        ids[index],
        backlog.id,
        index + 1,
        key,
        `a${String(index).padStart(3, '0')}`,
        item.classification,
        item.estimate,
        personOf(item.createdBy),
        item.archived ? new Date() : null,
        item.state,
        above === null ? null : ids[above],
      ],
    );
    for (const who of item.assigned) {
      await owner.query('INSERT INTO assignment (id, item_id, person_id) VALUES ($1, $2, $3)', [
        newId(),
        ids[index],
        personOf(who),
      ]);
    }
    known.push({
      key,
      agency: world[item.of].ids.agency.id,
      classification: item.classification,
      createdBy: personOf(item.createdBy),
      assigned: item.assigned.map(personOf),
      archived: item.archived,
      category: item.state === 'Done' ? 'done' : 'to_do',
      parent: above === null ? null : (known[above]?.key ?? null),
      estimate: item.estimate,
    });
  }
  const tied: [string, string][] = [];
  for (const [from, to] of links) {
    const [one, two] = [known[from], known[to]];
    if (!one || !two || from === to || tied.some(([a, b]) => a === one.key && b === two.key)) continue;
    tied.push([one.key, two.key]);
    await owner.query(`INSERT INTO item_link (id, from_id, to_id, kind) VALUES ($1, $2, $3, 'blocks')`, [
      newId(),
      ids[from],
      ids[to],
    ]);
  }
  const placed: ReferencePlacement[] = [];
  for (const { board, item: at } of placements) {
    const item = known[at];
    const agency = world[board].ids.agency.id;
    if (!item || placed.some((one) => one.board === agency && one.item === item.key)) continue;
    placed.push({ board: agency, item: item.key });
    await placeOn(owner, world[board].ids.board, ids[at] ?? '', `b${placed.length}`);
    await owner.query('INSERT INTO sprint_item (id, sprint_id, item_id, added_at, points) VALUES ($1, $2, $3, now(), $4)', [
      newId(),
      world[board].ids.sprint,
      ids[at],
      item.estimate,
    ]);
  }
  const granted: ReferenceGrant[] = [];
  for (const { from, to, ...terms } of grants) {
    if (from === to) continue;
    const of = world[from].ids.agency.id;
    // An agency admits its own items only.
    const keys = terms.items?.flatMap((at) => (known[at]?.agency === of ? known[at].key : [])) ?? null;
    await grant(owner, { backlog: backlogOf(from).id, to: world[to].ids.agency.id }, { ...terms, items: keys ?? undefined });
    granted.push({ ...terms, from: of, to: world[to].ids.agency.id, items: keys ?? null, inForce: terms.when === 'now' });
  }
  return { world, items: known, grants: granted, links: tied, placements: placed };
}

/** Places an item on a board past everything that would ask who may; its state is mapped nowhere there. */
async function placeOn(owner: pg.Client, board: string, item: string, rank: string): Promise<void> {
  await owner.query(
    `WITH it AS (SELECT * FROM item WHERE id = $2),
      shown AS (INSERT INTO board_backlog (board_id, backlog_id, placed) SELECT $1, backlog_id, true FROM it ON CONFLICT DO NOTHING),
      place AS (INSERT INTO placement (board_id, item_id, placed_by_id) SELECT $1, id, $2 FROM it)
     INSERT INTO card (board_id, item_id, state_id, rank, version, restricted, archived, placed)
     SELECT $1, id, state_id, $3, 0, classification = 'restricted', archived_at IS NOT NULL, true FROM it`,
    [board, item, rank],
  );
}

/** Somebody of each agency, and the person of two, acting for either. */
export function readersIn(world: World): Actor[] {
  return [...sides.map((of) => actorFor(world, 'member', of)), actorOfBoth(world, 'own'), actorOfBoth(world, 'other')];
}

/** Nothing, where an answer is that there is none. */
export function absent(error: unknown): null {
  if (error instanceof NotFound) return null;
  throw error;
}
