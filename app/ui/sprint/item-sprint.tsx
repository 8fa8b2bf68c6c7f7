import { Link } from '@remix-run/react';
import { sprintPath } from '#app/paths.ts';
import { ActButton } from '#app/ui/backlog/item/item-act.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Select } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** Which sprint an item stands in, with the way out; else the sprints it could be put into. */
export function ItemSprint({ item }: { item: ItemView }) {
  const t = useTexts();
  const { stands, mayTakeOut, offers } = item.sprint;
  if (stands) {
    return (
      <div className="field">
        <span className="label">{t('item:sprint.label')}</span>
        <Link to={sprintPath(stands.id)}>{t('item:sprint.name', { number: stands.number, team: stands.team })}</Link>
        {mayTakeOut && (
          <ActButton item={item.key} act="remove-from-sprint">
            <input type="hidden" name="sprint" value={stands.id} />
            <Button small>{t('item:sprint.takeOut')}</Button>
          </ActButton>
        )}
      </div>
    );
  }
  if (offers.length === 0) return null;
  return (
    <ActButton item={item.key} act="add-to-sprint" className="fact">
      <Select name="sprint" label={t('item:sprint.label')}>
        {offers.map(({ id, number, team }) => (
          <option key={id} value={id}>
            {t('item:sprint.name', { number, team })}
          </option>
        ))}
      </Select>
      <Button small>{t('item:sprint.add')}</Button>
    </ActButton>
  );
}
