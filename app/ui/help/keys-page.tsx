import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { KeyLists } from './key-lists.tsx';

/** The keys as a page. */
export function KeysPage() {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('help:keys.title')} sub={t('help:keys.sub')} />
      <KeyLists />
    </Page>
  );
}
