import { Link } from '@remix-run/react';
import type { GraphRow } from '#app/domain/chain/queries/graph-page.server.ts';
import { graphPageSize } from '#app/domain/chain/tie.ts';
import { chainPath, graphPath, itemPath } from '#app/paths.ts';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { textKey, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { GraphFilter } from './graph-filter.tsx';
import { GraphPicture } from './graph-picture.tsx';
import type { GraphProps } from './graph-props.ts';

/** How items are tied across agencies: a drawing of what is near, and a table of all of it. */
export function Graph(props: GraphProps) {
  const t = useTexts();
  const { centre, total, closed, ties, page, pages, rows, drawing, asked } = props;
  const isFiltered = Object.values(asked).some((value) => value !== undefined);
  const sub = [
    t('chain:graph.items', { count: total - closed }),
    ...(closed > 0 ? [t('chain:graph.closed', { count: closed })] : []),
    t('chain:graph.ties', { count: ties }),
  ];
  return (
    <Page width="wide">
      <PageHead
        title={centre ? t('chain:graph.titleOf', { key: centre }) : t('chain:graph.title')}
        sub={sub.join(' · ')}
        actions={
          <Link className="btn" to={chainPath()}>
            {t('chain:longest.title')}
          </Link>
        }
      />
      <GraphFilter {...props} />
      {total === 0 ? (
        <EmptyState title={t('chain:graph.none')}>
          <p>{isFiltered ? <Link to={graphPath()}>{t('chain:filter.clear')}</Link> : t('chain:graph.noneNext')}</p>
        </EmptyState>
      ) : (
        <>
          {drawing.nodes.length < total && (
            <p className="small">{t('chain:graph.drawn', { count: drawing.nodes.length, total })}</p>
          )}
          <GraphPicture drawing={drawing} centre={centre} />
          <h2>{t('chain:graph.table')}</h2>
          <GraphTable rows={rows} caption={t('chain:graph.table')} />
          <PageOf {...{ page, pages, total }} size={graphPageSize} shown={rows.length} to={(to) => graphPath(asked, to)} />
        </>
      )}
    </Page>
  );
}

/** The same nodes and ties as a table: each tie stands in the rows of both its ends. */
function GraphTable({ rows, caption }: { rows: readonly GraphRow[]; caption: string }) {
  const t = useTexts();
  return (
    <DataTable
      caption={caption}
      stacked
      rows={rows}
      rowKey={({ id }) => id}
      columns={[
        { head: t('chain:table.item'), cell: (row) => <Named row={row} /> },
        { head: t('chain:table.agency'), cell: ({ agency }) => agency.name },
        { head: t('chain:table.state'), cell: ({ state, category }) => state || t(textKey(`item:category.${category}`)) },
        { head: t('chain:table.before'), cell: ({ before }) => <Ends ends={before} way="before" /> },
        { head: t('chain:table.after'), cell: ({ after }) => <Ends ends={after} way="after" /> },
        { head: t('chain:table.beside'), cell: ({ beside }) => <Ends ends={beside} way="beside" /> },
      ]}
    />
  );
}

function Named({ row }: { row: GraphRow }) {
  const t = useTexts();
  if (row.key === null)
    return (
      <>
        <Chip tone="sealed">▣ {t('item:sealed.title')}</Chip>{' '}
        <span className="small soft">{t('item:sealed.ask', { owner: row.agency.name, desk: row.desk })}</span>
      </>
    );
  return (
    <>
      <Link className="key" to={graphPath({ item: row.key })}>
        {row.key}
      </Link>{' '}
      <Link to={itemPath(row.key)}>{row.title}</Link>
    </>
  );
}

const readings: Record<string, readonly [before: string, after: string]> = {
  blocks: ['needs', 'blocks'],
  follows: ['follows', 'is_followed_by'],
  part_of: ['part_of', 'has_part'],
};

function Ends({ ends, way }: { ends: GraphRow['before']; way: 'before' | 'after' | 'beside' }) {
  const t = useTexts();
  if (ends.length === 0) return '–';
  return (
    <ul className="plain">
      {ends.map(({ id, key, agency, kind }) => (
        <li key={`${id} ${kind}`}>
          <span className="small soft">
            {t(textKey(`item:linked.kind.${readings[kind]?.[way === 'after' ? 1 : 0] ?? kind}`))}
          </span>{' '}
          {key === null ? (
            <span>▣ {t('chain:graph.closedOf', { agency })}</span>
          ) : (
            <Link className="key" to={itemPath(key)}>
              {key}
            </Link>
          )}
        </li>
      ))}
    </ul>
  );
}
