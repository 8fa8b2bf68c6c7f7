import { hides } from '#app/domain/reach/terms.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Avatar } from '#app/ui/kit/avatar.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Select } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, useItemAct } from './item-act.tsx';

/** Who works on an item; a person can take it, be added, be taken off. */
export function ItemPeople({ item, me }: { item: ItemView; me: string }) {
  const t = useTexts();
  const hidden = hides(item.shared?.terms ?? null, 'assignees');
  const free = item.others.some((person) => person.id === me);
  return (
    <div className="field">
      <span className="label">{t('item:field.assignees')}</span>
      {item.assignees.length === 0 && <span className="soft">{t(hidden ? 'item:page.notShown' : 'item:people.nobody')}</span>}
      <ul className="plain stack">
        {item.assignees.map((person) => (
          <li key={person.id ?? person.name} className="row">
            <Avatar name={person.name} />
            <span className="grow">
              {person.name} {person.id === null && <span className="small soft">({t('item:people.fromImport')})</span>}
              {person.agency && <span className="small soft">({person.agency})</span>}
            </span>
            {item.can.name && (item.can.whole || person.id === me) && (
              <ActButton item={item.key} act="unassign-item" of={person.id ?? person.name}>
                <input type="hidden" name={person.id ? 'person' : 'name'} value={person.id ?? person.name} />
                <RemoveButton label={t('item:people.remove', { name: person.name })} />
              </ActButton>
            )}
          </li>
        ))}
      </ul>
      {item.can.name && free && (
        <ActButton item={item.key} act="assign-item" of="me">
          <input type="hidden" name="person" value={me} />
          <Button small>{t('item:people.me')}</Button>
        </ActButton>
      )}
      {item.can.name && item.others.length > 0 && <AddPerson item={item} />}
    </div>
  );
}

function AddPerson({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'assign-item' });
  return (
    <FetcherForm {...form} className="fact" follows={item.assignees.length}>
      <Select
        name="person"
        label={t('item:people.person')}
        labelHidden
        problem={problem}
        defaultValue={typed.person ?? ''}
        required
      >
        <option value="">{t('item:people.choose')}</option>
        {item.others.map((person) => (
          <option key={person.id} value={person.id}>
            {person.name}
          </option>
        ))}
      </Select>
      <Button small className="fact-save">
        {t('item:people.assign')}
      </Button>
    </FetcherForm>
  );
}

/** A small cross that takes something off, with words for those who do not see it. */
export function RemoveButton({ label }: { label: string }) {
  return (
    <Button small tone="quiet" title={label}>
      <span aria-hidden="true">✕</span>
      <span className="hidden-label">{label}</span>
    </Button>
  );
}
