import { Link } from '@remix-run/react';
import type { ReactNode } from 'react';
import { type LinkKind, linkKinds } from '#app/domain/backlog/item/item-link.ts';
import { graphPath, itemPath } from '#app/paths.ts';
import { FetcherForm } from '#app/ui/backlog/fetcher-form.tsx';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { StateMark } from '#app/ui/backlog/marks.tsx';
import { Button } from '#app/ui/kit/button.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { textKey, useTexts } from '#app/ui/shell/texts.tsx';
import { ActButton, Opens, useItemAct } from '../item-act.tsx';
import { RemoveButton } from '../item-people.tsx';
import { SealedMark } from './sealed-mark.tsx';

/** Items that an item is tied to, and how. */
export function LinkedItems({ item }: { item: ItemView }) {
  const t = useTexts();
  const { linked: sealed } = item.sealed;
  if (item.linked.length + sealed.length === 0) return null;
  return (
    <Panel title={t('item:linked.title')} id="linked">
      <ul className="plain links">
        {item.linked.map((other) => (
          <Tied key={other.id} item={item} kind={other.kind} link={other.id} called={other.key}>
            <span className="key">{other.key}</span>
            <Link className="grow" to={itemPath(other.key)} prefetch="intent">
              {other.title}
            </Link>
            <StateMark state={other.state} />
            {other.archived && <span className="chip">{t('item:page.archived')}</span>}
          </Tied>
        ))}
        {sealed.map((other, at) => (
          // biome-ignore lint/suspicious/noArrayIndexKey: nothing else tells one sealed item from another
          <Tied key={at} item={item} kind={other.kind} link={other.link} called={other.owner}>
            <SealedMark sealed={other} />
          </Tied>
        ))}
      </ul>
      <Link className="small" to={graphPath({ item: item.key })}>
        {t('item:linked.graph')}
      </Link>
      {item.can.whole && (
        <Opens acts={['link-items']} summary={t('item:linked.add')}>
          <LinkItem item={item} />
        </Opens>
      )}
    </Panel>
  );
}

interface TiedProps {
  item: ItemView;
  kind: LinkKind;
  /** By which it is taken off; null where it is not to be. */
  link: string | null;
  called: string;
  children: ReactNode;
}

function Tied({ item, kind, link, called, children }: TiedProps) {
  const t = useTexts();
  return (
    <li className="row">
      <span className="small soft">{t(textKey(`item:linked.kind.${kind}`))}</span>
      {children}
      {item.can.whole && link && (
        <ActButton item={item.key} act="unlink-items" of={link}>
          <input type="hidden" name="link" value={link} />
          <RemoveButton label={t('item:linked.remove', { key: called })} />
        </ActButton>
      )}
    </li>
  );
}

export function LinkItem({ item }: { item: ItemView }) {
  const t = useTexts();
  const { form, problem, typed } = useItemAct({ item: item.key, act: 'link-items' });
  return (
    <FetcherForm {...form} className="inline">
      <Select name="kind" label={t('item:linked.kindLabel')} defaultValue={typed.kind}>
        {linkKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(textKey(`item:linked.kind.${kind}`))}
          </option>
        ))}
      </Select>
      <Field
        name="to"
        label={t('item:linked.key')}
        placeholder={`${item.backlog.prefix}-1`}
        problem={problem}
        defaultValue={typed.to ?? ''}
        maxLength={24}
        autoComplete="off"
        required
      />
      <Button small>{t('item:linked.make')}</Button>
    </FetcherForm>
  );
}
