import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { LabelMarks } from '#app/ui/backlog/marks.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Select } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, useItemAct } from './item-act.tsx';
import { RemoveButton } from './item-people.tsx';

/** An item's labels; the backlog's other ones can be put on it. */
export function ItemLabels({ item }: { item: ItemView }) {
  const t = useTexts();
  return (
    <div className="field">
      <span className="label">{t('item:field.labels')}</span>
      {item.labels.length === 0 && <span className="soft">{t('item:labels.none')}</span>}
      <ul className="plain row">
        {item.labels.map((label) => (
          <li key={label.id} className="row">
            <LabelMarks labels={[label]} />
            {item.can.edit && (
              <ActButton item={item.key} act="unlabel-item" of={label.id}>
                <input type="hidden" name="label" value={label.id} />
                <RemoveButton label={t('item:labels.remove', { name: label.name })} />
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {item.can.edit && item.otherLabels.length > 0 && <AddLabel item={item} />}
    </div>
  );
}

function AddLabel({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'label-item' });
  return (
    <FetcherForm {...form} className="fact" follows={item.labels.length}>
      <Select name="label" label={t('item:labels.label')} labelHidden problem={problem} defaultValue={typed.label ?? ''} required>
        <option value="">{t('item:labels.choose')}</option>
        {item.otherLabels.map((label) => (
          <option key={label.id} value={label.id}>
            {label.name}
          </option>
        ))}
      </Select>
      <Button small className="fact-save">
        {t('item:labels.add')}
      </Button>
    </FetcherForm>
  );
}
