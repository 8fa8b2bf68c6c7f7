import type { BlockerLine } from '#app/domain/blocker/blocker.ts';
import type { Problem } from '#app/domain/errors.ts';
import type { FundingChoice } from '#app/domain/strategy/funding/funding.ts';
import { Select } from '#app/ui/kit/field.tsx';
import { useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

interface Props {
  lines: readonly FundingChoice[];
  blocker?: BlockerLine;
  problems: readonly Problem[] | undefined;
  typed: Record<string, string> | undefined;
}

/** The funding line that a blocker waits for, of those that its reader sees. */
export function FundingField({ lines, blocker, problems, typed }: Props) {
  const t = useTexts();
  const problem = useProblems(problems);
  if (lines.length === 0) return null;
  return (
    <Select
      name="funding"
      label={t('blocker:field.funding')}
      hint={t('blocker:field.fundingHint')}
      problem={problem('funding')}
      defaultValue={typed?.funding ?? blocker?.funding?.id ?? ''}
    >
      <option value="">{t('blocker:field.noFunding')}</option>
      {lines.map((line) => (
        <option key={line.id} value={line.id}>
          {fundingWords(line)}
        </option>
      ))}
    </Select>
  );
}

/** A funding line in a line: of which programme, for which year, from where. */
export function fundingWords({ programme, year, source, currency }: FundingChoice): string {
  return `${programme}, ${year}: ${source}, ${currency}`;
}
