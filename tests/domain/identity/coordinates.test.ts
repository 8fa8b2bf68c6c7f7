import type pg from 'pg';
import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readCoordinates } from '#app/cli/agency/agency-args.ts';
import { runCli } from '#tests/support/cli.ts';
import { ownerDb, type TestDatabase } from '#tests/support/database.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let world: World;
let owner: pg.Client;
let database: TestDatabase;
let fresh: () => Promise<World>;

beforeAll(async () => {
  ({ owner, database, fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
  await owner.query('UPDATE agency SET coordinates = false');
});

const agency = (...args: string[]) =>
  runCli('agency.ts', args, { DATABASE_URL: database.url, DATABASE_ADMIN_URL: database.adminUrl });
const coordinating = async () => (await ownerDb().agency.findMany({ where: { coordinates: true } })).map(({ code }) => code);
const told = async () =>
  (await ownerDb().event.findMany({ where: { name: 'agency.coordination_set' }, orderBy: { id: 'asc' } })).map(
    ({ subjectId, personId, agencyId, old, new: said }) => ({ subjectId, by: [personId, agencyId], old, said }),
  );

describe('npm run agency -- --code X --coordinates yes|no', { timeout: 300_000 }, () => {
  it('lets an agency that is here coordinate, and ends it, each in its trail; anything else changes nothing', async () => {
    expect(await agency('--code', 'par', '--coordinates', 'yes')).toEqual({
      ...{ code: 0, err: '' },
      out: 'PAR coordinates from now on.\n',
    });
    expect(await coordinating()).toEqual(['PAR']);
    expect(await agency('--code', 'PAR', '--coordinates', 'perhaps')).toMatchObject({
      ...{ code: 1, out: '' },
      err: expect.stringMatching(/^Nothing was changed: --coordinates is yes or no: /),
    });
    const unknown = await agency('--code', 'XYZ', '--coordinates', 'yes');
    expect(unknown).toMatchObject({ code: 1, out: '', err: 'Nothing was changed: There is no such agency here.\n' });
    expect(await coordinating()).toEqual(['PAR']);
    expect(await agency('--code', 'PAR', '--coordinates', 'no')).toEqual({
      ...{ code: 0, err: '' },
      out: 'PAR does not coordinate any more.\n',
    });
    expect(await coordinating()).toEqual([]);
    // Nobody of the installation did it, and it stands in that agency's own log.
    const line = { subjectId: world.partner.ids.agency.id, by: [null, null] };
    expect(await told()).toEqual([
      { ...line, old: { coordinates: false }, said: { coordinates: true } },
      { ...line, old: { coordinates: true }, said: { coordinates: false } },
    ]);
  });
});

describe('what is said of one that is here', () => {
  it.each([
    [['--code', 'TAX', '--coordinates', 'yes'], { code: 'TAX', coordinates: true }],
    [['--coordinates=no', '--code=TAX'], { code: 'TAX', coordinates: false }],
    // With more than that, an agency is taken in.
    [['--code', 'TAX', '--coordinates', 'yes', '--name', 'Tax committee'], undefined],
    [['--code', 'TAX'], undefined],
    [['--coordinates', 'yes'], undefined],
  ])('%j', (args, said) => {
    expect(readCoordinates(args)).toEqual(said);
  });
});
