import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import type { BacklogFile, FileItem } from '#app/domain/backlog/export/backlog-format.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { itemTypes, labelTones, stateCategories } from '#app/domain/backlog/item.ts';
import { backlogFile } from '#app/domain/backlog/queries/backlog-file.server.ts';
import { typesAbove } from '#app/domain/backlog/set-parent.rules.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let lead: Actor;
let made = 0;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await db().import.deleteMany();
  lead = actorFor(world, 'lead');
});

async function newBacklog(): Promise<string> {
  made += 1;
  const { prefix } = { prefix: `${world.own.ids.agency.code}R${made}` };
  await perform(createBacklog, lead, { name: `Round ${made}`, prefix });
  return prefix;
}

async function importInto(prefix: string, file: unknown) {
  const content = JSON.stringify(file);
  const { import: id } = await perform(stageImport, lead, { backlog: prefix, fileName: 'b.json', content });
  await stageWaiting();
  return perform(runImport, lead, { import: id });
}

const exported = (prefix: string) => ask(backlogFile, lead, { backlog: prefix });

/** The file without what another backlog must have otherwise: its own name, keys and ids. */
function essence({ states, labels, people, items }: BacklogFile) {
  const place = new Map(items.map((item, at) => [item.key, at]));
  const stateOf = new Map(states.map((state) => [state.id, state.name]));
  const labelOf = new Map(labels.map((label) => [label.id, label.name]));
  return {
    states: states.map(({ id: _id, ...state }) => state),
    labels: labels.map(({ id: _id, ...label }) => label),
    people,
    items: items.map(({ key: _key, state, parent, labels: worn, ...item }) => ({
      ...item,
      state: stateOf.get(state),
      parent: parent === null ? null : (place.get(parent) ?? '?'),
      labels: worn.map((label) => labelOf.get(label)).sort(),
      assignees: item.assignees.map((named) => named.name).sort(),
      // Links have no order of their own.
      links: item.links.map(({ name, url }) => `${name} ${url}`).sort(),
    })),
  };
}

const line = fc
  .string({ unit: fc.constantFrom('a', 'Б', 'ʻ', '"', ';', '=', '\\', '𐐷', '1', '-'), minLength: 1, maxLength: 12 })
  .map((text) => `t${text}`);
const moment = fc.integer({ min: 1_600_000_000, max: 1_760_000_000 }).map((second) => new Date(second * 1_000).toISOString());
const day = moment.map((iso) => iso.slice(0, 10));

/** Backlogs of every shape that a file can hold, made as files: what they hold is first brought in and only then compared. */
function fileOf(people: readonly { id: string; name: string }[]): fc.Arbitrary<BacklogFile> {
  const person = fc.option(fc.constantFrom(...people.map(({ id }) => id)));
  const states = fc.uniqueArray(line, { minLength: 1, maxLength: 4, selector: (name) => name.toLocaleLowerCase() });
  const labels = fc.uniqueArray(line, { maxLength: 3, selector: (name) => name.toLocaleLowerCase() });
  return fc.tuple(states, labels).chain(([stateNames, labelNames]) => {
    const item = fc.record({
      type: fc.constantFrom(...itemTypes),
      title: line,
      description: fc.array(line, { maxLength: 3 }).map((lines) => lines.join('\n')),
      state: fc.nat(stateNames.length - 1).map((at) => `s${at}`),
      stateSince: moment,
      classification: fc.constantFrom('public' as const, 'internal' as const, 'shared' as const),
      archived: fc.boolean(),
      estimate: fc.option(fc.integer({ min: 0, max: 9_999 }).map((tenths) => tenths / 10)),
      dueOn: fc.option(day),
      parent: fc.nat(9).map(String),
      createdAt: moment,
      createdBy: person,
      labels: fc.subarray(labelNames.map((_, at) => `l${at}`)),
      assignees: fc.uniqueArray(
        fc.oneof(
          fc.constantFrom(...people),
          line.map((name) => ({ id: null, name: `x${name}` })),
        ),
        { maxLength: 3, selector: ({ name }) => name },
      ),
      need: fc.record({ as: line, want: line, so: line }),
      checklists: fc
        .array(fc.record({ name: line, entries: fc.array(fc.record({ text: line, done: fc.boolean() }), { maxLength: 3 }) }), {
          maxLength: 2,
        })
        .map((lists) =>
          lists.map((list, at) => ({ kind: at === 0 ? ('acceptance' as const) : ('checklist' as const), ...list })),
        ),
      comments: fc.uniqueArray(fc.record({ by: fc.constant(null), name: line, at: moment, text: line }), {
        maxLength: 3,
        selector: ({ at }) => at,
      }),
      links: fc.array(fc.record({ name: line, url: fc.nat(99).map((n) => `https://l.example/${n}`) }), { maxLength: 2 }),
    });
    return fc.array(item, { maxLength: 8 }).map((items) => ({
      format: 'hashar-backlog' as const,
      version: 1 as const,
      backlog: { prefix: 'ANY', name: 'Any', classification: 'internal' as const },
      states: stateNames.map((name, at) => ({
        id: `s${at}`,
        name: `S ${name}`,
        category: stateCategories[at % 3] ?? 'to_do',
        archived: false,
      })),
      labels: labelNames.map((name, at) => ({ id: `l${at}`, name, tone: labelTones[at] ?? 'grey' })),
      people: [...people],
      items: items.map((each, at): FileItem => ({ ...each, key: `ANY-${at + 1}`, parent: parentOf(each, items) })),
    }));
  });
}

/** The item at the place that was drawn, where it is there and larger. */
function parentOf({ type, parent }: { type: FileItem['type']; parent: string }, items: readonly Pick<FileItem, 'type'>[]) {
  const above = items[Number(parent)];
  return above && typesAbove(type).includes(above.type) ? `ANY-${Number(parent) + 1}` : null;
}

describe('a backlog as a file', () => {
  it('comes in again as it went out: exported, imported, exported, the two are equal', async () => {
    const people = [
      { id: world.own.ids.lead, name: `The lead of ${world.own.ids.agency.code}` },
      { id: world.own.ids.member, name: `The member of ${world.own.ids.agency.code}` },
    ];
    const runs = process.env.HASHAR_TEST === 'all' ? 100 : 5;
    await fc.assert(
      fc.asyncProperty(fileOf(people), async (file) => {
        const [first, second] = [await newBacklog(), await newBacklog()];
        await importInto(first, file);
        const once = await exported(first);
        expect(once.items).toHaveLength(file.items.length);
        await importInto(second, once);
        expect(essence(await exported(second))).toEqual(essence(once));
      }),
      { numRuns: runs },
    );
  }, 300_000);

  it('holds the whole of the world’s backlog, and nothing that its reader does not see', async () => {
    const file = await exported(world.own.ids.backlog.prefix);
    expect(file.items.map((item) => [item.key, item.archived])).toEqual([
      ['EXM-1', false],
      ['EXM-2', false],
      ['EXM-3', false],
      ['EXM-4', false],
      ['EXM-5', true],
    ]);
    expect(file.items[3]).toMatchObject({
      labels: [world.own.ids.label],
      comments: expect.arrayContaining([expect.objectContaining({ by: world.own.ids.member, text: 'As agreed.' })]),
      checklists: expect.arrayContaining([
        expect.objectContaining({ kind: 'checklist', name: 'Before launch' }),
        expect.objectContaining({ kind: 'acceptance' }),
      ]),
      links: [{ name: 'Decree', url: 'https://example.org/decree' }],
    });
    expect(file.total).toBe(5);
  });

  it('brought in twice makes nothing twice', async () => {
    const prefix = await newBacklog();
    const file = await exported(world.own.ids.backlog.prefix);
    expect(await importInto(prefix, file)).toMatchObject({ created: 5 });
    expect(await importInto(prefix, file)).toMatchObject({ created: 0, changed: 0, same: 5 });
  });

  it('written by hand, with half of it missing, still comes in', async () => {
    const prefix = await newBacklog();
    const rows = [
      { key: 'A-1', title: 'One' },
      { title: 'No key' },
      { key: 'A-1', title: 'Again' },
      'no row',
      { key: 'A-2', estimate: -3 },
    ];
    expect(
      await importInto(prefix, { format: 'hashar-backlog', version: 1, states: [{ id: 's', name: 'Ready' }], items: rows }),
    ).toMatchObject({ created: 2 });
    const [first, second] = await db().item.findMany({ where: { backlog: { prefix } }, orderBy: { rank: 'asc' } });
    expect(first).toMatchObject({ title: 'One', type: 'task', classification: 'restricted', createdById: lead.person.id });
    expect(second).toMatchObject({ title: '#4', estimate: null });
  });
});
