import { useLocation } from '@remix-run/react';
import type { ReactNode } from 'react';
import { locales } from '#app/domain/actor.ts';
import { publicPath } from '#app/paths.ts';
import { publicDataPath } from '#app/public-paths.ts';
import { ownNames } from '../shell/language-menu.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';
import { usePublicPath } from './use-public-path.ts';

/** What stands around a page for everybody: where one is, the languages, and who answers for it. No scripts, nothing of the product. */
export function PublicShell({ demo, children }: { demo: boolean; children: ReactNode }) {
  const t = useTexts();
  return (
    <>
      <a className="skip" href="#main">
        {t('shell:skip')}
      </a>
      {demo && (
        <aside className="demo-line" aria-label={t('shell:demo')}>
          {t('shell:demo')}
        </aside>
      )}
      <header className="public-top">
        <b className="mark">{t('public:name')}</b>
        <Places />
        <span className="grow" />
        <Languages />
      </header>
      <main id="main" tabIndex={-1}>
        {children}
      </main>
      <footer className="foot">{t('public:foot')}</footer>
    </>
  );
}

function Places() {
  const t = useTexts();
  const { pathname } = useLocation();
  const toPublic = usePublicPath();
  const places = [
    { path: publicPath(), text: t('public:title') },
    { path: publicDataPath(), text: t('public:data.title') },
  ];
  return (
    <nav aria-label={t('public:places')}>
      {places.map(({ path, text }) => (
        <a key={path} href={toPublic(path)} aria-current={path === pathname ? 'page' : undefined}>
          {text}
        </a>
      ))}
    </nav>
  );
}

/** Links, not a form: another language is another address, and nothing is kept. */
function Languages() {
  const t = useTexts();
  const { locale } = useLanguage();
  const { pathname, search } = useLocation();
  const inLanguage = (each: string) => {
    const asked = new URLSearchParams(search);
    asked.set('lang', each);
    return `${pathname}?${asked}`;
  };
  return (
    <nav aria-label={t('shell:language')}>
      {locales.map((each) => (
        <a
          key={each}
          href={inLanguage(each)}
          lang={each}
          hrefLang={each}
          aria-current={each === locale ? 'true' : undefined}
          rel="nofollow"
        >
          {ownNames[each]}
        </a>
      ))}
    </nav>
  );
}
