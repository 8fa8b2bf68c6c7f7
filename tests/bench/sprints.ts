import { generateNKeysBetween } from 'fractional-indexing';
import { type Db, db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { transaction } from '#app/platform/transaction.server.ts';
import { byTurns, taken } from './load.ts';
import { inRounds } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import { multiples } from './statistics.ts';

const [small, large, planned] = [1_000, 50_000, 300];

/** How long the page takes on which a sprint of 300 items is planned, over a small backlog and over a large one whose first half is done. */
export async function measureSprints({ people: [person] }: Stage, { hashar }: Served): Promise<Row[]> {
  const teams = { small: await makeTeam(small), large: await makeTeam(large) };
  await db().$executeRawUnsafe('ANALYZE');
  const page = (team: string) => () => ({
    url: `${hashar.url}/teams/${team}/sprints/new?show=${planned}`,
    headers: { Cookie: `hashar=${person?.session}` },
  });
  const found = await inRounds(async () => {
    const answers = await byTurns(10, { small: page(teams.small), large: page(teams.large) });
    return { small: taken(answers.small, 0.5), large: taken(answers.large, 0.5) };
  });
  return [
    { what: `sprint of ${planned} to plan over a backlog of ${small}, page`, unit: 'ms', hashar: found.small },
    { what: `sprint of ${planned} to plan over a backlog of ${large}, page`, unit: 'ms', hashar: found.large },
    {
      what: `sprint to plan, page: growth from a backlog of ${small} to ${large}`,
      unit: '×',
      hashar: multiples(found.large, found.small),
      aim: { most: 3 },
    },
  ];
}

/** A team with a backlog of that size on its board. */
async function makeTeam(size: number): Promise<string> {
  const { id: agencyId } = await db().agency.findUniqueOrThrow({ where: { code: 'BEN' } });
  const [teamId, backlogId, boardId, ready, done] = [newId(), newId(), newId(), newId(), newId()];
  const prefix = `BENS${size}`;
  await db().team.create({ data: { id: teamId, agencyId, name: `Team of ${size}` } });
  await db().backlog.create({ data: { id: backlogId, agencyId, prefix, name: `To plan of ${size}`, lastNumber: size } });
  await db().state.createMany({
    data: [
      { id: ready, backlogId, name: 'Ready', category: 'to_do', position: 0 },
      { id: done, backlogId, name: 'Done', category: 'done', position: 1 },
    ],
  });
  const items = generateNKeysBetween(null, null, size).map((rank, n) => ({
    id: newId(),
    backlogId,
    number: n + 1,
    key: `${prefix}-${n + 1}`,
    type: 'story' as const,
    title: `Fetch record ${n} of the population register`,
    stateId: n < size / 2 ? done : ready,
    rank,
    classification: 'internal' as const,
    estimate: n % 8,
  }));
  for (let at = 0; at < size; at += 5_000) {
    const write = (tx: Db) => tx.item.createMany({ data: items.slice(at, at + 5_000) });
    await transaction(write, { settings: { 'hashar.agency': agencyId }, timeout: 60_000 });
  }
  // Shown only now: nobody looks at the cards, and to place them takes longer than all the rest.
  await db().board.create({ data: { id: boardId, teamId, name: `Plan of ${size}`, backlogs: { create: { backlogId } } } });
  return teamId;
}
