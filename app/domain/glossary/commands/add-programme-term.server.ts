import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { addTerm } from '../add-term.server.ts';
import { addProgrammeTermInput } from '../glossary-forms.ts';
import { keptOnly } from '../locked-term.server.ts';

/** Puts a term into a programme's glossary; the agency that leads it does. */
export const addProgrammeTerm = command({
  name: 'add-programme-term',
  summary: 'Put a term into a programme’s glossary',
  input: addProgrammeTermInput,
  example: (world) => ({
    as: 'lead',
    input: { programme: world.programme, forms: { en: ['petitioner'], ru: ['проситель'], 'uz-Latn': ['iltimos qiluvchi'] } },
    events: ['glossary.term_added'],
  }),
  reach: (ctx, input) => reach(ctx).programme(input.programme),
  async run(ctx, { forms }, programme) {
    allow(ctx.actor, access, 'add-programme-term');
    keptOnly(ctx.actor, { backlog: null, programme });
    return addTerm(ctx, { programmeId: programme.id }, forms);
  },
});
