import { Form, Link } from '@remix-run/react';
import { profilePath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Notice } from '../kit/notice.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';

/** Whoever opens the link in a mail ends the mails by a button: programs that look into mails open links by themselves. */
export function Unsubscribe({ state }: { state: 'open' | 'done' | 'over' }) {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('mail:off.title')} />
      {state === 'open' ? (
        <Form method="post" className="stack">
          <p>{t('mail:off.text')}</p>
          <div className="row">
            <Button tone="main">{t('mail:off.button')}</Button>
          </div>
        </Form>
      ) : (
        <Notice
          tone={state === 'done' ? 'go' : 'warn'}
          role="status"
          title={t(state === 'done' ? 'mail:off.done' : 'mail:off.over')}
        >
          <p>{t(state === 'done' ? 'mail:off.doneText' : 'mail:off.overText')}</p>
          <Link to={profilePath()}>{t('mail:off.profile')}</Link>
        </Notice>
      )}
    </Page>
  );
}
