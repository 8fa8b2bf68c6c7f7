import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { type Command, perform } from '#app/domain/command.server.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { db } from '#app/platform/db.server.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

type Ways = [how: string, verb: Command, input: (person: string) => object, field: string][];

const ways = [
  ['made a member', changeRole, (person: string) => ({ person, role: 'member' }), 'role'],
  ['taken out of the agency', endMembership, (person: string) => ({ person }), 'person'],
  ['disabled', disablePerson, (person: string) => ({ person }), 'person'],
] as unknown as Ways;

const administrator = (id: string) => {
  const actor = actorFor(world, 'administrator');
  return { ...actor, person: { ...actor.person, id } };
};
const administrators = () =>
  db().membership.count({
    where: { agencyId: world.own.ids.agency.id, role: 'administrator', endedAt: null, person: { disabledAt: null } },
  });

/** Leaves the agency with the administrators named. */
async function only(...ids: string[]): Promise<void> {
  const agencyId = world.own.ids.agency.id;
  await db().membership.updateMany({ where: { agencyId, role: 'administrator' }, data: { role: 'member' } });
  await db().membership.updateMany({ where: { agencyId, personId: { in: ids } }, data: { role: 'administrator' } });
}

describe.each(ways)('the last administrator is not %s', (_how, verb, input, field) => {
  const refused = { problems: [{ field, code: 'last_administrator' }] };

  it('by themselves', async () => {
    const { administrator: last } = world.own.ids;
    await only(last);
    await expect(perform(verb, administrator(last), input(last))).rejects.toMatchObject(refused);
    expect(await administrators()).toBe(1);
  });

  it.each(['has only been invited', 'is disabled', 'has left', 'administers another agency'])(
    'where another one %s',
    async (another) => {
      const { administrator: last, lead } = world.own.ids;
      await only(last, lead);
      const agencyId = world.own.ids.agency.id;
      const key = { personId_agencyId: { personId: lead, agencyId } };
      if (another === 'has only been invited') await db().person.update({ where: { id: lead }, data: { passwordHash: null } });
      if (another === 'is disabled') await db().person.update({ where: { id: lead }, data: { disabledAt: new Date() } });
      if (another === 'has left') await db().membership.update({ where: key, data: { endedAt: new Date() } });
      if (another === 'administers another agency') await only(last);
      await expect(perform(verb, administrator(lead), input(last))).rejects.toMatchObject(refused);
    },
  );

  it('where the two do it to each other at once', async () => {
    const { administrator: one, lead: other } = world.own.ids;
    await only(one, other);
    const done = await Promise.allSettled([
      perform(verb, administrator(one), input(other)),
      perform(verb, administrator(other), input(one)),
    ]);
    expect(done.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    expect(await administrators()).toBe(1);
  });

  it('but one of two is', async () => {
    const { administrator: one, lead: other } = world.own.ids;
    await only(one, other);
    await perform(verb, administrator(one), input(other));
    expect(await administrators()).toBe(1);
  });
});

describe('an administrator', () => {
  it('who has only been invited is taken out again, as long as one remains who has joined', async () => {
    const { administrator: one, newcomer } = world.own.ids;
    await only(one, newcomer);
    await perform(endMembership, administrator(one), { person: newcomer });
    expect(await administrators()).toBe(1);
  });

  it('does not disable themselves, also where others remain', async () => {
    const { administrator: one, lead } = world.own.ids;
    await only(one, lead);
    await expect(perform(disablePerson, administrator(one), { person: one })).rejects.toMatchObject({
      problems: [{ code: 'not_yourself' }],
    });
  });
});
