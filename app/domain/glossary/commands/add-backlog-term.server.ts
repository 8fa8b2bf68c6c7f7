import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { addTerm } from '../add-term.server.ts';
import { addBacklogTermInput } from '../glossary-forms.ts';
import { keptOnly } from '../locked-term.server.ts';

/** Puts a term into a backlog's glossary. */
export const addBacklogTerm = command({
  name: 'add-backlog-term',
  summary: 'Put a term into a backlog’s glossary',
  input: addBacklogTermInput,
  example: (world) => ({
    as: 'lead',
    input: { backlog: world.backlog.prefix, forms: { 'uz-Latn': ['murojaat'], en: ['appeal', 'application'] } },
    events: ['glossary.term_added'],
  }),
  reach: (ctx, input) => reach(ctx).backlog(input.backlog),
  async run(ctx, { forms }, backlog) {
    allow(ctx.actor, access, 'add-backlog-term');
    keptOnly(ctx.actor, { backlog, programme: null });
    return addTerm(ctx, { backlogId: backlog.id }, forms);
  },
});
