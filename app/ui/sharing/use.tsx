import { DataTable } from '../kit/data-table.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import type { AgreementProps } from './agreement-props.ts';

/** Who of the partner looked, exported or changed, how often, and when last. */
export function Use({ use }: AgreementProps) {
  const t = useTexts();
  const { date, number } = useFormat();
  return (
    <section className="stack">
      <h2>{t('agreements:use.title')}</h2>
      {use.length === 0 ? (
        <p className="soft">{t('agreements:use.none')}</p>
      ) : (
        <DataTable
          caption={t('agreements:use.title')}
          rows={use}
          rowKey={({ name, lastOn }) => `${name}${lastOn}`}
          columns={[
            { head: t('agreements:use.who'), cell: ({ name }) => name ?? '–' },
            { head: t('agreements:use.looked'), cell: ({ times }) => number(times.looked), numeric: true },
            { head: t('agreements:use.exported'), cell: ({ times }) => number(times.exported), numeric: true },
            { head: t('agreements:use.changed'), cell: ({ times }) => number(times.changed), numeric: true },
            { head: t('agreements:use.last'), cell: ({ lastOn }) => date(lastOn) },
          ]}
        />
      )}
    </section>
  );
}
