import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { checkFormsFree, formRows, formsOf } from '../forms.server.ts';
import { changeFormsInput } from '../glossary-forms.ts';
import { factOf, keptOnly, reachLockedTerm } from '../locked-term.server.ts';

/** Says anew how a term is written: in which languages, and which other forms it has. */
export const changeForms = command({
  name: 'change-forms',
  summary: 'Change how a term is written in each language',
  input: changeFormsInput,
  example: (world) => ({
    as: 'lead',
    input: { term: world.term, forms: { en: ['applicant', 'claimant'], 'uz-Latn': ['ariza beruvchi'] } },
    events: ['glossary.forms_changed'],
  }),
  reach: (ctx, input) => reachLockedTerm(ctx, input.term),
  async run(ctx, { forms }, term) {
    allow(ctx.actor, access, 'change-forms');
    keptOnly(ctx.actor, term);
    const rows = await ctx.db.termForm.findMany({ where: { termId: term.id }, orderBy: { position: 'asc' } });
    const [before, after] = [formsOf(rows), formsOf(formRows(forms))];
    if (JSON.stringify(before) === JSON.stringify(after)) return { term: term.id };
    await checkFormsFree(ctx, term, forms, term.id);
    await ctx.db.termForm.deleteMany({ where: { termId: term.id } });
    await ctx.db.termForm.createMany({ data: formRows(forms).map((row) => ({ ...row, termId: term.id })) });
    ctx.record(factOf(ctx, term, 'forms_changed', { forms: before }, { forms: after }));
    return { term: term.id };
  },
});
