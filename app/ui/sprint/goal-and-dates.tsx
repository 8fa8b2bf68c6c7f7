import { Field } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  values: { goal?: string; startsOn?: string; endsOn?: string };
  problem: (field: string) => string | undefined;
  /** The goal is where one begins to type. */
  focus?: boolean;
}

/** What a sprint is for, and from when to when. */
export function GoalAndDates({ values, problem, focus }: Props) {
  const t = useTexts();
  return (
    <div className="stack">
      <Field
        name="goal"
        label={t('sprint:goal')}
        hint={t('sprint:goalHint')}
        maxLength={200}
        defaultValue={values.goal}
        problem={problem('goal')}
        autoFocus={focus}
        autoComplete="off"
      />
      <div className="sprint-days">
        <Field
          name="startsOn"
          type="date"
          label={t('sprint:startsOn')}
          defaultValue={values.startsOn}
          problem={problem('startsOn')}
          required
        />
        <Field
          name="endsOn"
          type="date"
          label={t('sprint:endsOn')}
          defaultValue={values.endsOn}
          problem={problem('endsOn')}
          required
        />
      </div>
    </div>
  );
}
