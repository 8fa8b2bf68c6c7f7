import type { FreerChoice } from '#app/domain/blocker/blocker.ts';
import type { Problem } from '#app/domain/errors.ts';
import type { FundingChoice } from '#app/domain/strategy/funding/funding.ts';
import { itemPath } from '#app/paths.ts';
import { Button, LinkButton } from '#app/ui/kit/button.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { BlockerFields } from './blocker-fields.tsx';
import { FundingField } from './funding-field.tsx';

/** What the form is made of that says what holds an item up. */
export interface BlockPage {
  item: { key: string; title: string };
  choices: readonly FreerChoice[];
  fundingLines: readonly FundingChoice[];
  today: string;
  neededBy: string;
}

interface Props {
  page: BlockPage;
  sent: { ok: boolean; problems?: readonly Problem[]; values?: Record<string, string> } | undefined;
}

/** Something holds an item up: the form as a page of its own. */
export function BlockItem({ page, sent }: Props) {
  const t = useTexts();
  const { item } = page;
  return (
    <Page width="narrow">
      <PageHead
        title={t('blocker:raise.title')}
        sub={`${item.key} ${item.title}`}
        actions={<LinkButton to={itemPath(item.key)}>{t('blocker:raise.back')}</LinkButton>}
      />
      <CommandForm className="stack" draft={`block-${item.key}`}>
        <ProblemList problems={sent?.problems} />
        <BlockerFields
          {...page}
          funding={<FundingField lines={page.fundingLines} problems={sent?.problems} typed={sent?.values} />}
          problems={sent?.problems}
          typed={sent?.values}
          focus
        />
        <div className="row">
          <Button tone="stop">{t('blocker:raise.it')}</Button>
        </div>
      </CommandForm>
    </Page>
  );
}
