import { Link } from '@remix-run/react';
import { coordinationsPath } from '#app/coordination-paths.ts';
import { type AgreementLine, type AgreementState, agreementsPageSize, type Side } from '#app/domain/sharing/agreement.ts';
import { agreementPath, agreementsPath, backlogsPath, partnersSeePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Pager } from '../kit/pager.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { toneOf, useSideName } from './words.ts';

export interface AgreementsProps {
  agreements: readonly AgreementLine[];
  total: number;
  page: number;
  pages: number;
  bySide: readonly { side: Side; count: number }[];
  byState: readonly { state: AgreementState; count: number }[];
  waiting: number;
  asked: { side?: Side; state?: AgreementState };
  can: { offer: boolean; seen: boolean };
}

/** The agreements of one's agency: on what, with whom, how they stand, what waits for it first. */
export function Agreements(props: AgreementsProps) {
  const t = useTexts();
  const { agreements, waiting, asked, can } = props;
  return (
    <Page>
      <PageHead
        title={t('agreements:title')}
        sub={waiting > 0 ? t('agreements:list.waiting', { count: waiting }) : t('agreements:list.sub')}
        actions={
          <>
            <LinkButton to={coordinationsPath()}>{t('agreements:coordination.title')}</LinkButton>
            {can.seen && <LinkButton to={partnersSeePath()}>{t('agreements:seen.title')}</LinkButton>}
            {can.offer && <LinkButton to={backlogsPath()}>{t('agreements:list.share')}</LinkButton>}
          </>
        }
      />
      <Filters {...props} />
      {agreements.length > 0 ? (
        <AgreementTable agreements={agreements} />
      ) : (
        <EmptyState title={t(asked.side || asked.state ? 'agreements:list.noneSuch' : 'agreements:list.none')}>
          <p>{t('agreements:list.noneNext')}</p>
        </EmptyState>
      )}
      <Pages {...props} />
    </Page>
  );
}

function Filters({ bySide, byState, asked }: AgreementsProps) {
  const t = useTexts();
  const all = bySide.reduce((sum, { count }) => sum + count, 0);
  const current = (is: boolean) => (is ? 'page' : undefined);
  return (
    <nav className="stack" aria-label={t('agreements:list.filter')}>
      <div className="row">
        <Link className="btn small" to={agreementsPath({ state: asked.state })} aria-current={current(!asked.side)}>
          {t('agreements:list.all', { count: all })}
        </Link>
        {bySide.map(({ side, count }) => (
          <Link
            key={side}
            className="btn small"
            to={agreementsPath({ side, state: asked.state })}
            aria-current={current(asked.side === side)}
          >
            {t(`agreements:list.side.${side}`, { count })}
          </Link>
        ))}
      </div>
      <div className="row">
        <Link className="btn small" to={agreementsPath({ side: asked.side })} aria-current={current(!asked.state)}>
          {t('agreements:list.anyState')}
        </Link>
        {byState.map(
          ({ state, count }) =>
            (count > 0 || asked.state === state) && (
              <Link
                key={state}
                className="btn small"
                to={agreementsPath({ side: asked.side, state })}
                aria-current={current(asked.state === state)}
              >
                {t(`agreements:state.${state}`)} <span className="num">{count}</span>
              </Link>
            ),
        )}
      </div>
    </nav>
  );
}

function AgreementTable({ agreements }: Pick<AgreementsProps, 'agreements'>) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <DataTable
      caption={t('agreements:title')}
      stacked
      rows={agreements}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('agreements:list.backlog'),
          cell: ({ id, backlog }) => (
            <Link to={agreementPath(id)} prefetch="intent">
              {backlog.name}
            </Link>
          ),
        },
        { head: t('agreements:list.with'), cell: (line) => <Other line={line} /> },
        {
          head: t('agreements:list.stands'),
          cell: ({ state, waitsFor, side }) => (
            <span className="row">
              <Chip tone={toneOf(state)}>{t(`agreements:state.${state}`)}</Chip>
              {waitsFor === side && <Chip tone="warn">{t('agreements:list.yours')}</Chip>}
            </span>
          ),
        },
        { head: t('agreements:term.level'), cell: ({ level }) => t(`agreements:level.${level}`) },
        { head: t('agreements:term.end'), cell: ({ end }) => date(end) },
      ]}
    />
  );
}

/** The other side, and which of the two one's own agency is. */
function Other({ line }: { line: AgreementLine }) {
  const t = useTexts();
  const nameOf = useSideName(line);
  const other = nameOf(line.side === 'owner' ? 'partner' : 'owner');
  return (
    <>
      {other} <span className="small soft">{t(`agreements:list.we.${line.side}`)}</span>
    </>
  );
}

function Pages({ page, pages, total, agreements, asked }: AgreementsProps) {
  const t = useTexts();
  const { number } = useFormat();
  if (pages < 2) return null;
  const first = (page - 1) * agreementsPageSize + 1;
  const place = { first: number(first), last: number(first + agreements.length - 1), total: number(total) };
  return (
    <Pager
      label={t('strategy:pager.label')}
      place={t('strategy:pager.place', place)}
      previous={page > 1 ? { to: agreementsPath({ ...asked, page: page - 1 }), label: t('strategy:pager.previous') } : undefined}
      next={page < pages ? { to: agreementsPath({ ...asked, page: page + 1 }), label: t('strategy:pager.next') } : undefined}
    />
  );
}
