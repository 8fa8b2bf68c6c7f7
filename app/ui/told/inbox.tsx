import { Link, useRevalidator } from '@remix-run/react';
import { inboxPageSize, type NoticeLine } from '#app/domain/told/notice.ts';
import { inboxPath, mailsPath, profilePath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Pager } from '../kit/pager.tsx';
import { useLive } from '../live/use-live.ts';
import { CommandForm } from '../shell/command-form.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';
import { NoticeRow } from './notice-row.tsx';

interface Props {
  notices: readonly NoticeLine[];
  unread: number;
  total: number;
  page: number;
  pages: number;
  agency: string;
  demo: boolean;
}

/** What concerns one: unread first, day by day; what comes while it is open stands there at once. */
export function Inbox({ notices, unread, total, page, pages, agency, demo }: Props) {
  const t = useTexts();
  const { revalidate } = useRevalidator();
  useLive((heard) => heard.event === 'news' && heard.inbox && revalidate());
  const newest = notices.find(({ read }) => !read);
  return (
    <Page width="narrow">
      <PageHead
        title={t('inbox:title')}
        sub={t('inbox:sub', { agency })}
        actions={newest && page === 1 && <MarkAll upTo={newest.id} />}
      />
      <div className="stack">
        {total === 0 && (
          <EmptyState title={t('inbox:empty')}>
            <p>{t('inbox:emptyText')}</p>
          </EmptyState>
        )}
        {total > 0 && unread === 0 && <p className="soft">{t('inbox:allRead')}</p>}
        {total > 0 && notices.length === 0 && <p className="soft">{t('inbox:nothing')}</p>}
        <Part name="unread" count={unread} notices={notices.filter(({ read }) => !read)} />
        <Part name="read" notices={notices.filter(({ read }) => read)} />
        <Pages total={total} page={page} pages={pages} />
        <p className="row small">
          <Link to={profilePath()}>{t('inbox:mails')}</Link>
          {demo && <Link to={mailsPath()}>{t('inbox:demoMails')}</Link>}
        </p>
      </div>
    </Page>
  );
}

function MarkAll({ upTo }: { upTo: string }) {
  const t = useTexts();
  return (
    <CommandForm>
      <input type="hidden" name="act" value="mark-all-read" />
      <input type="hidden" name="upTo" value={upTo} />
      <Button>{t('inbox:markAll')}</Button>
    </CommandForm>
  );
}

/** Unread or read ones, under the day on which they came. */
function Part({ name, count, notices }: { name: 'unread' | 'read'; count?: number; notices: readonly NoticeLine[] }) {
  const t = useTexts();
  const { date } = useFormat();
  if (notices.length === 0) return null;
  const days = [...new Set(notices.map(({ at }) => date(at)))];
  return (
    <section className="stack" aria-labelledby={name}>
      <div className="row">
        <h2 id={name}>{t(`inbox:${name}`)}</h2>
        {count !== undefined && <Chip tone="agency">{t('inbox:count', { count })}</Chip>}
      </div>
      {days.map((day) => (
        <div key={day} className="stack">
          <h3 className="small soft">{day}</h3>
          <ul className="notices">
            {notices
              .filter(({ at }) => date(at) === day)
              .map((notice) => (
                <NoticeRow key={notice.id} notice={notice} />
              ))}
          </ul>
        </div>
      ))}
    </section>
  );
}

function Pages({ total, page, pages }: Pick<Props, 'total' | 'page' | 'pages'>) {
  const t = useTexts();
  const { number } = useFormat();
  if (pages < 2) return null;
  const from = (page - 1) * inboxPageSize + 1;
  const place = { from: number(Math.min(from, total)), to: number(Math.min(page * inboxPageSize, total)), total: number(total) };
  return (
    <Pager
      label={t('inbox:pages')}
      place={t('inbox:place', place)}
      previous={page > 1 ? { to: inboxPath(Math.min(page - 1, pages)), label: t('inbox:newer') } : undefined}
      next={page < pages ? { to: inboxPath(page + 1), label: t('inbox:older') } : undefined}
    />
  );
}
