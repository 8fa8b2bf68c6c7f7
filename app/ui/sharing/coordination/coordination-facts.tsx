import type { CoordinationVersionLine } from '#app/domain/sharing/coordination/coordination.ts';
import { useFormat, useTexts } from '../../shell/texts.tsx';

/** The terms of a version, one a line. */
export function CoordinationFacts({ version }: { version: CoordinationVersionLine }) {
  const t = useTexts();
  const { date } = useFormat();
  const facts: [string, string][] = [
    [t('agreements:coordination.shows'), useShown()(version.shows)],
    [t('agreements:term.ceiling'), t(`item:classification.${version.ceiling}`)],
    [t('agreements:coordination.legalBasis'), version.legalBasis],
    [t('agreements:term.start'), date(version.start)],
    [t('agreements:term.end'), date(version.end)],
  ];
  return (
    <>
      <dl className="facts">
        {facts.map(([term, word]) => (
          <div key={term}>
            <dt>{term}</dt>
            <dd>{word}</dd>
          </div>
        ))}
      </dl>
      {version.note && <p className="written">{version.note}</p>}
    </>
  );
}

/** Fields that terms show, as words. */
export function useShown(): (shows: CoordinationVersionLine['shows']) => string {
  const t = useTexts();
  return (shows) =>
    shows.length > 0
      ? shows.map((field) => t(`agreements:coordination.field.${field}`)).join(', ')
      : t('agreements:coordination.onlyWho');
}
