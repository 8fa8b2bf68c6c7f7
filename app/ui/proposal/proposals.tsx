import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { type ProposalLine, type ProposalList, proposalsPageSize } from '#app/domain/proposal/proposal.ts';
import { backlogPath, proposalPath, proposalsPath, proposeItemPath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { toneOf } from './words.ts';

interface Props {
  /** The one that they are for; null for all that concern the agency. */
  backlog: { prefix: string; name: string; own: boolean } | null;
  proposals: readonly ProposalLine[];
  counts: readonly { list: ProposalList; count: number }[];
  total: number;
  page: number;
  pages: number;
  list: ProposalList | undefined;
  can: { propose: boolean };
}

/** What is proposed: what waits, what was asked about, what is answered, each counted. */
export function Proposals(props: Props) {
  const t = useTexts();
  const { backlog, proposals, total, page, pages, list, can } = props;
  const prefix = backlog?.prefix;
  return (
    <Page>
      <PageHead
        title={backlog ? t('proposals:list.title', { backlog: backlog.name }) : t('proposals:list.all')}
        sub={t(backlog ? (backlog.own ? 'proposals:list.subOwn' : 'proposals:list.subPartner') : 'proposals:list.subAll')}
        actions={
          backlog && (
            <>
              <LinkButton to={backlogPath(backlog.prefix)}>{backlog.name}</LinkButton>
              {can.propose && (
                <LinkButton tone="main" to={proposeItemPath(backlog.prefix)}>
                  {t('proposals:new.title')}
                </LinkButton>
              )}
            </>
          )
        }
      />
      <Parts {...props} />
      {proposals.length > 0 ? (
        <ProposalTable proposals={proposals} withBacklog={backlog === null} />
      ) : (
        <EmptyState title={t(list ? 'proposals:list.noneSuch' : 'proposals:list.none')}>
          <p>{t('proposals:list.noneNext')}</p>
        </EmptyState>
      )}
      <PageOf
        {...{ page, pages, total }}
        size={proposalsPageSize}
        shown={proposals.length}
        to={(to) => proposalsPath({ backlog: prefix, list, page: to })}
      />
    </Page>
  );
}

function Parts({ backlog, counts, list }: Props) {
  const t = useTexts();
  const all = counts.reduce((sum, { count }) => sum + count, 0);
  const current = (is: boolean) => (is ? 'page' : undefined);
  return (
    <nav className="row" aria-label={t('proposals:list.filter')}>
      <Link className="btn small" to={proposalsPath({ backlog: backlog?.prefix })} aria-current={current(!list)}>
        {t('proposals:list.any')} <span className="num">{all}</span>
      </Link>
      {counts.map(({ list: each, count }) => (
        <Link
          key={each}
          className="btn small"
          to={proposalsPath({ backlog: backlog?.prefix, list: each })}
          aria-current={current(list === each)}
        >
          {t(`proposals:list.part.${each}`)} <span className="num">{count}</span>
        </Link>
      ))}
    </nav>
  );
}

function ProposalTable({ proposals, withBacklog }: { proposals: readonly ProposalLine[]; withBacklog: boolean }) {
  const t = useTexts();
  const { date } = useFormat();
  const { locale } = useLanguage();
  const backlog = {
    head: t('proposals:list.backlog'),
    cell: ({ backlog: { prefix, name } }: ProposalLine) => (
      <>
        <span className="key">{prefix}</span> {name}
      </>
    ),
  };
  return (
    <DataTable
      caption={t('proposals:list.all')}
      stacked
      rows={proposals}
      rowKey={({ id }) => id}
      columns={[
        {
          head: t('proposals:list.what'),
          cell: ({ id, title }) => (
            <Link to={proposalPath(id)} prefetch="intent">
              {title}
            </Link>
          ),
        },
        ...(withBacklog ? [backlog] : []),
        {
          head: t('proposals:list.stands'),
          cell: ({ state }) => <Chip tone={toneOf(state)}>{t(`proposals:state.${state}`)}</Chip>,
        },
        { head: t('proposals:list.by'), cell: ({ by }) => nameIn(by.agency.names, locale) },
        { head: t('proposals:list.at'), cell: ({ at }) => date(at) },
      ]}
    />
  );
}
