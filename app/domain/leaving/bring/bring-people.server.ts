import type { Context } from '#app/domain/command.server.ts';
import { makeLink } from '#app/domain/identity/links.server.ts';
import { insertRows } from '#app/platform/insert-rows.server.ts';
import type { AgencyPart, FilePerson } from '../everything.ts';
import type { Bringing } from './bringing.ts';

/** People with an account here, by the ids of the file: they are known by their addresses. */
export async function knownPeople(
  db: Context['db'],
  people: readonly FilePerson[],
): Promise<Map<string, { id: string; own: boolean }>> {
  const emails = people.map(({ email }) => email.toLowerCase());
  const accounts = await db.person.findMany({
    where: { email: { in: emails } },
    select: { id: true, email: true, passwordHash: true, disabledAt: true },
  });
  const byEmail = new Map(accounts.map((account) => [account.email, account]));
  return new Map(
    people.flatMap(({ id, email }) => {
      const account = byEmail.get(email.toLowerCase());
      return account
        ? [[id, { id: account.id, own: account.passwordHash !== null || account.disabledAt !== null }] as const]
        : [];
    }),
  );
}

/**
 * Makes the agency's people and teams. Whoever has no account yet gets one without a password, which lets nobody in; whoever has one belongs
 * once they accept. Gives the secret of the first administrator's link, the only one that is told.
 */
export async function bringPeople(
  { ctx, idHere }: Bringing,
  { people, teams }: AgencyPart,
  known: ReadonlyMap<string, { id: string; own: boolean }>,
): Promise<string> {
  const { actor, db, now } = ctx;
  const agency_id = actor.agency.id;
  const added = people.filter(({ id }) => !known.has(id));
  await insertRows(
    db,
    'person',
    added.map(({ id, email, name, locale }) => ({
      id: idHere(id),
      email: email.toLowerCase(),
      name,
      locale,
      single_keys: true,
      mails: 'at_once',
      rights_version: 1,
      created_at: now,
    })),
  );
  const belonging = people.filter(({ id }) => !known.get(id)?.own);
  await insertRows(
    db,
    'membership',
    belonging.map(({ id, role, since, endedAt }) => ({ person_id: idHere(id), agency_id, role, since, ended_at: endedAt })),
  );
  await insertRows(
    db,
    'team',
    teams.map(({ id, name, rhythm }) => ({ id: idHere(id), agency_id, name, rhythm, created_at: now })),
  );
  const here = new Set(belonging.map(({ id }) => id));
  await insertRows(
    db,
    'team_member',
    teams.flatMap(({ id, members }) =>
      members.filter((member) => here.has(member)).map((member) => ({ team_id: idHere(id), person_id: idHere(member) })),
    ),
  );
  let secret = '';
  for (const { id, name, role, endedAt } of people) {
    const personId = idHere(id);
    if (endedAt || (here.has(id) && personId !== actor.person.id)) continue;
    const into = teams.filter(({ members }) => members.includes(id)).map((team) => idHere(team.id));
    const making = here.has(id)
      ? ({ personId, purpose: 'join' } as const)
      : ({ personId, purpose: 'belong', invitation: { name, role, teams: into } } as const);
    const link = await makeLink(ctx as Context, making);
    if (personId === actor.person.id) secret = link;
  }
  return secret;
}
