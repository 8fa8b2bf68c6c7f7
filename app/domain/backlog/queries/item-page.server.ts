import { z } from 'zod';
import { type Actor, nameIn, permits } from '#app/domain/actor.ts';
import { boardsOfItem } from '#app/domain/board/queries/boards-of-item.server.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { type PartnerMet, partnersMet } from '#app/domain/reach/met.server.ts';
import { type Reached, reach } from '#app/domain/reach/reach.server.ts';
import { hides, permitsHere } from '#app/domain/reach/terms.ts';
import { sprintOfItem } from '#app/domain/sprint/queries/sprint-of-item.server.ts';
import { itemStrategy } from '#app/domain/strategy/queries/item-strategy.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access, partners } from '../access.ts';
import * as field from '../fields.ts';
import { asShown } from '../hidden-fields.rules.ts';
import { mergeRequestOf } from '../item/merge-request.rules.ts';
import { itemComments } from '../item/queries/item-comments.server.ts';
import { linkedItems } from '../item/queries/item-links.server.ts';
import { itemWatchers } from '../item/queries/item-watchers.server.ts';
import { sealedItems } from '../item/queries/sealed-items.server.ts';
import type { EntryLine, ItemPage, ItemPowers } from '../item-page.ts';
import { lowersFrom, raisesFrom } from '../lowering/lowering.rules.ts';
import { loweringOf } from '../lowering/lowering-of.server.ts';
import { isShared } from './is-shared.server.ts';
import { itemHistory } from './item-history.server.ts';
import { lineAbove, partsOf } from './item-relatives.server.ts';
import { dayOf, isLate, markOf, namedOf } from './item-rows.server.ts';
import { colleagues } from './people-to-assign.server.ts';
import { sharedBy } from './shared-by.server.ts';

const few = 20;
const many = 500;

/** An item with everything that its reader may see: what it is a part of, its parts, people, labels, checklists, comments, latest history. */
export const itemPage = query({
  name: 'item-page',
  summary: 'Show an item with everything that one may see of it',
  input: z.strictObject({
    item: field.key,
    /** All comments, in place of the latest. */
    whole: z.boolean().default(false),
  }),
  example: (world) => ({ input: { item: world.items[2] } }),
  async run(ctx, { item: key, whole }): Promise<ItemPage> {
    const { id, terms } = await reach(ctx, partners['item-page']).item(key);
    const item = { ...(await ctx.db.item.findUniqueOrThrow({ where: { id }, include: shown })), terms };
    const can = { ...powers(ctx.actor, item), internal: terms === null && (await isShared(ctx, item.backlogId)) };
    const mine = new Set(item.labels.map((each) => each.labelId));
    const { line, top } = await lineAbove(ctx, item);
    const assigned = new Set(item.assignments.map((each) => each.personId));
    const met = await metBy(ctx, item, can.name);
    return {
      ...asShown(faceOf(ctx, item, met), terms),
      shared: await sharedBy(ctx, { agencyId: item.backlog.agencyId, terms }),
      createdBy: await nameOf(ctx, item.createdById),
      line,
      parts: await partsOf(ctx, id),
      boards: await boardsOfItem(ctx, item),
      sprint: await sprintOfItem(ctx, item, item.state.category),
      lowering: terms === null ? await loweringOf(ctx, item) : null,
      strategy: await itemStrategy(ctx, item, terms === null && permits(ctx.actor, access, 'set-objective')),
      otherLabels: item.backlog.labels.filter((label) => !mine.has(label.id)).map(markOf),
      others:
        can.name || can.comment
          ? [...(await colleagues(ctx)), ...(can.name ? toName(ctx, item, met) : [])].filter(({ id: one }) => !assigned.has(one))
          : [],
      ...(await itemComments(ctx, item, whole ? many : few)),
      linked: await linkedItems(ctx, id),
      sealed: await sealedItems(ctx, id, top),
      ...(await itemWatchers(ctx, item)),
      ...(await latestHistory(ctx, item)),
      can,
    };
  },
});

/** Partners' people whom the owner has met, where some are named on an item of its own, or may be: on a restricted one, by who names people. */
async function metBy({ actor, db }: Reading, item: Reached<Shown>, names: boolean): Promise<PartnerMet[]> {
  if (item.terms !== null) return [];
  const named = item.assignments.flatMap(({ personId }) => personId ?? []);
  const own = { agencyId: actor.agency.id, personId: { in: named }, endedAt: null };
  const mayBeNamed = names && item.classification === 'restricted';
  if (!mayBeNamed && (named.length === 0 || (await db.membership.count({ where: own })) === named.length)) return [];
  return partnersMet(db, item, actor.agency.id);
}

/** Those of partners who may be named on a restricted item beside colleagues: they would see it then. */
function toName({ actor }: Reading, item: Reached<Shown>, met: readonly PartnerMet[]): ItemPage['others'] {
  if (item.classification !== 'restricted') return [];
  const { locale } = actor.person;
  return met
    .filter(({ wouldSee }) => wouldSee)
    .map(({ id, name, agency }) => ({ id, name: `${name} (${nameIn(agency.names, locale)})` }));
}

const shown = {
  backlog: { include: { states: { orderBy: { position: 'asc' } }, labels: { orderBy: { name: 'asc' } } } },
  state: true,
  labels: { include: { label: true }, orderBy: { label: { name: 'asc' } } },
  assignments: { include: { person: { select: { name: true } } }, orderBy: { id: 'asc' } },
  checklists: {
    include: { entries: { orderBy: [{ position: 'asc' }, { id: 'asc' }] } },
    orderBy: [{ position: 'asc' }, { id: 'asc' }],
  },
  attachments: { orderBy: [{ createdAt: 'asc' }, { id: 'asc' }] },
} satisfies Prisma.ItemInclude;

type Shown = Prisma.ItemGetPayload<{ include: typeof shown }>;

function faceOf({ actor, now }: Reading, item: Shown, met: readonly PartnerMet[]) {
  const agencyOf = new Map(met.map(({ id, agency }) => [id, nameIn(agency.names, actor.person.locale)]));
  const dueOn = dayOf(item.dueOn);
  const { id, name, category } = item.state;
  return {
    key: item.key,
    title: item.title,
    type: item.type,
    backlog: { id: item.backlogId, prefix: item.backlog.prefix, name: item.backlog.name },
    description: item.description,
    needAs: item.needAs,
    needWant: item.needWant,
    needSo: item.needSo,
    textVersion: item.textVersion,
    state: { id, name, category, since: item.stateSince.toISOString() },
    states: item.backlog.states
      .filter((state) => state.archivedAt === null || state.id === id)
      .map((state) => ({ id: state.id, name: state.name, category: state.category })),
    classification: item.classification,
    estimate: item.estimate?.toNumber() ?? null,
    dueOn,
    late: isLate(dueOn, category, actor, now),
    archived: item.archivedAt !== null,
    createdAt: item.createdAt.toISOString(),
    labels: item.labels.map(({ label }) => markOf(label)),
    assignees: item.assignments.map(namedOf).map((named) => ({ ...named, agency: agencyOf.get(named.id ?? '') ?? null })),
    checklists: item.checklists
      .filter((list) => list.kind === 'checklist')
      .map((list) => ({ id: list.id, name: list.name, entries: list.entries.map(entryOf) })),
    criteria: item.checklists.filter((list) => list.kind === 'acceptance').flatMap((list) => list.entries.map(entryOf)),
    links: item.attachments.map(({ id: link, name: title, url }) => ({
      id: link,
      name: title,
      url,
      request: mergeRequestOf(url) ?? null,
    })),
  };
}

function entryOf({ id, text, done }: EntryLine): EntryLine {
  return { id, text, done };
}

async function latestHistory(ctx: Reading, item: Reached<{ id: string; backlogId: string }>) {
  const { history, next } = await itemHistory(ctx, item, { take: few });
  return { history, historyMore: next !== null };
}

async function nameOf({ db }: Reading, personId: string | null): Promise<string | null> {
  if (personId === null) return null;
  return (await db.person.findUnique({ where: { id: personId }, select: { name: true } }))?.name ?? null;
}

function powers(actor: Actor, { terms, classification }: Reached<Shown>): Omit<ItemPowers, 'internal'> {
  const may = (act: keyof typeof access) => permitsHere(actor, { access, partners }, act, terms);
  const edit = may('edit-item-text');
  return {
    edit,
    comment: may('add-comment'),
    watch: may('watch-item'),
    classifyAs: may('set-classification') ? raisesFrom(classification) : [],
    askFor: may('ask-to-lower') ? lowersFrom(classification) : [],
    decide: may('confirm-lowering'),
    whole: edit && terms === null,
    name: may('assign-item') && !hides(terms, 'assignees') && (terms === null || classification !== 'restricted'),
    estimate: may('set-estimate') && !hides(terms, 'estimates'),
  };
}
