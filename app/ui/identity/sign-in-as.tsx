import { Form, Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import type { DemoPerson } from '#app/domain/identity/demo.ts';
import { signInPath } from '#app/paths.ts';
import { initialsOf } from '../kit/avatar.tsx';
import { Button } from '../kit/button.tsx';
import { Page } from '../kit/page-head.tsx';
import { Panel } from '../kit/panel.tsx';
import { useLanguage, useTexts } from '../shell/texts.tsx';

interface Props {
  person: DemoPerson;
  next: string;
  /** Who is signed in on this browser, and would be no longer. */
  signedIn: string | null;
}

/** The person of the demo world that a link has chosen: one press, and one is signed in as them. */
export function SignInAs({ person, next, signedIn }: Props) {
  const t = useTexts();
  const { locale } = useLanguage();
  return (
    <Page>
      <div className="narrow-card">
        <Panel>
          <div className="sign-in-as">
            <span className="who" aria-hidden="true">
              {initialsOf(person.name)}
            </span>
            <div>
              <h1>{person.name}</h1>
              <p className="soft">
                {t(`shell:role.${person.role}`)}, {nameIn(person.agency.names, locale)}
              </p>
            </div>
            {signedIn && <p className="small">{t('sign-in:demo.instead', { name: signedIn })}</p>}
            <Form method="post" reloadDocument action={signInPath()}>
              <input type="hidden" name="next" value={next} />
              <input type="hidden" name="locale" value={locale} />
              <Button tone="main" name="person" value={person.id} autoFocus>
                {t('sign-in:demo.goOn', { name: person.name })}
              </Button>
            </Form>
            <Link to={signInPath(next)}>{t('sign-in:demo.other')}</Link>
          </div>
        </Panel>
      </div>
    </Page>
  );
}
