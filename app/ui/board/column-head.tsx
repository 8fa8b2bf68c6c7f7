import { type BoardColumn, elsewhere, held } from '#app/domain/board/board.ts';
import { Meter } from '#app/ui/kit/meter.tsx';
import { useTexts } from '#app/ui/shell/texts.tsx';

/** A column's name, how many cards stand in it and may, and a meter of the two; a filter hides cards, it does not make room. */
export function ColumnHead({ column }: { column: BoardColumn }) {
  const t = useTexts();
  const { id, name, total: shown, all = shown, sealed = 0, wipLimit: limit, limitKind } = column;
  const total = held(column);
  const fullness = limit === undefined ? undefined : total > limit ? 'exceeded' : total === limit ? 'full' : 'open';
  return (
    <header className="column-head">
      <h2 id={`column-${id}`}>{id === elsewhere ? t('board:column.elsewhere') : name}</h2>
      <span
        className="num"
        title={limit === undefined ? t('board:column.count', { count: total }) : t(`board:column.limit_${limitKind ?? 'soft'}`)}
      >
        {shown !== all && `${t('board:column.shown', { shown, total: all })}${limit === undefined ? '' : ' · '}`}
        {limit === undefined ? shown === all && all : t('board:column.of', { total, limit })}
        {sealed > 0 && ` · ${t('board:column.sealed', { count: sealed })}`}
      </span>
      {(fullness === 'full' || fullness === 'exceeded') && (
        <span className={limitKind === 'hard' || fullness === 'exceeded' ? 'chip stop' : 'chip warn'}>
          {t(`board:column.${fullness}`)}
        </span>
      )}
      <Meter share={limit === undefined ? 0 : total / limit} full={fullness === 'full' || fullness === 'exceeded'} />
    </header>
  );
}
