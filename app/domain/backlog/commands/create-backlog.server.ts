import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { newId } from '#app/platform/id.ts';
import { access } from '../access.ts';
import { createBacklogInput } from '../backlog-forms.ts';
import { checkPrefix } from '../create-backlog.rules.ts';
import { factOfBacklog } from '../shape.server.ts';
import { firstWorkflow } from '../workflow.ts';

/** Makes a backlog of the agency one acts for, with a workflow to begin with, named in its maker's language. */
export const createBacklog = command({
  name: 'create-backlog',
  summary: 'Create a backlog of the agency one acts for',
  input: createBacklogInput,
  example: (world) => ({
    as: 'lead',
    input: { name: 'Registers', prefix: `${world.agency.code}X9` },
    events: ['backlog.created'],
  }),
  async run(ctx, { name, prefix, classification }) {
    allow(ctx.actor, access, 'create-backlog');
    const codes = await ctx.db.agency.findMany({ where: { id: { not: ctx.actor.agency.id } }, select: { code: true } });
    checkPrefix(
      prefix,
      ctx.actor.agency.code,
      codes.map((agency) => agency.code),
    );
    const id = newId();
    const made = await ctx.db.backlog.createMany({
      data: [{ id, agencyId: ctx.actor.agency.id, prefix, name, classification, createdAt: ctx.now }],
      skipDuplicates: true,
    });
    if (made.count === 0) throw refuse('prefix', 'prefix_taken', { prefix });
    await ctx.db.state.createMany({
      data: firstWorkflow.map(({ category, names }, position) => ({
        id: newId(),
        backlogId: id,
        name: names[ctx.actor.person.locale],
        category,
        position,
      })),
    });
    ctx.record({
      ...factOfBacklog({ id }, 'backlog.created', undefined, { prefix, name, classification }),
      classification: 'internal',
    });
    return { backlog: prefix };
  },
});
