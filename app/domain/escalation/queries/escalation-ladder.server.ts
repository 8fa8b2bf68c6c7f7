import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { permits } from '#app/domain/actor.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { partyOf } from '#app/domain/request/read-ledger.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { raw } from '#app/platform/transaction.server.ts';
import { access, partners } from '../access.ts';
import { stepOf } from '../climb-of.server.ts';
import { isHeld, nextRung, stepToHold } from '../escalation.rules.ts';
import { type Ladder, type Rung, rungDays, rungs, type StepLine } from '../escalation.ts';
import { escalationLadderInput } from '../escalation-forms.ts';
import { reachWaiting, subjectOf } from '../held-waiting.server.ts';
import type { Subject } from '../subject.server.ts';

/** How far the ladder of a request or a blocker has been climbed, who is told next and when, and what the reader can do. */
export const escalationLadder = query({
  name: 'escalation-ladder',
  summary: 'Show how far a request or a blocker was escalated, and who is told next',
  input: escalationLadderInput,
  example: (world) => ({ input: { blocker: world.blocker } }),
  async run(ctx, input): Promise<Ladder | null> {
    const { kind, id, own } = await reachWaiting(ctx, input, partners['escalation-ladder']);
    // What an agency's own people do about a blocker of theirs is no partner's matter.
    if (!own) return null;
    const subject = await subjectOf(ctx, kind, id);
    const { run, today, automatic, from, to } = subject;
    const waited = from === to ? null : await ctx.db.agency.findUniqueOrThrow({ where: { id: to } });
    const lines = await linesOf(ctx, subject, run ? subject.steps : await stepsBefore(ctx, subject));
    const held = stepToHold(subject.steps.map(stepOf));
    const mayHold = subject.from === ctx.actor.agency.id && permits(ctx.actor, access, 'hold-escalation');
    const isFree = held !== undefined && !subject.steps.some(({ rung, heldUntil }) => rung === held && heldUntil !== null);
    return {
      days: run?.days ?? null,
      waitsFor: waited && partyOf(waited),
      automatic,
      steps: lines,
      next: nextOf(subject),
      today,
      may: { hold: mayHold && run !== null && isFree },
    };
  },
});

/** The rung that is reached next, the day on which that is, and whom it will name: the first above on which somebody stands. */
function nextOf({ steps, run, places, dayOf, today, nextDay }: Subject): Ladder['next'] {
  const rung = run ? nextRung(steps.map(stepOf)) : undefined;
  if (!rung) return null;
  const person = rung === 'coordinators' ? undefined : (places.get(rung) ?? places.get('deputy'));
  const earliest = rung === 'coordinators' ? today : nextDay;
  const held = heldUntilOf(steps);
  const on = [dayOf(rungDays[rung]) ?? earliest, held ?? ''].sort().at(-1) ?? earliest;
  return { rung, on, person: person?.name ?? null };
}

/** The day until which the ladder stands still, if it does. */
function heldUntilOf(steps: Subject['steps']): string | undefined {
  const days = steps.map(stepOf).map(({ heldUntil }) => heldUntil ?? '');
  return days.sort().at(-1) || undefined;
}

interface Delivered {
  step: string;
  told: number;
  mailed: number;
  seen: number;
}

/** Where nobody is waited for: the steps of the last time that somebody was. */
async function stepsBefore({ db }: Reading, { requestId, blockerId }: Subject): Promise<Subject['steps']> {
  const of = { requestId, blockerId };
  const last = await db.escalationStep.findFirst({ where: of, orderBy: { madeAt: 'desc' } });
  return last ? db.escalationStep.findMany({ where: { ...of, run: last.run } }) : [];
}

async function linesOf(ctx: Reading, { today, places, run }: Subject, steps: Subject['steps']): Promise<StepLine[]> {
  const { actor, db } = ctx;
  const ids = steps.map(({ id }) => id);
  const rows =
    ids.length > 0
      ? await raw<Delivered>(db, Prisma.sql`SELECT step, told, mailed, seen FROM escalation_delivery(${ids}::uuid[])`)
      : [];
  const delivered = new Map(rows.map((row) => [row.step, row]));
  const people = steps.flatMap(({ personId, heldById, sentById }) => [personId, heldById, sentById]);
  const names = await namesOf(
    db,
    people.filter((person) => person !== null),
  );
  const stands = isHeld({ steps: steps.map(stepOf), today });
  return [...steps]
    .sort((one, other) => rungs.indexOf(one.rung) - rungs.indexOf(other.rung))
    .map((step): StepLine => {
      const { dueOn, heldUntil } = stepOf(step);
      const own = step.fromAgencyId === actor.agency.id;
      const drafted = step.state === 'drafted' && own && run !== null;
      const delivery = delivered.get(step.id);
      const may = (act: 'send-escalation' | 'word-escalation') => drafted && permits(actor, access, act);
      return {
        ...{ id: step.id, rung: step.rung as Rung, state: step.state, days: step.days, dueOn },
        person:
          (step.state === 'drafted' && step.rung !== 'coordinators' && places.get(step.rung)?.name) ||
          names.get(step.personId ?? '') ||
          null,
        text: own || step.state === 'sent' ? step.text : '',
        textVersion: own ? step.textVersion : 0,
        held: heldUntil
          ? { until: heldUntil, reason: step.heldReason, by: names.get(step.heldById ?? '') ?? '', lasts: today < heldUntil }
          : null,
        sent: step.sentAt
          ? { at: step.sentAt.toISOString(), by: names.get(step.sentById ?? '') ?? null, automatic: step.sentById === null }
          : null,
        delivery: delivery ? { told: delivery.told, mailed: delivery.mailed, read: delivery.seen } : null,
        may: { send: may('send-escalation') && !stands && dueOn !== null && dueOn <= today, word: may('word-escalation') },
      };
    });
}
