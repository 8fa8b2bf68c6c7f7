import type { LogLine } from '#app/domain/activity/log.ts';
import type { TextKey } from '#app/locales/keys.ts';
import type { Texts } from '#app/locales/texts.ts';

/** How values that are words of ours are written. */
const words: Readonly<Record<string, (value: string | number, t: Texts) => string>> = {
  list: (list, t) => t(`log:list.${list}` as TextKey),
  role: (role, t) => t(`shell:role.${role}` as TextKey),
  scope: (scope, t) => t(`log:scope.${scope}` as TextKey),
  purpose: (purpose, t) => t(`log:purpose.${purpose}` as TextKey),
  format: (format) => String(format).toUpperCase(),
};

/** What an event of an older Hashar may not say. */
const unsaid = Object.fromEntries(
  ['person', 'backlog', 'nth', 'rows', 'leftOut', 'name', 'act', ...Object.keys(words)].map((field) => [field, '–']),
);

/** What happened, in plain words. */
export function logWords(
  { name, kind, values: { way, ...values } }: Pick<LogLine, 'name' | 'kind' | 'values'>,
  t: Texts,
): string {
  const said = Object.fromEntries(Object.entries(values).map(([field, value]) => [field, words[field]?.(value, t) ?? value]));
  const code = kind === 'agreement' ? kind : name.replace('.', '_') + (way ? `_${way}` : '');
  return t(`log:event.${code}` as TextKey, { ...unsaid, ...said });
}
