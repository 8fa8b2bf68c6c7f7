import type { ReactNode } from 'react';
import { publicPath } from '#app/paths.ts';
import { Page } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { usePublicPath } from './use-public-path.ts';

/** A page about one thing, with the way back to all. */
export function PublicPage({ children }: { children: ReactNode }) {
  const t = useTexts();
  const toPublic = usePublicPath();
  return (
    <Page>
      <p className="small no-print">
        <a href={toPublic(publicPath())}>← {t('public:title')}</a>
      </p>
      {children}
    </Page>
  );
}
