import { Link } from '@remix-run/react';
import { nameIn } from '#app/domain/actor.ts';
import type { LineUpward } from '#app/domain/strategy/item-strategy.ts';
import { goalPath, itemPath, objectivePath, programmePath, servicePath } from '#app/paths.ts';
import type { ItemView } from '#app/ui/backlog/item-view.ts';
import { useLanguage, useTexts } from '#app/ui/shell/texts.tsx';
import { Fact } from './fact-form.tsx';

/** What an item is for: its line upward to objectives and goals, the service it is about, and forms to link it. */
export function ItemStrategy({ item }: { item: ItemView }) {
  const t = useTexts();
  const { line } = item.strategy;
  return (
    <>
      <div className="field">
        <span className="label">{t('item:strategy.line')}</span>
        {line.length === 0 && <span>{t('item:strategy.noLine')}</span>}
        {line.map((objective) => (
          <Upward key={objective.id} objective={objective} />
        ))}
      </div>
      {(item.can.whole || item.strategy.own) && <ObjectiveFact item={item} />}
      <ServiceFact item={item} />
    </>
  );
}

/** Goal › objective, and by what the item serves it. */
function Upward({ objective: { id, name, closed, goal, via } }: { objective: LineUpward }) {
  const t = useTexts();
  return (
    <span>
      <Link to={goalPath(goal.id)}>{goal.name}</Link> › <Link to={objectivePath(id)}>{name}</Link>
      {closed && <> ({t('item:strategy.closed')})</>}
      {via.by === 'parent' && (
        <span className="small soft">
          {' '}
          {t('item:strategy.viaParent')} <Link to={itemPath(via.key)}>{via.key}</Link>
        </span>
      )}
      {via.by === 'programme' && (
        <span className="small soft">
          {' '}
          {t('item:strategy.viaProgramme')} <Link to={programmePath(via.id)}>{via.name}</Link>
        </span>
      )}
    </span>
  );
}

function ObjectiveFact({ item }: { item: ItemView }) {
  const t = useTexts();
  const { own, line, choices } = item.strategy;
  const linked = line.find(({ id }) => id === own);
  // What it is linked to stays chosen, though it be closed and not to be chosen anew.
  const missing = linked && !choices.objectives.some(({ id }) => id === own) ? [linked] : [];
  const options = [
    { value: '', label: t('item:strategy.noOwn') },
    ...missing.map(({ id, name }) => ({ value: id, label: `${name} (${t('item:strategy.closed')})` })),
    ...choices.objectives.map(({ id, name, goal }) => ({ value: id, label: `${name} · ${goal}` })),
  ];
  return (
    <Fact
      item={item}
      act="set-objective"
      name="objective"
      label={t('item:strategy.objective')}
      value={own ?? ''}
      shown={linked?.name ?? t('item:page.none')}
      options={options}
      fixed={!item.can.whole}
    />
  );
}

function ServiceFact({ item }: { item: ItemView }) {
  const t = useTexts();
  const { locale } = useLanguage();
  const { service, choices } = item.strategy;
  const named = choices.services.map(({ id, names }) => ({ value: id, label: nameIn(names, locale) }));
  const elsewhere = service && !named.some(({ value }) => value === service.id) ? [service] : [];
  const options = [
    { value: '', label: t('item:page.none') },
    ...elsewhere.map(({ id, names }) => ({ value: id, label: nameIn(names, locale) })),
    ...named,
  ];
  const name = service && nameIn(service.names, locale);
  return (
    <Fact
      item={item}
      act="set-service"
      name="service"
      label={t('item:strategy.service')}
      value={service?.id ?? ''}
      shown={name ?? t('item:page.none')}
      options={options}
      note={service && <Link to={servicePath(service.id)}>{name}</Link>}
      fixed={!item.can.whole}
    />
  );
}
