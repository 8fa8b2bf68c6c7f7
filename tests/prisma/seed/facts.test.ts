import { beforeAll, describe, expect, it } from 'vitest';
import { tickChecklistEntry } from '#app/domain/backlog/commands/tick-checklist-entry.server.ts';
import { moveItem } from '#app/domain/board/commands/move-item.server.ts';
import { setWipLimit } from '#app/domain/board/commands/set-wip-limit.server.ts';
import { type Command, perform } from '#app/domain/command.server.ts';
import { addProgrammeTerm } from '#app/domain/glossary/commands/add-programme-term.server.ts';
import { writeMeaning } from '#app/domain/glossary/commands/write-meaning.server.ts';
import { acceptAgreement } from '#app/domain/sharing/commands/accept-agreement.server.ts';
import { narrowAgreement } from '#app/domain/sharing/commands/narrow-agreement.server.ts';
import { offerAgreement } from '#app/domain/sharing/commands/offer-agreement.server.ts';
import { db } from '#app/platform/db.server.ts';
import { fillDemoWorld } from '#prisma/seed/demo-world.server.ts';
import { neighbourFor } from '#tests/domain/sharing/neighbours.ts';
import { ownerDb } from '#tests/support/database.ts';
import { exampleOf, verbs } from '#tests/support/verbs.ts';
import { actorFor, testWorld, type World, worldOf } from '#tests/support/world.ts';

interface Fact {
  name: string;
  subject: string;
  old: unknown;
  new: unknown;
  /** Which of the event's own columns are filled. */
  told: string[];
}

let seeded: Fact[];
/** What the commands record when they are really done, by the event's name. */
const real = new Map<string, Fact[]>();

beforeAll(async () => {
  const { fresh } = await testWorld({ changes: true });
  await fresh();
  await fillDemoWorld(new Date('2026-11-23T09:00:00Z'));
  seeded = await facts();
  const names = new Set(seeded.map(({ name }) => name));
  for (const { verb } of verbs) {
    if (verb.kind !== 'command') continue;
    const world = await fresh();
    const { as = 'administrator', events } = exampleOf(verb, worldOf(world, 'administrator'));
    if (!events?.some((name) => names.has(name))) continue;
    await perform(verb as Command, actorFor(world, as), exampleOf(verb, worldOf(world, as)).input);
    await keep();
  }
  await passSoftLimit(await fresh());
  await keep();
  await meetCriterion(await fresh());
  await keep();
  await meanAnother(await fresh());
  await keep();
  await narrowWhole(await fresh());
  await keep();
  for (const scope of [{}, { types: ['story' as const] }]) {
    await offerToPartner(await fresh(), scope);
    await keep();
  }
  // Every command is done once.
}, 120_000);

/** A move that a soft limit lets through with its reason. */
async function passSoftLimit(world: World): Promise<void> {
  const { board, columns, items } = worldOf(world, 'member');
  const to = { board, column: columns.doing };
  await perform(setWipLimit, actorFor(world, 'lead'), { ...to, limit: 1, kind: 'soft' });
  await perform(moveItem, actorFor(world, 'member'), { ...to, item: items[0] });
  await perform(moveItem, actorFor(world, 'member'), { ...to, item: items[1], reason: 'The minister asked' });
}

/** The example of the tick is an entry of a checklist. */
async function meetCriterion(world: World): Promise<void> {
  const { items, criterion } = worldOf(world, 'member');
  await perform(tickChecklistEntry, actorFor(world, 'member'), { item: items[2], entry: criterion, done: true });
}

/** Two agencies mean something else by one word. */
async function meanAnother(world: World): Promise<void> {
  const { programme } = worldOf(world, 'lead');
  await db().programmeBacklog.create({ data: { programmeId: programme, backlogId: world.other.ids.backlog.id } });
  const { term } = await perform(addProgrammeTerm, actorFor(world, 'lead'), { programme, forms: { en: ['counter'] } });
  for (const [side, text] of [
    ['own', 'A window in a hall'],
    ['other', 'A number that grows'],
  ] as const) {
    await perform(writeMeaning, actorFor(world, 'lead', side), { term, language: 'en', text, version: 0 });
  }
}

/** The example of a narrowing is of some types of items. */
async function narrowWhole(world: World): Promise<void> {
  const { agreement } = worldOf(world, 'coordinator');
  await perform(acceptAgreement, neighbourFor(world, 'coordinator'), { agreement, version: 1 });
  await perform(narrowAgreement, actorFor(world, 'coordinator'), { agreement, level: 'see' });
}

/** The example of an offer is to an address. */
async function offerToPartner(world: World, scope: { types?: 'story'[] }): Promise<void> {
  const { backlog } = worldOf(world, 'coordinator');
  const to = { backlog: backlog.prefix, partner: world.other.ids.agency.id };
  await perform(offerAgreement, actorFor(world, 'coordinator'), { ...to, level: 'propose', ...scope });
}

async function keep(): Promise<void> {
  for (const fact of await facts()) real.set(fact.name, [...(real.get(fact.name) ?? []), fact]);
}

async function facts(): Promise<Fact[]> {
  const events = await ownerDb().event.findMany();
  return events.map(({ name, subject, old, new: now, ...columns }) => ({
    name,
    subject,
    old,
    new: now,
    told: Object.entries(columns).flatMap(([column, value]) => (value === null ? [] : [column])),
  }));
}

describe('the demo world’s history', () => {
  it('says of each fact what the command says that does it, no more and no less', () => {
    const strange = seeded.filter((fact) => !real.get(fact.name)?.some((one) => fits(fact, one)));
    expect(strange.slice(0, 3)).toEqual([]);
  });

  it('holds the facts that reports read', () => {
    const names = new Set(seeded.map(({ name }) => name));
    for (const name of ['created', 'moved', 'assigned', 'labelled', 'estimate_set', 'due_date_set', 'text_edited', 'archived'])
      expect(names, name).toContain(`item.${name}`);
    for (const name of [
      'comment.added',
      'comment.edited',
      'checklist_entry.ticked',
      'criterion.met',
      'link.added',
      'backlog.created',
      'board.created',
      'column.limited',
    ])
      expect(names, name).toContain(name);
  });
});

/** The same keys at every depth, with values of the same kind; a value may be absent in either, as `null`. */
function fits(one: unknown, other: unknown): boolean {
  if (one === null || other === null) return true;
  if (typeof one !== 'object' || typeof other !== 'object') return typeof one === typeof other;
  const keys = Object.keys(one).sort();
  if (Array.isArray(one)) return Array.isArray(other);
  return (
    String(keys) === String(Object.keys(other).sort()) &&
    keys.every((key) => fits((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]))
  );
}
