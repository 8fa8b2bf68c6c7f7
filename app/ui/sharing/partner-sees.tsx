import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import { hiddenFields, type Party } from '#app/domain/sharing/agreement.ts';
import { type Seen, type SeenBacklog, type SeenItem, seenPageSize } from '#app/domain/sharing/seen.ts';
import { backlogPath, itemPath, partnerSeesPath, partnersSeePath } from '#app/paths.ts';
import { LinkButton } from '../kit/button.tsx';
import { Chip } from '../kit/chip.tsx';
import { DataTable } from '../kit/data-table.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { useFormat, useLanguage, useTexts } from '../shell/texts.tsx';
import { PageOf } from '../strategy/page-of.tsx';
import { SeenBars } from './seen-bars.tsx';

interface Props {
  partner: Party;
  sees: Seen;
  items: readonly SeenItem[];
  page: number;
  pages: number;
  inReturn: number;
}

/** What one partner sees of one's agency: in pictures, in tables, and item by item. */
export function PartnerSees({ partner, sees, items, page, pages, inReturn }: Props) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { number } = useFormat();
  const name = nameIn(partner.names, locale);
  return (
    <Page>
      <PageHead
        title={t('agreements:seen.by', { name })}
        sub={t('agreements:seen.total', { they: number(sees.they), we: number(sees.we) })}
        actions={<LinkButton to={partnersSeePath()}>{t('agreements:seen.title')}</LinkButton>}
      />
      <p className="small soft">
        {sees.archived > 0 && `${t('agreements:seen.archived', { count: sees.archived })} `}
        {t('agreements:seen.inReturn', { count: inReturn })} {t('agreements:seen.counted')}
      </p>
      <div className="seen">
        <ByClass byClass={sees.byClass} />
        <ByBacklog backlogs={sees.backlogs} />
      </div>
      <Items items={items} total={sees.they} />
      <PageOf
        {...{ page, pages, total: sees.they, size: seenPageSize, shown: items.length }}
        to={(other) => partnerSeesPath(partner.code, other)}
      />
    </Page>
  );
}

function ByClass({ byClass }: Pick<Seen, 'byClass'>) {
  const t = useTexts();
  const { number } = useFormat();
  const title = t('agreements:seen.byClass');
  const rows = byClass.map((row) => ({ ...row, id: row.classification, name: t(`item:classification.${row.classification}`) }));
  return (
    <Panel title={title}>
      <SeenBars label={title} rows={rows} />
      <DataTable
        caption={title}
        stacked
        rows={rows}
        rowKey={({ classification }) => classification}
        columns={[
          { head: t('item:field.classification'), cell: (row) => row.name },
          { head: t('agreements:seen.we'), cell: ({ we }) => number(we), numeric: true },
          { head: t('agreements:seen.they'), cell: ({ they }) => number(they), numeric: true },
        ]}
      />
    </Panel>
  );
}

function ByBacklog({ backlogs }: Pick<Seen, 'backlogs'>) {
  const t = useTexts();
  const { date, number } = useFormat();
  const title = t('agreements:seen.byBacklog');
  return (
    <Panel title={title}>
      <SeenBars label={title} rows={backlogs.map((row) => ({ ...row, id: row.prefix }))} />
      <DataTable
        caption={title}
        stacked
        rows={backlogs}
        rowKey={({ prefix }) => prefix}
        columns={[
          { head: t('agreements:list.backlog'), cell: ({ prefix, name }) => <Link to={backlogPath(prefix)}>{name}</Link> },
          { head: t('agreements:seen.we'), cell: ({ we }) => number(we), numeric: true },
          { head: t('agreements:seen.they'), cell: ({ they }) => number(they), numeric: true },
          { head: t('agreements:term.level'), cell: ({ level }) => t(`agreements:level.${level}`) },
          { head: t('agreements:term.hides'), cell: ({ kept }) => <Kept kept={kept} /> },
          { head: t('agreements:term.end'), cell: ({ end }) => date(end) },
        ]}
      />
    </Panel>
  );
}

/** Which fields stay closed, each with of how many items. */
function Kept({ kept }: Pick<SeenBacklog, 'kept'>) {
  const t = useTexts();
  const closed = hiddenFields.filter((field) => kept[field] > 0);
  if (closed.length === 0) return t('agreements:hides.none');
  return closed
    .map((field) => t('agreements:seen.kept', { field: t(`agreements:hides.${field}`), count: kept[field] }))
    .join(', ');
}

function Items({ items, total }: { items: readonly SeenItem[]; total: number }) {
  const t = useTexts();
  const title = t('agreements:seen.items', { count: total });
  return (
    <section className="stack">
      <h2>{title}</h2>
      {items.length > 0 && (
        <DataTable
          caption={title}
          stacked
          rows={items}
          rowKey={({ key }) => key}
          columns={[
            {
              head: t('agreements:sees.key'),
              cell: ({ key }) => (
                <Link className="key" to={itemPath(key)}>
                  {key}
                </Link>
              ),
            },
            {
              head: t('agreements:sees.title'),
              cell: (row) => (
                <>
                  {row.title} {row.archived && <Chip>{t('agreements:seen.put')}</Chip>}
                </>
              ),
            },
            { head: t('agreements:sees.state'), cell: ({ state }) => state },
            { head: t('item:field.classification'), cell: ({ classification }) => t(`item:classification.${classification}`) },
            {
              head: t('agreements:term.hides'),
              cell: ({ hides }) =>
                hides.length > 0 ? hides.map((field) => t(`agreements:hides.${field}`)).join(', ') : t('agreements:hides.none'),
            },
          ]}
        />
      )}
    </section>
  );
}
