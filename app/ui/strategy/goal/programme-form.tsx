import type { Sent } from '../../identity/sent.ts';
import { Button } from '../../kit/button.tsx';
import { Field, TextArea } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { CommandForm } from '../../shell/command-form.tsx';
import { ProblemList, useProblems } from '../../shell/problems.tsx';
import { useTexts } from '../../shell/texts.tsx';
import type { Again } from '../act-panel.tsx';

/** A new programme; who may not begin one is told who may. */
export function NewProgramme({ may, sent }: { may: boolean; sent: Sent | undefined }) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  return (
    <Page width="narrow">
      <PageHead title={t('strategy:programme.new')} />
      {may ? (
        <CommandForm className="panel stack">
          <ProblemList problems={sent?.problems} />
          <ProgrammeFields again={{ problem, typed: sent?.values ?? {} }} />
          <div>
            <Button tone="main">{t('strategy:programme.create')}</Button>
          </div>
        </CommandForm>
      ) : (
        <Notice tone="warn">{t('strategy:mayNot')}</Notice>
      )}
    </Page>
  );
}

interface Fields {
  programme?: { name: string; aim: string };
  again: Again;
}

/** What a programme is called, and what for. */
export function ProgrammeFields({ programme = { name: '', aim: '' }, again: { problem, typed } }: Fields) {
  const t = useTexts();
  return (
    <>
      <Field
        name="name"
        label={t('strategy:programme.name')}
        problem={problem('name')}
        defaultValue={typed.name ?? programme.name}
        maxLength={160}
        required
      />
      <TextArea
        name="aim"
        label={t('strategy:programme.aim')}
        problem={problem('aim')}
        defaultValue={typed.aim ?? programme.aim}
        maxLength={1_000}
        required
      />
    </>
  );
}
