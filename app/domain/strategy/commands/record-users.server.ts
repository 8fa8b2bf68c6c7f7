import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { reachLockedService } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { recordUsersInput } from '../service/service-forms.ts';

/** Records how many people were registered with a service at the end of a month. A correction replaces it; the event keeps both. */
export const recordUsers = command({
  name: 'record-users',
  summary: 'Record how many people were registered with a service in a month',
  input: recordUsersInput,
  example: (world) => ({
    as: 'lead',
    input: { service: world.service, month: '2026-02', users: 1_250, source: 'Account register' },
    events: ['service.users-recorded'],
  }),
  reach: (ctx, input) => reachLockedService(ctx, input.service),
  async run(ctx, { month, users, source }, service) {
    allow(ctx.actor, access, 'record-users');
    ownOnly(ctx.actor, service);
    const today = dayIn(ctx.actor.agency.zone, ctx.now);
    if (month > today.slice(0, 7)) throw refuse('month', 'month_ahead');
    const first = new Date(`${month}-01`);
    const at = { serviceId_month: { serviceId: service.id, month: first } };
    const before = await ctx.db.serviceFigure.findUnique({ where: at });
    const old = before && { month, users: before.registeredUsers, source: before.source };
    if (old?.users === users && old.source === source) return { service: service.id };
    await ctx.db.serviceFigure.upsert({
      where: at,
      create: { serviceId: service.id, month: first, registeredUsers: users, source },
      update: { registeredUsers: users, source },
    });
    const fact = { name: 'service.users-recorded', subject: 'service', subjectId: service.id } as const;
    ctx.record({ ...fact, ...(old && { old }), new: { month, users, source } });
    return { service: service.id };
  },
});
