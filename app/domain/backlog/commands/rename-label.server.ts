import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { idOf } from '#app/domain/reach/id.ts';
import { access } from '../access.ts';
import { renameLabelInput } from '../backlog-forms.ts';
import { checkNameFree, factOfBacklog, reachLockedBacklog, reshapeLists } from '../shape.server.ts';

/** Gives a label another name, or another tone. */
export const renameLabel = command({
  name: 'rename-label',
  summary: 'Rename a label, or give it another tone',
  input: renameLabelInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, label: world.label, name: 'For the minister' },
    events: ['label.renamed'],
  }),
  reach: (ctx, input) => reachLockedBacklog(ctx, input.backlog),
  async run(ctx, input, backlog) {
    allow(ctx.actor, access, 'rename-label');
    const labels = await ctx.db.label.findMany({ where: { backlogId: backlog.id } });
    const label = labels.find((each) => each.id === idOf(input.label));
    if (!label) throw refuse('label', 'unknown_label');
    const { name, tone = label.tone } = input;
    if (name === label.name && tone === label.tone) return { backlog: backlog.prefix };
    checkNameFree(
      name,
      labels.filter((other) => other !== label),
    );
    await ctx.db.label.update({ where: { id: label.id }, data: { name, tone } });
    await reshapeLists(ctx.db, backlog.id);
    const { id } = label;
    ctx.record(
      factOfBacklog(backlog, 'label.renamed', { label: id, name: label.name, tone: label.tone }, { label: id, name, tone }),
    );
    return { backlog: backlog.prefix };
  },
});
