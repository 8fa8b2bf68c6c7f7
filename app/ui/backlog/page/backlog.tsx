import { useRevalidator, useSearchParams } from '@remix-run/react';
import { isFiltered, searchOf } from '#app/domain/backlog/filter/filter.ts';
import {
  backlogExportPath,
  backlogGlossaryPath,
  backlogImportPath,
  backlogPath,
  backlogSettingsPath,
  newItemPath,
  newViewPath,
  proposalsPath,
  proposeItemPath,
  sharePath,
} from '#app/paths.ts';
import { SharedMark, SharedNote } from '#app/ui/backlog/shared-mark.tsx';
import { ExportLinks } from '#app/ui/export/export-links.tsx';
import { FilterBar } from '#app/ui/filter/filter-bar.tsx';
import { LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { useLive } from '#app/ui/live/use-live.ts';
import type { ChangedSeveral } from '#app/ui/several/changed-several.ts';
import { Several } from '#app/ui/several/several.tsx';
import { Ticking, useTicks } from '#app/ui/several/ticking.ts';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ViewsBar } from '#app/ui/views/views-bar.tsx';
import { AddLine } from './add-line.tsx';
import { BacklogPager } from './backlog-pager.tsx';
import type { BacklogProps } from './backlog-props.ts';
import { EmptyBacklog } from './empty-backlog.tsx';
import { ItemList } from './item-list.tsx';
import { OrderSwitch } from './order-switch.tsx';

/** A backlog: its items, the most important first, a line to add one, and ways to the rest of it. */
export function Backlog(props: BacklogProps) {
  const t = useTexts();
  const { backlog, items, total, all, page, asked, choices, can, several, sent: answer, added } = props;
  const [changed, sent] = ofSeveral(answer) ? [answer, undefined] : [undefined, answer];
  const ticking = useTicks(changed);
  const own = props.order === 'own';
  const plain = !asked.archived && !isFiltered(asked.filter);
  const search = searchOf(asked.filter).toString();
  useNewsOf(backlog.id);
  return (
    <Page>
      <PageHead title={backlog.name} sub={<Sub {...props} />} actions={<Actions {...props} />} />
      {props.shared && <SharedNote shared={props.shared} />}
      {!asked.archived && can.views && (
        <ViewsBar
          views={props.views}
          search={search}
          at={backlogPath(backlog.prefix)}
          keepAt={newViewPath({ backlog: backlog.prefix }, search)}
        />
      )}
      <FilterBar
        action={backlogPath(backlog.prefix)}
        {...asked}
        choices={choices}
        kept={{ ...(asked.archived && { archived: '' }), ...(own && { order: 'own' }) }}
        total={total}
        all={all}
      />
      {can.ownOrder && !asked.archived && <OrderSwitch {...props} />}
      {can.create && plain && !own && <AddLine sent={sent} before={added ?? undefined} />}
      {items.length > 0 ? (
        <section aria-label={t('backlog:page.items')}>
          <Ticking.Provider value={ticking}>
            {several && <Several choices={several} items={items.map(({ key }) => key)} sent={changed} />}
            <ItemList
              items={items}
              first={(page - 1) * 50 + 1}
              total={total}
              rank={plain && (own ? can.rankOwn : can.rank)}
              own={own}
              tick={several !== null}
            />
          </Ticking.Provider>
          <BacklogPager {...props} />
          <TakeOut {...props} />
        </section>
      ) : (
        <EmptyBacklog {...props} />
      )}
    </Page>
  );
}

/** Whether what was sent was a change of several items, and not an item that is added. */
function ofSeveral(answer: BacklogProps['sent']): answer is ChangedSeveral {
  return answer?.act === 'change-items';
}

/** Reads the list again when there is news of it, or of who may see it. */
function useNewsOf(backlog: string): void {
  const { revalidate } = useRevalidator();
  useLive((heard) => {
    if (heard.event !== 'news' || heard.backlogs.includes(backlog)) revalidate();
  });
}

function TakeOut({ backlog: { prefix }, shared }: BacklogProps) {
  const [search] = useSearchParams();
  const file = (name: string) => backlogExportPath(prefix, name, String(search));
  return (
    <ExportLinks
      files={[
        { to: file('items.csv'), ending: 'csv' },
        { to: file('items.xlsx'), ending: 'xlsx' },
        // The whole, to be brought in elsewhere, is for its owner.
        ...(shared ? [] : [{ to: backlogExportPath(prefix, 'backlog.json'), ending: 'json' } as const]),
      ]}
    />
  );
}

function Sub({ backlog, total, asked, shared }: BacklogProps) {
  const t = useTexts();
  const count = isFiltered(asked.filter)
    ? 'backlog:page.found'
    : asked.archived
      ? 'backlog:page.archivedSub'
      : 'backlog:page.sub';
  return (
    <>
      <span className="key">{backlog.prefix}</span> {t(count, { count: total })}
      {shared && <SharedMark shared={shared} />}
    </>
  );
}

function Actions({ backlog: { prefix }, asked, archivedTotal, proposals, can, shared }: BacklogProps) {
  const t = useTexts();
  return (
    <>
      {asked.archived ? (
        <LinkButton to={backlogPath(prefix)}>{t('backlog:page.current')}</LinkButton>
      ) : (
        <LinkButton to={`${backlogPath(prefix)}?archived`}>{t('backlog:page.archived', { n: archivedTotal })}</LinkButton>
      )}
      {can.import && <LinkButton to={backlogImportPath(prefix)}>{t('backlog:page.import')}</LinkButton>}
      {can.share && <LinkButton to={sharePath(prefix)}>{t('backlog:page.share')}</LinkButton>}
      <LinkButton to={backlogGlossaryPath(prefix)}>{t('backlog:page.glossary')}</LinkButton>
      {proposals && (
        <LinkButton to={proposalsPath({ backlog: prefix })}>
          {t('backlog:page.proposals', { count: proposals.waiting })}
        </LinkButton>
      )}
      {!shared && <LinkButton to={backlogSettingsPath(prefix)}>{t('backlog:page.settings')}</LinkButton>}
      {can.propose && (
        <LinkButton tone="main" to={proposeItemPath(prefix)}>
          {t('backlog:page.propose')}
        </LinkButton>
      )}
      {can.create && (
        <LinkButton tone="main" to={newItemPath(prefix)}>
          {t('backlog:page.newItem')}
        </LinkButton>
      )}
    </>
  );
}
