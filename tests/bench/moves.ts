import { type Answered, type Asked, atOnce, byTurns, taken } from './load.ts';
import { inRounds, sizes, usual } from './rounds.ts';
import type { Row } from './row.ts';
import { limitRows, type Served, type Stage } from './stage.ts';
import { multiples } from './statistics.ts';
import type { BenchBoard, BenchPerson } from './world.ts';

const inARow = 120;
const seconds = 2;

/** How long a move takes beside a bare committed UPDATE, on boards of every size, and how many eight people make together. */
export async function measureMoves(stage: Stage, served: Served): Promise<Row[]> {
  return [...(await oneAlone(stage, served)), ...(await eightTogether(stage, served))];
}

async function oneAlone({ people, board }: Stage, { hashar, limit }: Served): Promise<Row[]> {
  const kinds = Object.fromEntries([
    ['limit', () => anyUpdate(limit.url)],
    ...sizes.map((size) => [size, () => anyMove(hashar.url, board(size), people[0] as BenchPerson)]),
  ]) as Record<string, () => Asked>;
  const found = await inRounds(async () => Object.assign({}, ...Object.entries(await byTurns(inARow, kinds)).map(figuresOf)));
  const of = (name: string) => (found as Record<string, number[]>)[name] ?? [];
  const limited = { unit: 'ms', aim: { most: 10, ofLimit: true } } as const;
  return [
    ...sizes.flatMap((size): Row[] => [
      { ...limited, what: 'a move, p50', size, limit: of('limit p50'), hashar: of(`${size} p50`) },
      { ...limited, what: 'a move, p95', size, limit: of('limit p95'), hashar: of(`${size} p95`) },
    ]),
    { what: 'answer to a move', size: usual, unit: 'KB', hashar: of(`${usual} KB`), aim: { most: 1 } },
    {
      what: 'a move, p95: growth from 100 to 10,000 cards',
      unit: '×',
      hashar: multiples(of('10000 p95'), of('100 p95')),
      aim: { most: 1.3 },
    },
  ];
}

function figuresOf([name, answers]: [string, Answered[]]): Record<string, number> {
  return {
    [`${name} p50`]: taken(answers, 0.5),
    [`${name} p95`]: taken(answers, 0.95),
    [`${name} KB`]: Math.max(...answers.map(({ bytes }) => bytes)) / 1024,
  };
}

async function eightTogether({ people, board }: Stage, { hashar, limit }: Served): Promise<Row[]> {
  const found = await inRounds(async () => {
    const updates = await atOnce(people.length, seconds, () => anyUpdate(limit.url));
    const moves = await atOnce(people.length, seconds, (n) => anyMove(hashar.url, board(usual), people[n] as BenchPerson));
    return { updates: updates.rate, moves: moves.rate, failed: moves.failed };
  });
  return [
    {
      what: 'eight people moving',
      size: usual,
      unit: '/s',
      limit: found.updates,
      hashar: found.moves,
      aim: { least: 1 / 10, ofLimit: true },
    },
    { what: 'eight people moving: failed', size: usual, unit: '', hashar: found.failed, aim: { most: 0 } },
  ];
}

/** A card, put beside another one or at an end of a column, with a key as the board's script sends it. */
export function anyMove(url: string, board: BenchBoard, { token }: BenchPerson): Asked {
  const [item, neighbour] = [anyOf(board.keys), anyOf(board.keys)];
  const place = anyOf([{ after: neighbour }, { before: neighbour }, { position: 'top' }, { position: 'bottom' }]);
  const move = { item, column: anyOf(board.columns), ...(item === neighbour ? {} : place) };
  return {
    url: `${url}/api/v1/boards/${board.id}/moves`,
    method: 'POST',
    headers: { Authorization: `Bearer ${token}`, 'Content-Type': 'application/json', 'Idempotency-Key': crypto.randomUUID() },
    body: JSON.stringify(move),
  };
}

function anyUpdate(url: string): Asked {
  return { url: `${url}/move?card=${1 + Math.floor(Math.random() * limitRows)}`, method: 'POST' };
}

function anyOf<T>(choices: readonly T[]): T {
  return choices[Math.floor(Math.random() * choices.length)] as T;
}
