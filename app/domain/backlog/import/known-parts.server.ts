import type { Actor } from '#app/domain/actor.ts';
import { ownItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Before } from './before.ts';
import type { Refs } from './refs.server.ts';

/**
 * What earlier imports hung on items, each part with the item that it hangs on. One that was taken away here is known by its id alone: it
 * is not made again.
 */
export async function knownParts(
  { actor, db }: { actor: Actor; db: Db },
  refs: Refs,
): Promise<Pick<Before, 'checklists' | 'entries' | 'comments'>> {
  const seen = ownItems(actor);
  const refsOf = (kind: string) => refs.get(kind) ?? [];
  const hung = (kind: string) => ({ AND: [{ item: seen }, { id: { in: refsOf(kind).map((ref) => ref.targetId) } }] });
  const lists = byId(await db.checklist.findMany({ where: hung('checklist'), select: { id: true, itemId: true } }));
  const comments = byId(await db.comment.findMany({ where: hung('comment'), select: { id: true, itemId: true, text: true } }));
  const entries = byId(
    await db.checklistEntry.findMany({
      where: { AND: [{ checklist: { item: seen } }, { id: { in: refsOf('entry').map((ref) => ref.targetId) } }] },
      select: { id: true, text: true, done: true, checklist: { select: { itemId: true } } },
    }),
  );
  return {
    checklists: new Map(refsOf('checklist').map((ref) => [ref.sourceId, lists.get(ref.targetId)?.itemId ?? null])),
    entries: new Map(
      refsOf('entry').map((ref) => {
        const said = ref.snapshot as { text: string; done: boolean };
        const row = entries.get(ref.targetId);
        const { text: now, done } = row ?? said;
        const item = row?.checklist.itemId ?? null;
        return [ref.sourceId, { id: ref.targetId, item, said: said.text, now, saidDone: said.done, done }];
      }),
    ),
    comments: new Map(
      refsOf('comment').map((ref) => {
        const { text: said } = ref.snapshot as { text: string };
        const row = comments.get(ref.targetId);
        return [ref.sourceId, { id: ref.targetId, item: row?.itemId ?? null, said, now: row?.text ?? said }];
      }),
    ),
  };
}

function byId<Row extends { id: string }>(rows: readonly Row[]): Map<string, Row> {
  return new Map(rows.map((row) => [row.id, row]));
}
