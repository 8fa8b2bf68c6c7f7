import type { ImportPage } from '#app/domain/backlog/import/import-page.ts';
import { countedKinds } from '#app/domain/backlog/import/staged.ts';
import type { Problem, Refused } from '#app/domain/errors.ts';
import type { TextKey } from '#app/locales/keys.ts';
import type { Texts } from '#app/locales/texts.ts';

/** What a file holds, row by row what cannot be taken as it is, and what came of it or would come of it; as lines of text. */
export function report({ file, problems, dryRun, result }: ImportPage, t: Texts): string {
  return [
    ...(file
      ? countedKinds.map((kind) => `  ${t(`import:counts.${kind}`).padEnd(24)}${String(file[kind] ?? 0).padStart(6)}`)
      : []),
    ...problems.map(({ row, kind, name, code, values }) => {
      const reason = t(`import:problem.${code}` as TextKey, values);
      return `  ${t(`import:kind.${kind}`)} ${row} "${name}": ${reason}`;
    }),
    ...(dryRun?.changes ?? result?.changes ?? []).map(
      ({ key, title, field, what }) => `  ${key} "${title}", ${t(`import:field.${field}`)}: ${t(`import:became.${what}`)}`,
    ),
    ...(dryRun ? forecast(dryRun, t) : []),
    ...(result ? [`${t('import:done.made', { count: result.made.items })} ${whatElse(result, t)}`.trim()] : []),
  ].join('\n');
}

function forecast({ create, links, change, same }: NonNullable<ImportPage['dryRun']>, t: Texts): string[] {
  return [
    t('import:dry.create', { count: create }),
    ...(links > 0 ? [t('import:dry.links', { count: links })] : []),
    ...(change > 0 ? [t('import:dry.change', { count: change })] : []),
    ...(same > 0 ? [t('import:dry.same', { count: same })] : []),
  ];
}

function whatElse({ changed, same }: NonNullable<ImportPage['result']>, t: Texts): string {
  const parts = [
    changed > 0 ? t('import:done.changed', { count: changed }) : '',
    same > 0 ? t('import:done.same', { count: same }) : '',
  ];
  return parts.filter(Boolean).join(' ');
}

/** A refusal in one line. */
export function reasonsOf({ problems }: Refused, t: Texts): string {
  return problems.map(({ code, values }: Problem) => t(`refusals:${code}.reason` as TextKey, values)).join(' ');
}
