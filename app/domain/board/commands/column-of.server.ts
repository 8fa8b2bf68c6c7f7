import { refuse } from '#app/domain/errors.ts';
import type { Column } from '#app/platform/prisma/client.ts';

/** The column among a board's. @throws Refused on any other id, another board's included */
export function columnOf(columns: readonly Column[], id: string, field = 'column'): Column {
  const column = columns.find((each) => each.id === id);
  if (!column) throw refuse(field, 'unknown_column');
  return column;
}
