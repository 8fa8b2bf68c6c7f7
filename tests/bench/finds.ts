import pg from 'pg';
import { type Asked, byTurns, taken } from './load.ts';
import { inRounds } from './rounds.ts';
import type { Row } from './row.ts';
import type { Served, Stage } from './stage.ts';
import { multiples } from './statistics.ts';

const many = 1_000_000;
const atOnce = 100_000;

/** What people look for: a word that a fortieth of all items have, two such, one that few have, a typing error, a typing error beside a right word. */
const looked = {
  'a common word': 'passport',
  'two common words': 'birth certificate',
  'a rare word': 'register 4711',
  'a typing error': 'pasport',
  'a typing error beside a right word': 'birth certifcate',
  nothing: 'zzzqqq',
} as const;
type Kind = keyof typeof looked;
const kinds = Object.keys(looked) as Kind[];

/** How much longer finding takes among a million items than among the boards' own, a hundredth of that. */
export async function measureFinds(stage: Stage, served: Served): Promise<Row[]> {
  const few = await finds(stage, served);
  await fill(stage);
  const found = await finds(stage, served);
  return kinds.flatMap((kind): Row[] => [
    { what: `find ${kind} among 1,000,000 items, page`, unit: 'ms', hashar: found[kind] },
    {
      what: `find ${kind}: growth to 1,000,000 items`,
      unit: '×',
      hashar: multiples(found[kind], few[kind]),
      aim: { most: 3 },
    },
  ]);
}

function finds({ people: [person] }: Stage, { hashar }: Served): Promise<Record<Kind, number[]>> {
  const pages = Object.fromEntries(
    kinds.map((kind) => [
      kind,
      (): Asked => ({
        url: `${hashar.url}/find?text=${encodeURIComponent(looked[kind])}`,
        headers: { Cookie: `hashar=${person?.session}` },
      }),
    ]),
  ) as unknown as Record<Kind, () => Asked>;
  return inRounds(async () => {
    const answers = await byTurns(15, pages);
    return Object.fromEntries(kinds.map((kind) => [kind, taken(answers[kind], 0.5)])) as Record<Kind, number>;
  });
}

const words =
  'birth certificate passport registrar signature citizen archive notary portal payment refund clinic queue centre request form mobile login record verify print translate address family marriage licence vehicle pension benefit school teacher hospital doctor tax invoice budget decree law court judge';

/** Puts a million items into a backlog that no board shows, with the words kept as the database keeps them; indexes are made once they are there. */
async function fill({ adminUrl, people: [person] }: Stage): Promise<void> {
  const client = new pg.Client({ connectionString: adminUrl });
  await client.connect();
  await client.query(`
    DROP INDEX item_text_title_idx, item_text_body_idx;
    INSERT INTO backlog (id, agency_id, prefix, name, last_number) SELECT gen_random_uuid(), agency_id, 'BENM', 'A million', ${many} FROM membership LIMIT 1;
    INSERT INTO state (id, backlog_id, name, category, position) SELECT gen_random_uuid(), id, 'Ready', 'to_do', 0 FROM backlog WHERE prefix = 'BENM'`);
  for (let at = 1; at <= many; at += atOnce)
    await client.query(
      `INSERT INTO item (id, backlog_id, number, key, type, title, description, state_id, rank, classification, created_by_id)
      SELECT gen_random_uuid(), s.backlog_id, n, 'BENM-' || n, 'story',
        (SELECT string_agg(($1::text[])[1 + abs(hashtext(n || ':' || k)) % 40], ' ') FROM generate_series(1, 5) k) || ' of register ' || n,
        'As a registrar I need the record so that nobody brings papers.', s.id, 'b' || lpad(n::text, 8, '0'),
        CASE WHEN n % 50 = 0 THEN 'restricted' ELSE 'internal' END::classification, $4::uuid
      FROM generate_series($2::int, $3::int) n, state s JOIN backlog b ON b.id = s.backlog_id WHERE b.prefix = 'BENM'`,
      [words.split(' '), at, at + atOnce - 1, person?.id],
    );
  await client.query('CREATE INDEX item_text_title_idx ON item_text USING GIN (title gin_trgm_ops)');
  await client.query('CREATE INDEX item_text_body_idx ON item_text USING GIN (body gin_trgm_ops)');
  await client.query('VACUUM ANALYZE item, item_text');
  await client.end();
}
