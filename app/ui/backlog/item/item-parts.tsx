import { Link } from '@remix-run/react';
import { itemTypes } from '#app/domain/backlog/item.ts';
import { itemPath, newItemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { StateMark, TypeMark } from '#app/ui/backlog/marks.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Meter } from '#app/ui/kit/meter.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';
import { useItemAct } from './item-act.tsx';
import { SealedMark } from './ties/sealed-mark.tsx';

/** The parts of an item, and how many are done. */
export function ItemParts({ item }: { item: ItemView }) {
  const t = useTexts();
  const small = item.type === 'task' || item.type === 'bug';
  const standing = item.parts.filter((part) => !part.archived);
  const { parts: sealed } = item.sealed;
  const total = standing.length + sealed.length;
  const done = [...standing.map(({ state }) => state), ...sealed].filter(({ category }) => category === 'done').length;
  if ((small || !item.can.whole) && item.parts.length + sealed.length === 0) return null;
  return (
    <Panel title={t('item:parts.title')} id="parts">
      {total > 0 && (
        <>
          <p className="small soft num">{t('item:parts.count', { done, total })}</p>
          <Meter share={done / total} />
        </>
      )}
      <ul className="plain parts">
        {item.parts.map((part) => (
          <li key={part.key} className="row">
            <span className="key">{part.key}</span>
            <Link className="grow" to={itemPath(part.key)} prefetch="intent">
              {part.title}
            </Link>
            <TypeMark type={part.type} />
            <StateMark state={part.state} />
            {part.archived && <span className="chip">{t('item:page.archived')}</span>}
          </li>
        ))}
        {sealed.map((part, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells one sealed item from another
          <li key={at} className="row">
            <SealedMark sealed={part} />
          </li>
        ))}
      </ul>
      {item.can.whole && !small && <AddPart item={item} />}
    </Panel>
  );
}

/** A part is written down right here, in one line; everything else of it comes later, or on a page of its own. */
function AddPart({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'add-part' });
  const types = itemTypes.slice(item.type === 'epic' ? 1 : 2);
  return (
    <FetcherForm {...form} className="inline" lines="title">
      <Field
        name="title"
        label={t('item:parts.line')}
        labelHidden
        placeholder={t('item:parts.line')}
        problem={problem}
        defaultValue={typed.title ?? ''}
        maxLength={300}
        autoComplete="off"
        required
      />
      <Select name="type" label={t('item:field.type')} labelHidden defaultValue={typed.type}>
        {types.map((type) => (
          <option key={type} value={type}>
            {t(textKey(`item:type.${type}`))}
          </option>
        ))}
      </Select>
      <Button small>{t('item:parts.make')}</Button>
      <Link to={newItemPath(item.backlog.prefix, item.key)}>{t('item:parts.more')}</Link>
    </FetcherForm>
  );
}
