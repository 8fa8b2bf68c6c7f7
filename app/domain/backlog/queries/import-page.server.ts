import { allow } from '#app/domain/actor.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { visibleBoards } from '#app/domain/reach/visible-boards.server.ts';
import { access } from '../access.ts';
import { type ImportChoices, importInput } from '../import/choices.ts';
import { guessChoices } from '../import/guess-choices.rules.ts';
import {
  hiddenAmong,
  hiddenItemsOf,
  isOthers,
  seenChanges,
  seenCounts,
  seenProblems,
} from '../import/hidden-from-reader.server.ts';
import { beforeOf, knownFor } from '../import/import-facts.server.ts';
import type { ImportList, ImportMember, ImportPage } from '../import/import-page.ts';
import { madeBy } from '../import/import-removal.server.ts';
import type { ImportChanges } from '../import/known-item.ts';
import { lostWatchers } from '../import/lost-watchers.rules.ts';
import { withOwnMentions } from '../import/own-mentions.server.ts';
import { planImport } from '../import/plan-import.rules.ts';
import type { ReachedImport } from '../import/reach-import.server.ts';
import { refsOf } from '../import/refs.server.ts';
import type { ImportCounts, ImportProblem, ImportSource, StagedImport } from '../import/staged.ts';
import { withPlan } from '../import/staged.ts';
import { withChoices } from '../import/with-choices.rules.ts';
import { importLines } from './import-lines.server.ts';

interface KeptCounts {
  file?: ImportCounts;
  made?: ImportCounts;
  changed?: number;
  same?: number;
  removed?: number;
  stayed?: number;
}

/** An import: how far it is read, what running it would do and what there is to choose, or what came of it. */
export const importPage = query({
  name: 'import-page',
  summary: 'Show an import: what it would do, row by row what cannot be taken, or what came of it',
  input: importInput,
  example: (world) => ({ input: { import: world.import } }),
  async run(ctx, input): Promise<ImportPage> {
    const found = await reach(ctx).import(input.import);
    allow(ctx.actor, access, 'import-page');
    const [line] = await importLines(ctx, { id: found.id });
    if (!line) throw new NotFound();
    const counts = found.counts as KeptCounts;
    const dry = found.status === 'staged' ? await dryRun(ctx, found) : null;
    return {
      ...line,
      // As it stood when the import was found: it may have been read through since.
      status: found.status,
      ...(found.status === 'staging' && { rowsDone: found.rowsDone }),
      backlog: { prefix: found.backlog.prefix, name: found.backlog.name },
      source: found.source as ImportSource,
      file: isOthers(found, ctx.actor) ? null : (counts.file ?? null),
      problems: await seenProblems(ctx, found, withPlan(found.problems as unknown as ImportProblem[], dry?.problems ?? [])),
      table: found.status === 'staged' ? ((found.staged as unknown as StagedImport).table ?? null) : null,
      dryRun: dry?.dryRun ?? null,
      result: found.status === 'done' && counts.made ? await resultOf(ctx, found, { ...counts, made: counts.made }) : null,
      undone: found.status === 'undone' ? await undoneOf(ctx, found.id, counts) : null,
    };
  },
});

/** What running it now would do, and what it could not take beside what the file itself told. */
async function dryRun(
  ctx: Reading,
  { backlogId, source, staged: kept, mapping }: ReachedImport,
): Promise<{ dryRun: ImportPage['dryRun']; problems: ImportProblem[] }> {
  const staged = await withOwnMentions(ctx, kept as unknown as StagedImport);
  const refs = await refsOf(ctx, backlogId, source);
  const known = await knownFor(ctx, backlogId, refs);
  const choices = withChoices(guessChoices(staged, known), mapping as unknown as ImportChoices, known);
  const before = await beforeOf(ctx, refs, staged.ties);
  const states = Object.entries(choices.lists).flatMap(([list, { state }]) => (state === null ? [] : [[list, state] as const]));
  const plan = planImport(staged, before, new Map(states));
  const dry = {
    create: plan.create.length,
    links: plan.links.length,
    change: plan.change.length,
    same: plan.same,
    changes: plan.changes,
    lists: listsOf(staged, choices),
    members: membersOf(staged, choices),
    putAway: choices.putAway ?? false,
    states: await ctx.db.state.findMany({
      where: { backlogId, archivedAt: null },
      orderBy: { position: 'asc' },
      select: { id: true, name: true, category: true },
    }),
    people: known.people.map(({ id, name }) => ({ id, name })),
  };
  return { dryRun: dry, problems: [...plan.problems, ...lostWatchers(plan.create, staged.members, choices.members)] };
}

function listsOf({ lists, items }: StagedImport, choices: ImportChoices): ImportList[] {
  return lists.map((list) => ({
    ...list,
    cards: items.filter((item) => item.list === list.id).length,
    state: choices.lists[list.id]?.state ?? null,
    category: choices.lists[list.id]?.category ?? 'to_do',
  }));
}

function membersOf({ members, items }: StagedImport, choices: ImportChoices): ImportMember[] {
  const uses = new Map<string, number>();
  const count = (member: string | null) => member !== null && uses.set(member, (uses.get(member) ?? 0) + 1);
  for (const item of items) {
    item.members.forEach(count);
    if (!item.members.includes(item.createdBy ?? '')) count(item.createdBy);
    for (const comment of [...item.comments, ...(item.removedComments ?? [])]) count(comment.by);
    for (const comment of item.removedComments ?? []) count(comment.removedBy);
    item.watchers?.forEach(count);
  }
  // Of whom the file says nothing, nothing needs to be chosen.
  return members.flatMap((member) => {
    const times = uses.get(member.id) ?? 0;
    return times === 0 ? [] : [{ ...member, uses: times, person: choices.members[member.id] ?? null }];
  });
}

async function resultOf(
  ctx: Reading,
  found: ReachedImport,
  counts: KeptCounts & { made: ImportCounts },
): Promise<ImportPage['result']> {
  const { shown = [], restore = [] } = found.changes as Partial<ImportChanges>;
  const changed = restore.map(({ item }) => item);
  return {
    made: await seenCounts(ctx, found.id, counts.made),
    changed: (counts.changed ?? 0) - (await hiddenAmong(ctx, changed)).length,
    same: counts.same ?? 0,
    changes: await seenChanges(ctx, shown),
    worked: (await madeBy(ctx, found)).worked.length,
    boards: await ctx.db.board.findMany({
      where: { AND: [visibleBoards(ctx.actor), { backlogs: { some: { backlogId: found.backlogId, placed: false } } }] },
      select: { id: true, name: true },
      orderBy: { name: 'asc' },
    }),
  };
}

async function undoneOf(ctx: Reading, id: string, { removed = 0, stayed = 0 }: KeptCounts): Promise<ImportPage['undone']> {
  const hidden = (await hiddenItemsOf(ctx, [id])).get(id) ?? 0;
  return { removed, stayed: Math.max(0, stayed - hidden) };
}
