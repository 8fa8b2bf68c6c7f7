import type { BoardSnapshot } from '#app/domain/board/board.ts';
import { boardPath } from '#app/paths.ts';
import { FilterBar, type FilterBarProps } from '#app/ui/filter/filter-bar.tsx';

/** Which cards of a board are shown; limits go on counting all. */
export function BoardFilter({
  board,
  ...rest
}: { board: BoardSnapshot } & Pick<FilterBarProps, 'filter' | 'choices' | 'open' | 'kept'>) {
  const sum = (count: (column: BoardSnapshot['columns'][number]) => number) =>
    board.columns.reduce((total, column) => total + count(column), 0);
  return (
    <FilterBar
      action={boardPath(board.id)}
      total={sum(({ total }) => total)}
      all={sum(({ total, all }) => all ?? total)}
      {...rest}
    />
  );
}
