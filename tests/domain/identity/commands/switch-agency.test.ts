import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { acceptInvitation } from '#app/domain/identity/commands/accept-invitation.server.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import { switchAgency } from '#app/domain/identity/commands/switch-agency.server.ts';
import { actorOfSession } from '#app/domain/identity/queries/actor-of-session.server.ts';
import { openSession } from '#app/platform/auth.server.ts';
import { db } from '#app/platform/db.server.ts';
import { digest } from '#app/platform/secret.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;
let session: string;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
  session = await openSession(db(), world.both, world.own.ids.agency.id);
});

const [own, other] = [() => world.own.ids.agency.id, () => world.other.ids.agency.id];
const administrator = () => actorFor(world, 'administrator');
const switchTo = (agency: string, secret = session) => performOpen(switchAgency, { session: secret, agency });

describe('a person acts for one agency at a time', () => {
  it('and for another once they have switched, in that session only', async () => {
    const second = await openSession(db(), world.both, own());
    await switchTo(other());
    expect((await actorOfSession(session))?.agency.id).toBe(other());
    expect((await actorOfSession(second))?.agency.id).toBe(own());
    const [event] = await ownerDb().event.findMany();
    expect([event?.name, event?.agencies.sort()]).toEqual(['person.agency-switched', [own(), other()].sort()]);
    expect((await db().person.findUnique({ where: { id: world.both } }))?.rightsVersion).toBe(2);
  });

  it('with the role that they have there', async () => {
    await perform(changeRole, actorFor(world, 'administrator', 'other'), { person: world.both, role: 'observer' });
    await switchTo(other());
    expect((await actorOfSession(session))?.role).toBe('observer');
  });

  it.each([
    [
      'that they never belonged to',
      async () => switchTo(world.other.ids.agency.id, await openSession(db(), world.own.ids.member, own())),
    ],
    ['that they have left', async () => leave('other').then(() => switchTo(other()))],
    ['that is none', () => switchTo('no id at all')],
  ])('never for one %s', async (_which, act) => {
    await expect(act()).rejects.toMatchObject({ code: 'not_found' });
  });

  it('never by a session that is over, or of somebody whose account is disabled', async () => {
    const row = { id: digest(session) };
    await expect(switchTo(other(), 'made-up-secret')).rejects.toMatchObject({ code: 'signed_out' });
    await db().session.update({ where: row, data: { expiresAt: new Date(Date.now() - 1) } });
    await expect(switchTo(other())).rejects.toMatchObject({ code: 'signed_out' });
    await db().session.update({ where: row, data: { expiresAt: new Date('2099-01-01') } });
    await db().person.update({ where: { id: world.both }, data: { disabledAt: new Date() } });
    await expect(switchTo(other())).rejects.toMatchObject({ code: 'signed_out' });
  });
});

describe('who has left an agency', () => {
  const left = { code: 'left_agency', values: { agency: 'Agency EXM', desk: 'desk@gov.example' } };

  it('is told which, and whom to ask, and goes on for another one', async () => {
    await leave('own');
    await expect(actorOfSession(session)).rejects.toMatchObject(left);
    await switchTo(other());
    expect((await actorOfSession(session))?.agency.id).toBe(other());
  });

  it('is told so in their own language', async () => {
    await db().person.update({ where: { id: world.both }, data: { locale: 'ru' } });
    await leave('own');
    await expect(actorOfSession(session)).rejects.toMatchObject({ values: { agency: 'Ведомство EXM' } });
  });

  it('acts for it again once they are invited again and accept, in the role they had', async () => {
    await leave('own');
    const { outcome, link } = await perform(restoreMembership, administrator(), { person: world.both });
    expect(outcome).toBe('belongs');
    await expect(actorOfSession(session)).rejects.toMatchObject(left);
    await performOpen(acceptInvitation, { link, session });
    expect(await actorOfSession(session)).toMatchObject({ agency: { id: own() }, role: 'administrator' });
  });

  it('is in none of its teams, and in those of others still', async () => {
    const { team, lead } = world.own.ids;
    const theirs = world.other.ids.team;
    await db().teamMember.createMany({ data: [{ teamId: theirs, personId: lead }] });
    await perform(endMembership, administrator(), { person: lead });
    expect(await db().teamMember.findMany({ where: { personId: lead } })).toEqual([{ teamId: theirs, personId: lead }]);
    const events = await ownerDb().event.findMany({ where: { subjectId: team } });
    expect(events.map(({ name }) => name)).toEqual(['team.member-removed']);
  });

  it('from everywhere is told to ask for an invitation', async () => {
    const nowhere = await openSession(db(), world.own.ids.member, null);
    await expect(actorOfSession(nowhere)).rejects.toMatchObject({ code: 'belongs_nowhere' });
  });
});

async function leave(side: 'own' | 'other'): Promise<void> {
  await perform(endMembership, actorFor(world, 'administrator', side), { person: world.both });
}
