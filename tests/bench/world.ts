import { generateNKeysBetween } from 'fractional-indexing';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';

export interface BenchBoard {
  id: string;
  prefix: string;
  size: number;
  columns: string[];
}

export interface BenchWorld {
  agencyId: string;
  people: string[];
  boards: Record<number, BenchBoard>;
}

const stateNames = ['Ready', 'In progress', 'Check', 'Approval', 'Done'];
const categories = ['to_do', 'doing', 'doing', 'doing', 'done'] as const;

/** An agency of eight people with one board of five columns for each size, every card with labels, an assignee and a description. */
export async function makeWorld(sizes: readonly number[]): Promise<BenchWorld> {
  const agencyId = newId();
  await db().agency.create({ data: { id: agencyId, code: 'BEN', names: { en: 'Bench' }, contactDesk: 'desk@ben.example' } });
  const people = Array.from({ length: 8 }, () => newId());
  await db().person.createMany({ data: people.map((id, n) => ({ id, email: `p${n}@ben.example`, name: `Person Number ${n}` })) });
  await db().membership.createMany({ data: people.map((personId) => ({ personId, agencyId, role: 'lead' as const })) });
  const teamId = newId();
  await db().team.create({ data: { id: teamId, agencyId, name: 'Bench team' } });
  const boards: Record<number, BenchBoard> = {};
  for (const size of sizes) boards[size] = await makeBoard({ agencyId, teamId, people, size });
  await db().$executeRawUnsafe('ANALYZE item, card, assignment, item_label');
  return { agencyId, people, boards };
}

async function makeBoard({
  agencyId,
  teamId,
  people,
  size,
}: {
  agencyId: string;
  teamId: string;
  people: string[];
  size: number;
}): Promise<BenchBoard> {
  const [backlogId, boardId, prefix] = [newId(), newId(), `BEN${size}`];
  await db().backlog.create({ data: { id: backlogId, agencyId, prefix, name: `Backlog of ${size}`, lastNumber: size } });
  const states = stateNames.map((name, position) => ({
    id: newId(),
    backlogId,
    name,
    category: categories[position] ?? 'doing',
    position,
  }));
  await db().state.createMany({ data: states });
  await db().board.create({ data: { id: boardId, teamId, name: `Board of ${size}`, backlogs: { create: { backlogId } } } });
  const columns = states.map((state, position) => ({ id: newId(), boardId, name: state.name, position }));
  await db().column.createMany({ data: columns });
  await db().columnState.createMany({
    data: states.map((state, n) => ({ boardId, stateId: state.id, columnId: columns[n]?.id ?? '', drop: true })),
  });
  const labels = Array.from({ length: 10 }, (_, n) => ({ id: newId(), backlogId, name: `label ${n}`, tone: 'blue' }));
  await db().label.createMany({ data: labels });
  const ranks = generateNKeysBetween(null, null, size);
  const items = ranks.map((rank, n) => ({
    id: newId(),
    backlogId,
    number: n + 1,
    key: `${prefix}-${n + 1}`,
    type: 'story' as const,
    title: `Fetch record ${n} of the population register for case ${(n * 7919) % 9973}`,
    description: 'As a registrar I need the record so that nobody brings papers. '.repeat(8),
    stateId: states[n % 5]?.id ?? '',
    rank,
    classification: 'internal' as const,
    estimate: n % 8,
    createdById: people[n % 8],
  }));
  for (let at = 0; at < size; at += 1000) {
    const chunk = items.slice(at, at + 1000);
    await db().item.createMany({ data: chunk });
    await db().assignment.createMany({
      data: chunk.map((item, n) => ({ id: newId(), itemId: item.id, personId: people[n % 8] })),
    });
    await db().itemLabel.createMany({ data: chunk.map((item, n) => ({ itemId: item.id, labelId: labels[n % 10]?.id ?? '' })) });
  }
  return { id: boardId, prefix, size, columns: columns.map((column) => column.id) };
}
