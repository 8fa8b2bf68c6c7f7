import type { Context } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Level } from '#app/domain/reach/terms.ts';
import { lockWaiting } from './escalate.server.ts';
import { blockerSubject, openRequestOf, requestSubject, type Subject } from './subject.server.ts';

interface Named {
  request?: string | undefined;
  blocker?: string | undefined;
}

/** What waits: a request of either side, or a blocker of one's own; of one that an open request stands for, that request. */
export async function reachWaiting(
  ctx: Pick<Context, 'actor' | 'db' | 'now'>,
  { request, blocker }: Named,
  partner?: Level,
): Promise<{ kind: 'request' | 'blocker'; id: string; own: boolean }> {
  if ((request === undefined) === (blocker === undefined)) throw refuse('request', 'escalation_of_one');
  if (request !== undefined) return { kind: 'request', id: (await reach(ctx).request(request)).id, own: true };
  const { id, requestId, item } = await reach(ctx, partner).blocker(blocker ?? '');
  const open = await openRequestOf(ctx, requestId);
  return open ? { kind: 'request', id: open, own: true } : { kind: 'blocker', id, own: item.terms === null };
}

/** {@link reachWaiting}, locked until the transaction ends, as it stands under the lock. */
export async function heldWaiting(ctx: Context, named: Named): Promise<Subject> {
  const { kind, id } = await reachWaiting(ctx, named);
  await lockWaiting(ctx.db, kind, id);
  return subjectOf(ctx, kind, id);
}

/** Something that was reached, as its ladder sees it. */
export async function subjectOf(ctx: Pick<Context, 'db' | 'now'>, kind: 'request' | 'blocker', id: string): Promise<Subject> {
  const subject = await (kind === 'request' ? requestSubject(ctx, id) : blockerSubject(ctx, id));
  if (!subject) throw new Error('what waits was reached and is not there');
  return subject;
}
