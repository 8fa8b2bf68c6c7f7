import { Link, useRevalidator } from '@remix-run/react';
import { type RequestLine, type RequestList, type RequestPart, requestsPageSize } from '#app/domain/request/request.ts';
import { newRequestPath, requestPath, requestsPath } from '#app/paths.ts';
import { ListExport } from '../export/list-export.tsx';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useLive } from '../live/use-live.ts';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { isLate, toneOf, useNameOf } from './words.ts';

interface Props {
  requests: readonly RequestLine[];
  total: number;
  page: number;
  pages: number;
  all: number;
  byList: readonly { list: RequestList; count: number }[];
  byPart: readonly { part: RequestPart; count: number }[];
  asked: { list?: RequestList; part?: RequestPart };
  can: { ask: boolean };
}

/** Requests of one's agency: what it asks and what it is asked, each counted; whose turn it is, how old, by when due. */
export function Requests(props: Props) {
  const t = useTexts();
  const { requests, total, page, pages, asked, can } = props;
  const { revalidate } = useRevalidator();
  useLive((heard) => {
    if (heard.event !== 'news' || heard.requests) revalidate();
  });
  return (
    <Page>
      <PageHead
        title={t('requests:title')}
        sub={t('requests:list.sub')}
        actions={
          <>
            {total > 0 && <ListExport list="requests" />}
            {can.ask && (
              <LinkButton tone="main" to={newRequestPath()}>
                {t('requests:list.new')}
              </LinkButton>
            )}
          </>
        }
      />
      <Filters {...props} />
      {requests.length > 0 ? (
        <RequestTable requests={requests} />
      ) : (
        <EmptyState title={t(asked.list || asked.part ? 'requests:list.noneSuch' : 'requests:list.none')}>
          <p>{t('requests:list.noneNext')}</p>
        </EmptyState>
      )}
      <PageOf
        {...{ page, pages, total }}
        size={requestsPageSize}
        shown={requests.length}
        to={(to) => requestsPath({ ...asked, page: to })}
      />
    </Page>
  );
}

function Filters({ byList, byPart, all, asked }: Props) {
  const t = useTexts();
  const current = (is: boolean) => (is ? 'page' : undefined);
  const both = byList.reduce((sum, { count }) => sum + count, 0);
  return (
    <nav className="stack" aria-label={t('requests:list.filter')}>
      <div className="row">
        <Link className="btn small" to={requestsPath({ part: asked.part })} aria-current={current(!asked.list)}>
          {t('requests:list.all')} <span className="num">{both}</span>
        </Link>
        {byList.map(({ list, count }) => (
          <Link
            key={list}
            className="btn small"
            to={requestsPath({ list, part: asked.part })}
            aria-current={current(asked.list === list)}
          >
            {t(`requests:list.list.${list}`)} <span className="num">{count}</span>
          </Link>
        ))}
      </div>
      <div className="row">
        <Link className="btn small" to={requestsPath({ list: asked.list })} aria-current={current(!asked.part)}>
          {t('requests:list.any')} <span className="num">{all}</span>
        </Link>
        {byPart.map(({ part, count }) => (
          <Link
            key={part}
            className="btn small"
            to={requestsPath({ list: asked.list, part })}
            aria-current={current(asked.part === part)}
          >
            {t(`requests:list.part.${part}`)} <span className="num">{count}</span>
          </Link>
        ))}
      </div>
    </nav>
  );
}

function RequestTable({ requests }: Pick<Props, 'requests'>) {
  const t = useTexts();
  return (
    <DataTable
      caption={t('requests:title')}
      stacked
      rows={requests}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('requests:list.what'),
          cell: ({ id, ref, what }) => (
            <>
              <span className="key">{ref}</span>{' '}
              <Link to={requestPath(id)} prefetch="intent">
                {what}
              </Link>
            </>
          ),
        },
        { head: t('requests:list.with'), cell: (line) => <Other line={line} /> },
        {
          head: t('requests:list.stands'),
          cell: ({ state, side, clocks: { waiting } }) => (
            <span className="row">
              <Chip tone={toneOf(state)}>{t(`requests:state.${state}`)}</Chip>
              {waiting?.side === side && <Chip tone="warn">{t('requests:list.turnIsOurs')}</Chip>}
            </span>
          ),
        },
        { head: t('requests:list.age'), cell: ({ clocks }) => t('requests:days', { count: clocks.age }) },
        { head: t('requests:list.due'), cell: (line) => <Due line={line} /> },
      ]}
    />
  );
}

/** The other side, and which of the two one's own agency is. */
function Other({ line: { side, asker, asked } }: { line: RequestLine }) {
  const t = useTexts();
  const nameOf = useNameOf();
  return (
    <>
      {nameOf(side === 'asker' ? asked : asker)}{' '}
      <span className="small soft">{t(side === 'asker' ? 'requests:list.weAsk' : 'requests:list.theyAsk')}</span>
    </>
  );
}

function Due({ line: { neededBy, promisedOn, clocks } }: { line: RequestLine }) {
  const t = useTexts();
  const { date } = useFormat();
  return (
    <>
      {promisedOn
        ? t('requests:list.promisedOn', { day: date(promisedOn) })
        : t('requests:list.neededBy', { day: date(neededBy) })}{' '}
      {isLate(clocks) && <Chip tone="stop">{t('requests:late', { count: clocks.late.days })}</Chip>}
    </>
  );
}
