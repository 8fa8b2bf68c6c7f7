import { limitKinds } from '#app/domain/board/board.ts';
import { Button } from '#app/ui/kit/button.tsx';
import { Chip } from '#app/ui/kit/chip.tsx';
import { Field, Select } from '#app/ui/kit/field.tsx';
import { Menu } from '#app/ui/kit/menu.tsx';
import { CommandForm } from '#app/ui/shell/command-form.tsx';
import { useProblems } from '#app/ui/shell/problems.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';
import type { RefusedShape, Shape, ShapedColumn } from './shape.ts';

interface ColumnSettingsProps {
  shape: Shape;
  column: ShapedColumn;
  index: number;
  refused: RefusedShape | undefined;
}

/** One column: its place, name, limit, the states that stand in it, and its removal. */
export function ColumnSettings({ shape, column, index, refused }: ColumnSettingsProps) {
  const t = useTexts();
  const { id, name } = column;
  const mine = refused?.values.column === id ? refused : undefined;
  const problem = useProblems(mine?.problems);
  const typed = (act: string) => (mine?.values.act === act ? mine.values : undefined);
  const states = shape.states.filter((state) => state.column === id);
  return (
    <li>
      <Shift columns={shape.columns} index={index} />
      <CommandForm className="inline">
        <input type="hidden" name="act" value="rename-column" />
        <input type="hidden" name="column" value={id} />
        <Field
          key={name}
          name="name"
          label={<Of text={t('board:settings.columnName')} name={name} />}
          defaultValue={typed('rename-column')?.name ?? name}
          problem={typed('rename-column') && problem('name')}
          maxLength={60}
          required
        />
        <Button small aria-label={`${t('board:settings.rename')}: ${name}`}>
          {t('board:settings.rename')}
        </Button>
      </CommandForm>
      <Limit column={column} typed={typed('set-wip-limit')} problem={typed('set-wip-limit') && problem('limit')} />
      <p className="row small soft">
        {t('board:column.count', { count: column.total })} · {t('board:settings.states')}:
        {states.length === 0 && <span>{t('board:settings.noStates')}</span>}
        {states.map((state) => (
          <Chip key={state.id}>
            {state.backlog} {state.name}
          </Chip>
        ))}
      </p>
      {shape.columns.length > 1 && <Removal shape={shape} column={column} needsPlace={states.length > 0} />}
    </li>
  );
}

function Shift({ columns, index }: { columns: readonly ShapedColumn[]; index: number }) {
  const t = useTexts();
  const name = columns[index]?.name ?? '';
  const shifted = (by: number) => {
    const ids = columns.map(({ id }) => id);
    ids.splice(index + by, 0, ...ids.splice(index, 1));
    return ids.join();
  };
  return (
    <CommandForm className="row">
      <input type="hidden" name="act" value="reorder-columns" />
      <Button small name="order" value={shifted(-1)} disabled={index === 0} aria-label={t('board:settings.up', { name })}>
        ←
      </Button>
      <Button
        small
        name="order"
        value={shifted(1)}
        disabled={index === columns.length - 1}
        aria-label={t('board:settings.down', { name })}
      >
        →
      </Button>
    </CommandForm>
  );
}

function Limit({
  column,
  typed,
  problem,
}: {
  column: ShapedColumn;
  typed: Record<string, string> | undefined;
  problem: string | undefined;
}) {
  const t = useTexts();
  return (
    <CommandForm className="inline">
      <input type="hidden" name="act" value="set-wip-limit" />
      <input type="hidden" name="column" value={column.id} />
      <Field
        name="limit"
        inputMode="numeric"
        label={<Of text={t('board:settings.limit')} name={column.name} />}
        placeholder={t('board:settings.limitHint')}
        defaultValue={typed?.limit ?? column.wipLimit ?? ''}
        problem={problem}
      />
      <Select
        name="kind"
        label={<Of text={t('board:settings.kind')} name={column.name} />}
        defaultValue={typed?.kind ?? column.limitKind ?? 'soft'}
      >
        {limitKinds.map((kind) => (
          <option key={kind} value={kind}>
            {t(`board:settings.kind_${kind}`)}
          </option>
        ))}
      </Select>
      <Button small aria-label={`${t('board:settings.save')}: ${column.name}`}>
        {t('board:settings.save')}
      </Button>
    </CommandForm>
  );
}

/** The words of a field, and which column it is of for those who do not see what it stands beside. */
function Of({ text, name }: { text: string; name: string }) {
  return (
    <>
      {text} <span className="hidden-label">({name})</span>
    </>
  );
}

function Removal({ shape, column, needsPlace }: { shape: Shape; column: ShapedColumn; needsPlace: boolean }) {
  const t = useTexts();
  const { id, name, total } = column;
  return (
    <Menu label={t('board:settings.removeColumn', { name })} className="btn small stop">
      <CommandForm className="stack">
        <input type="hidden" name="act" value="remove-column" />
        <input type="hidden" name="column" value={id} />
        {needsPlace && (
          <Select name="to" label={t('board:settings.removeTo')} required={total > 0}>
            {total === 0 && <option value="">{t('board:settings.removeNowhere')}</option>}
            {shape.columns
              .filter((other) => other.id !== id)
              .map((other) => (
                <option key={other.id} value={other.id}>
                  {other.name}
                </option>
              ))}
          </Select>
        )}
        <Button tone="stop">{t('board:settings.remove')}</Button>
      </CommandForm>
    </Menu>
  );
}

/** A further column, after a given one or at the end. */
export function AddColumn({ columns }: { columns: readonly ShapedColumn[] }) {
  const t = useTexts();
  return (
    <CommandForm className="inline" key={columns.length}>
      <input type="hidden" name="act" value="add-column" />
      <Field name="name" label={t('board:settings.addName')} maxLength={60} required />
      <Select name="after" label={t('board:settings.addAfter')} defaultValue="">
        <option value="">{t('board:settings.atEnd')}</option>
        {columns.map(({ id, name }) => (
          <option key={id} value={id}>
            {name}
          </option>
        ))}
      </Select>
      <Button>{t('board:settings.add')}</Button>
    </CommandForm>
  );
}
