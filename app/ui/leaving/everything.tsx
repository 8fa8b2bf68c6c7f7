import type { Everything } from '#app/domain/leaving/everything.ts';
import { countedParts } from '#app/domain/leaving/everything.ts';
import { agencyPath, everythingFilePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';

/** What a download of everything holds, what stays out of it and who can take that, and the one act. */
export function EverythingPage({ everything: { counts, backlogs } }: { everything: Everything }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const number = new Intl.NumberFormat(locale);
  const leftOut = backlogs.reduce((sum, backlog) => sum + backlog.leftOut, 0);
  return (
    <Page width="narrow">
      <PageHead
        title={t('leaving:title')}
        sub={t('leaving:sub')}
        actions={<LinkButton to={agencyPath()}>{t('leaving:back')}</LinkButton>}
      />
      {leftOut > 0 && (
        <Notice tone="warn" title={t('leaving:leftOut.title', { count: leftOut })}>
          <p>{t('leaving:leftOut.text')}</p>
        </Notice>
      )}
      <Panel title={t('leaving:take.title')}>
        <div className="stack">
          <p>{t('leaving:take.text')}</p>
          <p className="row">
            {/* A plain link: what is fetched ahead would be written down as taken home. */}
            <a className="btn main" href={everythingFilePath()} download>
              {t('leaving:take.act')}
            </a>
          </p>
          <p className="soft">{t('leaving:take.note')}</p>
        </div>
      </Panel>
      <Panel title={t('leaving:holds')}>
        <DataTable
          caption={t('leaving:holds')}
          rows={countedParts}
          rowKey={(part) => part}
          columns={[
            { head: t('leaving:what'), cell: (part) => t(`leaving:part.${part}`) },
            { head: t('leaving:howMany'), cell: (part) => number.format(counts[part]), numeric: true },
          ]}
        />
      </Panel>
      {backlogs.length > 0 && (
        <Panel title={t('leaving:byBacklog')}>
          <DataTable
            stacked
            caption={t('leaving:byBacklog')}
            rows={backlogs}
            rowKey={({ prefix }) => prefix}
            columns={[
              { head: t('leaving:backlog'), cell: ({ prefix, name }) => `${prefix} · ${name}` },
              { head: t('leaving:part.items'), cell: ({ items }) => number.format(items), numeric: true },
              { head: t('leaving:stayOut'), cell: (backlog) => number.format(backlog.leftOut), numeric: true },
            ]}
          />
        </Panel>
      )}
    </Page>
  );
}
