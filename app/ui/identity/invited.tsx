import type { Invited } from '#app/domain/identity/invitation.ts';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Notice } from '../kit/notice.tsx';
import { useTexts } from '../shell/texts.tsx';
import { CopyLink } from './copy-link.tsx';
import type { Mailed } from './mailed.ts';
import { PersonCell } from './person-cell.tsx';

/** An invited person with the whole address of their link, and whether it was mailed. */
export type InvitedRow = Omit<Invited, 'link'> & { address?: string; mailed?: Mailed };

/** What came of an invitation; links are shown here and never again. */
export function InvitedList({ invited, days }: { invited: readonly InvitedRow[]; days: number }) {
  const t = useTexts();
  const links = invited.some(({ address }) => address);
  const refused = invited.filter(({ mailed }) => mailed === 'refused').length;
  const mailed = refused === 0 && invited.some(({ mailed }) => mailed === 'sent');
  return (
    <Notice tone="go" role="status" inSight title={t('people:invited.title', { count: invited.length })}>
      {refused > 0 && <p>{t('people:invited.notMailed', { count: refused })}</p>}
      {links && <p>{t(mailed ? 'people:invited.mailed' : 'people:invited.copy', { days })}</p>}
      <DataTable
        caption={t('people:invited.caption')}
        rows={invited}
        rowKey={({ id }) => id}
        columns={[
          { head: t('people:person'), cell: (row) => <PersonCell id={row.id} name={row.name} below={row.email} /> },
          {
            head: t('people:invited.outcome'),
            cell: (row) =>
              row.address ? (
                <>
                  <CopyLink text={row.address} label={t('people:link.label', { name: row.name })} />
                  {row.outcome === 'belongs' && <small>{t('people:outcome.belongs')}</small>}
                  {row.mailed && row.mailed !== 'none' && (
                    <Chip tone={row.mailed === 'sent' ? 'go' : 'stop'}>{t(`people:mailed.${row.mailed}`)}</Chip>
                  )}
                </>
              ) : (
                t(`people:outcome.${row.outcome}`)
              ),
          },
        ]}
      />
    </Notice>
  );
}
