import fc from 'fast-check';
import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Role, roles } from '#app/domain/actor.ts';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { heaviest, isAsked, matrixOf, whoWaits } from '#app/domain/blocker/waiting.rules.ts';
import { type WaitingFilter, weights } from '#app/domain/blocker/waiting.ts';
import { type Classification, classifications, upTo } from '#app/domain/classification.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { acceptCoordination } from '#app/domain/sharing/coordination/commands/accept-coordination.server.ts';
import { changeCoordination } from '#app/domain/sharing/coordination/commands/change-coordination.server.ts';
import { declineCoordination } from '#app/domain/sharing/coordination/commands/decline-coordination.server.ts';
import { endCoordination } from '#app/domain/sharing/coordination/commands/end-coordination.server.ts';
import { offerCoordination } from '#app/domain/sharing/coordination/commands/offer-coordination.server.ts';
import { type CoordinationField, coordinationFields } from '#app/domain/sharing/coordination/coordination.ts';
import { coordinationPage } from '#app/domain/sharing/coordination/queries/coordination-page.server.ts';
import { partnersSeePage } from '#app/domain/sharing/queries/partners-see-page.server.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { newId } from '#app/platform/id.ts';
import { shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, type Side, testWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
const day = 86_400_000;
const runs = process.env.HASHAR_TEST === 'all' ? 80 : 12;

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  await owner.query('DELETE FROM blocker');
});

/** The coordinator of the partner agency, which coordinates the first. */
const coordinator = (role: Role = 'coordinator') => actorFor(world, role, 'partner');
const seen = (actor = coordinator()) => ask(blockersPage, actor, {});

interface Held {
  of: Side;
  classification: Classification;
  /** An agency, else somebody of its own, or outside. */
  waitsFor: Side | 'person' | 'party';
  archived?: boolean;
  freed?: boolean;
}

/** An item and what holds it up, past everything that would ask who may. Says the blocker's id. */
async function hold({ of, classification, waitsFor, archived = false, freed = false }: Held, at: number): Promise<string> {
  const { otherBacklog, member } = world[of].ids;
  const [item, id] = [newId(), newId()];
  const key = `${otherBacklog.prefix}-${at + 500}`;
  await owner.query(
    `INSERT INTO item (id, backlog_id, number, key, type, title, state_id, rank, classification, archived_at)
     VALUES ($1, $2, $3, $4, 'story', $5, (SELECT id FROM state WHERE backlog_id = $2 AND name = 'Ready'), $6, $7, $8)`,
    [
      item,
      otherBacklog.id,
      at + 500,
      key,
      `Title of ${key}`,
      `c${String(at).padStart(3, '0')}`,
      classification,
      archived ? new Date() : null,
    ],
  );
  const agency = waitsFor === 'person' || waitsFor === 'party' ? null : world[waitsFor].ids.agency.id;
  await owner.query(
    `INSERT INTO blocker (id, item_id, cause, line, person_id, party, agency_id, needed_by, raised_at, raised_by_id, cost_per_day, currency, cost_source, freed_at, freed_how)
     VALUES ($1, $2, 'data', $3, $4, $5, $6, '2099-01-01', now() - interval '20 days', $7, 1000, 'UZS', 'The plan', $8, $9)`,
    [
      id,
      item,
      `Line of ${key}`,
      waitsFor === 'person' ? member : null,
      waitsFor === 'party' ? 'Payme' : null,
      agency,
      member,
      freed ? new Date() : null,
      freed ? 'It came' : '',
    ],
  );
  return id;
}

interface Terms {
  of: Side;
  shows: readonly CoordinationField[];
  ceiling: 'public' | 'internal' | 'shared';
  when?: 'now' | 'before' | 'after';
}

const dates = { now: [-1, 1], before: [1, 2], after: [-2, -1] } as const;

async function accept({ of, shows, ceiling, when = 'now' }: Terms): Promise<void> {
  const [id, version] = [newId(), newId()];
  const [agency, other] = [world[of].ids.agency.id, world.partner.ids.agency.id];
  const [from, until] = dates[when].map((days) => new Date(Date.now() + days * day));
  await owner.query('INSERT INTO coordination (id, agency_id, coordinator_id) VALUES ($1, $2, $3)', [id, agency, other]);
  await owner.query(
    `INSERT INTO coordination_version (id, coordination_id, number, shows, ceiling, legal_basis, starts_at, ends_at, offered_by_id, offered_by_agency_id)
     VALUES ($1, $2, 1, $3::coordination_field[], $4, 'Decree 158', $5, $6, $1, $7)`,
    [version, id, `{${shows.join()}}`, ceiling, from, until, agency],
  );
  await owner.query(
    `INSERT INTO coordination_grant (id, coordination_id, version_id, agency_id, coordinator_id, shows, ceiling, starts_at, ends_at)
     VALUES ($1, $2, $3, $4, $5, $6::coordination_field[], $7, $8, $9)`,
    [newId(), id, version, agency, other, `{${shows.join()}}`, ceiling, from, until],
  );
}

describe('a coordinator of an agency that coordinates', () => {
  it('sees without terms only how many wait between which agencies', async () => {
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 1);
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 2);
    await hold({ of: 'own', classification: 'internal', waitsFor: 'person' }, 3);
    await hold({ of: 'own', classification: 'restricted', waitsFor: 'other' }, 4);
    const page = await seen();
    expect(page).toMatchObject({ open: 0, total: 0, matrix: { waits: [], outside: 0 }, agencies: [], sealed: 0 });
    expect(page.sealedPairs).toMatchObject([{ waiting: { code: 'EXM' }, freer: { code: 'OTH' }, count: 2 }]);
    expect(JSON.stringify(page)).not.toMatch(/Line of|Title of|EXMB?-5/);
  });

  it('sees the fields that the terms show, and what stands above the ceiling as a count', async () => {
    await accept({ of: 'own', shows: ['line'], ceiling: 'internal' });
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 1);
    await hold({ of: 'own', classification: 'shared', waitsFor: 'other' }, 2);
    await hold({ of: 'own', classification: 'public', waitsFor: 'party' }, 3);
    const page = await seen();
    expect(page.blockers).toMatchObject([
      {
        item: null,
        line: expect.stringContaining('Line of'),
        cost: null,
        items: 1,
        kept: ['item', 'responsible', 'cost', 'request'],
      },
    ]);
    expect(page.sealedPairs).toMatchObject([{ count: 1 }]);
    expect(page.matrix.waits).toEqual([{ waiting: 'EXM', freer: 'OTH', count: 1 }]);
    expect(JSON.stringify(page)).not.toMatch(/Title of|Payme/);
  });

  it('sees with all fields also what waits for their own people, by name', async () => {
    await accept({ of: 'own', shows: coordinationFields, ceiling: 'shared' });
    await hold({ of: 'own', classification: 'internal', waitsFor: 'person' }, 1);
    await hold({ of: 'own', classification: 'internal', waitsFor: 'party' }, 2);
    const { blockers, sealedPairs } = await seen();
    expect(blockers.map(({ freer }) => freer.name).sort()).toEqual(['Payme', 'The member of EXM']);
    expect(blockers[0]).toMatchObject({ cost: { currency: 'UZS' }, kept: [] });
    expect(sealedPairs).toEqual([]);
  });

  it('sees their own agency’s beside them, as anybody of it does', async () => {
    await accept({ of: 'own', shows: ['line'], ceiling: 'shared' });
    await hold({ of: 'partner', classification: 'internal', waitsFor: 'person' }, 1);
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 2);
    expect((await seen()).matrix.waits).toEqual([
      { waiting: 'EXM', freer: 'OTH', count: 1 },
      { waiting: 'PAR', freer: 'own', count: 1 },
    ]);
  });

  it('does not count twice what another agreement opens, nor what names their own agency and is seen already', async () => {
    await hold({ of: 'own', classification: 'internal', waitsFor: 'partner' }, 1);
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 2);
    await shareWithPartner(owner, world);
    expect(await seen()).toMatchObject({ open: 1, sealed: 0, sealedPairs: [{ count: 1 }], blockers: [{ kept: null }] });
    await accept({ of: 'own', shows: ['line'], ceiling: 'shared' });
    expect(await seen()).toMatchObject({ open: 2, sealed: 0, sealedPairs: [] });
  });

  it('is nobody else: no other role, no coordinator of an agency that does not coordinate, no stranger', async () => {
    await accept({ of: 'own', shows: coordinationFields, ceiling: 'shared' });
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 1);
    expect(await seen()).toMatchObject({ open: 1 });
    for (const role of roles.filter((each) => each !== 'coordinator'))
      expect(await seen(coordinator(role))).toMatchObject({ open: 0, sealedPairs: null });
    // Another that coordinates, without terms: counts alone.
    expect(await seen(actorFor(world, 'coordinator', 'other'))).toMatchObject({ open: 0, sealedPairs: [{ count: 1 }] });
    await owner.query('UPDATE agency SET coordinates = false WHERE id = $1', [world.partner.ids.agency.id]);
    expect(await seen()).toMatchObject({ open: 0, sealedPairs: null });
  });

  it('whose role the application only claims is let through by nothing of PostgreSQL', async () => {
    await accept({ of: 'own', shows: coordinationFields, ceiling: 'shared' });
    const id = await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 1);
    const claimed = { ...coordinator('member'), role: 'coordinator' as const };
    expect(await seen(claimed)).toMatchObject({ open: 0, sealedPairs: [] });
    // And of the rows themselves nothing passes the wall, whoever has the role.
    const rows = (actor: ReturnType<typeof coordinator>) =>
      inTransaction(actor, { reads: 'many' }, async (tx) => [
        await tx.blocker.count({ where: { id } }),
        await tx.blocker.count(),
      ]);
    expect(await rows(coordinator())).toEqual([0, 0]);
    expect((await rows(actorFor(world, 'member')))[0]).toBe(1);
  });
});

describe('what a coordinator counts', () => {
  const days = ['2026-11-02', '2026-11-10', '2026-11-16', '2026-11-23', '2026-11-28'];

  /** What terms show, and their own agency's; with different ages, costs, causes, one that stood still, one with a part. */
  async function many(): Promise<void> {
    await accept({ of: 'own', shows: coordinationFields, ceiling: 'shared' });
    await accept({ of: 'other', shows: ['line', 'cost'], ceiling: 'shared' });
    const held: Held[] = (['own', 'other', 'partner'] as const).flatMap((of) =>
      (['own', 'other', 'partner', 'person', 'party'] as const)
        .filter((waitsFor) => waitsFor !== of)
        .map((waitsFor) => ({ of, classification: 'internal' as const, waitsFor })),
    );
    const ids: string[] = [];
    for (const [at, one] of held.entries()) ids.push(await hold(one, at));
    for (const [at, id] of ids.entries())
      await owner.query(
        `UPDATE blocker SET raised_at = $2, needed_by = $3, cause = $4, cost_per_day = $5, currency = $6, cost_source = $7 WHERE id = $1`,
        [
          id,
          `${days[at % days.length]}T06:00:00Z`,
          at % 3 === 0 ? '2026-11-20' : '2099-01-01',
          at % 2 === 0 ? 'law' : 'money',
          at % 4 === 0 ? null : 100 * at,
          at % 4 === 0 ? null : at % 5 === 0 ? 'USD' : 'UZS',
          at % 4 === 0 ? '' : 'The plan',
        ],
      );
    for (const id of [ids[0], ids[1], ids[5]])
      await owner.query(
        `INSERT INTO blocker_pause (id, blocker_id, since, until, reason, person_id) VALUES ($1, $2, '2026-11-05T06:00:00Z', '2026-11-27T06:00:00Z', 'Holidays', $3)`,
        [newId(), id, world.own.ids.member],
      );
    await owner.query(`INSERT INTO calendar_day (agency_id, day, name, works) VALUES ($1, '2026-11-18', 'A feast', false)`, [
      world.own.ids.agency.id,
    ]);
  }

  it('equals the rows under every filter, page by page, with the heaviest of all', async () => {
    await many();
    const now = new Date('2026-11-30T06:00:00Z');
    const page = (asked: object) => ask(blockersPage, coordinator(), asked, now);
    const { blockers: all, ...whole } = await page({ most: 1_000 });
    expect(whole).toMatchObject({ open: 10, total: 10, late: all.filter(({ late }) => late).length });
    expect(new Set(all.map(({ age }) => age)).size).toBeGreaterThan(4);
    const filters: WaitingFilter[] = [
      {},
      { waiting: 'EXM' },
      { freer: 'PAR' },
      { freer: 'own' },
      { cause: 'law' },
      { late: true },
      { cost: 'known' },
      { cost: 'unknown', late: true },
      ...[1, 2, 5, 6, 10, 11, 14, 15, 20, 21, 500].map((age) => ({ age })),
      { waiting: 'OTH', cause: 'money', age: 4 },
    ];
    for (const filter of filters) {
      const within = all.filter((each) => isAsked(each, filter));
      for (const by of weights) {
        expect(await page({ ...filter, by, most: 3, matrix: 2 }), JSON.stringify(filter)).toMatchObject({
          open: 10,
          total: within.length,
          matrix: matrixOf(whoWaits(within), 2),
          heaviest: heaviest(within, by),
          costKnown: within.filter(({ cost }) => cost !== null).length,
          agencies: whole.agencies,
        });
      }
      const rows = [];
      for (let at = 1; at === 1 || rows.length < within.length; at += 1) {
        const { blockers } = await page({ ...filter, most: 3, page: at });
        expect(blockers.length).toBe(Math.min(3, within.length - rows.length));
        rows.push(...blockers);
      }
      expect(rows.map(({ id }) => id)).toEqual(within.map(({ id }) => id));
    }
    expect(await page({ objective: newId() })).toMatchObject({
      open: 10,
      total: 0,
      blockers: [],
      matrix: { waits: [], outside: 0 },
    });
  });
});

describe('coordination terms', () => {
  const deciderOf = (side: Side) => actorFor(world, 'coordinator', side);
  const terms = { ceiling: 'internal' as const, legalBasis: 'Decree 158' };
  const other = () => world.partner.ids.agency.code;

  it('are offered, accepted, narrowed at once by either side, widened by both, and ended', async () => {
    await owner.query("UPDATE agency SET coordinates = code = 'PAR'");
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 1);
    const offer = { other: other(), ...terms, shows: ['item' as const, 'line' as const] };
    const { coordination } = await perform(offerCoordination, deciderOf('own'), offer);
    await expect(perform(offerCoordination, deciderOf('partner'), { ...offer, other: 'EXM' })).rejects.toMatchObject({
      problems: [{ code: 'coordination_exists' }],
    });
    await expect(perform(acceptCoordination, deciderOf('own'), { coordination, version: 1 })).rejects.toMatchObject({
      code: 'agreement_waits_for_other',
    });
    expect(await seen()).toMatchObject({ open: 0, sealedPairs: [{ count: 1 }] });
    await perform(acceptCoordination, deciderOf('partner'), { coordination, version: 1 });
    expect(await seen()).toMatchObject({ open: 1, blockers: [{ item: { key: expect.any(String) } }] });

    // Less, by the coordinator itself: at once.
    const less = { coordination, version: 1, ...terms, shows: ['line' as const] };
    expect(await perform(changeCoordination, deciderOf('partner'), less)).toMatchObject({ version: 2, holds: true });
    expect(await seen()).toMatchObject({ blockers: [{ item: null }] });
    // More, by the coordinator: waits, and what holds goes on.
    const more = { coordination, version: 2, ...terms, shows: ['line' as const, 'item' as const] };
    expect(await perform(changeCoordination, deciderOf('partner'), more)).toMatchObject({ version: 3, holds: false });
    await expect(perform(acceptCoordination, deciderOf('partner'), { coordination, version: 3 })).rejects.toMatchObject({
      code: 'agreement_waits_for_other',
    });
    expect(await seen()).toMatchObject({ blockers: [{ item: null }] });
    await expect(perform(changeCoordination, deciderOf('own'), less)).rejects.toMatchObject({ code: 'agreement_moved_on' });
    await perform(declineCoordination, deciderOf('own'), { coordination, version: 3, reason: 'Not the titles.' });
    expect(await seen()).toMatchObject({ blockers: [{ item: null, line: expect.any(String) }] });

    await perform(endCoordination, deciderOf('own'), { coordination });
    expect(await seen()).toMatchObject({ open: 0, sealedPairs: [{ count: 1 }] });
    expect((await ask(coordinationPage, deciderOf('partner'), { coordination })).versions).toHaveLength(3);
    await expect(perform(changeCoordination, deciderOf('own'), { ...less, version: 3 })).rejects.toMatchObject({
      code: 'agreement_over',
    });
    // A new matter may be begun.
    await perform(offerCoordination, deciderOf('partner'), { ...offer, other: 'EXM' });
  });

  it('need one of the two to coordinate', async () => {
    await owner.query('UPDATE agency SET coordinates = false');
    await expect(perform(offerCoordination, deciderOf('own'), { other: other(), ...terms })).rejects.toMatchObject({
      problems: [{ code: 'nobody_coordinates' }],
    });
  });

  it('are shown to the agency under what others see of us, with what they open', async () => {
    await owner.query("UPDATE agency SET coordinates = code = 'PAR'");
    await hold({ of: 'own', classification: 'internal', waitsFor: 'other' }, 1);
    await hold({ of: 'own', classification: 'shared', waitsFor: 'other' }, 2);
    await hold({ of: 'own', classification: 'restricted', waitsFor: 'other' }, 3);
    const of = async () => (await ask(partnersSeePage, actorFor(world, 'lead'), {})).coordinators;
    expect(await of()).toMatchObject([{ coordinator: { code: 'PAR' }, terms: null, shown: 0, sealed: 2 }]);
    await accept({ of: 'own', shows: ['line'], ceiling: 'internal' });
    expect(await of()).toMatchObject([{ terms: { shows: ['line'], legalBasis: 'Decree 158' }, shown: 1, sealed: 1 }]);
  });
});

/** What a coordinator is told, by a plain rule that looks at nothing of the app's. */
function expected(held: readonly Held[], terms: readonly Terms[]) {
  const rows: string[] = [];
  const sealed = new Map<string, number>();
  const codes = { own: 'EXM', other: 'OTH', partner: 'PAR' } as const;
  for (const [at, one] of held.entries()) {
    if (one.freed || one.archived || one.classification === 'restricted' || one.of === 'partner') continue;
    const between = one.waitsFor !== 'person' && one.waitsFor !== 'party';
    const term = terms.find(({ of, when = 'now' }) => of === one.of && when === 'now');
    const within = term !== undefined && upTo(term.ceiling).includes(one.classification);
    if (within && (between || term.shows.includes('inside'))) {
      const shown = (field: CoordinationField) => term.shows.includes(field);
      const key = `${codes[one.of]}B-${at + 500}`;
      rows.push(
        [
          codes[one.of],
          shown('item') ? key : '-',
          shown('line') ? `Line of ${key}` : '-',
          shown('cost') ? 'UZS' : '-',
          between ? codes[one.waitsFor as Side] : one.waitsFor,
          between ? 'named' : shown('responsible') ? 'named' : '-',
        ].join(' '),
      );
    } else if (!within && between) {
      const pair = `${codes[one.of]} ${codes[one.waitsFor as Side]}`;
      sealed.set(pair, (sealed.get(pair) ?? 0) + 1);
    }
  }
  return { rows: rows.sort(), sealed: [...sealed].map(([pair, count]) => `${pair} ${count}`).sort() };
}

describe('in a random world', () => {
  const side = fc.constantFrom<Side[]>('own', 'other', 'partner');
  const heldOnes = fc.array(
    fc.record({
      of: side,
      classification: fc.constantFrom(...classifications),
      waitsFor: fc.constantFrom('own' as const, 'other' as const, 'partner' as const, 'person' as const, 'party' as const),
      archived: fc.boolean(),
      freed: fc.boolean(),
    }),
    { maxLength: 10 },
  );
  const termsOf = (of: Side) =>
    fc.option(
      fc.record({
        of: fc.constant(of),
        shows: fc.uniqueArray(fc.constantFrom(...coordinationFields)),
        ceiling: fc.constantFrom('public' as const, 'internal' as const, 'shared' as const),
        when: fc.constantFrom('now' as const, 'now' as const, 'before' as const, 'after' as const),
      }),
      { nil: undefined },
    );

  it('a coordinator is told exactly what the plain rule tells, counts equal rows, and a member nothing', {
    timeout: 120_000,
  }, async () => {
    await fc.assert(
      fc.asyncProperty(heldOnes, termsOf('own'), termsOf('other'), async (held, own, other) => {
        world = await fresh();
        await owner.query('DELETE FROM blocker');
        const terms = [own, other].flatMap((one) => one ?? []);
        const all = held.filter(({ of, waitsFor }) => of !== waitsFor);
        for (const one of terms) await accept(one);
        for (const [at, one] of all.entries()) await hold(one, at);
        const page = await seen();
        const rows = page.blockers
          .filter(({ kept }) => kept !== null)
          .map(({ waiting, item, line, cost, freer }) =>
            [
              waiting.code,
              item?.key ?? '-',
              line ?? '-',
              cost?.currency ?? '-',
              freer.kind === 'agency' ? freer.id : freer.kind,
              freer.name === null ? '-' : 'named',
            ].join(' '),
          );
        const pairs = (page.sealedPairs ?? []).map(({ waiting, freer, count }) => `${waiting.code} ${freer.code} ${count}`);
        expect({ rows: rows.sort(), sealed: pairs.sort() }).toEqual(expected(all, terms));
        const drawn = page.matrix.waits.reduce((sum, { count }) => sum + count, 0);
        expect(drawn + page.matrix.outside).toBe(page.total);
        expect(page.blockers).toHaveLength(page.total);
        const member = await seen(coordinator('member'));
        expect(member.blockers.filter(({ waiting }) => waiting.code !== 'PAR')).toEqual([]);
      }),
      { numRuns: runs },
    );
  });
});
