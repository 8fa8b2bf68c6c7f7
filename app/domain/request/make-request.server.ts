import type { Context } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import { otherAgency } from './askable.server.ts';
import { checkToCome } from './days.rules.ts';
import { asDate } from './enter.server.ts';
import { linkItem } from './link-item.server.ts';
import { requestFact } from './reached-request.server.ts';
import type { AskAgency } from './request-forms.ts';

/**
 * Writes a request of the actor's agency and records it; what else carries one (a blocker on another agency) calls this too.
 * @param item the actor's own, reached already; the asked side learns nothing of it
 * @throws Refused where it is to nobody or to an agency that cannot be asked, or needed by a day that is past
 */
export async function makeRequest(ctx: Context, asked: Omit<AskAgency, 'item'>, item?: Item): Promise<{ id: string }> {
  const { actor, db, now } = ctx;
  const { what, why, criteria, legalBasis, attached, neededBy } = asked;
  checkToCome('neededBy', neededBy, dayIn(actor.agency.zone, now));
  const to = await whomAsked(ctx, asked);
  const id = newId(now.getTime());
  const day = asDate(neededBy);
  await db.request.create({
    data: {
      ...{ id, what, why, criteria, legalBasis, attached, firstNeededBy: day, neededBy: day, askedAt: now, changedAt: now },
      ...{ agencyId: actor.agency.id, personId: actor.person.id, ...to },
    },
  });
  const request = { id, agencyId: actor.agency.id, toAgencyId: to.toAgencyId };
  ctx.record(requestFact(request, { name: 'request.asked', new: { what, neededBy, outside: to.outside || null } }));
  if (item) await linkItem(ctx, id, item);
  return { id };
}

/** The agency that is here, or the name of one that is not. */
async function whomAsked(ctx: Context, { to, outside }: Pick<AskAgency, 'to' | 'outside'>) {
  if (to && outside) throw refuse('outside', 'request_to_or_outside');
  if (outside) return { toAgencyId: null, outside };
  if (!to) throw refuse('to', 'request_to_nobody');
  return { toAgencyId: await otherAgency(ctx, to, []), outside: '' };
}
