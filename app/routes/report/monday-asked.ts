import { type Locale, locales } from '#app/domain/actor.ts';
import { partsOf, type ReportPart, type ReportSide, reportSides } from '#app/domain/report/report.ts';

interface Asked {
  side: ReportSide;
  lang: Locale;
  part: ReportPart | undefined;
}

/** From whose side, in which language, and which number's rows, as the address says it; the reader's own language unless said. */
export function mondayAsked(asked: URLSearchParams, own: Locale): Asked {
  const side = reportSides.find((each) => each === asked.get('side')) ?? 'coordinator';
  return {
    side,
    lang: locales.find((each) => each === asked.get('lang')) ?? own,
    part: partsOf[side].find((each) => each === asked.get('part')),
  };
}
