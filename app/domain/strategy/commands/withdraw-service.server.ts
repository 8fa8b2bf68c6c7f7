import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { reachLockedService } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { serviceInput } from '../service/service-forms.ts';

/** Takes a published service back: only its own agency sees it. */
export const withdrawService = command({
  name: 'withdraw-service',
  summary: 'Show a service to its own agency only',
  input: serviceInput,
  example: (world) => ({ as: 'coordinator', input: { service: world.publishedService }, events: ['service.withdrawn'] }),
  reach: (ctx, input) => reachLockedService(ctx, input.service),
  async run(ctx, _input, service) {
    allow(ctx.actor, access, 'withdraw-service');
    ownOnly(ctx.actor, service);
    if (!service.published) return { service: service.id };
    await ctx.db.service.update({ where: { id: service.id }, data: { published: false } });
    ctx.record({ name: 'service.withdrawn', subject: 'service', subjectId: service.id });
    return { service: service.id };
  },
});
