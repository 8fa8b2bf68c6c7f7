import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { dayIn } from '#app/domain/day.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { checkOpen } from '#app/domain/strategy/close-objective.rules.ts';
import { reachHeldObjective } from '#app/domain/strategy/locked.server.ts';
import { access } from '../access.ts';
import { setObjectiveInput } from '../item-forms.ts';
import { factOf, reachLockedItem } from '../locked-item.server.ts';

/** Says which objective an item serves; with null it serves what it is a part of serves. Nothing is linked to a closed one. */
export const setObjective = command({
  name: 'set-objective',
  summary: 'Link an item to the objective that it serves',
  input: setObjectiveInput,
  example: (world) => ({
    as: 'member',
    input: { item: world.epic, objective: world.otherObjective },
    events: ['item.objective_set'],
  }),
  reach: async (ctx, input) => ({
    item: await reachLockedItem(ctx, input.item),
    objective: input.objective === null ? null : await reachHeldObjective(ctx, input.objective),
  }),
  async run(ctx, _input, { item, objective }) {
    allow(ctx.actor, access, 'set-objective');
    if ((objective?.id ?? null) === item.objectiveId) return { item: item.key };
    if (objective) checkOpen(objective, dayIn(ctx.actor.agency.zone, objective.closedAt ?? ctx.now));
    const old = item.objectiveId === null ? null : await reach(ctx).objectiveIfSeen(item.objectiveId);
    await ctx.db.item.update({ where: { id: item.id }, data: { objectiveId: objective?.id ?? null } });
    ctx.record(
      factOf(
        item,
        'item.objective_set',
        { objective: item.objectiveId, name: old?.name ?? null },
        { objective: objective?.id ?? null, name: objective?.name ?? null },
      ),
    );
    return { item: item.key };
  },
});
