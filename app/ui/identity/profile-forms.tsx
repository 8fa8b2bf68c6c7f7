import { Link } from '@remix-run/react';
import { locales } from '#app/domain/actor.ts';
import { mailChoices } from '#app/domain/told/mail-choice.ts';
import { keysPath } from '#app/paths.ts';
import { Button } from '../kit/button.tsx';
import { Field, Select } from '../kit/field.tsx';
import { Panel } from '../kit/panel.tsx';
import { CommandForm } from '../shell/command-form.tsx';
import { ProblemList, useProblems } from '../shell/problems.tsx';
import { useTexts } from '../shell/texts.tsx';
import type { Sent } from './sent.ts';

/** How one is called. */
export function NameForm({ name, sent }: { name: string; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Panel title={t('profile:name.title')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="rename-person" />
        <Field
          name="name"
          label={t('profile:name.label')}
          problem={problem('name')}
          defaultValue={sent?.values?.name ?? name}
          autoComplete="name"
          maxLength={120}
          required
        />
        <div className="row">
          <Button>{t('profile:save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

/** The language one reads in. */
export function LanguageForm({ locale }: { locale: string }) {
  const t = useTexts();
  return (
    <Panel title={t('profile:language.title')}>
      {/* Every word of the page is another one then: it is made anew. */}
      <CommandForm className="stack" reloadDocument>
        <input type="hidden" name="act" value="change-language" />
        <Select name="locale" label={t('profile:language.label')} defaultValue={locale} key={locale}>
          {locales.map((each) => (
            <option key={each} value={each} lang={each}>
              {ownNames[each]}
            </option>
          ))}
        </Select>
        <div className="row">
          <Button>{t('profile:save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

/** Whether what concerns one is mailed, and how often. */
export function MailsForm({ mails }: { mails: string }) {
  const t = useTexts();
  return (
    <Panel title={t('profile:mails.title')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="set-mails" />
        <p>{t('profile:mails.text')}</p>
        <Select name="mails" label={t('profile:mails.label')} defaultValue={mails} key={mails}>
          {mailChoices.map((each) => (
            <option key={each} value={each}>
              {t(`profile:mails.${each}`)}
            </option>
          ))}
        </Select>
        <div className="row">
          <Button>{t('profile:save')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}

/** Whether keys without Ctrl do something: who speaks to the computer, or presses keys by mistake, may not want it. */
export function KeysForm({ on }: { on: boolean }) {
  const t = useTexts();
  return (
    <Panel title={t('profile:keys.title')}>
      <CommandForm className="stack">
        <input type="hidden" name="act" value="set-single-keys" />
        <p>{t(on ? 'profile:keys.areOn' : 'profile:keys.areOff')}</p>
        <input type="hidden" name="on" value={on ? '' : 'yes'} />
        <div className="row">
          <Button>{t(on ? 'profile:keys.off' : 'profile:keys.on')}</Button>
          <Link to={keysPath()}>{t('profile:keys.all')}</Link>
        </div>
      </CommandForm>
    </Panel>
  );
}

/** Each language in its own words, as whoever looks for it reads it. */
const ownNames = { en: 'English', ru: 'Русский', 'uz-Latn': 'Oʻzbekcha', 'uz-Cyrl': 'Ўзбекча' } as const;

/** Another password; the other sessions end with the old one. */
export function PasswordForm({ sent, changed }: { sent: Sent | undefined; changed: boolean }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Panel title={t('profile:password.title')}>
      <CommandForm className="stack" key={changed ? 'done' : 'open'}>
        <input type="hidden" name="act" value="change-password" />
        <ProblemList problems={sent?.problems?.filter(({ field }) => field === '')} />
        <Field
          name="current"
          type="password"
          label={t('profile:password.current')}
          problem={problem('current')}
          autoComplete="current-password"
          required
        />
        <Field
          name="password"
          type="password"
          label={t('profile:password.new')}
          hint={t('profile:password.hint')}
          problem={problem('password')}
          autoComplete="new-password"
          minLength={12}
          required
        />
        <div className="row">
          <Button>{t('profile:password.send')}</Button>
        </div>
      </CommandForm>
    </Panel>
  );
}
