import type { VersionLine } from '#app/domain/sharing/agreement.ts';
import { useTexts } from '../shell/texts.tsx';
import { useTermWords } from './words.ts';

/** The terms of a version, one a line. */
export function TermFacts({ version }: { version: VersionLine }) {
  const t = useTexts();
  const words = useTermWords();
  const facts: [string, string][] = [
    [t('agreements:term.level'), words.level(version)],
    [t('agreements:term.scope'), words.scope(version.scope)],
    [t('agreements:term.ceiling'), words.ceiling(version)],
    [t('agreements:term.hides'), words.hides(version)],
    [t('agreements:term.escalates'), words.escalates(version)],
    [t('agreements:term.start'), words.start(version)],
    [t('agreements:term.end'), words.end(version)],
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
