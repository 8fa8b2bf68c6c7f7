import { Form, Link } from '@remix-run/react';
import { signInPath, signOutPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

interface Props {
  /** The address that was invited. */
  email: string;
  /** Who is signed in on this browser, if anybody. */
  signedIn: { email: string; invited: boolean } | null;
  /** The page of the invitation. */
  path: string;
  sent: Sent | undefined;
}

/** Accepts an invitation with the account that was invited: by one press for whoever is signed in with it, else with its password. */
export function AcceptForm({ email, signedIn, path, sent }: Props) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  if (signedIn && !signedIn.invited) return <SomebodyElse email={signedIn.email} invited={email} path={path} />;
  return (
    <Panel>
      <Form method="post" reloadDocument className="stack">
        <ProblemList problems={sent?.problems} />
        <p>{t(signedIn ? 'sign-in:belong.self' : 'sign-in:belong.account', { email })}</p>
        {!signedIn && (
          <>
            <Field name="email" type="email" label={t('sign-in:email')} value={email} autoComplete="username" readOnly />
            <Field
              name="password"
              type="password"
              label={t('sign-in:password')}
              problem={problem('password')}
              autoComplete="current-password"
              required
            />
          </>
        )}
        <div className="row">
          <Button tone="main">{t(signedIn ? 'sign-in:belong.accept' : 'sign-in:belong.send')}</Button>
        </div>
        {!signedIn && <Link to={signInPath(path)}>{t('sign-in:belong.signInFirst')}</Link>}
      </Form>
    </Panel>
  );
}

function SomebodyElse({ email, invited, path }: { email: string; invited: string; path: string }) {
  const t = useTexts();
  return (
    <Panel title={t('sign-in:belong.other')}>
      <p>{t('sign-in:belong.otherText', { email, invited })}</p>
      <Form method="post" reloadDocument action={signOutPath()} className="row">
        <input type="hidden" name="back" value={path} />
        <Button tone="main">{t('sign-in:belong.signOut')}</Button>
      </Form>
    </Panel>
  );
}

/** Whom to ask where the password is forgotten, or was set by somebody else. */
export function CannotSignIn({ agency, desk }: { agency: string; desk: string }) {
  const t = useTexts();
  return (
    <details className="stack">
      <summary>{t('sign-in:belong.help')}</summary>
      <p>{t('sign-in:belong.forgotten')}</p>
      <p>{t('sign-in:belong.never', { agency, desk })}</p>
    </details>
  );
}
