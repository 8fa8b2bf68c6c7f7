import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { longestViewName, type ViewedList } from '#app/domain/board/views/view.ts';
import type { Problem } from '#app/domain/errors.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Checkbox, Field } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { listName, listPath } from './list-path.ts';

interface Props {
  list: ViewedList;
  /** The filter as an address carries it, and in words. */
  search: string;
  words: ReactNode;
  mayShare: boolean;
  refused: { problems: readonly Problem[]; values: Record<string, string> } | undefined;
}

/** A name, and whose it is to be, make a view of a filter. */
export function NewView({ list, search, words, mayShare, refused }: Props) {
  const t = useTexts();
  const problem = useProblems(refused?.problems);
  return (
    <Page width="narrow">
      <PageHead title={t('views:new.title')} sub={listName(list, t)} />
      <ProblemList problems={refused?.problems} />
      <Panel>
        <CommandForm className="stack">
          {words}
          <Field
            name="name"
            label={t('views:name')}
            hint={t('views:new.nameHint')}
            maxLength={longestViewName}
            required
            defaultValue={refused?.values.name}
            problem={problem('name')}
          />
          {mayShare && (
            <Checkbox
              name="shared"
              value="yes"
              label={t('views:new.shared')}
              defaultChecked={refused?.values.shared !== undefined}
            />
          )}
          <Checkbox name="opens" value="yes" label={t('views:new.opens')} defaultChecked={refused?.values.opens !== undefined} />
          <div className="row">
            <Button tone="main">{t('views:save')}</Button>
            <Link to={listPath(list, search)}>{t('views:back')}</Link>
          </div>
        </CommandForm>
      </Panel>
    </Page>
  );
}
