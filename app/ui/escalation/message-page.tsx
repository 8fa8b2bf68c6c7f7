import { Form } from '@remix-run/react';
import { type Locale, locales } from '#app/domain/actor.ts';
import { useCopy } from '../identity/use-copy.ts';
import { Button, LinkButton } from '../kit/button.tsx';
import { Select, TextArea } from '../kit/field.tsx';
import { Page, PageHead } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { ownNames } from '../shell/language-menu.tsx';
import { useTexts } from '../shell/texts.tsx';

interface Props {
  text: string;
  language: Locale;
  open: boolean;
  called: string;
  /** Where it stands. */
  path: string;
}

/** What waits in words for a messenger: to be selected and copied, or with scripts by a button. */
export function MessagePage({ text, language, open, called, path }: Props) {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead
        title={t('ladder:message.of', { ref: called })}
        sub={t('ladder:message.sub')}
        actions={<LinkButton to={path}>{t('ladder:done')}</LinkButton>}
      />
      <Panel>
        <div className="stack">
          <Form method="get" className="stack">
            <Select name="in" label={t('ladder:message.language')} defaultValue={language} key={language}>
              {locales.map((each) => (
                <option key={each} value={each} lang={each}>
                  {ownNames[each]}
                </option>
              ))}
            </Select>
            <div className="row">
              <Button>{t('ladder:message.show')}</Button>
            </div>
          </Form>
          <Message text={text} language={language} />
          <p className="small soft">{t(open ? 'ladder:message.open' : 'ladder:message.closed')}</p>
        </div>
      </Panel>
    </Page>
  );
}

function Message({ text, language }: Pick<Props, 'text' | 'language'>) {
  const t = useTexts();
  const words = { copied: t('ladder:message.copied'), byHand: t('ladder:message.byHand') };
  const { field, scripted, copy } = useCopy<HTMLTextAreaElement>(text, words);
  return (
    <div className="stack">
      <TextArea ref={field} label={t('ladder:message.text')} lang={language} value={text} rows={4} readOnly />
      {scripted && (
        <div className="row">
          <Button type="button" onClick={copy}>
            {t('ladder:message.copy')}
          </Button>
        </div>
      )}
    </div>
  );
}
