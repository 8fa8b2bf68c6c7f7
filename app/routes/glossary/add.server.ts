import { actOf, acts } from '../identity/act.server.ts';
import { byLanguage, meant } from './typed.ts';

/** What came of the form that adds a term to a glossary. */
export async function addTo(request: Request, verb: unknown, glossary: Record<string, unknown>) {
  const { actor: _actor, ...done } = await actOf(request, acts(verb), (values) => ({ ...meant(values), ...glossary }));
  if (!done.ok) return { ...done, problems: byLanguage(done.problems) };
  return { ok: true as const, act: done.act, term: (done.answer as { term: string }).term };
}
