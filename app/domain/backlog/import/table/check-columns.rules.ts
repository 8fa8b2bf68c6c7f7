import { refuse } from '#app/domain/errors.ts';
import { type ColumnRole, repeatable } from './roles.ts';

/** @throws Refused unless each column has a role, and no role that only one can have is given twice */
export function checkColumns(roles: readonly ColumnRole[], columns: readonly { name: string }[]): void {
  if (roles.length !== columns.length) throw refuse('columns', 'columns_other', { count: columns.length });
  const twice = roles.findIndex((role, at) => !repeatable.has(role) && roles.indexOf(role) < at);
  if (twice === -1) return;
  const names = [roles.indexOf(roles[twice] as ColumnRole), twice].map((at) => columns[at]?.name ?? '');
  throw refuse('columns', 'columns_twice', { first: names[0] ?? '', second: names[1] ?? '' });
}
