import { lineOf } from '../loose-json.rules.ts';
import { hoursOf } from './cells.rules.ts';
import type { Row } from './row.ts';
import { typeOf } from './types.rules.ts';

/** What has no field here, as lines for the end of the description: kept columns, times in hours, and a type that is not known. */
export function keptLines(row: Row): string {
  const line = (header: string, value: string) => {
    const text = value.includes('\n') ? `\n\n  ${value.replace(/\n/g, '\n  ')}` : ` ${lineOf(value)}`;
    return `- ${header}:${text}`;
  };
  const unknownType = row.of('type').filter(({ value }) => typeOf(value, row.reading.source) === undefined);
  return [
    ...[...unknownType, ...row.of('keep')].map(({ header, value }) => line(header, value)),
    ...(['seconds', 'hours'] as const).flatMap((unit) =>
      row.of(unit).map(({ header, value }) => line(header, hoursOf(value, unit))),
    ),
  ].join('\n');
}
