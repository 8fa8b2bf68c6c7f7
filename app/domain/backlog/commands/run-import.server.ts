import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { bringChanges } from '../import/bring-changes.server.ts';
import { bringItems } from '../import/bring-items.server.ts';
import { bringLabels, bringLists, orderAsFile, putAwayOthers } from '../import/bring-lists.server.ts';
import { type Bringing, type RefRow, refRow } from '../import/bringing.server.ts';
import { type ImportChoices, importInput } from '../import/choices.ts';
import { guessChoices } from '../import/guess-choices.rules.ts';
import { beforeOf, knownFor } from '../import/import-facts.server.ts';
import type { ImportChanges } from '../import/known-item.ts';
import { bringItemLinks } from '../import/links/bring-links.server.ts';
import { loopProblem } from '../import/links/plan-ties.rules.ts';
import { lostWatchers } from '../import/lost-watchers.rules.ts';
import { withOwnMentions } from '../import/own-mentions.server.ts';
import { planImport } from '../import/plan-import.rules.ts';
import { checkStatus, closedTo, type ReachedImport, reachLockedImport } from '../import/reach-import.server.ts';
import { refsOf, targetsOf } from '../import/refs.server.ts';
import {
  countsOf,
  holdsRestricted,
  type ImportProblem,
  type ImportSource,
  type StagedImport,
  withItems,
  withPlan,
} from '../import/staged.ts';
import { withChoices } from '../import/with-choices.rules.ts';
import { lockLists } from '../lists.server.ts';
import { reshapeLists } from '../shape.server.ts';

/**
 * Makes of a file that was read what was chosen, all of it or nothing. What an earlier run of the same board made is not made again; what
 * the file says otherwise since is taken over, unless somebody has changed it here.
 */
export const runImport = command({
  name: 'run-import',
  summary: 'Run an import that was read: all of it, or nothing',
  input: importInput,
  timeout: 120_000,
  example: (world) => ({ as: 'lead', input: { import: world.import }, events: ['item.imported', 'import.done'] }),
  async reach(ctx, input) {
    const found = await reachLockedImport(ctx, input.import);
    await lockLists(ctx.db, [found.backlogId]);
    return found;
  },
  run(ctx, _input, found) {
    allow(ctx.actor, access, 'run-import');
    return wholeLists(ctx.db, [found.backlogId], () => bring(ctx, found));
  },
});

async function bring(ctx: Context, found: ReachedImport) {
  checkStatus(found, ['staged']);
  const staged = await withOwnMentions(ctx, found.staged as unknown as StagedImport);
  const { backlog, id: importId } = found;
  const source = found.source as ImportSource;
  const target = { importId, source, backlog };
  const refs = await refsOf(ctx, backlog.id, source);
  const known = await knownFor(ctx, backlog.id, refs);
  const choices = withChoices(guessChoices(staged, known), found.mapping as unknown as ImportChoices, known);
  const lists = await bringLists(ctx, target, staged.lists, choices.lists, refs);
  const putAway = choices.putAway ? await putAwayOthers(ctx, backlog, [...lists.states.values()]) : [];
  const order = known.empty ? await orderAsFile(ctx.db, backlog, [...lists.states.values()]) : [];
  const labels = await bringLabels(ctx, target, staged.labels, refs);
  const people = new Map(Object.entries(choices.members).flatMap(([member, person]) => (person ? [[member, person]] : [])));
  const bringing: Bringing = {
    ctx,
    ...target,
    uploader: found.personId,
    states: lists.states,
    labels: labels.labels,
    people,
    members: new Map(staged.members.map((member) => [member.id, member])),
  };
  const before = await beforeOf(ctx, refs, staged.ties);
  const plan = planImport(staged, before, new Map([...lists.states].map(([list, state]) => [list, state.id])));
  const { refs: madeRefs, made } = await bringItems(bringing, plan.create, before.items);
  const idHere = (item: string) => made.get(item) ?? before.items.get(item)?.id;
  const changed = await bringChanges(bringing, plan.change, { refs, before, idHere });
  const links = await bringItemLinks(bringing, plan.links, idHere, new Set(made.values()));
  const matched = [...people].filter(([member, person]) => targetsOf(refs, 'member').get(member) !== person);
  await keepRefs([
    ...lists.refs,
    ...labels.refs,
    ...matched.map(([member, person]) => refRow(target, 'member', member, person)),
    ...madeRefs,
    ...changed.refs,
    ...links.refs,
  ]);
  const isReshaped = [...lists.refs, ...labels.refs].some(({ snapshot }) => (snapshot as { made?: boolean }).made);
  if (isReshaped || putAway.length + order.length > 0) await reshapeLists(ctx.db, backlog.id);
  const counts = {
    file: countsOf(staged),
    made: {
      ...countsOf({ ...staged, lists: [], labels: [], members: [], items: plan.create, ties: [] }),
      itemLinks: links.refs.length,
    },
    changed: plan.change.length,
    same: plan.same,
  };
  const problems = withPlan(found.problems as unknown as ImportProblem[], [
    ...plan.problems,
    ...links.loops.map((link) => loopProblem(link, staged.items)),
    ...lostWatchers(plan.create, staged.members, choices.members),
  ]);
  const restricted = found.restricted || holdsRestricted(staged.items, backlog.classification);
  const changes: ImportChanges = { shown: plan.changes, restore: changed.restore, putAway, order };
  await ctx.db.import.update({
    where: { id: importId },
    data: {
      status: 'done',
      restricted,
      staged: Prisma.DbNull,
      counts,
      problems: withItems(problems, staged.items, idHere) as object[],
      changes: changes as object,
      mapping: { ...keptColumns(staged), ...choices } as object,
      file: null,
      finishedAt: ctx.now,
    },
  });
  ctx.record({
    name: 'import.done',
    subject: 'import',
    subjectId: importId,
    backlogId: backlog.id,
    ...closedTo({ restricted, backlog }),
    new: { backlog: backlog.prefix, counts },
  });
  return {
    import: importId,
    backlog: backlog.prefix,
    created: plan.create.length,
    changed: plan.change.length,
    same: counts.same,
  };

  /** A thing that became something else this time, e.g. a member another person, is known by that from now on. */
  async function keepRefs(rows: RefRow[]): Promise<void> {
    const outdated = ['state', 'label', 'member'].flatMap((kind) => {
      const renewed = new Set(rows.filter((row) => row.kind === kind).map((row) => row.source_id));
      return (refs.get(kind) ?? []).filter(({ sourceId }) => renewed.has(sourceId));
    });
    await ctx.db.importRef.deleteMany({ where: { id: { in: outdated.map(({ id }) => id) } } });
    await insertRows(ctx.db, 'import_ref', rows);
  }
}

/** What each column was taken for, so that the next file of the same columns is read alike. */
function keptColumns({ table }: StagedImport) {
  if (!table) return {};
  const dayOrders = table.columns.flatMap(({ dayOrder }, at) => (dayOrder ? [[String(at), dayOrder] as const] : []));
  return { header: table.header, columns: table.columns.map((column) => column.role), dayOrders: Object.fromEntries(dayOrders) };
}
