import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedService } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { publishServiceInput } from '../service/service-forms.ts';

/** Shows a service to every agency, which may read it and link its work to it; or to its own agency alone again. */
export const publishService = command({
  name: 'publish-service',
  summary: 'Show a service to every agency, or to its own alone',
  input: publishServiceInput,
  example: (world) => ({
    as: 'coordinator',
    input: { service: world.service, published: true },
    events: ['service.published'],
  }),
  reach: (ctx, input) => reachLockedService(ctx, input.service),
  async run(ctx, { published }, service) {
    allow(ctx.actor, access, 'publish-service');
    ownOnly(ctx.actor, service);
    if (service.published === published) return { service: service.id };
    await ctx.db.service.update({ where: { id: service.id }, data: { published } });
    const name = published ? 'service.published' : 'service.withdrawn';
    ctx.record({ name, subject: 'service', subjectId: service.id });
    return { service: service.id };
  },
});
