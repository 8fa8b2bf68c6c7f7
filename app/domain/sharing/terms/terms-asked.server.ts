import type { Actor } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { visibleItems } from '#app/domain/reach/visible.server.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { Level, Scope, Terms } from '../agreement.ts';
import type { TermsInput } from '../sharing-forms.ts';
import { daysOf, type Period, periodOf } from './period.rules.ts';
import { checkUnderCeiling } from './scope.rules.ts';

interface Asking {
  actor: Actor;
  db: Db;
  now: Date;
}

interface Around {
  backlog: { id: string; agencyId: string; agency: { zone: string } };
  /** The terms that these are to take the place of. */
  before?: Terms;
  /** What earlier versions were drawn by: a partner can ask for no other labels and epics, of which it knows nothing. */
  known?: readonly Scope[];
}

/**
 * The terms that a form asks for.
 * @throws Refused naming the field
 */
export async function termsAsked(ctx: Asking, input: TermsInput & { level: Level }, around: Around): Promise<Terms> {
  const { zone } = around.backlog.agency;
  const { start, end, level, ceiling, hides, escalates } = input;
  const before = around.before && daysOf(around.before, zone);
  const asked = periodOf({ start, end, today: dayIn(zone, ctx.now), zone, before });
  const period = around.before ? unlessSameDays(asked, around.before, zone) : asked;
  const scope = await scopeAsked(ctx, input, around);
  checkUnderCeiling(scope, ceiling);
  return { level, ceiling, scope, hides: [...new Set(hides)], escalates, ...period };
}

/** A day that stays is the same moment as before, also where the owner's zone has become another one. */
function unlessSameDays(asked: Period, before: Period, zone: string): Period {
  const [now, then] = [daysOf(asked, zone), daysOf(before, zone)];
  return {
    startsAt: now.start === then.start ? before.startsAt : asked.startsAt,
    endsAt: now.end === then.end ? before.endsAt : asked.endsAt,
  };
}

/**
 * The part of a backlog that a form asks for.
 * @throws Refused where it names a label or an epic that is not there, or not for the actor
 */
async function scopeAsked(
  ctx: Asking,
  { types, classifications, labels: ids, epics: keys }: TermsInput,
  { backlog, known = [] }: Around,
): Promise<Scope> {
  const own = backlog.agencyId === ctx.actor.agency.id;
  const labels = own ? await labelsOf(ctx, backlog.id, ids) : known.flatMap((scope) => scope.labels ?? []);
  const epics = own ? await epicsOf(ctx, backlog.id, keys) : known.flatMap((scope) => scope.epics ?? []);
  const chosenLabels = [...new Set(ids)].map((id) => {
    const label = labels.find((each) => each.id === id.toLowerCase());
    if (!label) throw refuse('labels', 'unknown_label');
    return { id: label.id, name: label.name };
  });
  const chosenEpics = [...new Set(keys.map((key) => key.toUpperCase()))].map((key) => {
    const epic = epics.find((each) => each.key === key);
    if (!epic) throw refuse('epics', 'unknown_epic', { key });
    return { id: epic.id, key: epic.key };
  });
  return {
    ...(types.length > 0 && { types: [...new Set(types)] }),
    ...(classifications.length > 0 && { classifications: [...new Set(classifications)] }),
    ...(chosenLabels.length > 0 && { labels: chosenLabels }),
    ...(chosenEpics.length > 0 && { epics: chosenEpics }),
  };
}

function labelsOf({ db }: Asking, backlogId: string, ids: readonly string[]) {
  return db.label.findMany({ where: { backlogId, id: { in: ids.map(idOf) } }, select: { id: true, name: true } });
}

async function epicsOf({ actor, db }: Asking, backlogId: string, keys: readonly string[]) {
  const named = { backlogId, type: 'epic' as const, key: { in: keys.map((key) => key.toUpperCase()) } };
  return db.item.findMany({ where: { AND: [await visibleItems({ actor, db }), named] }, select: { id: true, key: true } });
}
