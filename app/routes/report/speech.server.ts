import type { Locale } from '#app/domain/actor.ts';
import { formatsOf } from '#app/locales/formats.ts';
import { textsFor } from '#app/locales/texts.server.ts';
import type { Speech } from '#app/ui/report/paper.ts';

/** A language to write a report in, for an agency's zone. */
export function speechIn(locale: Locale, zone: string): Speech {
  return { locale, t: textsFor(locale), format: formatsOf(locale, zone) };
}

const heads = ['what', 'about', 'who', 'waits', 'by', 'days', 'note'] as const;

/** The headings of a report's rows. */
export const rowHeads = ({ t }: Pick<Speech, 't'>) => heads.map((head) => t(`report:row.${head}`));
