import type { ReactNode } from 'react';
import { keysPath, rolesPath } from '#app/paths.ts';
import type { RootData } from '#app/root.tsx';
import { ActingForm } from './acting-form.tsx';
import { Announcer } from './announce.tsx';
import { Header } from './header.tsx';
import { useTexts } from './texts.tsx';

/** What stands around every page: the demo's line, the header, the way past it, a quiet voice for screen readers, the foot. */
export function Shell({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const t = useTexts();
  return (
    <ActingForm agency={data?.actor?.agency.id}>
      <Announcer>
        <a className="skip" href="#main">
          {t('shell:skip')}
        </a>
        {data?.demo && <div className="demo-line">{t('shell:demo')}</div>}
        <Header data={data} />
        <main id="main" tabIndex={-1}>
          {children}
        </main>
        <footer className="foot">
          <span>{t('shell:foot')}</span>
          {data?.actor && <a href={rolesPath()}>{t('shell:roles')}</a>}
          <a href={keysPath()}>{t('shell:keys')}</a>
        </footer>
      </Announcer>
    </ActingForm>
  );
}
