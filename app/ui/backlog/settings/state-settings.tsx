import { stateCategories } from '#app/domain/backlog/item.ts';
import { StateMark } from '#app/ui/backlog/marks.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Panel } from '#app/ui/kit/panel.tsx';
import { textKey, useFormat, useTexts } from '#app/ui/shell/texts.tsx';
import type { SettingsProps } from './settings-props.ts';
import { Shape } from './shape-form.tsx';

/** The steps of a backlog's workflow: named, ordered, added and removed. */
export function StateSettings({ states, can, sent }: SettingsProps) {
  const t = useTexts();
  const typed = sent?.values.act === 'add-state' ? sent.values : {};
  return (
    <Panel title={t('backlog:settings.states')} id="states">
      <p className="soft">{t('backlog:settings.statesHint')}</p>
      <ol className="plain settings">
        {states.map((state, at) => (
          <State key={`${state.id}${state.name}${state.category}`} state={state} at={at} states={states} shape={can.shape} />
        ))}
      </ol>
      {can.shape && (
        <Shape act="add-state" button={t('backlog:settings.addState')}>
          <Field name="name" label={t('backlog:settings.newState')} defaultValue={typed.name} maxLength={80} required />
          <Categories label={t('backlog:settings.category')} chosen={typed.category ?? 'doing'} />
        </Shape>
      )}
    </Panel>
  );
}

type States = SettingsProps['states'];

function State({ state, at, states, shape }: { state: States[number]; at: number; states: States; shape: boolean }) {
  const t = useTexts();
  const { number } = useFormat();
  const { id, name, category, archived, items } = state;
  return (
    <li>
      <p className="row">
        <StateMark state={state} />
        <span className="small soft">{t(textKey(`item:category.${category}`))}</span>
        {archived && <Chip>{t('backlog:settings.archivedState')}</Chip>}
        <span className="small soft num">
          {t('backlog:settings.items')}: {number(items)}
        </span>
      </p>
      {shape && (
        <div className="row">
          <Order states={states} at={at} by={-1} label={t('backlog:settings.up', { name })} sign="↑" />
          <Order states={states} at={at} by={1} label={t('backlog:settings.down', { name })} sign="↓" />
          <details className="more">
            <summary>
              {t('backlog:settings.change')} <span className="hidden-label">{name}</span>
            </summary>
            <div className="stack">
              <Shape act="rename-state" button={t('backlog:settings.rename')} of={name}>
                <input type="hidden" name="state" value={id} />
                <Field name="name" label={t('backlog:settings.name')} defaultValue={name} maxLength={80} required />
              </Shape>
              <Shape act="set-state-category" button={t('backlog:settings.save')} of={name}>
                <input type="hidden" name="state" value={id} />
                <Categories label={t('backlog:settings.category')} chosen={category} />
              </Shape>
              <Shape
                act={archived ? 'restore-state' : 'archive-state'}
                button={t(archived ? 'backlog:settings.restoreState' : 'backlog:settings.archiveState')}
                of={name}
              >
                <input type="hidden" name="state" value={id} />
              </Shape>
              <Remove state={state} states={states} />
            </div>
          </details>
        </div>
      )}
    </li>
  );
}

function Order({ states, at, by, label, sign }: { states: States; at: number; by: 1 | -1; label: string; sign: string }) {
  const order = states.map((state) => state.id);
  const other = at + by;
  const [here, there] = [order[at], order[other]];
  if (here !== undefined && there !== undefined) [order[at], order[other]] = [there, here];
  return (
    <Shape act="reorder-states" button={sign} of={label} disabled={there === undefined}>
      <input type="hidden" name="order" value={order.join(',')} />
    </Shape>
  );
}

function Remove({ state, states }: { state: States[number]; states: States }) {
  const t = useTexts();
  const others = states.filter((other) => other.id !== state.id && !other.archived);
  if (others.length === 0) return null;
  return (
    <Shape act="remove-state" button={t('backlog:settings.removeState')} of={state.name} tone="stop">
      <input type="hidden" name="state" value={state.id} />
      <Select name="to" label={t('backlog:settings.to')}>
        {others.map((other) => (
          <option key={other.id} value={other.id}>
            {other.name}
          </option>
        ))}
      </Select>
    </Shape>
  );
}

function Categories({ label, chosen }: { label: string; chosen: string }) {
  const t = useTexts();
  return (
    <Select name="category" label={label} defaultValue={chosen}>
      {stateCategories.map((category) => (
        <option key={category} value={category}>
          {t(textKey(`item:category.${category}`))}
        </option>
      ))}
    </Select>
  );
}
