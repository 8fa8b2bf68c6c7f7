import type { LogLine } from '#app/domain/activity/log.ts';
import type { TextKey } from '#app/locales/keys.ts';
import type { Texts } from '#app/locales/texts.ts';

/** Values that are words of ours, and where each stands in the catalogues. */
const words: Readonly<Record<string, (word: string | number) => string>> = {
  list: (list) => `log:list.${list}`,
  role: (role) => `shell:role.${role}`,
  scope: (scope) => `log:scope.${scope}`,
  purpose: (purpose) => `log:purpose.${purpose}`,
};

/** What happened, in plain words. */
export function logWords(
  { name, kind, values: { way, ...values } }: Pick<LogLine, 'name' | 'kind' | 'values'>,
  t: Texts,
): string {
  const said = Object.fromEntries(
    Object.entries(values).map(([field, value]) => {
      const key = words[field]?.(value);
      return [field, key === undefined ? value : t(key as TextKey)];
    }),
  );
  const code = kind === 'agreement' ? kind : name.replace('.', '_') + (way ? `_${way}` : '');
  return t(`log:event.${code}` as TextKey, { person: '–', backlog: '–', ...said });
}
