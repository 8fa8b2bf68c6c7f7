import type { VersionLine } from '#app/domain/sharing/agreement.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';
import type { AgreementProps } from './agreement-props.ts';
import { useSideName, useTermWords } from './words.ts';

/** Every version beside the others; what differs from the one before is marked, and says so to who hears it read. */
export function Versions({ agreement, versions }: AgreementProps) {
  const t = useTexts();
  const { moment } = useFormat();
  const words = useTermWords();
  const nameOf = useSideName(agreement);
  const signed = (of: VersionLine['signed']['owner']) =>
    of
      ? [moment(of.at), of.signatory, of.letter && t('agreements:version.letter', { letter: of.letter })]
          .filter(Boolean)
          .join(', ')
      : '–';
  const rows: { term: string; word: (version: VersionLine) => string; compares: boolean }[] = [
    {
      term: t('agreements:version.what'),
      word: ({ kind, by }) => `${t(`agreements:kind.${kind}`)}, ${nameOf(by)}`,
      compares: false,
    },
    { term: t('agreements:term.level'), word: words.level, compares: true },
    { term: t('agreements:term.scope'), word: ({ scope }) => words.scope(scope), compares: true },
    { term: t('agreements:term.ceiling'), word: words.ceiling, compares: true },
    { term: t('agreements:term.hides'), word: words.hides, compares: true },
    { term: t('agreements:term.escalates'), word: words.escalates, compares: true },
    { term: t('agreements:term.start'), word: words.start, compares: true },
    { term: t('agreements:term.end'), word: words.end, compares: true },
    { term: t('agreements:form.note'), word: ({ note }) => note || '–', compares: false },
    {
      term: t('agreements:version.signed', { name: nameOf('owner') }),
      word: (version) => signed(version.signed.owner),
      compares: false,
    },
    {
      term: t('agreements:version.signed', { name: nameOf('partner') }),
      word: (version) => signed(version.signed.partner),
      compares: false,
    },
  ];
  return (
    <section className="stack">
      <h2>{t('agreements:version.all')}</h2>
      {/* biome-ignore lint/a11y/noNoninteractiveTabindex: a box that scrolls must be reachable by keys (WCAG 2.1.1) */}
      <section className="table-box" tabIndex={0} aria-label={t('agreements:version.all')}>
        <table className="versions">
          <caption className="hidden-label">{t('agreements:version.all')}</caption>
          <thead>
            <tr>
              <th scope="col">{t('agreements:version.term')}</th>
              {versions.map(({ number }) => (
                <th key={number} scope="col">
                  {t('agreements:version.numbered', { number })}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ term, word, compares }) => (
              <tr key={term}>
                <th scope="row">{term}</th>
                {versions.map((version, at) => {
                  const before = versions[at - 1];
                  const differs = compares && before !== undefined && word(before) !== word(version);
                  return (
                    <td key={version.number} className={differs ? 'differs' : undefined}>
                      {differs && <span className="hidden-label">{t('agreements:version.changed')} </span>}
                      {differs && <span aria-hidden="true">≠ </span>}
                      {word(version)}
                    </td>
                  );
                })}
              </tr>
            ))}
          </tbody>
        </table>
      </section>
    </section>
  );
}
