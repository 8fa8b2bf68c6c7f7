import type { LogLine } from '#app/domain/activity/log.ts';
import type { TextKey } from '#app/locales/keys.ts';
import type { Texts } from '#app/locales/texts.ts';

/** Values that are words of ours, and where each stands in the catalogues. */
const words: Readonly<Record<string, string>> = {
  list: 'log:list',
  role: 'shell:role',
  scope: 'log:scope',
  purpose: 'log:purpose',
};

/** What happened, in plain words. */
export function logWords(
  { name, kind, values: { way, ...values } }: Pick<LogLine, 'name' | 'kind' | 'values'>,
  t: Texts,
): string {
  const said = Object.fromEntries(
    Object.entries(values).map(([field, value]) => [field, words[field] ? t(`${words[field]}.${value}` as TextKey) : value]),
  );
  const code = kind === 'agreement' ? kind : name.replace('.', '_') + (way ? `_${way}` : '');
  return t(`log:event.${code}` as TextKey, { person: '–', backlog: '–', ...said });
}
