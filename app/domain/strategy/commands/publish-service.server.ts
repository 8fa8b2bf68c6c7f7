import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedService } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { serviceInput } from '../service/service-forms.ts';

/** Shows a service to every agency, which may read it and link its work to it. */
export const publishService = command({
  name: 'publish-service',
  summary: 'Show a service to every agency',
  input: serviceInput,
  example: (world) => ({ as: 'coordinator', input: { service: world.service }, events: ['service.published'] }),
  reach: (ctx, input) => reachLockedService(ctx, input.service),
  async run(ctx, _input, service) {
    allow(ctx.actor, access, 'publish-service');
    ownOnly(ctx.actor, service);
    if (service.published) return { service: service.id };
    await ctx.db.service.update({ where: { id: service.id }, data: { published: true } });
    ctx.record({ name: 'service.published', subject: 'service', subjectId: service.id });
    return { service: service.id };
  },
});
