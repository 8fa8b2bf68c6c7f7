import type { Context } from '#app/domain/command.server.ts';
import { Conflict, NotAllowed } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { lockWaiting } from './escalate.server.ts';
import { subjectOf } from './held-waiting.server.ts';
import type { Subject } from './subject.server.ts';

interface HeldStep {
  /** The agency whose coordinator sends it. */
  from: string;
  subject: Subject;
  step: Subject['steps'][number] | undefined;
}

/** A step by its id, with what it is about, locked until the transaction ends; no step where that does not wait any more. */
export async function reachHeldStep(ctx: Context, id: string): Promise<HeldStep> {
  const { id: stepId, requestId, blockerId, fromAgencyId: from } = await reach(ctx).step(id);
  const kind = requestId ? 'request' : 'blocker';
  await lockWaiting(ctx.db, kind, requestId ?? blockerId ?? '');
  const subject = await subjectOf(ctx, kind, requestId ?? blockerId ?? '');
  return { from, subject, step: subject.steps.find((each) => each.id === stepId) };
}

/**
 * The draft, for the side that sends it.
 * @throws NotAllowed for the other side; Conflict where it was sent or passed over, or nobody is waited for any more
 */
export function draftOf({ actor }: Pick<Context, 'actor'>, { from, step }: HeldStep) {
  if (from !== actor.agency.id) throw new NotAllowed('escalation_of_other_side');
  if (!step) throw new Conflict('escalation_over');
  if (step.state !== 'drafted') throw new Conflict('escalation_no_draft');
  return step;
}

/**
 * The words of a draft after somebody wrote, or sent, these.
 * @throws Conflict with both texts where a colleague has worded it otherwise since the writing began
 */
export function wordsOver(
  { text: stands, textVersion: version }: Pick<Subject['steps'][number], 'text' | 'textVersion'>,
  { text, textVersion }: { text: string; textVersion: number },
): { text: string; textVersion: number } {
  if (text === stands) return { text, textVersion: version };
  if (textVersion === version) return { text, textVersion: version + 1 };
  throw new Conflict('words_conflict', {}, { mine: { text, textVersion }, theirs: { text: stands, textVersion: version } });
}
