import type { ItemType } from '../../item.ts';
import { cut } from '../loose-json.rules.ts';
import { numberIn } from './cells.rules.ts';
import type { Row } from './row.ts';
import { typeOf } from './types.rules.ts';

const largestEstimate = 999.9;

/** Story points with one decimal; a value that is none, or out of all measure, is left out and told. */
export function estimateOf(row: Row): number | null {
  const said = row.first('estimate');
  if (said === '') return null;
  const points = numberIn(said);
  const values = { estimate: cut(said, 40) };
  if (points === undefined) row.note('estimate_unreadable', values);
  else if (points < 0 || points > largestEstimate) row.note('estimate_absurd', values);
  else {
    const rounded = Math.round(points * 10) / 10;
    if (Math.abs(rounded - points) > 1e-9) row.note('estimate_rounded', { ...values, rounded });
    return rounded;
  }
  return null;
}

/** What the row's own word for its type is here; a word that is not known is told once for the file. */
export function typeOfRow(row: Row): ItemType {
  const said = row.first('type');
  if (said === '') return 'task';
  const type = typeOf(said, row.reading.source);
  if (type) return type;
  const { unknownTypes } = row.gathered;
  const known = unknownTypes.get(said) ?? { row: row.row, count: 0 };
  unknownTypes.set(said, { ...known, count: known.count + 1 });
  return 'task';
}
