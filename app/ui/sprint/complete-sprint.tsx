import { Link } from '@remix-run/react';
import type { SprintEntry } from '#app/domain/sprint/sprint.ts';
import { itemPath, sprintPath } from '#app/paths.ts';
import { StateMark } from '#app/ui/backlog/marks.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Radios } from '#app/ui/kit/field.tsx';
import { Notice } from '#app/ui/kit/notice.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import type { Refused } from './new-sprint.tsx';
import type { SprintView } from './sprint-view.ts';

/** Completes a sprint: one choice for all that is not done, and another for whichever item one wants. */
export function CompleteSprint({ sprint, refused }: { sprint: SprintView; refused?: Refused }) {
  const t = useTexts();
  const { number, goal, can } = sprint;
  return (
    <Page width="narrow">
      <nav className="row small" aria-label={t('sprint:sprint')}>
        <Link to={sprintPath(sprint.id)}>
          {t('sprint:name', { number })} {goal}
        </Link>
      </nav>
      <PageHead title={t('sprint:complete.title')} />
      {can.complete ? <CompleteForm sprint={sprint} refused={refused} /> : <Notice tone="warn">{t('sprint:mayNot')}</Notice>}
    </Page>
  );
}

function CompleteForm({ sprint, refused }: { sprint: SprintView; refused?: Refused }) {
  const t = useTexts();
  const standing = sprint.entries.filter(({ out, archived }) => !out && !archived);
  const unfinished = standing.filter(({ category }) => category !== 'done');
  const values: Record<string, string> = refused?.values ?? {};
  const next = sprint.next
    ? t('sprint:complete.nextIs', { number: sprint.next.number })
    : t('sprint:complete.nextIsNew', { number: sprint.number + 1 });
  return (
    <CommandForm className="stack">
      <ProblemList problems={refused?.problems} />
      <p>{t('sprint:complete.doneCount', { count: standing.length - unfinished.length, all: standing.length })}</p>
      {unfinished.length > 0 && (
        <Panel>
          <Radios
            legend={t('sprint:complete.rest')}
            name="rest"
            chosen={values.rest ?? 'next'}
            choices={[
              { value: 'next', label: next },
              { value: 'backlog', label: t('sprint:complete.backlog') },
            ]}
          />
        </Panel>
      )}
      {unfinished.length > 0 && (
        <Panel title={t('sprint:complete.each')}>
          {/* What is another agency's goes where all that is left goes. */}
          {unfinished
            .filter(({ owner }) => owner === null)
            .map((entry) => (
              <Choice
                key={entry.key}
                entry={entry}
                chosen={values[`outcome.${entry.key}`]}
                points={values[`points.${entry.key}`]}
              />
            ))}
        </Panel>
      )}
      <div className="row">
        <Button tone="main">{t('sprint:complete.complete')}</Button>
      </div>
    </CommandForm>
  );
}

function Choice({ entry, chosen = 'rest', points }: { entry: SprintEntry; chosen?: string; points?: string }) {
  const t = useTexts();
  const { number } = useFormat();
  const { key, title } = entry;
  const choices = ['rest', 'next', 'backlog', 'split'] as const;
  return (
    <div className="sprint-rest">
      <fieldset>
        <legend>
          <Link className="key" to={itemPath(key)}>
            {key}
          </Link>{' '}
          {title} <StateMark state={{ name: entry.state, category: entry.category }} />
        </legend>
        <div className="row">
          {choices.map((choice) => (
            <label key={choice} className="check">
              <input type="radio" name={`outcome.${key}`} value={choice} defaultChecked={choice === chosen} />
              <span>{t(labelOf[choice])}</span>
            </label>
          ))}
        </div>
      </fieldset>
      {entry.points !== null && (
        <Field
          name={`points.${key}`}
          label={t('sprint:complete.points', { key })}
          hint={t('sprint:complete.pointsOf', { count: entry.points, points: number(entry.points) })}
          inputMode="decimal"
          defaultValue={points}
          autoComplete="off"
        />
      )}
    </div>
  );
}

const labelOf = {
  rest: 'sprint:complete.asAll',
  next: 'sprint:complete.next',
  backlog: 'sprint:complete.backlog',
  split: 'sprint:complete.split',
} as const;
