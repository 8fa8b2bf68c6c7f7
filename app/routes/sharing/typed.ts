import type { SentForm } from '#app/http/form.server.ts';
import type { Chosen } from '#app/ui/sharing/chosen.ts';
import { filled } from '../backlog/typed.ts';

type Form = Pick<SentForm, 'values' | 'all'>;

/** What is ticked in a form of terms. */
export function chosenIn({ all }: Form): Chosen {
  return {
    hides: all('hides'),
    types: all('types'),
    classifications: all('classifications'),
    labels: all('labels'),
    epics: all('epics'),
  };
}

/** A form of terms as commands take it: what was left empty is not sent, and the exact level stands before the one of three. */
export function termsIn(form: Form): Record<string, unknown> {
  const { exact, level, ceiling, start, end, note, signatory, letter } = filled(form.values);
  const said = { level: exact ?? level, ceiling, start, end, note, signatory, letter };
  return {
    ...Object.fromEntries(Object.entries(said).filter(([, value]) => value !== undefined)),
    ...(form.values.escalates === 'yes' && { escalates: true }),
    ...chosenIn(form),
  };
}

/** The fields of an address, read as those of a form. */
export function asked(request: Request): Form {
  const { searchParams } = new URL(request.url);
  return { values: Object.fromEntries(searchParams), all: (name) => searchParams.getAll(name) };
}
