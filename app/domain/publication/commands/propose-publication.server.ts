import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { contentOf, sameContent } from '../content.ts';
import { markOf } from '../mark.server.ts';
import { proposeInput } from '../publication-forms.ts';
import { checkProposal, standingOf } from '../publish.rules.ts';
import { aboutThe, contentNow, lockThing, reachThing } from '../things.server.ts';

/** Proposes to show a service, an objective or an item's dates to everybody, as they stand now; a second person approves it. */
export const proposePublication = command({
  name: 'propose-publication',
  summary: 'Propose to show something to everybody, as it stands now',
  input: proposeInput,
  example: (world) => ({
    as: 'lead',
    input: { kind: 'service' as const, thing: world.service, showFrom: '2099-01-01T09:00:00+05:00' },
    events: ['publication.proposed'],
  }),
  reach: async (ctx, input) => {
    await lockThing(ctx.db, await reachThing(ctx, input));
    return reachThing(ctx, input);
  },
  async run(ctx, { showFrom: from, seen }, about) {
    allow(ctx.actor, access, 'propose-publication');
    const content = await contentNow(ctx.db, about);
    const earlier = await ctx.db.publication.findMany({
      where: { ...aboutThe(about), status: { in: ['waiting', 'approved'] } },
      orderBy: [{ proposedAt: 'desc' }, { id: 'desc' }],
    });
    const now = ctx.now;
    const shown = earlier.find((each) => standingOf(each, now) === 'shown');
    const showFrom = from === null ? null : new Date(from);
    checkProposal({
      waits: earlier.some(({ status }) => status === 'waiting'),
      same: shown !== undefined && sameContent(contentOf(shown.content), content),
      asSeen: seen === undefined ? undefined : seen === markOf(content),
      showFrom,
      now,
    });
    const publication = newId(now.getTime());
    await ctx.db.publication.create({
      data: {
        id: publication,
        agencyId: ctx.actor.agency.id,
        ...about,
        content: content as unknown as Prisma.InputJsonObject,
        proposedById: ctx.actor.person.id,
        proposedAt: now,
        showFrom,
      },
    });
    ctx.record({
      name: 'publication.proposed',
      subject: 'publication',
      subjectId: publication,
      new: { ...about, showFrom: showFrom?.toISOString() ?? null },
    });
    return { publication };
  },
});
