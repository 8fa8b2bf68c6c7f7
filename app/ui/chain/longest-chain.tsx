import { Form, Link } from '@remix-run/react';
import type { ChainLine } from '#app/domain/chain/queries/chain-page.server.ts';
import { graphPageSize } from '#app/domain/chain/tie.ts';
import { chainPath, graphPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { Choice } from '../kit/choice.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import type { ChainProps } from './chain-props.ts';
import { Closed } from './closed.tsx';
import { ItemNamed } from './item-named.tsx';
import { WhatIf } from './what-if.tsx';

/** The longest chain of open work to what is chosen: whose it is, what has time to spare, what is not known, and what if. */
export function LongestChain(props: ChainProps) {
  const t = useTexts();
  const { chosen, chain, asking, stood } = props;
  return (
    <Page>
      <PageHead
        title={t('chain:longest.title')}
        sub={t('chain:longest.sub')}
        actions={
          <Link className="btn" to={graphPath()}>
            {t('chain:graph.title')}
          </Link>
        }
      />
      {asking + stood > 0 && (
        <Notice tone="go" role="status">
          {asking > 0 && t('chain:what.sent', { count: asking })} {stood > 0 && t('chain:what.stood', { count: stood })}
        </Notice>
      )}
      <Towards {...props} />
      {!chosen && (
        <EmptyState title={t('chain:longest.choose')}>
          <p>{t('chain:longest.chooseNext')}</p>
        </EmptyState>
      )}
      {chosen && chain.length === 0 && (
        <EmptyState title={t('chain:longest.none')}>
          <p>{t('chain:longest.noneNext')}</p>
        </EmptyState>
      )}
      {chain.length > 0 && <Found {...props} />}
    </Page>
  );
}

function Towards({ epics, objectives, asked }: ChainProps) {
  const t = useTexts();
  return (
    <Form method="get" className="chain-filter" aria-label={t('chain:longest.to')} key={JSON.stringify(asked)}>
      <Choice
        name="epic"
        label={t('chain:filter.epic')}
        value={asked.epic}
        any="–"
        choices={epics.map(({ key, title }) => [key, `${key} ${title}`])}
      />
      <Choice
        name="objective"
        label={t('chain:longest.orObjective')}
        value={asked.objective}
        any="–"
        choices={objectives.map(({ id, name }) => [id, name])}
      />
      <label>
        <span>{t('chain:longest.by')}</span>
        <input name="by" type="date" defaultValue={asked.by} />
      </label>
      <label>
        <span>{t('chain:longest.pointsADay')}</span>
        <input name="pointsADay" type="number" min="0.1" max="100" step="0.1" defaultValue={asked.pointsADay ?? '1'} />
      </label>
      <div className="row">
        <Button type="submit">{t('chain:longest.find')}</Button>
      </div>
    </Form>
  );
}

function Found(props: ChainProps) {
  const t = useTexts();
  const { date } = useFormat();
  const { chain, days, ends, agencies, total, page, pages, lines, unestimated, closed, asked } = props;
  const isLate = asked.by !== undefined && ends !== null && ends > asked.by;
  return (
    <>
      <section className="panel stack" aria-labelledby="chain">
        <h2 id="chain">{t('chain:longest.days', { count: days })}</h2>
        <p>
          {t('chain:longest.items', { count: chain.length })}
          {ends && ` ${t('chain:longest.ends', { date: date(ends) })}`}{' '}
          {isLate && <Chip tone="stop">{t('chain:longest.after', { date: date(asked.by ?? '') })}</Chip>}
        </p>
        <ul className="plain row chain-agencies">
          {agencies.map(({ code, name, items, days: share }) => (
            <li key={code}>
              <Chip tone="agency">{name}</Chip>{' '}
              <span className="small">
                {t('chain:longest.items', { count: items })} {t('chain:longest.shareDays', { count: share })}
              </span>
            </li>
          ))}
        </ul>
        <ol className="chain-line">
          {chain.map((line) => (
            <li key={line.key} className={line.agency.own ? 'own' : undefined}>
              <span className="small soft">{line.agency.name}</span>
              <span>
                <ItemNamed item={line} />
              </span>
              <span className="small">
                <Days days={line.days} /> <Expected line={line} />
              </span>
            </li>
          ))}
        </ol>
        {unestimated > 0 && <p className="small">{t('chain:longest.unestimated', { count: unestimated })}</p>}
        <Closed closed={closed} text="chain:longest.closed" />
      </section>
      <WhatIf {...props} />
      <h2>{t('chain:longest.all', { count: total })}</h2>
      <DataTable
        caption={t('chain:longest.all', { count: total })}
        stacked
        rows={lines}
        rowKey={({ key }) => key}
        columns={[
          {
            head: t('chain:table.item'),
            cell: (line) => <ItemNamed item={line} />,
          },
          { head: t('chain:table.agency'), cell: ({ agency }) => agency.name },
          { head: t('chain:table.days'), numeric: true, cell: ({ days: own }) => <Days days={own} /> },
          { head: t('chain:table.day'), cell: (line) => <OwnDay line={line} /> },
          { head: t('chain:table.expected'), cell: (line) => <Expected line={line} /> },
          { head: t('chain:table.slack'), numeric: true, cell: ({ slack }) => t('chain:longest.shareDays', { count: slack }) },
        ]}
      />
      <PageOf {...{ page, pages, total }} size={graphPageSize} shown={lines.length} to={(to) => chainPath(asked, to)} />
    </>
  );
}

function Days({ days }: { days: number | null }) {
  const t = useTexts();
  return days === null ? <Chip tone="warn">{t('chain:longest.noEstimate')}</Chip> : t('chain:longest.shareDays', { count: days });
}

function OwnDay({ line: { day, source, late } }: { line: ChainLine }) {
  const t = useTexts();
  const { date } = useFormat();
  if (!day || !source) return '–';
  return (
    <>
      {date(day)} <span className="small soft">{t(`chain:source.${source}`)}</span>{' '}
      {late && <Chip tone="stop">{t('chain:longest.late')}</Chip>}
    </>
  );
}

function Expected({ line: { expected } }: { line: ChainLine }) {
  const t = useTexts();
  const { date } = useFormat();
  return expected ? t('chain:longest.expected', { date: date(expected) }) : t('chain:longest.noDay');
}
