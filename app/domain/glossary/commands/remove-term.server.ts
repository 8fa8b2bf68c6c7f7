import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { termInput } from '../glossary-forms.ts';
import { factOf, keptOnly, reachLockedTerm } from '../locked-term.server.ts';

/** Takes a term out of its glossary; nothing of it is deleted, and nobody sees it any more. */
export const removeTerm = command({
  name: 'remove-term',
  summary: 'Take a term out of its glossary',
  input: termInput,
  example: (world) => ({ as: 'lead', input: { term: world.term }, events: ['glossary.term_removed'] }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, _input, term) {
    allow(ctx.actor, access, 'remove-term');
    keptOnly(ctx.actor, term);
    await ctx.db.term.update({ where: { id: term.id }, data: { removedAt: ctx.now } });
    ctx.record(factOf(ctx, term, 'term_removed'));
    return { term: term.id };
  },
});
