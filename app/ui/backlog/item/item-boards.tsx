import { Link } from '@remix-run/react';
import { boardPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Select } from '#app/ui/kit/field.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, useItemAct } from './item-act.tsx';

/** On which of the reader's boards an item was taken, with the way off; and of a partner's item the boards that could take it. */
export function ItemBoards({ item }: { item: ItemView }) {
  const t = useTexts();
  const { stands, offers, shown, mayTakeOff } = item.boards;
  if (stands.length + offers.length === 0) return null;
  return (
    <div className="field">
      <span className="label">{t('item:boards.label')}</span>
      {stands.length === 0 && <span className="soft">{t('item:boards.none')}</span>}
      {stands.map(({ id, name, team }) => (
        <span key={id} className="row">
          <Link to={boardPath(id)}>{t('item:boards.name', { name, team })}</Link>
          {!shown && <span className="small soft">{t('item:boards.rests')}</span>}
          {mayTakeOff && (
            <ActButton item={item.key} act="take-off-board" of={id}>
              <input type="hidden" name="board" value={id} />
              <Button small>{t('item:boards.remove', { name })}</Button>
            </ActButton>
          )}
        </span>
      ))}
      {offers.length > 0 && <TakeOnto item={item} />}
    </div>
  );
}

function TakeOnto({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'place-item' });
  const { offers } = item.boards;
  return (
    <FetcherForm {...form} className="fact" follows={offers.length}>
      <Select name="board" label={t('item:boards.board')} problem={problem} defaultValue={typed.board ?? offers[0]?.id}>
        {offers.map(({ id, name, team }) => (
          <option key={id} value={id}>
            {t('item:boards.name', { name, team })}
          </option>
        ))}
      </Select>
      <Button small>{t('item:boards.add')}</Button>
    </FetcherForm>
  );
}
