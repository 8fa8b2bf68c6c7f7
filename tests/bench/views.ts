import { type Asked, atOnce, byTurns, tagOf, taken } from './load.ts';
import { inRounds, sizes, usual } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';

const connections = 16;
const seconds = 2;

/** How fast the server shows a whole board: as data, as a page, to many at once, and to those who have it already. */
export async function measureViews(stage: Stage, served: Served): Promise<Row[]> {
  const rows: Row[] = [];
  for (const size of sizes) rows.push(...(await oneByOne(requests(stage, served, size), size)));
  rows.push(...(await manyAtOnce(requests(stage, served, usual))));
  return rows;
}

function requests({ people: [person], board }: Stage, { hashar, limit }: Served, size: number) {
  const { id } = board(size);
  return {
    data: { url: `${hashar.url}/api/v1/boards/${id}`, headers: { Authorization: `Bearer ${person?.token}` } },
    page: { url: `${hashar.url}/boards/${id}`, headers: { Cookie: `hashar=${person?.session}` } },
    /** The same cards as Hashar shows: the first fifty of five columns. */
    first: { url: `${limit.url}/first?board=${id}` },
    all: { url: `${limit.url}/cards?board=${id}` },
    nothing: { url: `${limit.url}/nothing` },
  } satisfies Record<string, Asked>;
}

async function oneByOne({ data, page, first }: ReturnType<typeof requests>, size: number): Promise<Row[]> {
  const found = await inRounds(async () => {
    const answers = await byTurns(30, { first: () => first, data: () => data, page: () => page });
    return { first: taken(answers.first, 0.5), data: taken(answers.data, 0.5), page: taken(answers.page, 0.5) };
  });
  return [
    { what: 'whole board, data', size, unit: 'ms', limit: found.first, hashar: found.data, aim: { most: 8, ofLimit: true } },
    { what: 'whole board, page', size, unit: 'ms', limit: found.first, hashar: found.page },
  ];
}

async function manyAtOnce({ data, page, all, nothing }: ReturnType<typeof requests>): Promise<Row[]> {
  const known = { ...data, headers: { ...data.headers, 'If-None-Match': await tagOf(data) } };
  const found = await inRounds(async () => ({
    all: await rate(all),
    data: await rate(data),
    page: await rate(page),
    nothing: await rate(nothing),
    unchanged: await rate(known, 304),
  }));
  return [
    {
      what: 'views a second',
      size: usual,
      unit: '/s',
      limit: found.all,
      hashar: found.data,
      aim: { least: 1 / 8, ofLimit: true },
    },
    { what: 'pages a second', size: usual, unit: '/s', limit: found.all, hashar: found.page },
    {
      what: 'unchanged views a second',
      size: usual,
      unit: '/s',
      limit: found.nothing,
      hashar: found.unchanged,
      aim: { least: 1 / 3, ofLimit: true },
    },
  ];
}

/** @throws Error where an answer has another status */
async function rate(asked: Asked, status?: number): Promise<number> {
  const { rate, failed } = await atOnce(connections, seconds, () => asked, status);
  if (failed > 0) throw new Error(`${failed} of the views of ${asked.url} failed`);
  return rate;
}
