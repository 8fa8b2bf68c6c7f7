import { Link } from '@remix-run/react';
import { type ReactNode, useRef } from 'react';
import { keysPath, landingPath, publicPath, rolesPath, wordsPath } from '#app/paths.ts';
import { useKeptPlace } from '../kit/use-kept-place.ts';
import { ActingForm } from './acting-form.tsx';
import { Announcer } from './announce.tsx';
import { Header } from './header.tsx';
import { Loading } from './loading.tsx';
import type { RootData } from './root-data.ts';
import { StoryStrip } from './story-strip.tsx';
import { useTexts } from './texts.tsx';
import { UndoBar } from './undo-bar.tsx';
import { useArrival } from './use-arrival.ts';
import { useSentForm } from './use-sent-form.ts';

/** What stands around every page: the demo's line, the header, the way past it, a quiet voice for screen readers, the foot. */
export function Shell({ data, children }: { data: RootData | undefined; children: ReactNode }) {
  const t = useTexts();
  return (
    <ActingForm person={data?.actor?.person.id} agency={data?.actor?.agency.id}>
      <Announcer>
        <a className="skip" href="#main">
          {t('shell:skip')}
        </a>
        <Loading />
        {data?.demo && <DemoLine />}
        <Header data={data} />
        {data?.story && <StoryStrip story={data.story} />}
        <Content>{children}</Content>
        {data?.actor && <UndoBar change={data.change} />}
        <Foot signedIn={Boolean(data?.actor)} />
      </Announcer>
    </ActingForm>
  );
}

/** Says on every page, and on paper, that nothing here is real. */
function DemoLine() {
  const t = useTexts();
  return (
    <aside className="demo-line" aria-label={t('shell:demo')}>
      {t('shell:demo')}
      <Link className="no-print" to={`${landingPath()}#stories`}>
        {t('shell:stories')}
      </Link>
    </aside>
  );
}

function Content({ children }: { children: ReactNode }) {
  const main = useRef<HTMLElement>(null);
  useKeptPlace(main);
  useArrival();
  useSentForm();
  return (
    <main ref={main} id="main" tabIndex={-1}>
      {children}
    </main>
  );
}

function Foot({ signedIn }: { signedIn: boolean }) {
  const t = useTexts();
  return (
    <footer className="foot">
      <span>{t('shell:foot')}</span>
      {signedIn && <Link to={rolesPath()}>{t('shell:roles')}</Link>}
      <Link to={keysPath()}>{t('shell:keys')}</Link>
      <Link to={wordsPath()}>{t('shell:words')}</Link>
      <Link to={publicPath()} reloadDocument>
        {t('shell:forEverybody')}
      </Link>
    </footer>
  );
}
