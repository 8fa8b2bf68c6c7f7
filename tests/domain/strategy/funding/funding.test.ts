import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { changeBlocker } from '#app/domain/blocker/commands/change-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { blockerPage } from '#app/domain/blocker/queries/blocker-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { addFundingLine } from '#app/domain/strategy/funding/commands/add-funding-line.server.ts';
import { changeFundingLine } from '#app/domain/strategy/funding/commands/change-funding-line.server.ts';
import { removeFundingLine } from '#app/domain/strategy/funding/commands/remove-funding-line.server.ts';
import { programmePage } from '#app/domain/strategy/queries/programme-page.server.ts';
import { strategyPage } from '#app/domain/strategy/queries/strategy-page.server.ts';
import { shareWithPartner } from '#tests/support/grants.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let fresh: () => Promise<World>;
const coordinator = () => actorFor(world, 'coordinator');
const ids = () => worldOf(world, 'coordinator');

beforeAll(async () => {
  ({ owner, fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const add = (said: object, actor = coordinator()) =>
  perform(addFundingLine, actor, { programme: ids().programme, year: 2027, source: 'State budget', ...said } as never);

describe('a funding line', () => {
  it('keeps an amount to its last digit, and stands once for a source, a year and a currency', async () => {
    await add({ approved: '999999999999999.99' });
    await expect(add({})).rejects.toMatchObject({ problems: [{ field: 'source', code: 'funding_line_exists' }] });
    await add({ currency: 'USD', approved: '0.01' });
    const { funding } = await ask(programmePage, coordinator(), { programme: ids().programme });
    expect(funding.totals).toMatchObject([
      { currency: 'USD', approved: '0.01' },
      { currency: 'UZS', approved: '1000000000000999.99' },
    ]);
  });

  it('is refused by its field where an amount is negative or none', async () => {
    await expect(add({ approved: '-1' })).rejects.toMatchObject({ problems: [{ field: 'approved', code: 'amount_negative' }] });
    await expect(add({ spent: 'much' })).rejects.toMatchObject({ problems: [{ field: 'spent', code: 'amount_not_a_number' }] });
  });

  it('tells on the strategy page of years without money and of over-committed ones, to who sees the programme', async () => {
    await perform(changeFundingLine, coordinator(), {
      line: ids().fundingLine,
      approved: '100',
      requested: '0',
      spent: '100.01',
    });
    await add({ year: 2030, requested: '5' });
    const flagged = async (actor = coordinator()) =>
      (await ask(strategyPage, actor, {})).flaggedYears
        .filter(({ programme }) => programme.id === ids().programme)
        .map(({ year, flag }) => `${year} ${flag}`);
    expect(await flagged()).toContain('2026 over_committed');
    expect(await flagged()).toContain('2030 unfunded');
    expect(await flagged(actorFor(world, 'coordinator', 'other'))).toEqual([]);
    await owner.query('INSERT INTO programme_backlog (programme_id, backlog_id) VALUES ($1, $2)', [
      ids().programme,
      world.other.ids.backlog.id,
    ]);
    expect(await flagged(actorFor(world, 'observer', 'other'))).toContain('2026 over_committed');
    // Whose programme it is not reads its money, and writes none.
    await expect(add({ year: 2031 }, actorFor(world, 'coordinator', 'other'))).rejects.toMatchObject({ code: 'owned_elsewhere' });
  });

  it('is named by what waits for money alone, by who sees it, and shown to nobody else', async () => {
    const member = actorFor(world, 'member');
    const [item] = ids().items;
    const said = { item, line: 'The scanners', agency: world.partner.ids.agency.code, funding: ids().fundingLine };
    const wrong = perform(raiseBlocker, member, { ...said, cause: 'data' });
    await expect(wrong).rejects.toMatchObject({ problems: [{ field: 'funding', code: 'funding_without_money' }] });
    const foreign = { ...said, funding: world.other.ids.fundingLine };
    await expect(perform(raiseBlocker, member, foreign)).rejects.toMatchObject({ code: 'not_found' });
    const { blocker } = await perform(raiseBlocker, member, said);
    expect(await ask(blockerPage, member, { blocker })).toMatchObject({
      cause: 'money',
      funding: { source: 'State budget', year: 2026 },
    });
    // The agency that it names sees the blocker, and not the programme.
    await shareWithPartner(owner, world, { level: 'see' });
    expect(await ask(blockerPage, actorFor(world, 'member', 'partner'), { blocker })).toMatchObject({
      funding: null,
      fundingLines: [],
    });
    // What waits for something else than money waits for no line.
    await perform(changeBlocker, member, { blocker, cause: 'data' });
    expect((await ask(blockerPage, member, { blocker })).funding).toBeNull();
    await perform(changeBlocker, member, { blocker, cause: 'money', funding: ids().fundingLine });
    await perform(removeFundingLine, coordinator(), { line: ids().fundingLine });
    expect((await ask(blockerPage, member, { blocker })).funding).toBeNull();
  });
});
