import { createHash } from 'node:crypto';
import pg from 'pg';
import type { Actor, Role } from '#app/domain/actor.ts';
import type { ExampleWorld } from '#app/domain/example-world.ts';
import { closeDb } from '#app/platform/db.server.ts';
import { newId } from '#app/platform/id.ts';
import { atEnd } from './at-end.ts';
import { type TestDatabase, testDatabase } from './database.ts';
import { keptRows, putBack, renewing } from './kept-world.ts';
import { agencyRows, type BuiltAgency, passwordHash, type Rows, termRows } from './world-rows.ts';

/** Three agencies of the same shape, and one person who is administrator of the first two. Nothing is shared (see grants.ts). */
export interface World {
  own: BuiltAgency;
  other: BuiltAgency;
  /** The one that tests share with. */
  partner: BuiltAgency;
  both: string;
}

export type Side = 'own' | 'other' | 'partner';

interface TestWorld {
  database: TestDatabase;
  /** Connected as the owner of the database, to arrange what the app may not do. */
  owner: pg.Client;
  fresh(): Promise<World>;
}

/**
 * A database of its own for this test file and a world in it. Call it in `beforeAll`; `fresh()` empties the database and builds
 * the world anew, with other ids (about 15 ms).
 * @param changes with a change that each role has just made, which examples of taking it back name
 */
export async function testWorld({ changes = false } = {}): Promise<TestWorld> {
  const database = await testDatabase();
  const owner = new pg.Client({ connectionString: database.adminUrl });
  await owner.connect();
  // The hooks run in reverse: connections end before the database is dropped.
  atEnd(async () => {
    await closeDb();
    await owner.end();
  });
  const first = await build(owner, changes);
  const renewed = renewing(first, await keptRows(owner));
  return {
    database,
    owner,
    fresh: async () => {
      const { world, tables } = renewed();
      await putBack(owner, tables);
      return world;
    },
  };
}

/** The example's ids as one person of the agency sees them: the token and the session are their own. */
export function worldOf(world: World, role: Role, side: Side = 'own'): ExampleWorld {
  const { ids, personal } = world[side];
  return { ...ids, ...personal[role] };
}

/** Somebody of the agency in that role, signed in. */
export function actorFor(world: World, role: Role, side: Side = 'own', changes: Partial<Actor> = {}): Actor {
  const { ids } = world[side];
  return {
    person: { id: ids[role], name: `The ${role}`, email: `${role}@${ids.domain}`, locale: 'en' },
    agency: {
      id: ids.agency.id,
      code: ids.agency.code,
      names: { en: `Agency ${ids.agency.code}` },
      zone: 'Asia/Tashkent',
      contactDesk: 'desk',
    },
    role,
    via: 'session',
    mayWrite: true,
    rightsVersion: 1,
    ...changes,
  };
}

/** The person of both agencies, acting for one of them. */
export function actorOfBoth(world: World, side: Side): Actor {
  const actor = actorFor(world, 'administrator', side);
  return { ...actor, person: { ...actor.person, id: world.both, email: 'two@agencies.example' } };
}

/** The first world of a file is built through the triggers and keys of the database, as the app would; later ones are that one again. */
async function build(owner: pg.Client, changes: boolean): Promise<World> {
  const [own, other, partner] = [agencyRows('EXM'), agencyRows('OTH'), agencyRows('PAR')];
  const both = newId();
  const shared: Rows = {
    person: [{ id: both, email: 'two@agencies.example', name: 'Of Two', password_hash: passwordHash }],
    installation: [
      { key: 'demo', value: true },
      { key: 'setup', value: { hash: createHash('sha256').update('ABCD-EFGH-JKLM').digest('hex') } },
    ],
    ...termRows(own, other),
    membership: [own, other].map(({ ids }) => ({ person_id: both, agency_id: ids.agency.id, role: 'administrator' })),
  };
  const agencies = [own, other, partner];
  await owner.query(
    [
      ...agencies.flatMap(({ rows }) => inserts(rows)),
      ...inserts(shared),
      ...(changes ? agencies.flatMap((agency) => inserts(agency.changes)) : []),
      'UPDATE person SET rights_version = 1',
    ].join(';\n'),
  );
  return { own, other, partner, both };
}

function inserts(rows: Rows): string[] {
  return Object.entries(rows).map(([table, list]) => {
    const columns = Object.keys(list[0] ?? {}).join(', ');
    const json = pg.escapeLiteral(JSON.stringify(list));
    return `INSERT INTO "${table}" (${columns}) SELECT ${columns} FROM jsonb_populate_recordset(null::"${table}", ${json}::jsonb)`;
  });
}
