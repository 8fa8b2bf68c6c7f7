import { locales } from '#app/domain/actor.ts';
import type { Term } from '#app/locales/terms.server.ts';
import { DataTable } from '../kit/data-table.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { ownNames } from '../shell/language-menu.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';

/** The product's words: the reader's own language first, what each means, and the other languages. */
export function WordsPage({ terms }: { terms: readonly Term[] }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const others = locales.filter((each) => each !== locale);
  return (
    <Page>
      <PageHead title={t('help:words.title')} sub={t('help:words.sub')} />
      <DataTable
        caption={t('help:words.title')}
        rows={terms}
        rowKey={(term) => term.name}
        columns={[
          { head: t('help:words.word'), cell: (term) => <b id={term.name}>{term.words[locale]}</b> },
          { head: t('help:words.meaning'), cell: (term) => term.meaning },
          ...others.map((each) => ({
            head: <span lang={each}>{ownNames[each]}</span>,
            cell: (term: Term) => <span lang={each}>{term.words[each]}</span>,
          })),
        ]}
      />
    </Page>
  );
}
