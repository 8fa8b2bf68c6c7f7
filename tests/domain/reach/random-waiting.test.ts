import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { backlogPage } from '#app/domain/backlog/queries/backlog-page.server.ts';
import { blockerPage } from '#app/domain/blocker/queries/blocker-page.server.ts';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { itemBlockers } from '#app/domain/blocker/queries/item-blockers.server.ts';
import { classifications } from '#app/domain/classification.ts';
import { ask } from '#app/domain/query.server.ts';
import { itemRequests } from '#app/domain/request/queries/item-requests.server.ts';
import { requestPage } from '#app/domain/request/queries/request-page.server.ts';
import { requestsPage } from '#app/domain/request/queries/requests-page.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { newId } from '#app/platform/id.ts';
import { absent, type Known, randomWorld, readersIn, sides, writeWorld } from '#tests/support/random-world.ts';
import {
  isSealedBlocker,
  isSide,
  type Reader,
  type ReferenceBlocker,
  type ReferenceRequest,
  sees,
  seesBlocker,
} from '#tests/support/reference.ts';
import { testWorld } from '#tests/support/world.ts';

const runs = process.env.HASHAR_TEST === 'all' ? 60 : 4;

let fresh: Awaited<ReturnType<typeof testWorld>>['fresh'];
let owner: pg.Client;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

/** What holds the items of a world up; one that waits for another agency may carry a request, which may be promised. */
const randomWaiting = fc.record({
  // One backlog at least is open to somebody, who sees how its owner waits for others.
  random: fc.tuple(randomWorld, fc.constantFrom(1, 2), fc.constantFrom(...classifications)).map(([random, next, ceiling]) => {
    const from = random.items[0]?.of ?? 'own';
    const to = sides[(sides.indexOf(from) + next) % sides.length] ?? 'other';
    const whole = { from, to, level: 'see' as const, ceiling, items: null, hides: [], when: 'now' as const };
    return { ...random, grants: [...random.grants, whole] };
  }),
  waiting: fc.array(
    fc.record({
      item: fc.nat(11),
      waitsFor: fc.constantFrom(...sides, 'person' as const, 'party' as const),
      freed: fc.boolean(),
      linked: fc.option(fc.nat(11), { nil: null }),
      asks: fc.boolean(),
      promised: fc.boolean(),
    }),
    { minLength: 4, maxLength: 12 },
  ),
});

type RandomWaiting = typeof randomWaiting extends fc.Arbitrary<infer T> ? T : never;

interface Waiting extends Known {
  blockers: ReferenceBlocker[];
  requests: ReferenceRequest[];
}

async function write({ random, waiting }: RandomWaiting): Promise<Waiting> {
  const known = await writeWorld(owner, await fresh(), random);
  const { world, items } = known;
  await owner.query('DELETE FROM blocker');
  await owner.query('DELETE FROM request');
  const blockers: ReferenceBlocker[] = [];
  const requests: ReferenceRequest[] = [];
  for (const [at, said] of waiting.entries()) {
    const item = items[said.item % items.length];
    const waitsFor = said.waitsFor === 'person' || said.waitsFor === 'party' ? null : world[said.waitsFor].ids.agency.id;
    if (!item || item.agency === waitsFor) continue;
    const of = sides.find((side) => world[side].ids.agency.id === item.agency) ?? 'own';
    const { member } = world[of].ids;
    const linked = said.linked === null ? null : (items.filter((other) => other !== item)[said.linked]?.key ?? null);
    const request = waitsFor !== null && said.asks ? newId() : null;
    if (request && waitsFor) {
      await owner.query(
        `WITH made AS (INSERT INTO request (id, agency_id, to_agency_id, person_id, state, what, first_needed_by, needed_by, promised_on, asked_at, changed_at)
           VALUES ($1, $2, $3, $4, $5, $6, '2099-01-01', '2099-01-01', $7, now(), now()))
         INSERT INTO request_item (request_id, agency_id, item_id) SELECT $1, $2, id FROM item WHERE key = $8`,
        [
          ...[request, item.agency, waitsFor, member, said.promised ? 'promised' : 'asked', `Ask ${at}.`],
          ...[said.promised ? '2099-01-01' : null, item.key],
        ],
      );
      if (said.promised)
        await owner.query(
          `INSERT INTO request_entry (id, request_id, number, act, state, agency_id, person_id, at, text, day)
           VALUES ($1, $2, 2, 'promised', 'promised', $3, $4, now(), 'By then.', '2099-01-01')`,
          [newId(), request, waitsFor, world[said.waitsFor as 'own'].ids.member],
        );
      requests.push({ id: request, agency: item.agency, to: waitsFor, item: item.key, promised: said.promised });
    }
    const id = newId();
    await owner.query(
      `INSERT INTO blocker (id, item_id, cause, line, person_id, party, agency_id, request_id, linked_item_id, needed_by, raised_at, raised_by_id, freed_at, freed_how)
       SELECT $1, id, 'data', $3, $4, $5, $6, $7, (SELECT id FROM item WHERE key = $8), '2099-01-01', now() - interval '20 days', $9, $10, $11 FROM item WHERE key = $2`,
      [
        ...[id, item.key, `Line ${at}.`, said.waitsFor === 'person' ? member : null, said.waitsFor === 'party' ? 'Payme' : null],
        ...[waitsFor, request, linked, member, said.freed ? new Date() : null, said.freed ? 'It came.' : ''],
      ],
    );
    blockers.push({ id, item: item.key, waitsFor, freed: said.freed, linked, request });
  }
  return { ...known, blockers, requests };
}

/** Where one reader's answers about what waits differ from what the plain rule says. */
async function differences(actor: Actor, { items, grants, blockers, requests }: Waiting): Promise<string[]> {
  const reader: Reader = { person: actor.person.id, agency: actor.agency.id };
  const wrong: string[] = [];
  const same = (what: string, got: unknown, expected: unknown) => {
    if (JSON.stringify(got) !== JSON.stringify(expected))
      wrong.push(`${actor.agency.code} ${what}: ${JSON.stringify(got)} instead of ${JSON.stringify(expected)}`);
  };
  const itemOf = (key: string) => {
    const item = items.find((one) => one.key === key);
    if (!item) throw new Error(`there is no ${key}`);
    return item;
  };
  const hidden = items.filter((item) => !sees(reader, item, grants)).map(({ key }) => key);
  const keepsStill = (what: string, said: unknown) => {
    const text = JSON.stringify(said);
    const told = hidden.filter((key) => new RegExp(`\\b${key}\\b`).test(text));
    same(`${what} names what is closed`, told, []);
  };
  const seen = blockers.filter((one) => seesBlocker(reader, one, itemOf(one.item), grants));
  const open = seen.filter((one) => !one.freed && !itemOf(one.item).archived);

  const page = await ask(blockersPage, actor, { most: 1_000 });
  same('open blockers', page.blockers.map(({ id }) => id).sort(), idsOf(open));
  same('counts of them', [page.open, page.total], [open.length, open.length]);
  const drawn = page.matrix.waits.reduce((all, { count }) => all + count, 0);
  same('the matrix', drawn + page.matrix.outside, open.length);
  const sealed = blockers.filter(
    (one) => !one.freed && !itemOf(one.item).archived && isSealedBlocker(reader, one, itemOf(one.item), grants),
  );
  same('sealed ones', page.sealed, sealed.length);
  keepsStill('the page of blockers', page);

  for (const blocker of blockers) {
    const shown = await ask(blockerPage, actor, { blocker: blocker.id }).catch(absent);
    same(`${blocker.id} is seen`, shown !== null, seen.includes(blocker));
    if (!shown) continue;
    const linked = blocker.linked && sees(reader, itemOf(blocker.linked), grants) ? blocker.linked : null;
    same(`${blocker.id} names`, shown.linked?.key ?? null, linked);
    same(`${blocker.id} asks`, shown.request?.id ?? null, blocker.request);
    keepsStill(`blocker ${blocker.id}`, shown);
  }
  for (const item of items) {
    const shown = await ask(itemBlockers, actor, { item: item.key }).catch(absent);
    same(`what holds ${item.key} up is seen`, shown !== null, sees(reader, item, grants));
    if (!shown) continue;
    const here = seen.filter((one) => one.item === item.key);
    same(`${item.key} is held up`, idsOf(shown.open), idsOf(here.filter(({ freed }) => !freed)));
    same(`${item.key} was held up`, idsOf(shown.freed), idsOf(here.filter(({ freed }) => freed)));
    const asked = await ask(itemRequests, actor, { item: item.key });
    const hung = requests.filter((one) => one.item === item.key && one.agency === reader.agency);
    same(`${item.key} asks`, idsOf([...asked.open, ...asked.ended]), idsOf(hung));
  }
  const marked = open.map(({ item }) => item);
  for (const prefix of new Set(items.filter((item) => sees(reader, item, grants)).map(({ key }) => key.split('-')[0] ?? ''))) {
    const { items: rows } = await ask(backlogPage, actor, { backlog: prefix });
    for (const row of rows) same(`${row.key} is marked`, row.blocked !== null, marked.includes(row.key));
  }

  const mine = requests.filter((one) => isSide(reader, one));
  const list = await ask(requestsPage, actor, {});
  same('requests', idsOf(list.requests), idsOf(mine));
  same(
    'counts of requests',
    [list.total, ...list.byList.map(({ count }) => count)],
    [
      mine.length,
      ...[mine.filter(({ agency }) => agency === reader.agency), mine.filter(({ to }) => to === reader.agency)].map(
        ({ length }) => length,
      ),
    ],
  );
  keepsStill('the requests', list);
  for (const request of requests) {
    const shown = await ask(requestPage, actor, { request: request.id }).catch(absent);
    same(`request ${request.id} is seen`, shown !== null, mine.includes(request));
    if (!shown) continue;
    const item = request.agency === reader.agency && sees(reader, itemOf(request.item), grants) ? request.item : null;
    same(`request ${request.id} hangs on`, shown.item?.key ?? null, item);
    // Of the other side’s item nothing, whether it is seen by other rights or not.
    if (request.to === reader.agency)
      same(`request ${request.id} is its text alone`, new RegExp(`\\b${request.item}\\b`).test(JSON.stringify(shown)), false);
    keepsStill(`request ${request.id}`, shown);
  }
  const promises = await ask(commitmentsPage, actor, { most: 1_000 });
  same('promises', idsOf(promises.commitments), idsOf(mine.filter(({ promised }) => promised)));
  keepsStill('the promises', promises);

  // The second wall alone: requests are their two sides’; of blockers and what they hang on no more than of their items.
  await inTransaction(actor, { reads: 'many' }, async (tx) => {
    same('walled requests', idsOf(await tx.request.findMany({ select: { id: true } })), idsOf(mine));
    const behindWall = blockers.filter((one) => sees(reader, itemOf(one.item), grants));
    same('walled blockers', idsOf(await tx.blocker.findMany({ select: { id: true } })), idsOf(behindWall));
    const hung = await tx.requestItem.findMany({ select: { requestId: true } });
    const ours = requests.filter(({ agency }) => agency === reader.agency);
    same('walled items of requests', hung.map(({ requestId }) => requestId).sort(), idsOf(ours));
  });
  return wrong;
}

const idsOf = (rows: readonly { id: string }[]) => rows.map(({ id }) => id).sort();

describe('in a random world of what waits for whom', () => {
  it('blockers, requests and promises are what the plain rule says, for every reader', { timeout: 600_000 }, async () => {
    await fc.assert(
      fc.asyncProperty(randomWaiting, async (random) => {
        const known = await write(random);
        const wrong: string[] = [];
        for (const reader of readersIn(known.world)) wrong.push(...(await differences(reader, known)));
        expect(wrong).toEqual([]);
      }),
      { numRuns: runs, endOnFailure: true },
    );
  });
});
