import type { Problem } from '#app/domain/errors.ts';
import { Notice } from '../kit/notice.tsx';
import { textKey, useTexts } from './texts.tsx';

/** The reason of a problem and what to do next, in the reader's language. */
export function useProblemText(): (problem: Pick<Problem, 'code' | 'values'>) => string {
  const t = useTexts();
  return ({ code, values }) => `${t(textKey(`refusals:${code}.reason`), values)} ${t(textKey(`refusals:${code}.next`), values)}`;
}

/** Finds the text of a field's problem, for `<Field problem>`. */
export function useProblems(problems: readonly Problem[] | undefined): (field: string) => string | undefined {
  const text = useProblemText();
  return (field) => {
    const problem = problems?.find((each) => each.field === field);
    return problem && text(problem);
  };
}

/** What was refused, at the top of a form; fields that are shown there repeat theirs beside them. */
export function ProblemList({ problems }: { problems: readonly Problem[] | undefined }) {
  const t = useTexts();
  const text = useProblemText();
  if (!problems || problems.length === 0) return null;
  return (
    <Notice tone="stop" role="alert" title={t('shell:refused')}>
      <ul className="problems">
        {problems.map((problem) => (
          <li key={problem.field + problem.code}>{text(problem)}</li>
        ))}
      </ul>
    </Notice>
  );
}
