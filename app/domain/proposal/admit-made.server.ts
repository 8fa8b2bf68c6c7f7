import type { Context } from '#app/domain/command.server.ts';
import { agreementFact } from '#app/domain/sharing/agreement-fact.server.ts';
import type { Item } from '#app/platform/prisma/client.ts';
import type { Reached } from './reached-proposal.server.ts';

/** Lets an item that was made of a proposal into the part of the backlog that its proposer is granted; who is granted the whole sees it. */
export async function admitMade(ctx: Context, { agencyId, backlogId }: Reached, { id, key }: Item): Promise<void> {
  const grants = await ctx.db.grant.findMany({
    where: { agencyId, backlogId, whole: false, startsAt: { lte: ctx.now }, endsAt: { gt: ctx.now } },
    include: { agreement: { include: { backlog: { select: { agencyId: true } } } } },
  });
  await ctx.db.grantItem.createMany({
    data: grants.map((grant) => ({ grantId: grant.id, itemId: id, admittedAt: ctx.now, admittedById: ctx.actor.person.id })),
  });
  for (const { agreement } of grants) {
    ctx.record(await agreementFact(ctx, agreement, { name: 'agreement.items_admitted', new: { items: [key] }, rights: true }));
  }
}
