import type { z } from 'zod';
import { allow } from '#app/domain/actor.ts';
import { type Context, command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { ownItems, visibleImports } from '#app/domain/reach/visible.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { access } from '../access.ts';
import { undoImportInput } from '../import/choices.ts';
import { madeBy, removeItems, removeLists, removeParts } from '../import/import-removal.server.ts';
import { bringBackStates, restoreItems } from '../import/import-restoring.server.ts';
import type { ImportChanges } from '../import/known-item.ts';
import { removeItemLinks } from '../import/links/remove-links.server.ts';
import { checkStatus, closedTo, type ReachedImport, reachLockedImport } from '../import/reach-import.server.ts';
import { restoreRelatives } from '../import/relatives/restore-relatives.server.ts';
import { lockLists } from '../lists.server.ts';
import { renumberStates, reshapeLists } from '../shape.server.ts';

/**
 * Takes back what an import made and changed. Items that people have worked on since stay, unless they are to go too; a value that was
 * changed again since stays as it is.
 */
export const undoImport = command({
  name: 'undo-import',
  summary: 'Take back what an import made and changed',
  input: undoImportInput,
  timeout: 120_000,
  example: (world) => ({ as: 'lead', input: { import: world.finishedImport }, events: ['import.undone'] }),
  async reach(ctx, input) {
    const found = await reachLockedImport(ctx, input.import);
    await lockLists(ctx.db, [found.backlogId]);
    return found;
  },
  run(ctx, input, found) {
    allow(ctx.actor, access, 'undo-import');
    return wholeLists(ctx.db, [found.backlogId], () => takeBack(ctx, input, found));
  },
});

async function takeBack(ctx: Context, { worked }: z.output<typeof undoImportInput>, found: ReachedImport) {
  checkStatus(found, ['done']);
  const { id, backlogId, source, finishedAt } = found;
  const made = await madeBy(ctx, found);
  const { restore, putAway, order } = changesOf(found.changes);
  const later = await ctx.db.import.findMany({
    where: {
      AND: [visibleImports(ctx.actor), { backlogId, source, status: 'done', finishedAt: { gt: finishedAt ?? ctx.now } }],
    },
    select: { changes: true },
  });
  // Only one that changed what this one made or changed stands in its way, and only as far as the actor sees that.
  const own = new Set([...made.all, ...restore.map(({ item }) => item)]);
  const again = later.flatMap(({ changes }) => changesOf(changes).restore.flatMap(({ item }) => (own.has(item) ? [item] : [])));
  const seen = { AND: [ownItems(ctx.actor), { id: { in: again } }] };
  if ((await ctx.db.item.count({ where: seen, take: 1 })) > 0) throw refuse('import', 'import_later_first');
  const removed = worked === 'remove' ? [...made.untouched, ...made.worked] : made.untouched;
  const gone = new Set(removed.map((item) => item.id));
  const kept = made.all.filter((item) => !gone.has(item));
  const stayed = made.untouched.length + made.worked.length - removed.length;
  const partsStay = await removeParts(ctx, id, kept);
  await removeItemLinks(ctx, id, { gone, stay: kept });
  await removeItems(ctx, removed);
  await restoreItems(ctx, found, restore);
  await restoreRelatives(ctx, restore, gone);
  const back = await bringBackStates(ctx, found, putAway);
  if (order.length > 0) await renumberStates(ctx.db, order);
  const forgotten = await removeLists(ctx, found, kept.length > 0 || partsStay);
  if (back + order.length + forgotten > 0) await reshapeLists(ctx.db, backlogId);
  const counts = { ...(found.counts as object), removed: removed.length, stayed: kept.length };
  await ctx.db.import.update({ where: { id }, data: { status: 'undone', counts } });
  ctx.record({
    name: 'import.undone',
    subject: 'import',
    subjectId: id,
    backlogId,
    ...closedTo(found),
    new: { backlog: found.backlog.prefix, removed: removed.length, stayed },
  });
  return { import: id, removed: removed.length, stayed };
}

function changesOf(kept: unknown): ImportChanges {
  return { shown: [], restore: [], putAway: [], order: [], ...(kept as Partial<ImportChanges>) };
}
