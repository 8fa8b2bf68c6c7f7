import { EmptyState } from '../kit/empty-state.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useFormat, useTexts } from '../shell/texts.tsx';

interface Shown {
  subject: string;
  text: string;
  /** What it was written in: its reader may have changed their language since. */
  language?: string;
  at: string;
}

/** Mails to oneself that lie in the folder of the demo world, the latest first. */
export function Mails({ mails }: { mails: readonly Shown[] }) {
  const t = useTexts();
  const { moment } = useFormat();
  return (
    <Page width="narrow">
      <PageHead title={t('mail:list')} sub={t('mail:listSub')} />
      {mails.length === 0 && (
        <EmptyState title={t('mail:listEmpty')}>
          <p>{t('mail:listEmptyText')}</p>
        </EmptyState>
      )}
      {mails.length > 0 && (
        <ul className="notices">
          {mails.map(({ subject, text, language, at }) => (
            <li key={`${at} ${text}`}>
              <div>
                <h2 lang={language}>{subject}</h2>
                <time className="small soft" dateTime={at}>
                  {t('mail:at', { at: moment(at) })}
                </time>
                <details>
                  <summary>{t('mail:open')}</summary>
                  <p className="mail-text" lang={language}>
                    {text}
                  </p>
                </details>
              </div>
            </li>
          ))}
        </ul>
      )}
    </Page>
  );
}
