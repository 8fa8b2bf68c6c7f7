import fc from 'fast-check';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Actor } from '#app/domain/actor.ts';
import { addComment } from '#app/domain/backlog/commands/add-comment.server.ts';
import { assignItem } from '#app/domain/backlog/commands/assign-item.server.ts';
import { createBacklog } from '#app/domain/backlog/commands/create-backlog.server.ts';
import { createItem } from '#app/domain/backlog/commands/create-item.server.ts';
import { runImport } from '#app/domain/backlog/commands/run-import.server.ts';
import { setClassification } from '#app/domain/backlog/commands/set-classification.server.ts';
import { stageImport } from '#app/domain/backlog/commands/stage-import.server.ts';
import type { BacklogFile, FileItem } from '#app/domain/backlog/export/backlog-format.ts';
import { stageWaiting } from '#app/domain/backlog/import/stage-waiting.server.ts';
import { tieId } from '#app/domain/backlog/import/staged.ts';
import { deleteComment } from '#app/domain/backlog/item/commands/delete-comment.server.ts';
import { editComment } from '#app/domain/backlog/item/commands/edit-comment.server.ts';
import { linkItems } from '#app/domain/backlog/item/commands/link-items.server.ts';
import { watchItem } from '#app/domain/backlog/item/commands/watch-item.server.ts';
import { kept, linkKinds } from '#app/domain/backlog/item/item-link.ts';
import {
  addStep,
  type Relation,
  relationOf,
  type StepsFrom,
  stepOf,
  wayAlong,
} from '#app/domain/backlog/item/link-loop.rules.ts';
import { itemTypes, labelTones, stateCategories } from '#app/domain/backlog/item.ts';
import { backlogFile } from '#app/domain/backlog/queries/backlog-file.server.ts';
import { importPage } from '#app/domain/backlog/queries/import-page.server.ts';
import { itemPage } from '#app/domain/backlog/queries/item-page.server.ts';
import { typesAbove } from '#app/domain/backlog/set-parent.rules.ts';
import { perform } from '#app/domain/command.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { ownerDb } from '#tests/support/database.ts';
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
  await ownerDb().import.deleteMany();
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

const member = () => actorFor(world, 'member');
const exported = (prefix: string) => ask(backlogFile, lead, { backlog: prefix });

/** The file without what another backlog must have otherwise: its own name, keys and ids. */
function essence({ states, labels, people, items }: BacklogFile) {
  const place = new Map(items.map((item, at) => [item.key, at]));
  const stateOf = new Map(states.map((state) => [state.id, state.name]));
  const labelOf = new Map(labels.map((label) => [label.id, label.name]));
  const said = ({ id: _id, ...comment }: FileItem['comments'][number]) => comment;
  return {
    states: states.map(({ id: _id, ...state }) => state),
    labels: labels.map(({ id: _id, ...label }) => label),
    people,
    ties: items.flatMap(({ key, linked }) => linked.map((link) => tieOf(place.get(key), link, place))).sort(),
    items: items.map(({ key: _key, state, parent, labels: worn, linked: _linked, ...item }) => ({
      ...item,
      state: stateOf.get(state),
      parent: parent === null ? null : (place.get(parent) ?? '?'),
      labels: worn.map((label) => labelOf.get(label)).sort(),
      assignees: item.assignees.map((named) => named.name).sort(),
      comments: item.comments.map(said),
      removedComments: item.removedComments.map(said),
      // Links have no order of their own.
      links: item.links.map(({ name, url }) => `${name} ${url}`).sort(),
    })),
  };
}

/** A tie by the places of its ends; one that has to do with both stands with either of them. */
function tieOf(
  from: number | undefined,
  { kind, to, elsewhere }: FileItem['linked'][number],
  place: Map<string, number>,
): string {
  const ends = [String(from), elsewhere ? `${to} ${elsewhere}` : String(place.get(to))];
  const alike = kind === 'relates_to' || kind === 'same_as';
  return `${kind} ${(alike ? ends.sort() : ends).join(' ')}`;
}

const line = fc
  .string({ unit: fc.constantFrom('a', 'Б', 'ʻ', '"', ';', '=', '\\', '𐐷', '1', '-'), minLength: 1, maxLength: 12 })
  .map((text) => `t${text}`);
const moment = fc.integer({ min: 1_600_000_000, max: 1_760_000_000 }).map((second) => new Date(second * 1_000).toISOString());
const later = (iso: string, hours: number) => new Date(Date.parse(iso) + hours * 3_600_000).toISOString();
const day = moment.map((iso) => iso.slice(0, 10));

/** What was said, how often it was changed since, and after how long it was taken away, where it was. */
function commentsOf(people: readonly { id: string; name: string }[]) {
  const author = fc.oneof(
    fc.constantFrom(...people).map(({ id, name }) => ({ by: id, name })),
    line.map((name) => ({ by: null, name })),
  );
  const comment = fc.record({ author, at: moment, texts: fc.array(line, { minLength: 1, maxLength: 4 }) });
  return fc.uniqueArray(comment, { maxLength: 3, selector: ({ at }) => at }).map((all) =>
    all.map(({ author: who, at, texts }, nth) => {
      const versions = texts.slice(0, -1).map((text, hours) => ({ text, at: later(at, hours) }));
      const edited = versions.length > 0 ? { at: later(at, versions.length), versions } : null;
      return { id: `c${nth}`, ...who, at, text: texts.at(-1) ?? '', edited };
    }),
  );
}

/** Backlogs of every shape that a file can hold, made as files: what they hold is first brought in and only then compared. */
function fileOf(
  people: readonly { id: string; name: string }[],
  elsewhere: { id: string; key: string },
): fc.Arbitrary<BacklogFile> {
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
      comments: commentsOf(people).chain((comments) =>
        fc.boolean().map((internal) => comments.map((comment) => ({ ...comment, internal }))),
      ),
      removedComments: commentsOf(people).chain((comments) =>
        person.map((removedBy) =>
          comments.map((comment, nth) => ({ ...comment, id: `r${nth}`, removedAt: later(comment.at, 9), removedBy })),
        ),
      ),
      linked: fc.array(
        fc.record({ kind: fc.constantFrom(...linkKinds), to: fc.oneof(fc.nat(9).map(String), fc.constant(elsewhere.key)) }),
        { maxLength: 3 },
      ),
      watchers: fc.subarray([...people]),
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
      items: withoutLoops(
        items.map((each, at): FileItem => {
          const own = { key: `ANY-${at + 1}`, parent: parentOf(each, items) };
          return { ...each, ...own, linked: each.linked.flatMap((link) => linkedIn(link, at, items.length, elsewhere)) };
        }),
      ),
    }));
  });
}

/** The item at the place that was drawn, where it is there and larger. */
function parentOf({ type, parent }: { type: FileItem['type']; parent: string }, items: readonly Pick<FileItem, 'type'>[]) {
  const above = items[Number(parent)];
  return above && typesAbove(type).includes(above.type) ? `ANY-${Number(parent) + 1}` : null;
}

/** The tie that was drawn, where its other end is there and another item. */
function linkedIn(
  { kind, to }: Pick<FileItem['linked'][number], 'kind' | 'to'>,
  at: number,
  items: number,
  elsewhere: { id: string; key: string },
): FileItem['linked'] {
  if (to === elsewhere.key) return [{ kind, to, elsewhere: elsewhere.id }];
  return Number(to) < items && Number(to) !== at ? [{ kind, to: `ANY-${Number(to) + 1}`, elsewhere: null }] : [];
}

/** Without the ties that lead round in a circle, which no backlog holds and an import refuses. */
function withoutLoops(items: readonly FileItem[]): FileItem[] {
  const steps: Record<Relation, StepsFrom> = { order: new Map(), part: new Map() };
  return items.map((item) => ({
    ...item,
    linked: item.linked.filter(({ kind, to }) => {
      const tie = kept(kind, item.key, to);
      const relation = relationOf(tie.kind);
      if (!relation) return true;
      const step = stepOf(tie);
      if (wayAlong(steps[relation], step.later, step.earlier)) return false;
      addStep(steps[relation], step);
      return true;
    }),
  }));
}

function byTime<T extends { at: string }>(comments: readonly T[]): T[] {
  return comments.toSorted((one, other) => (one.at < other.at ? -1 : 1));
}

/** How many ties a file holds, each once whichever of its ends names it. */
function tiesOf({ items }: BacklogFile): number {
  return new Set(items.flatMap(({ key, linked }) => linked.map(({ kind, to }) => tieId({ from: key, to, kind })))).size;
}

describe('a backlog as a file', () => {
  it('comes in again as it went out: exported, imported, exported, the two are equal', async () => {
    const people = [
      { id: world.own.ids.lead, name: `The lead of ${world.own.ids.agency.code}` },
      { id: world.own.ids.member, name: `The member of ${world.own.ids.agency.code}` },
    ];
    const elsewhere = await ownerDb().item.findUniqueOrThrow({ where: { key: 'EXM-1' }, select: { id: true, key: true } });
    const runs = process.env.HASHAR_TEST === 'all' ? 40 : 5;
    await fc.assert(
      fc.asyncProperty(fileOf(people, elsewhere), async (file) => {
        const [first, second] = [await newBacklog(), await newBacklog()];
        await importInto(first, file);
        const once = await exported(first);
        expect(once.items).toHaveLength(file.items.length);
        // What the export holds is what the file held.
        expect(essence(once)).toMatchObject({
          items: file.items.map(({ comments, removedComments, watchers }) => ({
            comments: byTime(comments).map(({ id: _id, ...said }) => said),
            removedComments: expect.arrayContaining(removedComments.map(({ id: _id, ...said }) => said)),
            watchers,
          })),
        });
        expect(tiesOf(once)).toBe(tiesOf(file));
        await importInto(second, once);
        expect(essence(await exported(second))).toEqual(essence(once));
      }),
      { numRuns: runs },
    );
  }, 900_000);

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

  it('holds no item that its reader does not see, and nothing of one, by whatever way', async () => {
    const shown = await ownerDb().item.findUniqueOrThrow({ where: { key: 'EXM-1' } });
    const other = actorFor(world, 'coordinator');
    const secret = async (backlog: string, title: string) => {
      const { item: key } = await perform(createItem, other, { backlog, title });
      for (const kind of ['needs', 'follows', 'relates_to'] as const)
        await perform(linkItems, other, { item: key, kind, to: shown.key });
      await perform(addComment, other, { item: key, text: `${title} said` });
      await perform(setClassification, other, { item: key, classification: 'restricted' });
      return ownerDb().item.findUniqueOrThrow({ where: { key } });
    };
    const open = await perform(createItem, lead, { backlog: world.own.ids.otherBacklog.prefix, title: 'Open' });
    await perform(linkItems, lead, { item: shown.key, kind: 'follows', to: open.item });
    const hidden = [
      await secret(world.own.ids.backlog.prefix, 'Hidden here'),
      await secret(world.own.ids.otherBacklog.prefix, 'Hidden there'),
    ];
    const file = await exported(world.own.ids.backlog.prefix);
    const text = JSON.stringify(file);
    for (const { id, key, title } of hidden) for (const word of [id, `"${key}"`, title]) expect(text).not.toContain(word);
    const linked = file.items.find(({ key }) => key === shown.key)?.linked;
    expect(linked).toEqual([expect.objectContaining({ kind: 'follows', to: open.item, elsewhere: expect.any(String) })]);
    // Who sees them has them.
    const whole = JSON.stringify(await ask(backlogFile, other, { backlog: world.own.ids.backlog.prefix }));
    for (const { key } of hidden) expect(whole).toContain(`"${key}"`);
  });

  it('names nobody as watching what they may not see, nor who is no colleague any more', async () => {
    const key = 'EXM-1';
    const other = actorFor(world, 'coordinator');
    await perform(watchItem, member(), { item: key });
    await perform(watchItem, lead, { item: key });
    await perform(watchItem, other, { item: key });
    const watchers = async () =>
      (await exported(world.own.ids.backlog.prefix)).items.find((item) => item.key === key)?.watchers.map(({ id }) => id);
    expect(await watchers()).toEqual(expect.arrayContaining([lead.person.id, other.person.id, member().person.id]));
    await perform(assignItem, lead, { item: key, person: lead.person.id });
    await perform(setClassification, lead, { item: key, classification: 'restricted' });
    expect(await watchers()).not.toContain(other.person.id);
    expect(await watchers()).toContain(lead.person.id);
  });

  it('brings no item of another backlog that its importer does not see, and tells so', async () => {
    const other = actorFor(world, 'coordinator');
    const { item: key } = await perform(createItem, other, { backlog: world.own.ids.otherBacklog.prefix, title: 'Hidden' });
    await perform(setClassification, other, { item: key, classification: 'restricted' });
    const { id } = await ownerDb().item.findUniqueOrThrow({ where: { key } });
    const prefix = await newBacklog();
    const linked = [{ kind: 'blocks', to: key, elsewhere: id }];
    const file = {
      format: 'hashar-backlog',
      version: 1,
      states: [{ id: 's', name: 'Ready' }],
      items: [{ key: 'A-1', title: 'One', linked }],
    };
    const { import: brought } = await importInto(prefix, file);
    expect(await ownerDb().itemLink.count({ where: { OR: [{ toId: id }, { fromId: id }] } })).toBe(0);
    const { problems } = await ask(importPage, lead, { import: brought });
    expect(problems).toMatchObject([{ row: 1, code: 'link_not_here', values: { to: key } }]);
    const [item] = await ownerDb().item.findMany({ where: { backlog: { prefix } } });
    expect(item?.description).toBe(`- blocks: ${key}`);
  });

  it('shows an edited and a removed comment as the item’s page does', async () => {
    const text = (nth: string) => ({ item: 'EXM-1', text: nth });
    const { comment } = await perform(addComment, member(), text('First'));
    await perform(editComment, member(), { ...text('Second'), comment });
    const { comment: gone } = await perform(addComment, member(), text('Away'));
    await perform(deleteComment, member(), { item: 'EXM-1', comment: gone });
    const prefix = await newBacklog();
    await importInto(prefix, await exported(world.own.ids.backlog.prefix));
    const pages = await Promise.all(['EXM-1', `${prefix}-1`].map((item) => ask(itemPage, lead, { item })));
    const [was, is] = pages.map(({ comments, history }) => ({
      comments: comments.map(({ by, at, text: now, edited }) => ({ by, at, now, edited })),
      told: history
        .filter(({ code }) => code.startsWith('comment_'))
        .map(({ code, by, at, text: then }) => ({ code, by, at, then })),
    }));
    expect(is?.comments).toEqual(was?.comments);
    const changed = was?.told.filter(({ code }) => code !== 'comment_added') ?? [];
    expect(changed).toHaveLength(2);
    for (const line of changed) expect(is?.told).toContainEqual(line);
    expect(was?.comments.at(-1)?.edited?.versions.map(({ text: version }) => version)).toEqual(['First']);
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
    const [first, second] = await ownerDb().item.findMany({ where: { backlog: { prefix } }, orderBy: { rank: 'asc' } });
    expect(first).toMatchObject({ title: 'One', type: 'task', classification: 'restricted', createdById: lead.person.id });
    expect(second).toMatchObject({ title: '#4', estimate: null });
  });
});
