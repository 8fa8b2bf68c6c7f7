import { Link } from '@remix-run/react';
import { filterOf } from '#app/domain/backlog/filter/filter.ts';
import { blockersFilterOf } from '#app/domain/blocker/blockers-search.ts';
import { longestViewName, type ViewPage } from '#app/domain/board/views/view.ts';
import type { Problem } from '#app/domain/errors.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { BlockersWords } from './blockers-words.tsx';
import { FilterWords } from './filter-words.tsx';
import { listName, listPath } from './list-path.ts';

interface Props {
  view: ViewPage;
  refused: { problems: readonly Problem[]; values: Record<string, string> } | undefined;
}

/** A view by itself: it is renamed, made the one that its list opens with, and removed here. */
export function View({ view, refused }: Props) {
  const t = useTexts();
  const problem = useProblems(refused?.problems);
  return (
    <Page width="narrow">
      <PageHead
        title={view.name}
        sub={t(view.shared ? 'views:ofAll' : 'views:ofMine', { list: listName(view.list, t) })}
        actions={<Link to={listPath(view.list, view.search)}>{t('views:look')}</Link>}
      />
      <ProblemList problems={refused?.problems} />
      <Panel title={t('views:lets')}>
        {view.choices && <FilterWords filter={filterOf(new URLSearchParams(view.search))} choices={view.choices} />}
        {view.serves && (
          <BlockersWords
            filter={blockersFilterOf(new URLSearchParams(view.search))}
            serves={view.serves}
            agencies={view.agencies ?? []}
          />
        )}
        <CommandForm className="row">
          <input type="hidden" name="act" value="set-default-view" />
          <input type="hidden" name="opens" value={view.opens ? '' : 'yes'} />
          <Button>{t(view.opens ? 'views:opensWhole' : 'views:openWith')}</Button>
        </CommandForm>
      </Panel>
      {view.mine && (
        <Panel title={t('views:change')}>
          <div className="stack">
            <CommandForm className="inline">
              <input type="hidden" name="act" value="rename-view" />
              <Field
                name="name"
                label={t('views:name')}
                maxLength={longestViewName}
                required
                defaultValue={refused?.values.name ?? view.name}
                problem={problem('name')}
              />
              <Button>{t('views:rename')}</Button>
            </CommandForm>
            <CommandForm>
              <input type="hidden" name="act" value="remove-view" />
              <Button tone="stop">{t('views:remove')}</Button>
            </CommandForm>
          </div>
        </Panel>
      )}
    </Page>
  );
}
