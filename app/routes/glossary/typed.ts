import { locales } from '#app/domain/actor.ts';
import { filled, numberOrNull } from '../backlog/typed.ts';

/** A form of these pages as commands take it: forms of a term by language, parted by semicolons. */
export function meant(values: Record<string, string>): Record<string, unknown> {
  const sent = filled(values);
  if (locales.some((locale) => locale in values)) {
    const forms = locales.flatMap((locale) => {
      const typed = (sent[locale] ?? '').split(/[;\n]/).filter((form) => form.trim() !== '');
      return typed.length > 0 ? [[locale, typed] as const] : [];
    });
    return { forms: Object.fromEntries(forms) };
  }
  return { ...sent, ...('version' in sent && { version: numberOrNull(sent.version) }) };
}

/** What a glossary's address asks for. */
export function askedOf(request: Request) {
  const { searchParams } = new URL(request.url);
  const page = Math.max(Math.trunc(Number(searchParams.get('page'))) || 1, 1);
  return { text: (searchParams.get('text') ?? '').slice(0, 200), open: searchParams.has('open'), page };
}

/** Problems of one form of a language stand beside the language's field. */
export function byLanguage<T extends { field: string }>(problems: readonly T[]): T[] {
  return problems.map((problem) => ({ ...problem, field: problem.field.replace(/^(forms\.[\w-]+)\.\d+$/, '$1') }));
}
