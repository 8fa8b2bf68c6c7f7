import { Button } from '#app/ui/kit/button.tsx';
import { DataTable } from '#app/ui/kit/data-table.tsx';
import { Checkbox, Select } from '#app/ui/kit/field.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { Shape } from './shape.ts';

/** In which column the items of each state stand, and which state a card gets that is moved to a column. */
export function StateMap({ shape }: { shape: Shape }) {
  const t = useTexts();
  return (
    <DataTable
      caption={t('board:settings.mapping')}
      rows={shape.states}
      rowKey={(state) => state.id}
      columns={[
        { head: t('board:settings.state'), cell: (state) => <strong>{state.name}</strong> },
        { head: t('board:settings.backlog'), cell: (state) => state.backlog },
        { head: t('board:settings.cards'), numeric: true, cell: (state) => state.total },
        {
          head: t('board:settings.column'),
          cell: (state) => <Place key={`${state.column} ${state.drop}`} shape={shape} state={state} />,
        },
      ]}
    />
  );
}

function Place({ shape, state }: { shape: Shape; state: Shape['states'][number] }) {
  const t = useTexts();
  return (
    <CommandForm className="row">
      <input type="hidden" name="act" value="map-state" />
      <input type="hidden" name="state" value={state.id} />
      <Select
        name="column"
        labelHidden
        label={`${t('board:settings.column')}: ${state.backlog} ${state.name}`}
        defaultValue={state.column ?? ''}
      >
        <option value="">{t('board:settings.nowhere')}</option>
        {shape.columns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Checkbox name="drop" label={t('board:settings.isDrop')} defaultChecked={state.drop} />
      <Button small aria-label={`${t('board:settings.save')}: ${state.backlog} ${state.name}`}>
        {t('board:settings.save')}
      </Button>
    </CommandForm>
  );
}
