import { permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleBlockers, visibleRequests } from '#app/domain/reach/visible.server.ts';
import { openStates } from '#app/domain/request/request.rules.ts';
import { access } from '../access.ts';
import { stepOf } from '../climb-of.server.ts';
import { namedRungs, type WaitingStep } from '../escalation.ts';
import { waitingEscalationsInput } from '../escalation-forms.ts';
import { subjectOf } from '../held-waiting.server.ts';
import { refOfSubject, type Subject } from '../subject.server.ts';

/** Drafts that wait for the reader to be sent, or put off; of those who may not send one, none. */
export const waitingEscalations = query({
  name: 'waiting-escalations',
  summary: 'List the drafted steps of the ladder that wait for your agency to send them',
  input: waitingEscalationsInput,
  example: () => ({ input: {} }),
  async run(ctx, { most }): Promise<{ steps: WaitingStep[] }> {
    const { actor, db } = ctx;
    if (!permits(actor, access, 'send-escalation')) return { steps: [] };
    const drafts = await db.escalationStep.findMany({
      where: {
        ...{ state: 'drafted', fromAgencyId: actor.agency.id },
        // What has come to its end is no more to be sent; a draft of it stays as it was.
        OR: [
          { request: { AND: [visibleRequests(actor), { state: { in: [...openStates] } }] } },
          { blocker: { AND: [await visibleBlockers(ctx), { freedAt: null, pausedSince: null }] } },
        ],
      },
      orderBy: [{ dueOn: 'asc' }, { id: 'asc' }],
    });
    const steps: WaitingStep[] = [];
    for (const draft of drafts) {
      if (steps.length >= most) break;
      const kind = draft.requestId ? 'request' : 'blocker';
      const subject = await subjectOf(ctx, kind, draft.requestId ?? draft.blockerId ?? '');
      const step = subject.steps.find(({ id }) => id === draft.id);
      if (step) steps.push(waitingStep(subject, step, await refOfSubject(db, subject)));
    }
    return { steps };
  },
});

function waitingStep(subject: Subject, step: Subject['steps'][number], ref: string): WaitingStep {
  const { requestId, blockerId, line, places, run } = subject;
  const { rung, dueOn } = stepOf(step);
  const named = namedRungs.find((each) => each === rung);
  return {
    ...{ id: step.id, rung, days: run?.days ?? step.days, dueOn: dueOn ?? subject.today },
    person: (named && places.get(named)?.name) ?? null,
    request: requestId ? { id: requestId, ref, what: line } : null,
    blocker: blockerId ? { id: blockerId, key: ref, line } : null,
  };
}
