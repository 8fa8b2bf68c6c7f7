import type { SentForm } from '#app/http/form.server.ts';
import { filled } from '../backlog/typed.ts';

/** A form of coordination terms as commands take it: what was left empty is not sent. */
export function coordinationIn(form: Pick<SentForm, 'values' | 'all'>): Record<string, unknown> {
  const { ceiling, legalBasis = '', start, end, note, signatory, letter } = filled(form.values);
  const said = { ceiling, legalBasis, start, end, note, signatory, letter };
  return { ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)), shows: form.all('shows') };
}
