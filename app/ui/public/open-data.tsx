import { publicFilePath } from '#app/public-paths.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { textKey, useFormat, useTexts } from '../shell/texts.tsx';

interface Props {
  tables: readonly { name: string; columns: readonly string[]; total: number }[];
  licence: { name: string; url: string };
}

/** What can be taken along, in which forms, under which licence, and what each column means. */
export function OpenData({ tables, licence }: Props) {
  const t = useTexts();
  return (
    <Page>
      <PageHead title={t('public:data.title')} sub={t('public:data.about')} />
      <section className="panel stack" aria-label={t('public:data.licence')}>
        <p>
          {t('public:data.licence')}:{' '}
          <a href={licence.url} rel="license noopener noreferrer">
            {licence.name}
          </a>
        </p>
        <p>{t('public:data.means')}</p>
        <p>{t('public:data.again')}</p>
      </section>
      {tables.map((table) => (
        <OpenTable key={table.name} {...table} />
      ))}
    </Page>
  );
}

function OpenTable({ name, columns, total }: Props['tables'][number]) {
  const t = useTexts();
  const { number } = useFormat();
  const title = t(textKey(`public:table.${name}`));
  return (
    <section className="stack" id={name}>
      <h2>{t('public:part', { title, total: number(total) })}</h2>
      <p className="row">
        {['csv', 'json'].map((format) => (
          <a key={format} className="btn small" href={publicFilePath(`${name}.${format}`)} download>
            {name}.{format}
          </a>
        ))}
      </p>
      <DataTable
        caption={t('public:data.columnsOf', { title })}
        rows={columns}
        rowKey={(column) => column}
        columns={[
          // Named alike in every language, as in the file itself.
          {
            head: t('public:data.column'),
            cell: (column) => (
              <code lang="en" translate="no">
                {column}
              </code>
            ),
          },
          { head: t('public:data.meaning'), cell: (column) => t(textKey(`public:column.${column}`)) },
        ]}
      />
    </section>
  );
}
