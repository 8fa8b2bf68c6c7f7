import { beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { perform, performOpen } from '#app/domain/command.server.ts';
import { acceptInvitation } from '#app/domain/identity/commands/accept-invitation.server.ts';
import { changeRole } from '#app/domain/identity/commands/change-role.server.ts';
import { disablePerson } from '#app/domain/identity/commands/disable-person.server.ts';
import { enablePerson } from '#app/domain/identity/commands/enable-person.server.ts';
import { endMembership } from '#app/domain/identity/commands/end-membership.server.ts';
import { invitePeople } from '#app/domain/identity/commands/invite-people.server.ts';
import { makeResetLink } from '#app/domain/identity/commands/make-reset-link.server.ts';
import { renamePerson } from '#app/domain/identity/commands/rename-person.server.ts';
import { restoreMembership } from '#app/domain/identity/commands/restore-membership.server.ts';
import { signIn } from '#app/domain/identity/commands/sign-in.server.ts';
import { linkPage } from '#app/domain/identity/queries/open-pages.server.ts';
import { peoplePage } from '#app/domain/identity/queries/people-page.server.ts';
import { personPage } from '#app/domain/identity/queries/person-page.server.ts';
import { ask } from '#app/domain/query.server.ts';
import { db } from '#app/platform/db.server.ts';
import { ownerDb } from '#tests/support/database.ts';
import { actorFor, type Side, testWorld, type World } from '#tests/support/world.ts';

let fresh: () => Promise<World>;
let world: World;

beforeAll(async () => {
  ({ fresh } = await testWorld());
});

beforeEach(async () => {
  world = await fresh();
});

const administrator = (side: Side) => actorFor(world, 'administrator', side);
const member = () => ({ person: world.own.ids.member });
const nameThen = 'The member of EXM';

/** The member of the first agency has gone to the other one. */
async function moved(): Promise<void> {
  const { domain, password } = world.own.ids;
  const { invited } = await perform(invitePeople, administrator('other'), { people: `member@${domain}` });
  await performOpen(acceptInvitation, { link: invited[0]?.link, password });
  await perform(endMembership, administrator('own'), member());
}

/** What the agency is shown and answered about the member, whatever it asks. */
async function toldTo(side: Side) {
  const actor = administrator(side);
  const left = await ask(peoplePage, actor, { show: 'left', find: 'member@' });
  const page = await ask(personPage, actor, member());
  const acts = [
    () => perform(enablePerson, actor, member()),
    () => perform(disablePerson, actor, member()),
    () => perform(makeResetLink, actor, member()),
    () => perform(changeRole, actor, { ...member(), role: 'lead' }),
    () => perform(endMembership, actor, member()),
  ];
  const answers = [];
  for (const act of acts) answers.push(await act().catch(({ problems }) => problems));
  const { link, ...restored } = await perform(restoreMembership, actor, member());
  const { invited } = await perform(invitePeople, actor, { people: `member@${world.own.ids.domain}, Other Words` });
  const { link: again, ...asked } = invited[0] ?? {};
  return { told: { left, page, answers, restored, asked }, links: [link, again] };
}

/** As it was before it was asked: no invitation waits. */
const forget = () => db().oneTimeLink.deleteMany({ where: { personId: world.own.ids.member } });

describe('an agency that somebody has left', () => {
  it('is told the same of the account, whatever becomes of it elsewhere', async () => {
    await moved();
    const { told } = await toldTo('own');
    expect(told.page).toMatchObject({ name: nameThen, state: 'left', disabled: false });
    const left = [expect.objectContaining({ code: 'has_left', values: { name: nameThen } })];
    expect(told.answers).toEqual([member(), left, left, left, member()]);
    expect(told.restored).toMatchObject({ name: nameThen, outcome: 'belongs', locale: 'en' });
    expect(told.asked).toMatchObject({ name: nameThen, outcome: 'belongs' });
    await forget();

    const theirs = actorFor(world, 'member', 'other', { person: { ...actorFor(world, 'member').person } });
    await perform(renamePerson, theirs, { name: 'As They Are Called Now' });
    await db().person.update({ where: { id: world.own.ids.member }, data: { locale: 'ru' } });
    expect((await toldTo('own')).told).toEqual(told);
    await forget();

    await perform(disablePerson, administrator('other'), member());
    const shut = await toldTo('own');
    expect(shut.told).toEqual(told);
    expect(await linkPage(shut.links[1] ?? '')).toBeUndefined();
    expect(await ownerDb().event.count({ where: { name: 'person.enabled' } })).toBe(0);
    expect((await db().person.findUnique({ where: { id: world.own.ids.member } }))?.disabledAt).not.toBeNull();
    await forget();

    await perform(endMembership, administrator('other'), member());
    expect((await toldTo('own')).told).toEqual(told);
  });

  it('opens the account again where it was the one that shut it', async () => {
    await perform(disablePerson, administrator('own'), member());
    await perform(endMembership, administrator('own'), member());
    expect(await ask(personPage, administrator('own'), member())).toMatchObject({ state: 'left', disabled: true });
    const refused = { problems: [{ code: 'is_disabled' }] };
    await expect(perform(restoreMembership, administrator('own'), member())).rejects.toMatchObject(refused);
    await expect(perform(invitePeople, administrator('own'), { people: `member@${world.own.ids.domain}` })).rejects.toMatchObject(
      { problems: [{ code: 'row_disabled' }] },
    );
    await perform(enablePerson, administrator('own'), member());
    expect(await ask(personPage, administrator('own'), member())).toMatchObject({ disabled: false });
    const { domain, password } = world.own.ids;
    expect(await performOpen(signIn, { email: `member@${domain}`, password })).toHaveProperty('session');
  });
});

describe('somebody who comes back', () => {
  it('is called as they call themselves once they have accepted', async () => {
    await moved();
    await db().person.update({ where: { id: world.own.ids.member }, data: { name: 'As They Are Called Now' } });
    const { link } = await perform(restoreMembership, administrator('own'), member());
    await performOpen(acceptInvitation, { link, password: world.own.ids.password });
    expect(await ask(personPage, administrator('own'), member())).toMatchObject({
      name: 'As They Are Called Now',
      state: 'joined',
    });
  });
});
