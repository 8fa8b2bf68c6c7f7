import type pg from 'pg';
import { beforeAll, expect, it } from 'vitest';
import { ask } from '#app/domain/query.server.ts';
import { agreementsPageSize } from '#app/domain/sharing/agreement.ts';
import { coordinationsPage } from '#app/domain/sharing/coordination/queries/coordinations-page.server.ts';
import { newId } from '#app/platform/id.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
const codes = Array.from({ length: 60 }, (_, at) => `Z${String(at).padStart(2, '0')}`);

beforeAll(async () => {
  const { owner: client, fresh } = await testWorld();
  owner = client;
  world = await fresh();
  await owner.query('DELETE FROM coordination');
  await owner.query('UPDATE agency SET coordinates = (id = $1)', [world.partner.ids.agency.id]);
  const named = (code: string) => ({
    id: newId(),
    code,
    names: { en: `Agency ${code}` },
    contactDesk: 'desk',
    zone: 'Asia/Tashkent',
  });
  await ownerDb().agency.createMany({ data: codes.map(named) });
  await terms('Z03', { ownerAccepts: true });
  await terms('Z02', { ownerAccepts: true, partnerAccepts: true });
  await terms('Z01', { ownerAccepts: true, partnerAccepts: true, ended: true });
  await terms('Z00', { partnerAccepts: true });
});

async function terms(
  code: string,
  {
    ownerAccepts = false,
    partnerAccepts = false,
    ended = false,
  }: Partial<Record<'ownerAccepts' | 'partnerAccepts' | 'ended', boolean>>,
) {
  const [id, coordinator] = [newId(), world.partner.ids.agency.id];
  const now = new Date();
  await owner.query(
    `INSERT INTO coordination (id, agency_id, coordinator_id, ended_at) SELECT $1, id, $2, $4 FROM agency WHERE code = $3`,
    [id, coordinator, code, ended ? now : null],
  );
  await owner.query(
    `INSERT INTO coordination_version (id, coordination_id, number, shows, ceiling, legal_basis, starts_at, ends_at, offered_by_id,
       offered_by_agency_id, owner_accepted_at, partner_accepted_at, stands_at)
     VALUES ($1, $2, 1, '{line}', 'shared', 'Decree 158', now() - interval '1 day', now() + interval '1 day', $1, $3, $4, $5, $6)`,
    [
      newId(),
      id,
      coordinator,
      ownerAccepts ? now : null,
      partnerAccepts ? now : null,
      ownerAccepts && partnerAccepts ? now : null,
    ],
  );
}

const page = (at: number) => ask(coordinationsPage, actorFor(world, 'coordinator', 'partner'), { page: at });

it('lists every agency once over its pages: what waits for one first, then what stands, then who has no terms, what is over last', async () => {
  const [first, second, beyond] = [await page(1), await page(2), await page(99)];
  expect(first.lines).toHaveLength(agreementsPageSize);
  expect([first.page, second.page, beyond.page, first.pages]).toEqual([1, 2, 2, 2]);
  expect(beyond).toEqual(second);
  const all = [...first.lines, ...second.lines];
  expect(all).toHaveLength(first.total);
  expect(all.slice(0, 3).map(({ other, state, waitsFor }) => [other.code, state, waitsFor])).toEqual([
    ['Z03', 'offered', 'partner'],
    ['Z00', 'offered', 'owner'],
    ['Z02', 'in_force', null],
  ]);
  const without = all.slice(3, -1);
  expect(without.every(({ id }) => id === null)).toBe(true);
  expect(without.map(({ other }) => other.code)).toEqual(['EXM', 'EXMN', 'OTH', 'OTHN', 'PARN', 'Z01', ...codes.slice(4)]);
  expect(all.at(-1)).toMatchObject({ other: { code: 'Z01' }, state: 'revoked' });
});

it('shows an agency its coordinators alone', async () => {
  const { lines, total, coordinates } = await ask(coordinationsPage, actorFor(world, 'coordinator'), {});
  expect([total, coordinates]).toEqual([1, false]);
  expect(lines).toMatchObject([{ id: null, side: 'owner', other: { code: 'PAR' } }]);
});
