import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { pauseBlocker } from '#app/domain/blocker/commands/pause-blocker.server.ts';
import { raiseBlocker } from '#app/domain/blocker/commands/raise-blocker.server.ts';
import { blockersPage } from '#app/domain/blocker/queries/blockers-page.server.ts';
import { commitmentsPage } from '#app/domain/blocker/queries/commitments-page.server.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { freezeReport } from '#app/domain/report/commands/freeze-report.server.ts';
import { writeDecision } from '#app/domain/report/commands/write-decision.server.ts';
import { loader as list } from '#app/routes/export/list.ts';
import { ownerDb } from '#tests/support/database.ts';
import { cellsOf } from '#tests/support/read-file.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await ownerDb().blocker.deleteMany();
  // The demo world marks its files with a column more.
  await ownerDb().installation.deleteMany({ where: { key: 'demo' } });
});

type Format = 'csv' | 'xlsx';
const formats = ['csv', 'xlsx'] as const;
type Who = 'lead' | 'coordinator' | 'administrator';

async function file(path: string, who: Who = 'lead', side: 'own' | 'other' = 'own'): Promise<Response> {
  const request = new Request(new URL(`/lists/${path}`, 'http://localhost'), {
    headers: { Cookie: `hashar=${world[side].personal[who].sessionSecret}` },
  });
  const params = { file: path.split('?')[0] ?? '' };
  const answer = await list({ request, params, context: { cspNonce: '', clientAddress: '' } }).catch((thrown: unknown) => thrown);
  return answer as Response;
}
const cells = async (name: string, format: Format, search = '', who: Who = 'lead', side: 'own' | 'other' = 'own') =>
  cellsOf(await file(`${name}.${format}${search}`, who, side), format);

/** A cell as that format gives it back: all is text in CSV. */
const as = (format: Format) => ({
  number: (value: number) => (format === 'csv' ? String(value) : value),
  day: (iso: string) => (format === 'csv' ? iso : new Date(`${iso}T00:00:00Z`)),
  nothing: format === 'csv' ? '' : null,
});

const day = (days: number) => new Date(Date.now() + days * 86_400_000);
const iso = (at: Date) => at.toISOString().slice(0, 10);

/** Two blockers that all of the agency may see, of which the older costs something, and one of a restricted item. */
async function raised(): Promise<{ older: string; newer: string }> {
  const coordinator = actorFor(world, 'coordinator');
  const { ids } = world.own;
  const raise = (said: object, at: number) =>
    perform(raiseBlocker, coordinator, { line: '', item: '', neededBy: iso(day(40)), ...said }, { now: day(at) });
  const money = { costPerDay: 12.5, currency: 'UZS', costSource: 'The plan' };
  const older = await raise({ item: ids.items[1], line: '=1+1', agency: 'OTH', cause: 'data', ...money }, -20);
  const newer = await raise({ item: ids.items[0], line: 'No contract', party: 'Payme', cause: 'supplier' }, -10);
  const { item } = await perform(createItem, coordinator, { backlog: ids.backlog.prefix, title: 'A hidden item' });
  await perform(setClassification, coordinator, { item, classification: 'restricted' });
  await raise({ item, line: 'A hidden line', party: 'Payme' }, -15);
  return { older: older.blocker, newer: newer.blocker };
}

describe.each(formats)('blockers as %s', (format) => {
  const { number, day: dayOf, nothing } = as(format);

  it('are the rows of their page, a column each, and nothing of what its reader may not see', async () => {
    await raised();
    const { ids } = world.own;
    const lead = actorFor(world, 'lead');
    const shown = (await ask(blockersPage, lead, {})).blockers;
    expect(shown).toHaveLength(2);
    const [older, newer] = shown.map(({ age, cost, items }) => ({ age, cost: cost?.amount ?? 0, items }));
    expect([(older?.age ?? 0) > (newer?.age ?? 0), older?.cost]).toEqual([true, (older?.age ?? 0) * 12.5]);
    const [heads, ...rows] = await cells('blockers', format);
    expect(heads).toEqual([
      ...['Key', 'What waits', 'Who waits', 'For whom', 'Cause', 'Why', 'Age', 'Items that wait', 'Needed by'],
      ...['Cost so far', 'Currency'],
    ]);
    const title = async (key: string | undefined) =>
      (await ownerDb().item.findUniqueOrThrow({ where: { key: key ?? '' } })).title;
    expect(rows).toEqual([
      [
        ...[ids.items[1], await title(ids.items[1]), 'Agency EXM', 'Agency OTH', 'data', format === 'csv' ? "'=1+1" : '=1+1'],
        ...[number(older?.age ?? 0), number(older?.items ?? 0), dayOf(iso(day(40))), number(older?.cost ?? 0), 'UZS'],
      ],
      [
        ...[ids.items[0], await title(ids.items[0]), 'Agency EXM', 'Payme', 'a supplier', 'No contract'],
        ...[number(newer?.age ?? 0), number(newer?.items ?? 0), dayOf(iso(day(40))), nothing, nothing],
      ],
    ]);
    expect(await cells('blockers', format, '?cause=data')).toEqual([heads, rows[0]]);
    // Whoever restricted the item has it in theirs; another agency has none of them but what names it, without an item.
    expect((await cells('blockers', format, '', 'coordinator')).flat()).toContain('A hidden line');
    const others = await cells('blockers', format, '', 'administrator', 'other');
    expect(others.flat().join(' ')).not.toMatch(/hidden|No contract|EXM-/);
  });
});

describe.each(formats)('promises as %s', (format) => {
  const { number, day: dayOf } = as(format);

  it('are the rows of their page with first and last day, how late and how often moved, and nothing of others', async () => {
    const { promisedRequest } = world.own.ids;
    await ownerDb().request.updateMany({ data: { promisedOn: null, state: 'asked' } });
    const promisedOn = day(-9);
    await ownerDb().request.update({ where: { id: promisedRequest }, data: { state: 'promised', promisedOn } });
    const [shown, ...more] = (await ask(commitmentsPage, actorFor(world, 'lead'), {})).commitments;
    expect([more, (shown?.trend.late ?? 0) > 3]).toEqual([[], true]);
    const [heads, ...rows] = await cells('commitments', format);
    expect(heads).toEqual([
      ...['Request', 'What was promised', 'Who promised', 'Answers for it', 'To whom', 'First promised for', 'Promised for'],
      ...['Working days late', 'Times moved', 'Moved by working days', 'What they say'],
    ]);
    const { ref, asked, owner, asker, firstPromisedOn, trend } = shown as NonNullable<typeof shown>;
    expect(rows).toEqual([
      [
        ...[ref, 'The list of judges', asked.names.en, owner, asker.names.en],
        ...[dayOf(firstPromisedOn), dayOf(iso(promisedOn)), number(trend.late), number(trend.moved), number(trend.by)],
        format === 'csv' ? (trend.said?.text ?? '') : (trend.said?.text ?? null),
      ],
    ]);
    expect(firstPromisedOn).toBe('2099-01-20');
    expect(await cells('commitments', format, '?part=week')).toEqual([heads]);
    expect(await cells('commitments', format, '', 'administrator', 'other')).toEqual([heads]);
  });
});

describe('a frozen report as an Excel file', () => {
  it('holds its decisions and each part’s rows as they were frozen, sealed where its reader may not see them', async () => {
    const { older, newer } = await raised();
    const coordinator = actorFor(world, 'coordinator');
    const words = { sentence: 'Who signs', ifNot: 'We wait on', textVersion: 0 };
    await perform(writeDecision, coordinator, { blocker: newer, ...words });
    const { report } = await perform(freezeReport, coordinator, {});
    const shown = (await ask(blockersPage, coordinator, {})).blockers;
    const ageOf = (id: string) => shown.find((row) => row.id === id)?.age;
    await ownerDb().blocker.update({ where: { id: older }, data: { line: 'Said otherwise since', neededBy: day(90) } });
    await perform(pauseBlocker, coordinator, { blocker: newer, reason: 'Until the law' });
    const [heads, ...rows] = await cells('monday-report', 'xlsx', `?report=${report}&lang=en&side=coordinator`);
    expect(heads).toEqual(['Part', 'What', 'Of what', 'Who can act', 'Who waits', 'By', 'Working days', 'Said']);
    const parts = (part: string) => rows.filter(([name]) => name === part);
    const needed = new Date(`${iso(day(40))}T00:00:00Z`);
    const title = async (key: string | undefined) =>
      `${key} ${(await ownerDb().item.findUniqueOrThrow({ where: { key: key ?? '' } })).title}`;
    const [first, second] = world.own.ids.items;
    expect(parts('Decisions asked')).toEqual([
      ['Decisions asked', 'Who signs', await title(first), 'Payme', 'Agency EXM', needed, ageOf(newer), 'We wait on'],
      ['Decisions asked', '=1+1', await title(second), 'Agency OTH', 'Agency EXM', needed, ageOf(older), 'data'],
      ['Decisions asked', 'Closed by its owner', null, null, 'Agency EXM', null, null, null],
    ]);
    const ageing = parts('Ageing, from 10 working days');
    expect(ageing.map(([, what, , , , , days]) => [what, typeof days])).toContainEqual(['=1+1', 'number']);
    expect(rows.flat().join(' ')).not.toMatch(/hidden|Said otherwise since/);
    // As its page counts, and in the language that is chosen for it.
    const russian = await cells('monday-report', 'xlsx', `?report=${report}&lang=ru&side=coordinator`);
    expect([russian.length, russian[0]?.[0]]).toEqual([rows.length + 1, 'Раздел']);
    expect((await file(`monday-report.xlsx?report=${report}`, 'administrator', 'other')).status).toBe(404);
  });
});
