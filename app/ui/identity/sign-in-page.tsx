import type { DemoPerson } from '#app/domain/identity/demo.ts';
import { Page, PageHead } from '../kit/page-head.tsx';
import { useTexts } from '../shell/texts.tsx';
import { DemoPeople } from './demo-people.tsx';
import type { Sent } from './sent.ts';
import { SignInForm } from './sign-in-form.tsx';

interface Props {
  /** None but in the demo world. */
  people: readonly DemoPerson[];
  next: string;
  sent: Sent | undefined;
}

/** By address and password; in the demo world first of all by choosing one of its people. */
export function SignInPage({ people, next, sent }: Props) {
  const t = useTexts();
  if (people.length === 0) {
    return (
      <Page>
        <div className="narrow-card stack">
          <h1>{t('sign-in:title')}</h1>
          <SignInForm sent={sent} next={next} />
        </div>
      </Page>
    );
  }
  return (
    <Page>
      <PageHead title={t('sign-in:title')} sub={t('sign-in:demo.text')} />
      <div className="sign-in-demo">
        <DemoPeople people={people} next={next} />
        <SignInForm title={t('sign-in:demo.own')} sent={sent} next={next} />
      </div>
    </Page>
  );
}
