import type { Aim, Judged, Unit } from './row.ts';
import type { Figure } from './statistics.ts';

/** The rows as a table to read, and below it the reasons of known misses. */
export function tableOf(judged: readonly Judged[]): string {
  const lines = [['', 'limit', 'Hashar', 'Hashar / limit', 'aim', ''], ...judged.map(cellsOf)];
  const widths = lines[0]?.map((_, column) => Math.max(...lines.map((cells) => cells[column]?.length ?? 0))) ?? [];
  const table = lines.map((cells) =>
    cells
      .map((cell, column) => cell.padEnd(widths[column] ?? 0))
      .join('  ')
      .trimEnd(),
  );
  const reasons = judged.flatMap(({ name, why }) => (why ? [`  ${name}: ${why}`] : []));
  return [...table, ...(reasons.length > 0 ? ['', 'Known misses', ...reasons] : [])].join('\n');
}

function cellsOf({ name, unit, limit, hashar, ratio, aim, verdict, held }: Judged): string[] {
  return [
    name,
    limit ? shown(limit, unit) : '',
    shown(hashar, unit),
    ratio ? shown(ratio, '×') : '',
    aim ? aimShown(aim, aim.ofLimit ? '×' : unit) : '',
    held === undefined ? verdict : `${verdict}, held at ${digits(held)}`,
  ];
}

function aimShown(aim: Aim, unit: Unit): string {
  return `${'most' in aim ? `≤ ${digits(aim.most)}` : `≥ ${digits(aim.least)}`} ${unit}`.trim();
}

/** The middle of the rounds, and how far they lay apart. */
function shown({ median, low, high }: Figure, unit: Unit): string {
  const spread = digits(low) === digits(high) ? '' : ` (${digits(low)}–${digits(high)})`;
  return `${digits(median)}${unit && ` ${unit}`}${spread}`;
}

/** Three digits that matter. */
function digits(figure: number): string {
  if (!Number.isFinite(figure)) return '–';
  if (Number.isInteger(figure) || figure >= 100) return figure.toFixed(0);
  return figure.toFixed(figure >= 10 ? 1 : figure >= 1 ? 2 : 3);
}
