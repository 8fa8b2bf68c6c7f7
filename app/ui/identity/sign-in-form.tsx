import { Form } from '@remix-run/react';
import { Button } from '../kit/button.tsx';
import { Field } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProblemList } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

interface Props {
  title?: string;
  sent: Sent | undefined;
  next: string;
}

/** An address and a password. */
export function SignInForm({ title, sent, next }: Props) {
  const t = useTexts();
  return (
    <Panel title={title}>
      <Form method="post" reloadDocument className="stack">
        <ProblemList problems={sent?.problems} />
        <input type="hidden" name="next" value={next} />
        <Field
          name="email"
          type="email"
          label={t('sign-in:email')}
          autoComplete="username"
          defaultValue={sent?.values?.email}
          required
        />
        <Field name="password" type="password" label={t('sign-in:password')} autoComplete="current-password" required />
        <div className="row">
          <Button tone="main">{t('sign-in:send')}</Button>
        </div>
        <p className="small soft">{t('sign-in:forgotten')}</p>
      </Form>
    </Panel>
  );
}
