import { Form } from '@remix-run/react';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

/** A name to correct and a password to choose. */
export function JoinForm({ name, email, joins, sent }: { name: string; email: string; joins: boolean; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Panel>
      <Form method="post" reloadDocument className="stack">
        <ProblemList problems={sent?.problems} />
        <Field name="email" type="email" label={t('sign-in:email')} value={email} autoComplete="username" readOnly />
        {joins && (
          <Field
            name="name"
            label={t('sign-in:name')}
            problem={problem('name')}
            defaultValue={sent?.values?.name ?? name}
            autoComplete="name"
            required
          />
        )}
        <Field
          name="password"
          type="password"
          label={t('sign-in:newPassword')}
          hint={t('sign-in:passwordHint')}
          problem={problem('password')}
          autoComplete="new-password"
          minLength={12}
          required
        />
        <div className="row">
          <Button tone="main">{t('sign-in:join.send')}</Button>
        </div>
      </Form>
    </Panel>
  );
}
