import { locales, type Names } from '#app/domain/actor.ts';
import { servicePhases } from '#app/domain/strategy/service/service.ts';
import type { Sent } from '../../identity/sent.ts';
import { Button } from '../../kit/button.tsx';
import { Field, Select, TextArea } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { CommandForm } from '../../shell/command-form.tsx';
import { ProblemList, useProblems } from '../../shell/problems.tsx';
import { useTexts } from '../../shell/texts.tsx';
import type { Again } from '../act-panel.tsx';

export interface BacklogChoice {
  prefix: string;
  name: string;
}

interface Props {
  may: boolean;
  backlogs: readonly BacklogChoice[];
  sent: Sent | undefined;
}

/** A new service; who may not list one is told who may. */
export function NewService({ may, backlogs, sent }: Props) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const typed = sent?.values ?? {};
  return (
    <Page width="narrow">
      <PageHead title={t('services:new.title')} sub={t('services:new.sub')} />
      {may ? (
        <CommandForm className="panel stack">
          <ProblemList problems={sent?.problems} />
          <ServiceFields backlogs={backlogs} again={{ problem, typed }} />
          <div className="fields">
            <Select name="phase" label={t('services:field.phase')} problem={problem('phase')} defaultValue={typed.phase}>
              {servicePhases.map((phase) => (
                <option key={phase} value={phase}>
                  {t(`services:phase.${phase}`)}
                </option>
              ))}
            </Select>
            <Field
              type="date"
              name="launchedOn"
              label={t('services:field.launchedOn')}
              hint={t('services:field.launchedOnHint')}
              problem={problem('launchedOn')}
              defaultValue={typed.launchedOn}
            />
          </div>
          <div>
            <Button tone="main">{t('services:new.create')}</Button>
          </div>
        </CommandForm>
      ) : (
        <Notice tone="warn">{t('services:mayNot')}</Notice>
      )}
    </Page>
  );
}

interface Fields {
  service?: { names: Names; userNeed: string; address: string | null; backlog: BacklogChoice | null };
  backlogs: readonly BacklogChoice[];
  again: Again;
}

/** How a service is called in each language, what its user comes for, where it is, who works on it. */
export function ServiceFields({ service, backlogs, again: { problem, typed } }: Fields) {
  const t = useTexts();
  return (
    <>
      {problem('names') && <p className="problem">{problem('names')}</p>}
      <div className="fields">
        {locales.map((locale) => (
          <Field
            key={locale}
            name={locale}
            lang={locale}
            label={t(`services:nameIn.${locale}`)}
            problem={problem(`names.${locale}`)}
            defaultValue={typed[locale] ?? service?.names[locale]}
            maxLength={160}
          />
        ))}
      </div>
      <TextArea
        name="userNeed"
        label={t('services:field.userNeed')}
        hint={t('services:field.userNeedHint')}
        problem={problem('userNeed')}
        defaultValue={typed.userNeed ?? service?.userNeed}
        maxLength={1_000}
        required
      />
      <div className="fields">
        <Field
          type="url"
          name="address"
          label={t('services:field.address')}
          problem={problem('address')}
          defaultValue={typed.address ?? service?.address ?? ''}
          maxLength={500}
        />
        <Select
          name="backlog"
          label={t('services:field.backlog')}
          problem={problem('backlog')}
          defaultValue={typed.backlog ?? service?.backlog?.prefix ?? ''}
        >
          <option value="">{t('services:field.noBacklog')}</option>
          {backlogs.map(({ prefix, name }) => (
            <option key={prefix} value={prefix}>
              {name}
            </option>
          ))}
        </Select>
      </div>
    </>
  );
}
