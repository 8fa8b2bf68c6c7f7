import { Link } from '@remix-run/react';
import { useId } from 'react';
import { itemTypes } from '#app/domain/backlog/item.ts';
import { hides } from '#app/domain/reach/terms.ts';
import { seenByPath } from '#app/paths.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import { ItemSprint } from '#app/ui/sprint/item-sprint.tsx';
import { Fact, FactForm } from './fact-form.tsx';
import { ItemBoards } from './item-boards.tsx';
import { ItemLabels } from './item-labels.tsx';
import { AskToLower } from './item-lowering.tsx';
import { ItemPeople } from './item-people.tsx';

import { ItemStrategy } from './item-strategy.tsx';
import { ItemWatchers } from './item-watchers.tsx';

/** What is said of an item in single words: state, people, size, days. Each is a small form of its own. */
export function ItemFacts({ item, me }: { item: ItemView; me: string }) {
  const t = useTexts();
  return (
    <aside className="panel item-facts" aria-label={t('item:page.details')}>
      <StateFact item={item} />
      <ItemPeople item={item} me={me} />
      <TypeFact item={item} />
      <FactForm
        item={item}
        act="set-estimate"
        name="estimate"
        label={t('item:field.estimate')}
        hint={t('item:field.estimateHint')}
        value={item.estimate}
        fixed={!item.can.estimate}
        instead={hides(item.shared?.terms ?? null, 'estimates') ? t('item:page.notShown') : undefined}
        inputMode="decimal"
      />
      <FactForm
        item={item}
        act="set-due-date"
        name="dueOn"
        label={t('item:field.dueOn')}
        value={item.dueOn}
        type="date"
        note={<Late item={item} />}
      />
      <ParentFact item={item} />
      <ItemBoards item={item} />
      <ItemSprint item={item} />
      <ItemStrategy item={item} />
      <ItemLabels item={item} />
      <ClassificationFact item={item} />
      <AskToLower item={item} />
      <Link className="small" to={seenByPath(item.key)}>
        {t('item:page.seenBy')}
      </Link>
      <ItemWatchers item={item} />
    </aside>
  );
}

function StateFact({ item }: { item: ItemView }) {
  const t = useTexts();
  const { date } = useFormat();
  const options = item.states.map((state) => ({ value: state.id, label: state.name }));
  return (
    <Fact
      item={item}
      act="change-state"
      name="state"
      label={t('item:field.state')}
      value={item.state.id}
      shown={item.state.name}
      options={options}
      note={t('item:page.since', { date: date(item.state.since) })}
      fixed={item.archived}
    />
  );
}

function TypeFact({ item }: { item: ItemView }) {
  const t = useTexts();
  const options = itemTypes.map((type) => ({ value: type, label: t(textKey(`item:type.${type}`)) }));
  return (
    <Fact
      item={item}
      act="set-type"
      name="type"
      label={t('item:field.type')}
      value={item.type}
      shown={t(textKey(`item:type.${item.type}`))}
      options={options}
    />
  );
}

function ParentFact({ item }: { item: ItemView }) {
  const t = useTexts();
  const list = useId();
  return (
    <FactForm
      item={item}
      act="set-parent"
      name="parent"
      label={t('item:field.parent')}
      hint={t('item:field.parentHint', { key: `${item.backlog.prefix}-1` })}
      value={item.line.at(-1)?.key ?? null}
      instead={item.sealed.above && item.line.length === 0 ? t('item:sealed.title') : undefined}
      fixed={!item.can.whole}
      list={list}
      autoComplete="off"
    />
  );
}

function ClassificationFact({ item }: { item: ItemView }) {
  const t = useTexts();
  const word = (each: string) => t(textKey(`item:classification.${each}`));
  const options = item.can.classifyAs.map((each) => ({ value: each, label: word(each) }));
  return (
    <Fact
      item={item}
      act="set-classification"
      name="classification"
      label={t('item:field.classification')}
      value={item.classification}
      shown={word(item.classification)}
      options={options}
      note={t(textKey(`item:classificationMeans.${item.classification}`))}
      fixed={!item.can.whole}
    />
  );
}

function Late({ item }: { item: ItemView }) {
  const t = useTexts();
  const { date } = useFormat();
  return item.late && item.dueOn ? <strong className="late">{t('backlog:page.late', { date: date(item.dueOn) })}</strong> : null;
}
