import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { changesOf } from '../changes.ts';
import { reachLockedProgramme } from '../locked.server.ts';
import { ownOnly } from '../own-only.ts';
import { editProgrammeInput } from '../strategy-forms.ts';

/** Says anew what a programme is called and aims at; only the agency that leads it does. */
export const editProgramme = command({
  name: 'edit-programme',
  summary: 'Change a programme’s name and aim',
  input: editProgrammeInput,
  example: (world) => ({
    as: 'coordinator',
    input: { programme: world.programme, name: 'Better services', aim: 'No queueing' },
    events: ['programme.renamed', 'programme.aimed'],
  }),
  reach: (ctx, input) => reachLockedProgramme(ctx, input.programme),
  async run(ctx, { name, aim }, before) {
    allow(ctx.actor, access, 'edit-programme');
    ownOnly(ctx.actor, before);
    await ctx.db.programme.update({ where: { id: before.id }, data: { name, aim } });
    const facts = changesOf({ subject: 'programme', subjectId: before.id }, [
      ['programme.renamed', { name: before.name }, { name }],
      ['programme.aimed', { aim: before.aim }, { aim }],
    ]);
    for (const fact of facts) ctx.record(fact);
    return { programme: before.id };
  },
});
