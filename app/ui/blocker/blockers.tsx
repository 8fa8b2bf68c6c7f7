import { Link, useRevalidator } from '@remix-run/react';
import { blockersSearchOf } from '#app/domain/blocker/blockers-search.ts';
import type { ServesChoices } from '#app/domain/blocker/commitment.ts';
import { blockersPageSize, type Matrix, type OpenBlocker, type SealedPair, weights } from '#app/domain/blocker/waiting.ts';
import type { ListViews } from '#app/domain/board/views/view.ts';
import { blockerPath, blockersPath, graphPath, itemPath, mondayReportPath, newViewPath } from '#app/paths.ts';
import { coordinationsPath } from '#app/ui/sharing/coordination/coordination-paths.ts';
import { ListExport } from '../export/list-export.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useLive } from '../live/use-live.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { ViewsBar } from '../views/views-bar.tsx';
import { type BlockersAsked, blockersAt } from './blockers-at.ts';
import { BlockersFilter, type FilterAgency } from './blockers-filter.tsx';
import { CommitmentsPanel } from './commitments-panel.tsx';
import { WhoWaits } from './who-waits.tsx';

interface Props {
  commitments: Parameters<typeof CommitmentsPanel>[0]['commitments'];
  serves: ServesChoices;
  views: ListViews['views'];
  blockers: readonly OpenBlocker[];
  total: number;
  page: number;
  pages: number;
  open: number;
  late: number;
  matrix: Matrix;
  heaviest: readonly OpenBlocker[];
  costKnown: number;
  sealed: number;
  /** The first of them, and how many there are, of how many blockers. */
  sealedPairs: { pairs: readonly SealedPair[]; between: number; count: number } | null;
  agencies: readonly FilterAgency[];
  asked: BlockersAsked;
}

/** Everything that waits and that the reader may see: who waits for whom, what weighs most, and the list, the oldest first. */
export function Blockers(props: Props) {
  const t = useTexts();
  const { blockers, total, page, pages, open, late, sealed, sealedPairs, asked } = props;
  const { revalidate } = useRevalidator();
  useLive(() => revalidate());
  const search = blockersSearchOf(asked);
  const sub = [
    t('blocker:list.open', { count: open }),
    ...(late > 0 ? [t('blocker:list.late', { count: late })] : []),
    ...(sealed > 0 ? [t('blocker:list.sealed', { count: sealed })] : []),
  ];
  return (
    <Page>
      <PageHead
        title={t('blocker:list.title')}
        sub={sub.join(' · ')}
        actions={
          <>
            <LinkButton to={graphPath()}>{t('blocker:list.graph')}</LinkButton>
            <LinkButton to={mondayReportPath({})}>{t('blocker:list.report')}</LinkButton>
            {open > 0 && <ListExport list="blockers" />}
          </>
        }
      />
      {open === 0 ? (
        <EmptyState title={t('blocker:list.none')}>
          <p>{t('blocker:list.noneNext')}</p>
        </EmptyState>
      ) : null}
      {open === 0 ? (
        props.commitments.standing > 0 && <CommitmentsPanel {...props} />
      ) : (
        <>
          <ViewsBar {...props} search={search} at={blockersPath()} keepAt={newViewPath({ blockers: 'yes' }, search)} />
          <BlockersFilter {...props} />
          <div className="blockers-top">
            <WhoWaits {...props} />
            <Heaviest {...props} />
          </div>
          {props.commitments.standing > 0 && <CommitmentsPanel {...props} />}
          <div className="stack">
            <h2>{t('blocker:list.all', { count: total })}</h2>
            {blockers.length > 0 ? (
              <BlockerTable blockers={blockers} caption={t('blocker:list.all', { count: total })} />
            ) : (
              <p>
                {t('blocker:list.noneSuch')} <Link to={blockersAt({})}>{t('blocker:list.clear')}</Link>
              </p>
            )}
          </div>
        </>
      )}
      {sealedPairs && <SealedPairs {...sealedPairs} />}
      <PageOf {...{ page, pages, total }} size={blockersPageSize} shown={blockers.length} to={(to) => blockersAt(asked, to)} />
    </Page>
  );
}

/** The ten that weigh most, by the days that items wait or by what they have cost. */
function Heaviest({ heaviest, total, costKnown, asked }: Props) {
  const t = useTexts();
  const by = asked.by ?? 'waiting';
  return (
    <section className="panel stack" aria-labelledby="heaviest">
      <h2 id="heaviest">{t('blocker:list.heaviest')}</h2>
      <nav className="row" aria-label={t('blocker:list.heaviestBy')}>
        {weights.map((weight) => (
          <Link
            key={weight}
            className="btn small"
            to={blockersAt({ ...asked, by: weight })}
            aria-current={weight === by ? 'page' : undefined}
            preventScrollReset
          >
            {t(`blocker:list.by.${weight}`)}
          </Link>
        ))}
      </nav>
      {by === 'cost' && <p className="small soft">{t('blocker:list.costKnown', { count: costKnown, total })}</p>}
      {heaviest.length === 0 ? (
        <p className="small">{t('blocker:list.noneSuch')}</p>
      ) : (
        <ol className="blockers-heaviest">
          {heaviest.map((blocker) => (
            <li key={blocker.id}>
              <Line {...blocker} />
              <p className="small soft">
                {blocker.item && (
                  <>
                    <span className="key">{blocker.item.key}</span> ·{' '}
                  </>
                )}
                <FreerName {...blocker} /> ·{' '}
                {by === 'cost' ? (
                  <Cost {...blocker} />
                ) : (
                  <>
                    {t('blocker:list.waitingItems', { count: blocker.items })} × {t('blocker:list.days', { count: blocker.age })}
                  </>
                )}
              </p>
            </li>
          ))}
        </ol>
      )}
    </section>
  );
}

/** Why it waits, with a way to its page where the reader may open that. */
function Line({ id, line, kept }: Pick<OpenBlocker, 'id' | 'line' | 'kept'>) {
  const t = useTexts();
  if (line === null) return <span className="soft">{t('blocker:list.kept')}</span>;
  return kept ? (
    line
  ) : (
    <Link to={blockerPath(id)} prefetch="intent">
      {line}
    </Link>
  );
}

/** Who can free it; where their name is kept, whether it is one of the agency's own. */
function FreerName({ freer }: Pick<OpenBlocker, 'freer'>) {
  const t = useTexts();
  return freer.name ?? t(`blocker:list.${freer.kind === 'party' ? 'outside' : 'own'}`);
}

function Cost({ cost, kept }: Pick<OpenBlocker, 'cost' | 'kept'>) {
  const t = useTexts();
  const { number } = useFormat();
  if (kept?.includes('cost')) return t('blocker:list.kept');
  return cost ? `${number(cost.amount)} ${cost.currency}` : t('blocker:list.costUnknown');
}

function BlockerTable({ blockers, caption }: { blockers: readonly OpenBlocker[]; caption: string }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <DataTable
      caption={caption}
      stacked
      rows={blockers}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('blocker:list.line'),
          cell: ({ cause, request, ...blocker }) => (
            <>
              <Line {...blocker} /> <span className="small soft">{t(`blocker:cause.${cause}`)}</span>
              {request && (
                <span className="small soft">
                  {' · '}
                  {t('blocker:mark.request', { ref: request.ref })}: {t(`requests:state.${request.state}`)}
                  {request.promisedOn && `, ${date(request.promisedOn)}`}
                </span>
              )}
            </>
          ),
        },
        {
          head: t('blocker:list.item'),
          cell: ({ item, kept }) =>
            item ? (
              <>
                {kept ? (
                  <span className="key">{item.key}</span>
                ) : (
                  <Link className="key" to={itemPath(item.key)} prefetch="intent">
                    {item.key}
                  </Link>
                )}{' '}
                {item.title}
              </>
            ) : (
              <span className="soft">{t('blocker:list.kept')}</span>
            ),
        },
        { head: t('blocker:list.waits'), cell: ({ waiting }) => waiting.name },
        { head: t('blocker:list.for'), cell: (blocker) => <FreerName {...blocker} /> },
        {
          head: t('blocker:list.age'),
          cell: ({ age, paused }) => (
            <>
              {t('blocker:list.days', { count: age })} {paused && <Chip>{t('blocker:mark.paused')}</Chip>}
            </>
          ),
        },
        {
          head: t('blocker:list.neededBy'),
          cell: ({ neededBy, late }) => (
            <>
              {date(neededBy)} {late && <Chip tone="stop">{t('blocker:list.overdue')}</Chip>}
            </>
          ),
        },
        { head: t('blocker:list.cost'), cell: (blocker) => <Cost {...blocker} /> },
      ]}
    />
  );
}

/** Between which agencies others wait by what is closed to a coordinator: how many, and since when. */
function SealedPairs({ pairs, between, count }: NonNullable<Props['sealedPairs']>) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <div className="stack">
      <h2>▣ {t('blocker:sealed.title', { count })}</h2>
      <p className="small soft">
        {t('blocker:sealed.text')} <Link to={coordinationsPath()}>{t('blocker:sealed.terms')}</Link>
      </p>
      {pairs.length > 0 && (
        <DataTable
          caption={t('blocker:sealed.title', { count })}
          stacked
          rows={pairs}
          rowKey={({ waiting, freer }) => `${waiting.code} ${freer.code}`}
          columns={[
            { head: t('blocker:list.waits'), cell: ({ waiting }) => waiting.name },
            { head: t('blocker:list.for'), cell: ({ freer }) => freer.name },
            { head: t('blocker:sealed.count'), cell: (pair) => pair.count, numeric: true },
            { head: t('blocker:sealed.since'), cell: ({ since }) => date(since) },
          ]}
        />
      )}
      {between > pairs.length && <p className="small soft">{t('blocker:sealed.more', { count: between - pairs.length })}</p>}
    </div>
  );
}
