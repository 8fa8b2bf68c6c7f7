import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { assignQuestionInput } from '../glossary-forms.ts';
import { factOf, reachLockedTerm } from '../locked-term.server.ts';
import { checkOpen } from '../own-meaning.server.ts';

/** Gives an open question to a colleague, who sees to its answer from now on; an agency names its own people only. */
export const assignQuestion = command({
  name: 'assign-question',
  summary: 'Give the open question of a term to a colleague',
  input: assignQuestionInput,
  example: (world) => ({
    as: 'lead',
    input: { term: world.term, person: world.member },
    events: ['glossary.question_assigned'],
  }),
  async reach(ctx, input) {
    const [owner] = await reach(ctx).colleagues([input.person]);
    if (!owner) throw new NotFound();
    return { owner, term: await reachLockedTerm(ctx, input.term) };
  },
  async run(ctx, _input, { owner, term }) {
    allow(ctx.actor, access, 'assign-question');
    const { id, ownerId, agencyId } = checkOpen(ctx, term);
    if (ownerId === owner.id && agencyId === ctx.actor.agency.id) return { term: term.id };
    await ctx.db.termQuestion.update({ where: { id }, data: { ownerId: owner.id, agencyId: ctx.actor.agency.id } });
    ctx.record(factOf(ctx, term, 'question_assigned', { owner: ownerId }, { owner: owner.id }));
    return { term: term.id };
  },
});
