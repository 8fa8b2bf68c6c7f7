import { mostYears } from '#app/domain/strategy/goal.ts';
import type { Sent } from '../../identity/sent.ts';
import { Button } from '../../kit/button.tsx';
import { Checkbox, Field, TextArea } from '../../kit/field.tsx';
import { Notice } from '../../kit/notice.tsx';
import { Page, PageHead } from '../../kit/page-head.tsx';
import { CommandForm } from '../../shell/command-form.tsx';
import { ProblemList, useProblems } from '../../shell/problems.tsx';
import { useTexts } from '../../shell/texts.tsx';
import type { Again } from '../act-panel.tsx';

interface Props {
  may: boolean;
  /** The year it is. */
  year: number;
  sent: Sent | undefined;
}

/** A new goal; who may not set one is told who may. */
export function NewGoal({ may, year, sent }: Props) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const goal = { name: '', text: '', fromYear: year, toYear: year + mostYears - 1, national: false };
  return (
    <Page width="narrow">
      <PageHead title={t('strategy:goal.new')} />
      {may ? (
        <CommandForm className="panel stack">
          <ProblemList problems={sent?.problems} />
          <GoalFields goal={goal} again={{ problem, typed: sent?.values ?? {} }} />
          <div>
            <Button tone="main">{t('strategy:goal.create')}</Button>
          </div>
        </CommandForm>
      ) : (
        <Notice tone="warn">{t('strategy:mayNot')}</Notice>
      )}
    </Page>
  );
}

interface Fields {
  goal: { name: string; text: string; fromYear: number; toYear: number; national: boolean };
  again: Again;
}

/** What a goal is called, means and spans. */
export function GoalFields({ goal, again: { problem, typed } }: Fields) {
  const t = useTexts();
  const field = (name: 'name' | 'fromYear' | 'toYear') => ({
    name,
    problem: problem(name),
    defaultValue: typed[name] ?? goal[name],
    required: true,
  });
  return (
    <>
      <Field {...field('name')} label={t('strategy:goal.name')} maxLength={160} />
      <TextArea
        name="text"
        label={t('strategy:goal.text')}
        problem={problem('text')}
        defaultValue={typed.text ?? goal.text}
        maxLength={4_000}
      />
      <div className="fields">
        <Field {...field('fromYear')} label={t('strategy:goal.from')} inputMode="numeric" />
        <Field {...field('toYear')} label={t('strategy:goal.to')} inputMode="numeric" />
      </div>
      {goal.national ? (
        <input type="hidden" name="national" value="true" />
      ) : (
        <Checkbox
          name="national"
          value="true"
          label={t('strategy:goal.makeNational')}
          defaultChecked={typed.national === 'true'}
        />
      )}
    </>
  );
}
