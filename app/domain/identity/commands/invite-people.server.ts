import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { Refused } from '#app/domain/errors.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { invitePeopleInput } from '../invitation.ts';
import { readPastedPeople } from '../invite-people.rules.ts';
import { type Account, openAccounts, receive } from '../reception.server.ts';

/**
 * Takes people into the agency from pasted lines, all or none, each by a one-time link: to join with a new account, or, who has one
 * already, to accept with its password. Invited again before that, somebody gets a new link instead of the earlier one.
 */
export const invitePeople = command({
  name: 'invite-people',
  summary: 'Invite people by pasted lines of addresses and names',
  input: invitePeopleInput,
  answersSecret: true,
  timeout: 20_000,
  example: (world) => ({
    as: 'administrator',
    input: { people: `laylo@${world.domain}, Laylo Yusupova`, role: 'member' as const, team: world.team },
    events: ['person.invited', 'team.member-added'],
  }),
  async reach(ctx, input) {
    await ctx.db.$queryRaw`SELECT 1 FROM agency WHERE id = ${ctx.actor.agency.id}::uuid FOR NO KEY UPDATE`;
    return input.team ? reach(ctx).team(input.team) : undefined;
  },
  async run(ctx, { people: pasted, role }, team) {
    allow(ctx.actor, access, 'invite-people');
    const { people, problems } = readPastedPeople(pasted);
    if (problems.length > 0) throw new Refused(problems);
    const accounts = await openAccounts(ctx, people);
    const disabled = people.filter(({ email }) => isDisabledHere(accounts.get(email), ctx.actor.agency.id));
    if (disabled.length > 0) {
      throw new Refused(
        disabled.map(({ row, email }) => ({ field: 'people', code: 'row_disabled', values: { row, text: email } })),
      );
    }
    const invited = [];
    for (const { email, name } of people) {
      const account = accounts.get(email);
      if (account) invited.push(await receive(ctx, account, { name, role, team: team?.id }));
    }
    return { invited };
  },
});

/** Of an account that another agency has disabled this one is told nothing: it gets a link, which opens nothing. */
function isDisabledHere(account: Account | undefined, agency: string): boolean {
  return Boolean(account?.disabledAt) && account?.disabledInId === agency;
}
