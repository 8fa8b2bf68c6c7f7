import type { ItemLink, StateLine } from '#app/domain/backlog/backlog.ts';
import { itemTypes } from '#app/domain/backlog/item.ts';
import type { Classification } from '#app/domain/classification.ts';
import type { Problem } from '#app/domain/errors.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select, TextArea } from '#app/ui/kit/field.tsx';
import { Page, PageHead } from '#app/ui/kit/page-head.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { ProblemList, useProblems } from '#app/ui/shell/problems.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';

export interface NewItemProps {
  backlog: { prefix: string; name: string; classification: Classification };
  states: readonly StateLine[];
  parents: readonly ItemLink[];
  classifyAs: readonly Classification[];
  /** The key of what it is to be a part of, where the address says so. */
  parent: string;
  sent: { problems: readonly Problem[]; values: Record<string, string> } | undefined;
}

/** A new item: title, type and description; everything else under More. */
export function NewItem(props: NewItemProps) {
  const { backlog, parent, sent } = props;
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const typed = sent?.values ?? {};
  return (
    <Page width="narrow">
      <PageHead title={t('item:new.title')} sub={t('item:new.in', { backlog: backlog.name })} />
      <CommandForm className="panel stack">
        <ProblemList problems={sent?.problems} />
        <Field
          name="title"
          label={t('item:field.title')}
          problem={problem('title')}
          defaultValue={typed.title}
          maxLength={300}
          required
        />
        <Select name="type" label={t('item:field.type')} problem={problem('type')} defaultValue={typed.type ?? 'task'}>
          {itemTypes.map((type) => (
            <option key={type} value={type}>
              {t(textKey(`item:type.${type}`))}
            </option>
          ))}
        </Select>
        <TextArea
          name="description"
          label={t('item:field.description')}
          hint={t('item:field.descriptionHint')}
          problem={problem('description')}
          defaultValue={typed.description}
          rows={6}
        />
        <details className="more" open={parent !== '' || sent !== undefined}>
          <summary>{t('item:new.more')}</summary>
          <More {...props} />
        </details>
        <div>
          <Button tone="main">{t('item:new.create')}</Button>
        </div>
      </CommandForm>
    </Page>
  );
}

function More({ backlog, states, parents, classifyAs, parent, sent }: NewItemProps) {
  const t = useTexts();
  const problem = useProblems(sent?.problems);
  const typed = sent?.values ?? {};
  const named = (classification: string) => t(textKey(`item:classification.${classification}`));
  return (
    <div className="stack">
      <Select name="parent" label={t('item:field.parent')} problem={problem('parent')} defaultValue={typed.parent ?? parent}>
        <option value="">{t('item:new.noParent')}</option>
        {parents.map((each) => (
          <option key={each.key} value={each.key}>
            {each.key} {each.title}
          </option>
        ))}
      </Select>
      <Select name="state" label={t('item:field.state')} problem={problem('state')} defaultValue={typed.state}>
        <option value="">{t('item:new.firstState')}</option>
        {states.map((state) => (
          <option key={state.id} value={state.id}>
            {state.name}
          </option>
        ))}
      </Select>
      <Select name="position" label={t('item:new.where')} defaultValue={typed.position ?? 'bottom'}>
        <option value="bottom">{t('backlog:add.bottom')}</option>
        <option value="top">{t('backlog:add.top')}</option>
      </Select>
      <Select
        name="classification"
        label={t('item:field.classification')}
        problem={problem('classification')}
        defaultValue={typed.classification}
      >
        <option value="">{t('item:new.asBacklog', { classification: named(backlog.classification) })}</option>
        {classifyAs.map((each) => (
          <option key={each} value={each}>
            {named(each)}
          </option>
        ))}
      </Select>
      <Field
        name="estimate"
        label={t('item:field.estimate')}
        hint={t('item:field.estimateHint')}
        problem={problem('estimate')}
        defaultValue={typed.estimate}
        inputMode="decimal"
      />
      <Field name="dueOn" type="date" label={t('item:field.dueOn')} problem={problem('dueOn')} defaultValue={typed.dueOn} />
    </div>
  );
}
