import { generateNKeysBetween } from 'fractional-indexing';
import { db } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import { transaction } from '#app/platform/transaction.server.ts';

export interface BenchBoard {
  id: string;
  size: number;
  /** Keys of its items. */
  keys: string[];
  columns: string[];
}

/** Somebody who works on the boards: the secrets of a token and of a session of theirs. */
export interface BenchPerson {
  id: string;
  token: string;
  session: string;
}

export interface BenchWorld {
  people: BenchPerson[];
  boards: Map<number, BenchBoard>;
}

const stateNames = ['Ready', 'In progress', 'Check', 'Approval', 'Done'];
const categories = ['to_do', 'doing', 'doing', 'doing', 'done'] as const;
const day = 86_400_000;

/** An agency of eight people with one board of five columns for each size; every card has a label, an assignee and a description. */
export async function makeWorld(sizes: readonly number[]): Promise<BenchWorld> {
  const agencyId = newId();
  await db().agency.create({ data: { id: agencyId, code: 'BEN', names: { en: 'Bench' }, contactDesk: 'desk@ben.example' } });
  const people = Array.from({ length: 8 }, () => ({ id: newId(), token: newSecret(), session: newSecret() }));
  await makePeople(agencyId, people, { role: 'lead', called: 'p' });
  const teamId = newId();
  await db().team.create({ data: { id: teamId, agencyId, name: 'Bench team' } });
  const boards = new Map<number, BenchBoard>();
  for (const size of sizes) boards.set(size, await makeBoard({ agencyId, teamId, people, size }));
  await db().$executeRawUnsafe('ANALYZE');
  return { people, boards };
}

interface Called {
  role: 'lead' | 'coordinator';
  /** What their addresses begin with. */
  called: string;
}

/** People of an agency, who have come in and have each a token. */
export async function makePeople(agencyId: string, people: readonly BenchPerson[], { role, called }: Called): Promise<void> {
  const later = new Date(Date.now() + day);
  await db().person.createMany({
    data: people.map(({ id }, n) => ({ id, email: `${called}${n}@ben.example`, name: `Person ${n}` })),
  });
  await db().membership.createMany({ data: people.map(({ id }) => ({ personId: id, agencyId, role })) });
  await db().session.createMany({
    data: people.map(({ id, session }) => ({
      id: digest(session),
      personId: id,
      agencyId,
      expiresAt: new Date(Date.now() + 7 * day),
      endsAt: new Date(Date.now() + 30 * day),
    })),
  });
  await db().apiToken.createMany({
    data: people.map(({ id, token }) => ({
      id: newId(),
      hash: digest(token),
      prefix: token.slice(0, 6),
      name: 'bench',
      personId: id,
      agencyId,
      scope: 'write' as const,
      expiresAt: later,
    })),
  });
}

interface BoardAsked {
  agencyId: string;
  teamId: string;
  people: readonly BenchPerson[];
  size: number;
}

async function makeBoard({ agencyId, teamId, people, size }: BoardAsked): Promise<BenchBoard> {
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
  const columns = states.map(({ name }, position) => ({ id: newId(), boardId, name, position }));
  await db().column.createMany({ data: columns });
  await db().columnState.createMany({
    data: states.map((state, n) => ({ boardId, stateId: state.id, columnId: columns[n]?.id ?? '', drop: true })),
  });
  const labels = Array.from({ length: 10 }, (_, n) => ({ id: newId(), backlogId, name: `label ${n}`, tone: 'blue' }));
  await db().label.createMany({ data: labels });
  const keys = await makeItems({ agencyId, backlogId, prefix, size, people, states, labels });
  return { id: boardId, size, keys, columns: columns.map((column) => column.id) };
}

interface ItemsAsked {
  agencyId: string;
  backlogId: string;
  prefix: string;
  size: number;
  people: readonly BenchPerson[];
  states: readonly { id: string }[];
  labels: readonly { id: string }[];
}

async function makeItems({ agencyId, backlogId, prefix, size, people, states, labels }: ItemsAsked): Promise<string[]> {
  const items = generateNKeysBetween(null, null, size).map((rank, n) => ({
    id: newId(),
    backlogId,
    number: n + 1,
    key: `${prefix}-${n + 1}`,
    type: 'story' as const,
    title: `Fetch record ${n} of the population register for case ${(n * 7919) % 9973}`,
    description: 'As a registrar I need the record so that nobody brings papers. '.repeat(8),
    stateId: states[n % states.length]?.id ?? '',
    stateSince: new Date(Date.now() - (n % 20) * day),
    rank,
    classification: 'internal' as const,
    estimate: n % 8,
    dueOn: n % 3 === 0 ? new Date(Date.now() + ((n % 40) - 10) * day) : null,
    createdById: people[n % people.length]?.id,
  }));
  for (let at = 0; at < size; at += 1000) {
    const chunk = items.slice(at, at + 1000);
    await transaction(
      async (tx) => {
        await tx.item.createMany({ data: chunk });
        await tx.assignment.createMany({
          data: chunk.map((item, n) => ({ id: newId(), itemId: item.id, personId: people[n % people.length]?.id })),
        });
        await tx.itemLabel.createMany({
          data: chunk.map((item, n) => ({ itemId: item.id, labelId: labels[n % labels.length]?.id ?? '' })),
        });
      },
      { settings: { 'hashar.agency': agencyId }, timeout: 60_000 },
    );
  }
  return items.map(({ key }) => key);
}
