import { setTimeout as pause } from 'node:timers/promises';
import { atOnce } from './load.ts';
import { anyMove } from './moves.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import type { BenchPerson } from './world.ts';

/** The board that memory is measured on. */
export const memorySize = 5_000;

const connections = 16;
const seconds = 6;

/** What the process holds when it is ready, and after many have looked at one board, as pages and as data, and worked on it. */
export async function measureMemory({ people, board }: Stage, { hashar, limit }: Served): Promise<Row[]> {
  const { id } = board(memorySize);
  const [person] = people as [BenchPerson];
  await pause(2_000);
  const idle = { hashar: hashar.memory(), limit: limit.memory() };
  const page = { url: `${hashar.url}/boards/${id}`, headers: { Cookie: `hashar=${person.session}` } };
  const data = { url: `${hashar.url}/api/v1/boards/${id}`, headers: { Authorization: `Bearer ${person.token}` } };
  const all = { url: `${limit.url}/cards?board=${id}` };
  for (const asked of [page, data, all]) await atOnce(connections, seconds, () => asked);
  await atOnce(people.length, seconds, (n) => anyMove(hashar.url, board(memorySize), people[n] ?? person));
  const row = { size: memorySize, unit: 'MB' } as const;
  return [
    { ...row, what: 'memory, idle', limit: [idle.limit], hashar: [idle.hashar], aim: { most: 150 } },
    { ...row, what: 'memory, after load', limit: [limit.memory()], hashar: [hashar.memory()], aim: { most: 250 } },
  ];
}
