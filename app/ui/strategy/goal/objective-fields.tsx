import { Field } from '../../kit/field.tsx';
import { useTexts } from '../../shell/texts.tsx';
import type { Again } from '../act-panel.tsx';

interface Objective {
  name: string;
  measure: string;
  unit: string;
  baseline: number | '';
  target: number | '';
  targetYear: number | '';
}

const nothing: Objective = { name: '', measure: '', unit: '', baseline: '', target: '', targetYear: '' };

/** What is to be reached, what is counted for it, from where to where, and by when. */
export function ObjectiveFields({ objective = nothing, again: { problem, typed } }: { objective?: Objective; again: Again }) {
  const t = useTexts();
  const field = (name: keyof Objective) => ({
    name,
    label: t(`strategy:field.${name}`),
    problem: problem(name),
    defaultValue: typed[name] ?? objective[name],
    required: true,
  });
  return (
    <>
      <Field {...field('name')} maxLength={160} />
      <Field {...field('measure')} hint={t('strategy:field.measureHint')} maxLength={160} />
      <div className="fields">
        <Field {...field('unit')} maxLength={160} />
        <Field {...field('baseline')} inputMode="decimal" />
        <Field {...field('target')} inputMode="decimal" />
        <Field {...field('targetYear')} inputMode="numeric" />
      </div>
    </>
  );
}
