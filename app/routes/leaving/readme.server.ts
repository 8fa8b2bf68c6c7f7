import { type Actor, nameIn } from '#app/domain/actor.ts';
import type { Everything } from '#app/domain/leaving/everything.ts';
import { countedParts } from '#app/domain/leaving/everything.ts';
import { textsFor } from '#app/locales/texts.server.ts';

/** The files of the download, in their order. */
const described = [
  'agency',
  'people',
  'teams',
  'backlogs',
  'backlogJson',
  'backlogCsv',
  'backlogItems',
  'boards',
  'sprints',
  'strategy',
  'services',
  'shared',
  'glossaries',
  'publications',
  'blockers',
  'reports',
  'ladder',
  'events',
  'manifest',
] as const;

const width = 100;

/** What the download is, file by file, for whoever opens it in ten years; in the language of whoever took it. */
export function readme(actor: Actor, { counts, backlogs }: Everything, now: Date): string {
  const t = textsFor(actor.person.locale);
  const agency = nameIn(actor.agency.names, actor.person.locale);
  const left = backlogs.filter(({ leftOut }) => leftOut > 0);
  const parts = [
    t('leaving:readme.title', { agency, code: actor.agency.code }),
    t('leaving:readme.asOf', { moment: now.toISOString(), by: actor.person.name }),
    countedParts.map((part) => `${t(`leaving:part.${part}`)}: ${counts[part]}`).join('\n'),
    ...(left.length > 0
      ? [[folded(t('leaving:readme.leftOut')), ...left.map(({ prefix, leftOut }) => `  ${prefix}: ${leftOut}`)].join('\n')]
      : []),
    folded(t('leaving:readme.forms')),
    ...described.map((file) => `${t(`leaving:file.${file}.name`)}\n${folded(t(`leaving:file.${file}.text`), '  ')}`),
    folded(t('leaving:readme.columns')),
    folded(t('leaving:readme.absent')),
    folded(t('leaving:readme.again')),
    '  npm run import -- --agency FILE.zip',
    folded(t('leaving:readme.notAgain')),
  ];
  return `${parts.join('\n\n')}\n`.replaceAll('\n', '\r\n');
}

/** A text in lines that any editor shows. */
function folded(text: string, indent = ''): string {
  const lines = [''];
  for (const word of text.split(' ')) {
    const line = lines.at(-1) ?? '';
    if (line.length + word.length >= width) lines.push(word);
    else lines[lines.length - 1] = line ? `${line} ${word}` : word;
  }
  return lines.map((line) => indent + line).join('\n');
}
