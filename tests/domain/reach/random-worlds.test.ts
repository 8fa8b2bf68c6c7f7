import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import type { ItemPage } from '#app/domain/backlog/item-page.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { backlogsPage } from '#app/domain/backlog/queries/backlogs-page.server.ts';
import { findPage } from '#app/domain/backlog/queries/find-page.server.ts';
import { homeList } from '#app/domain/backlog/queries/home-list.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { itemSeenBy } from '#app/domain/backlog/seen-by/queries/item-seen-by.server.ts';
import { boardChanges } from '#app/domain/board/queries/board-changes.server.ts';
import { boardSealed } from '#app/domain/board/queries/board-sealed.server.ts';
import { boardView } from '#app/domain/board/queries/board-view.server.ts';
import { filterChoices } from '#app/domain/board/queries/filter-choices.server.ts';
import { ask } from '#app/domain/query.server.ts';
import type { Sealed } from '#app/domain/reach/sealed.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import { partnerSeesPage } from '#app/domain/sharing/queries/partner-sees-page.server.ts';
import { partnersSeePage } from '#app/domain/sharing/queries/partners-see-page.server.ts';
import { sprintPage } from '#app/domain/sprint/queries/sprint-page.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { absent, type Known, randomWorld, readersIn, sides, writeWorld } from '#tests/support/random-world.ts';
import {
  concerns,
  grantsFor,
  isShown,
  knows,
  type Reader,
  type ReferenceGrant,
  type ReferenceItem,
  sealedFor,
  sees,
  standsFor,
  worksOn,
} from '#tests/support/reference.ts';
import { actorFor, actorOfBoth, type Side, testWorld, type World } from '#tests/support/world.ts';

const runs = process.env.HASHAR_TEST === 'all' ? 60 : 6;

let fresh: () => Promise<World>;
let owner: pg.Client;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

const keysOf = (rows: readonly { key: string }[]) => rows.map(({ key }) => key).sort();

/** Where one reader's answers differ from what the reference says. */
async function differences(actor: Actor, { world, items, grants, links, placements }: Known): Promise<string[]> {
  const reader: Reader = { person: actor.person.id, agency: actor.agency.id };
  const wrong: string[] = [];
  const same = (what: string, got: unknown, expected: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(expected)) {
      wrong.push(`${actor.agency.code} ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`);
    }
  };
  const seen = items.filter((item) => sees(reader, item, grants));
  const current = seen.filter((item) => !item.archived);
  for (const of of sides) {
    const { agency, otherBacklog } = world[of].ids;
    const backlog = otherBacklog.prefix;
    const here = current.filter((item) => item.agency === agency.id);
    const page = await ask(backlogPage, actor, { backlog }).catch(absent);
    same(`${backlog} is known`, page !== null, knows(reader, agency.id, grants));
    if (!page) continue;
    same(`${backlog} rows`, keysOf(page.items), keysOf(here));
    same(`${backlog} total`, page.total, here.length);
    same(`${backlog} archive`, page.archivedTotal, seen.filter((item) => item.archived && item.agency === agency.id).length);
    for (const row of page.items) {
      const item = here.find(({ key }) => key === row.key);
      if (!item) continue;
      same(`${row.key} estimate`, row.estimate, isShown(reader, item, 'estimates', grants) ? item.estimate : null);
      const people = isShown(reader, item, 'assignees', grants) ? item.assigned : [];
      same(`${row.key} people`, row.assignees.map(({ id }) => id).sort(), [...people].sort());
    }
    const shown = here.filter((item) => isShown(reader, item, 'assignees', grants));
    for (const who of ['none', world.own.ids.member, world.partner.ids.member]) {
      const fits = shown.filter(({ assigned }) => (who === 'none' ? assigned.length === 0 : assigned.includes(who)));
      const filtered = await ask(backlogPage, actor, { backlog, assignee: [who] });
      same(`${backlog} of ${who}`, [filtered.total, keysOf(filtered.items)], [fits.length, keysOf(fits)]);
      const choices = await ask(filterChoices, actor, { backlog });
      const choice = choices.assignee.find(({ value }) => value === (who === actor.person.id ? 'me' : who));
      same(`${backlog} choice of ${who}`, choice?.count ?? 0, fits.length);
    }
  }
  const own = sides.find((of) => world[of].ids.agency.id === reader.agency) ?? 'own';
  const { board } = world[own].ids;
  const stand = items.filter(
    (item) => placements.some((one) => one.board === reader.agency && one.item === item.key) && standsFor(reader, item, grants),
  );
  const wide = await ask(boardView, actor, { board });
  const cards = wide.columns.flatMap((column) => column.cards);
  const onBoard = cards.filter(({ k }) => k.includes('B-'));
  same('board', onBoard.map(({ k }) => k).sort(), keysOf(stand));
  same(
    'board totals',
    wide.columns.map(({ total }) => total),
    wide.columns.map((column) => column.cards.length),
  );
  for (const card of onBoard) {
    const item = stand.find(({ key }) => key === card.k);
    if (!item) continue;
    same(`${card.k} on the board`, card.e ?? null, isShown(reader, item, 'estimates', grants) ? item.estimate : null);
    const people = isShown(reader, item, 'assignees', grants) ? item.assigned : [];
    const named = (card.a ?? []).map((one) => (typeof one === 'number' ? wide.people[one]?.id : one));
    same(`${card.k} stays where it stands`, card.f === 1, !worksOn(reader, item, grants));
    same(`${card.k} people on the board`, named.sort(), [...people].sort());
  }
  const onBoardOf = stand.filter(
    (item) => isShown(reader, item, 'assignees', grants) && item.assigned.includes(world.own.ids.member),
  );
  const whose = await ask(boardView, actor, { board, assignee: [world.own.ids.member] });
  same(
    'board of somebody',
    whose.columns.flatMap((column) => column.cards.flatMap(({ k }) => (k.includes('B-') ? k : []))).sort(),
    keysOf(onBoardOf),
  );
  const ofBoard = await ask(filterChoices, actor, { board });
  same(
    'board choices',
    ofBoard.type.reduce((all, { count }) => all + count, 0),
    cards.length,
  );
  const closed = items
    .filter((item) => !item.archived && placements.some((one) => one.board === reader.agency && one.item === item.key))
    .flatMap((item) => sealedFor(reader, item, grants));
  const { sealed: below } = await ask(boardSealed, actor, { board });
  const codeOf = (agency: string) => sides.map((of) => world[of].ids.agency).find(({ id }) => id === agency)?.code;
  same(
    'sealed on the board',
    below.map(({ owner: of, category }) => `${of} ${category}`).sort(),
    closed.map(({ agency, category }) => `Agency ${codeOf(agency)} ${category}`).sort(),
  );
  const inSprint = items.filter(
    (item) => placements.some((one) => one.board === reader.agency && one.item === item.key) && worksOn(reader, item, grants),
  );
  const { entries, burndown } = await ask(sprintPage, actor, { sprint: world[own].ids.sprint });
  const placedThere = entries.filter(({ key }) => key.includes('B-'));
  same('sprint', keysOf(placedThere), keysOf(inSprint));
  for (const entry of placedThere) {
    const item = inSprint.find(({ key }) => key === entry.key);
    if (!item) continue;
    same(`${entry.key} in the sprint`, entry.points, isShown(reader, item, 'estimates', grants) ? item.estimate : null);
    same(`${entry.key} people there`, entry.people.length, isShown(reader, item, 'assignees', grants) ? item.assigned.length : 0);
    same(`${entry.key} of`, entry.owner === null, item.agency === reader.agency);
  }
  same('the sprint burns', burndown !== null, true);

  const changed = await ask(boardChanges, actor, { board, since: wide.cursor });
  same('board changes', changed.again ? 'again' : [...changed.placed, ...changed.gone], []);

  const { shared } = await ask(backlogsPage, actor, {});
  for (const line of shared) {
    const prefix = sides.find((of) => world[of].ids.otherBacklog.prefix === line.prefix);
    const here = current.filter((item) => prefix && item.agency === world[prefix].ids.agency.id);
    same(`line of ${line.prefix}`, line.total, here.length);
  }
  same(
    'shared lines',
    shared.length,
    sides.filter((of) => world[of].ids.agency.id !== reader.agency && knows(reader, world[of].ids.agency.id, grants)).length,
  );
  const found = await ask(findPage, actor, { text: 'randomly', owners: true });
  same('found', keysOf(found.items), keysOf(seen));
  const offered = sides.filter((of) => knows(reader, world[of].ids.agency.id, grants)).map((of) => world[of].ids.agency);
  same('agencies to find in', found.owners?.map(({ code }) => code).sort(), offered.map(({ code }) => code).sort());
  for (const { code, items } of found.owners ?? []) {
    const theirs = seen.filter((item) => offered.some(({ id, code: one }) => one === code && id === item.agency));
    if (offered.length > 1) same(`found of ${code}`, items, theirs.length);
  }
  const mine = current.filter(
    (item) =>
      item.assigned.includes(reader.person) &&
      item.category !== 'done' &&
      isShown(reader, item, 'assignees', grants) &&
      item.key.includes('B-'),
  );
  same(
    'mine',
    keysOf((await ask(homeList, actor, { list: 'mine' })).items).filter((key) => key.includes('B-')),
    keysOf(mine),
  );
  for (const item of items) {
    const page = await ask(itemPage, actor, { item: item.key }).catch(absent);
    same(`${item.key} is seen`, page !== null, seen.includes(item));
    const others = links.flatMap(([from, to]) => (from === item.key ? to : to === item.key ? from : []));
    const seenOthers = others.filter((key) => seen.some((one) => one.key === key));
    if (page) await ways(actor, item, grants, same);
    if (page) same(`${item.key} is tied to`, keysOf(page.linked), seenOthers.sort());
    if (page) sealedOf(reader, item, page, { world, items, grants, links, placements }, same);
  }
  return wrong;
}

/** What is closed to a reader of what an item is tied to, told apart from what is not there: counted, and no more. */
function sealedOf(
  reader: Reader,
  item: ReferenceItem,
  page: ItemPage,
  { world, items, grants, links, placements }: Known,
  same: Same,
): void {
  const owners = new Map(sides.map((of) => [world[of].ids.agency.id, `Agency ${world[of].ids.agency.code}`]));
  const expected = (keys: readonly (string | null)[], seen = item) =>
    keys.flatMap((key) => {
      const tied = items.find((one) => one.key === key);
      const sealed = tied && concerns(reader, seen, tied, placements) ? sealedFor(reader, tied, grants) : [];
      return sealed.map(({ agency, category }) => `${owners.get(agency)} ${category}`);
    });
  const got = (sealed: readonly Sealed[]) => sealed.map(({ owner, category }) => `${owner} ${category}`).sort();
  const parts = items.filter(({ parent }) => parent === item.key).map(({ key }) => key);
  same(`${item.key} sealed parts`, got(page.sealed.parts), expected(parts).sort());
  const tied = links.flatMap(([from, to]) => (from === item.key ? to : to === item.key ? from : []));
  same(`${item.key} sealed links`, got(page.sealed.linked), expected(tied).sort());
  const line: ReferenceItem[] = [item];
  for (let above = item.parent; above !== null; ) {
    const next = items.find(({ key }) => key === above);
    if (!next || !sees(reader, next, grants)) break;
    line.unshift(next);
    above = next.parent;
  }
  same(
    `${item.key} line`,
    page.line.map(({ key }) => key),
    line.slice(0, -1).map(({ key }) => key),
  );
  same(
    `${item.key} sealed above`,
    got(page.sealed.above ? [page.sealed.above] : []),
    expected([line[0]?.parent ?? null], line[0]),
  );
  const told = JSON.stringify(page.sealed);
  same(`${item.key} tells no key`, items.filter(({ key }) => told.includes(`${key}"`)).length, 0);
}

type Same = (what: string, got: unknown, expected: unknown) => void;

/** Why a partner's person sees an item, who is told nothing of others; and one's own item by no agreement. */
async function ways(actor: Actor, item: ReferenceItem, grants: readonly ReferenceGrant[], same: Same): Promise<void> {
  const { you, others } = await ask(itemSeenBy, actor, { item: item.key });
  const own = item.agency === actor.agency.id;
  same(`${item.key} tells of others`, others !== null, own);
  const by = own ? [] : grantsFor({ person: actor.person.id, agency: actor.agency.id }, item, grants);
  same(`${item.key} by`, you.ways.map(({ ceiling }) => ceiling).sort(), by.map(({ ceiling }) => ceiling).sort());
}

/** Where the page of who sees an item differs from what reach gives to each person, acting for each agency. */
async function unseen(of: Side, { world, items, grants }: Known): Promise<string[]> {
  const wrong: string[] = [];
  const { rows: everybody } = await owner.query<Reader>(
    `SELECT m.person_id AS person, m.agency_id AS agency FROM membership m JOIN person p ON p.id = m.person_id
     WHERE m.ended_at IS NULL AND p.disabled_at IS NULL AND m.agency_id = ANY ($1)`,
    [sides.map((side) => world[side].ids.agency.id)],
  );
  const keysSeen = new Map<Reader, Set<string>>();
  for (const one of everybody) {
    const side = sides.find((each) => world[each].ids.agency.id === one.agency) ?? of;
    const actor = actorFor(world, 'member', side);
    const asOne = { ...actor, person: { ...actor.person, id: one.person } };
    keysSeen.set(one, new Set(await keysSeenBy(asOne)));
  }
  for (const item of items.filter(({ agency }) => agency === world[of].ids.agency.id)) {
    const reader = [actorFor(world, 'member', of), ...(of === 'partner' ? [] : [actorOfBoth(world, of)])].find((one) =>
      sees({ person: one.person.id, agency: one.agency.id }, item, grants),
    );
    if (!reader) continue;
    const same: Same = (what, got, expected) => {
      if (JSON.stringify(got) !== JSON.stringify(expected))
        wrong.push(`${item.key} ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`);
    };
    const { others } = await ask(itemSeenBy, reader, { item: item.key });
    if (!others) return [`${item.key} tells its owner nothing`];
    const reached = everybody.filter((one) => keysSeen.get(one)?.has(item.key));
    const plain = everybody.filter((one) => sees(one, item, grants));
    same('is reached by what the plain rule says', reached, plain);
    const here = (agency: string) => reached.filter((one) => one.agency === agency).map(({ person: id }) => id);
    const owners = everybody.filter(({ agency }) => agency === item.agency).map(({ person: id }) => id);
    same('own people', others.own.people.map(({ id }) => id).sort(), here(item.agency).sort());
    const not = others.own.others.map(({ id }) => id).filter((id) => owners.includes(id));
    same('own people who do not', not.sort(), owners.filter((id) => !here(item.agency).includes(id)).sort());
    for (const side of sides.filter((to) => to !== of)) {
      const { id, code } = world[side].ids.agency;
      const line = others.partners.find(({ agency }) => agency.code === code);
      const closed = others.closed.some(({ agency }) => agency.code === code);
      same(`people of ${side}`, line?.people ?? 0, here(id).length);
      const ever = grants.some(({ from, to }) => from === item.agency && to === id);
      same(`${side} stands open or closed`, [line !== undefined, closed].filter(Boolean).length, ever ? 1 : 0);
    }
  }
  return wrong;
}

/** The items that the predicate gives to an actor; PostgreSQL lets the same ones through where no condition asks for any. */
async function keysSeenBy(actor: Actor): Promise<string[]> {
  return inTransaction(actor, { reads: 'many' }, async (tx) => {
    const seen = await tx.item.findMany({ where: await visibleItems({ actor, db: tx }), select: { key: true } });
    const walled = await tx.item.findMany({ select: { key: true } });
    expect(keysOf(walled)).toEqual(keysOf(seen));
    return keysOf(seen);
  });
}

/** Where what a lead is told that others see differs from what those others do see, asked as each of them. */
async function untrue(of: Side, { world, items, grants }: Known): Promise<string[]> {
  const lead = actorFor(world, 'lead', of);
  // Named on nothing; and somebody who is.
  const readers = [lead, { ...lead, person: { ...lead.person, id: world[of].ids.member } }];
  const wrong: string[] = [];
  for (const reader of readers) {
    const same = (what: string, got: unknown, expected: unknown) => {
      if (JSON.stringify(got) !== JSON.stringify(expected)) {
        wrong.push(`${of} ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`);
      }
    };
    const partners = sides.filter(
      (to) => to !== of && knows({ person: '', agency: world[to].ids.agency.id }, lead.agency.id, grants),
    );
    const list = await ask(partnersSeePage, reader, {});
    const own = [world.own, world.other, world.partner].map(({ ids }) => ids.agency.code);
    same(
      'partners',
      list.partners.map(({ code }) => code).filter((code) => own.includes(code)),
      partners.map((to) => world[to].ids.agency.code).sort(),
    );
    for (const to of sides.filter((side) => side !== of)) {
      const code = world[to].ids.agency.code;
      const page = await ask(partnerSeesPage, reader, { partner: code }).catch(absent);
      same(`${code} is a partner`, page !== null, partners.includes(to));
      if (!page) continue;
      const actors = [actorFor(world, 'member', to), ...(to === 'partner' ? [] : [actorOfBoth(world, to)])];
      const keys = new Set<string>();
      for (const actor of actors) {
        for (const key of await keysSeenBy(actor)) keys.add(key);
      }
      const theirs = items.filter((item) => keys.has(item.key) && item.agency === lead.agency.id);
      const both = theirs.filter((item) => sees({ person: reader.person.id, agency: lead.agency.id }, item, grants));
      same(`${code} rows`, page.items.map(({ key }) => key).sort(), keysOf(both));
      same(
        `${code} counts`,
        [page.sees.they, sum(page.sees.byClass), sum(page.sees.backlogs)],
        [both.length, both.length, both.length],
      );
      same(`${code} in the list`, list.partners.find((line) => line.code === code)?.they, both.length);
      for (const { classification, they } of page.sees.byClass) {
        same(`${code} ${classification}`, they, both.filter((item) => item.classification === classification).length);
      }
      const hidden = both.filter((item) => !isShown({ person: '', agency: world[to].ids.agency.id }, item, 'estimates', grants));
      same(
        `${code} estimates`,
        page.sees.backlogs.reduce((all, { kept }) => all + kept.estimates, 0),
        hidden.length,
      );
      const without = page.items.filter(({ hides }) => hides.includes('estimates'));
      same(`${code} items without estimates`, keysOf(without), keysOf(hidden));
    }
  }
  return wrong;
}

const sum = (rows: readonly { they: number }[]) => rows.reduce((all, { they }) => all + they, 0);

describe('in a random world of agencies, grants, items and links', () => {
  it('rows, counts and hits are what the plain rule says, for every reader', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomWorld, async (random) => {
        const known = await writeWorld(owner, await fresh(), random);
        const wrong: string[] = [];
        for (const reader of readersIn(known.world)) wrong.push(...(await differences(reader, known)));
        for (const of of sides) wrong.push(...(await untrue(of, known)), ...(await unseen(of, known)));
        expect(wrong).toEqual([]);
      }),
      // To make a failing world smaller takes as long as a hundred of them.
      { numRuns: runs, endOnFailure: true },
    );
  });
});
