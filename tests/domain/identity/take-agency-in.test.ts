import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { readAgencyArgs } from '#app/cli/agency/agency-args.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { takeAgencyIn } from '#app/domain/identity/take-agency-in.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});
beforeEach(async () => {
  world = await fresh();
});

const asked = {
  agencyCode: 'new',
  agencyName: 'Agency of News',
  contactDesk: 'desk@new.example',
  name: 'Laylo',
  email: 'Laylo@new.example',
};

describe('an agency that is taken in', () => {
  it('stands beside the others, empty, with an administrator who comes in by a link', async () => {
    const { link, ...taken } = await takeAgencyIn(asked);
    expect(taken).toEqual({ agency: 'NEW', administrator: 'laylo@new.example' });
    expect(await linkPage(link)).toMatchObject({ purpose: 'join', email: 'laylo@new.example', name: 'Laylo' });
    const { id, ...agency } = await db().agency.findUniqueOrThrow({ where: { code: 'NEW' } });
    expect(agency).toMatchObject({ names: { en: 'Agency of News' }, contactDesk: 'desk@new.example', zone: 'Asia/Tashkent' });
    expect(await db().backlog.count({ where: { agencyId: id } })).toBe(0);
    const events = await ownerDb().event.findMany({ where: { agencyId: id } });
    expect(events.map(({ name }) => name).sort()).toEqual(['agency.created', 'person.invited']);
  });

  it('opens nobody’s account: whoever has one accepts', async () => {
    const { email } = await db().person.findUniqueOrThrow({ where: { id: world.own.ids.coordinator } });
    const { link } = await takeAgencyIn({ ...asked, email });
    expect(await linkPage(link)).toMatchObject({ purpose: 'belong', role: 'administrator' });
    expect(await db().membership.count({ where: { agency: { code: 'NEW' } } })).toBe(0);
  });

  it.each([
    ['agencyCode', 'agency_code_taken', { agencyCode: 'EXM' }],
    ['agencyCode', 'agency_code', { agencyCode: '1' }],
    ['email', 'not_email', { email: 'laylo' }],
    ['zone', 'unknown_zone', { zone: 'Asia/Nowhere' }],
  ])('is refused at its %s: %s', async (field, code, changed) => {
    const before = await db().agency.count();
    const taking = (async () => takeAgencyIn({ ...asked, ...changed }))();
    await expect(taking).rejects.toMatchObject({ problems: [{ field, code }] });
    expect([await db().agency.count(), await db().person.count({ where: { name: 'Laylo' } })]).toEqual([before, 0]);
  });
});

describe('what is asked for', () => {
  const line = ['--code', 'NEW', '--name', 'Agency of News', '--desk', 'desk@new.example'];

  it('is an agency and who administers it', () => {
    expect(readAgencyArgs([...line, '--administrator', 'Laylo <laylo@new.example>', '--language', 'ru'])).toEqual({
      ...{ agencyCode: 'NEW', agencyName: 'Agency of News', contactDesk: 'desk@new.example' },
      ...{ name: 'Laylo', email: 'laylo@new.example', locale: 'ru' },
    });
  });

  it.each([
    [[], /^say which agency/],
    [line, /^say which agency/],
    [[...line, '--administrator', 'Laylo'], /^--administrator is one/],
    [[...line, '--administrator', 'a@b.uz, c@d.uz'], /^--administrator is one/],
    [['--cod', 'X'], /^Unknown option '--cod'; it is npm run/],
  ])('is refused in one line: %j', (args, why) => {
    expect(() => readAgencyArgs(args)).toThrow(why);
  });
});
