import { classifications } from '#app/domain/classification.ts';
import type { Problem } from '#app/domain/errors.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  agencyCode: string;
  can: { create: boolean };
  sent: { problems: readonly Problem[]; values: Record<string, string> } | undefined;
}

/** A name and a prefix make a backlog; who may not make one is told who may. */
export function NewBacklog({ can, ...form }: Props) {
  const t = useTexts();
  return (
    <Page width="narrow">
      <PageHead title={t('backlog:new.title')} />
      {can.create ? <NewBacklogForm {...form} /> : <Notice tone="warn">{t('backlog:list.emptyWait')}</Notice>}
    </Page>
  );
}

function NewBacklogForm({ agencyCode, sent }: Omit<Props, 'can'>) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <CommandForm className="panel stack">
      <ProblemList problems={sent?.problems} />
      <Field
        name="name"
        label={t('backlog:new.name')}
        hint={t('backlog:new.nameHint')}
        problem={problem('name')}
        defaultValue={sent?.values.name}
        maxLength={80}
        required
      />
      <Field
        name="prefix"
        label={t('backlog:new.prefix')}
        hint={t('backlog:new.prefixHint', { code: agencyCode })}
        problem={problem('prefix')}
        defaultValue={sent?.values.prefix ?? agencyCode}
        maxLength={12}
        autoCapitalize="characters"
        spellCheck={false}
        required
      />
      <Select
        name="classification"
        label={t('backlog:new.classification')}
        hint={t('backlog:new.classificationHint')}
        problem={problem('classification')}
        defaultValue={sent?.values.classification ?? 'internal'}
      >
        {classifications.map((each) => (
          <option key={each} value={each}>
            {t(textKey(`item:classification.${each}`))}
          </option>
        ))}
      </Select>
      <div>
        <Button tone="main">{t('backlog:new.create')}</Button>
      </div>
    </CommandForm>
  );
}
