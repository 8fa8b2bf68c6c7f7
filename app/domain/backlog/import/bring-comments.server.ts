import { newId } from '#app/platform/id.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import { factOf } from '../locked-item.server.ts';
import { type Bringing, type RefRow, refRow } from './bringing.server.ts';
import type { Hung } from './hung.ts';
import type { StagedComment } from './staged.ts';

/** Writes what was said under items; of a comment that was changed or taken away there the trail tells as it would had it happened here. */
export async function bringComments(bringing: Bringing, hung: readonly Hung[]): Promise<RefRow[]> {
  const rows = hung.flatMap(({ itemId, comments }) =>
    comments.map((said) => ({ said, row: { ...rowOf(bringing, said), item_id: itemId } })),
  );
  await insertRows(
    bringing.ctx.db,
    'comment',
    rows.map(({ row }) => row),
  );
  const changed = rows.flatMap(({ said, row }) => (said.edited ? [{ itemId: row.item_id, id: row.id, said }] : []));
  const removed = hung.flatMap(({ itemId, removedComments = [] }) =>
    removedComments.map((said) => ({ itemId, id: newId(), said })),
  );
  await tellHistory(bringing, [...changed, ...removed]);
  return rows.map(({ said, row }) => refRow(bringing, 'comment', said.id || row.id, row.id, { text: row.text }));
}

function rowOf({ people }: Bringing, { by, name, at, text, internal = false, edited }: StagedComment) {
  const person = people.get(by ?? '') ?? null;
  const author = { person_id: person, author_name: person ? null : name };
  return { id: newId(), ...author, text, internal, created_at: at, imported: true, edited_at: edited?.at ?? null };
}

interface Told {
  itemId: string;
  id: string;
  said: StagedComment & { removedAt?: string; removedBy?: string | null };
}

async function tellHistory({ ctx, people }: Bringing, told: readonly Told[]): Promise<void> {
  if (told.length === 0) return;
  const rows = await ctx.db.item.findMany({ where: { id: { in: told.map(({ itemId }) => itemId) } } });
  const items = new Map(rows.map((row) => [row.id, row]));
  for (const { itemId, id: comment, said } of told) {
    const item = items.get(itemId);
    if (!item) continue;
    const person = people.get(said.by ?? '') ?? null;
    const mark = (at: string, by = person) => ({ by, occurredAt: new Date(at) });
    if (said.removedAt) ctx.record({ ...factOf(item, 'comment.added', undefined, { comment, mentions: [] }), ...mark(said.at) });
    const texts = [...(said.edited?.versions ?? []), { text: said.text, at: said.edited?.at ?? said.at }];
    for (const [nth, { text, at }] of texts.entries()) {
      const was = texts[nth - 1];
      if (!was) continue;
      const [old, now] = [was.text, text].map((each) => ({ comment, text: each, mentions: [] }));
      ctx.record({ ...factOf(item, 'comment.edited', old, now), ...mark(at) });
    }
    if (!said.removedAt) continue;
    const gone = { comment, text: said.text, person, name: said.name };
    ctx.record({ ...factOf(item, 'comment.deleted', gone), ...mark(said.removedAt, people.get(said.removedBy ?? '') ?? null) });
  }
}
