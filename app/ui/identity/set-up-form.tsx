import { Form } from '@remix-run/react';
import { offeredZones } from '#app/domain/identity/zones.ts';
import { Button } from '../kit/button.tsx';
import { Field, Select } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

/** The first agency and its administrator. */
export function SetUpForm({ sent }: { sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const wired = (name: string) => ({ name, problem: problem(name), defaultValue: sent?.values?.[name], required: true });
  return (
    <Form method="post" reloadDocument className="stack">
      <ProblemList problems={sent?.problems} />
      <Panel title={t('sign-in:setup.codeTitle')}>
        <Field {...wired('code')} label={t('sign-in:setup.code')} hint={t('sign-in:setup.codeHint')} autoComplete="off" />
      </Panel>
      <Panel title={t('sign-in:setup.agency')}>
        <div className="stack">
          <Field {...wired('agencyName')} label={t('sign-in:setup.agencyName')} autoComplete="organization" />
          <Field
            {...wired('agencyCode')}
            label={t('sign-in:setup.agencyCode')}
            hint={t('sign-in:setup.agencyCodeHint')}
            maxLength={8}
          />
          <Field {...wired('contactDesk')} label={t('people:agency.desk')} hint={t('people:agency.deskHint')} />
          <Select name="zone" label={t('people:agency.zone')} defaultValue={sent?.values?.zone ?? 'Asia/Tashkent'}>
            {offeredZones.map((zone) => (
              <option key={zone}>{zone}</option>
            ))}
          </Select>
        </div>
      </Panel>
      <Panel title={t('sign-in:setup.you')}>
        <div className="stack">
          <Field {...wired('name')} label={t('sign-in:name')} autoComplete="name" />
          <Field {...wired('email')} type="email" label={t('sign-in:email')} autoComplete="username" />
          <Field
            name="password"
            type="password"
            label={t('sign-in:password')}
            hint={t('sign-in:passwordHint')}
            problem={problem('password')}
            autoComplete="new-password"
            minLength={12}
            required
          />
        </div>
      </Panel>
      <div className="row">
        <Button tone="main">{t('sign-in:setup.send')}</Button>
      </div>
    </Form>
  );
}
