import { Link } from '@remix-run/react';
import type { FlaggedYear } from '#app/domain/strategy/funding/funding.ts';
import { programmePath } from '#app/paths.ts';
import { Chip } from '../../kit/chip.tsx';
import { DataTable } from '../../kit/data-table.tsx';
import { useTexts } from '../../shell/texts.tsx';
import { FundingBar } from './funding-bar.tsx';
import { useMoney } from './money.ts';

/** Years of programmes for which nothing is approved, or for which more is spent and asked for than that. */
export function FlaggedYears({ years }: { years: readonly FlaggedYear[] }) {
  const t = useTexts();
  const money = useMoney();
  return (
    <section className="stack">
      <h2>{t('strategy:funding.flagged')}</h2>
      <p className="small soft">{t('strategy:funding.flaggedHow')}</p>
      <DataTable
        caption={t('strategy:funding.flagged')}
        stacked
        rows={years}
        rowKey={({ programme, year, currency }) => `${programme.id} ${year} ${currency}`}
        columns={[
          {
            head: t('strategy:programme.name'),
            cell: ({ programme }) => <Link to={programmePath(programme.id)}>{programme.name}</Link>,
          },
          { head: t('strategy:funding.year'), cell: ({ year }) => year },
          {
            head: t('strategy:funding.stands'),
            cell: ({ flag }) => flag && <Chip tone="stop">{t(`strategy:funding.flag.${flag}`)}</Chip>,
          },
          { head: t('strategy:funding.currency'), cell: ({ currency }) => currency ?? '–' },
          { head: t('strategy:funding.approved'), cell: ({ approved }) => money(approved), numeric: true },
          { head: t('strategy:funding.requested'), cell: ({ requested }) => money(requested), numeric: true },
          { head: t('strategy:funding.spent'), cell: ({ spent }) => money(spent), numeric: true },
          { head: t('strategy:funding.picture'), cell: (year) => <FundingBar {...year} /> },
        ]}
      />
    </section>
  );
}
