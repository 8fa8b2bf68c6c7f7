import { allow, type Names } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { changesOf } from '../changes.ts';
import { reachLockedService } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { editServiceInput } from '../service/service-forms.ts';

/** Says anew how a service is called, what it is for, where it is, and which backlog its team works from. */
export const editService = command({
  name: 'edit-service',
  summary: 'Change a service’s names, user need, address and backlog',
  input: editServiceInput,
  example: (world) => ({
    as: 'lead',
    input: {
      service: world.service,
      names: { en: 'Certificate' },
      userNeed: 'I need a certificate',
      address: 'https://example.org/certificate',
      backlog: world.backlog.prefix,
    },
    events: ['service.renamed', 'service.need-set', 'service.address-set', 'service.backlog-set'],
  }),
  reach: async (ctx, input) => ({
    service: await reachLockedService(ctx, input.service),
    backlog: input.backlog === null ? null : await reach(ctx).backlog(input.backlog),
  }),
  async run(ctx, { names, userNeed, address }, { service: before, backlog }) {
    allow(ctx.actor, access, 'edit-service');
    ownOnly(ctx.actor, before);
    const backlogId = backlog?.id ?? null;
    await ctx.db.service.update({ where: { id: before.id }, data: { names, userNeed, address, backlogId } });
    const facts = changesOf({ subject: 'service', subjectId: before.id }, [
      ['service.renamed', before.names as Names, names],
      ['service.need-set', { userNeed: before.userNeed }, { userNeed }],
      ['service.address-set', { address: before.address }, { address }],
      ['service.backlog-set', { backlog: before.backlogId }, { backlog: backlogId }],
    ]);
    for (const fact of facts) ctx.record(fact);
    return { service: before.id };
  },
});
