import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { access } from '../access.ts';
import { refuseToken } from '../by-session.ts';
import { makeLink } from '../links.server.ts';
import { onePersonInput } from '../person.ts';
import { isKeptElsewhere, lockPerson, refuseLastAdministratorElsewhere } from '../standing.server.ts';

/**
 * Makes a one-time link with which somebody sets a password, instead of an earlier link. Where there is a password already, only the agency
 * that has had the person longest may: no other takes the account over. Nor does that one come to act for the others: see redeem-link.
 */
export const makeResetLink = command({
  name: 'make-reset-link',
  summary: 'Make a one-time link with which a person sets a password',
  input: onePersonInput,
  answersSecret: true,
  example: (world) => ({ as: 'administrator', input: { person: world.member }, events: ['person.link-made'] }),
  reach: (ctx, input) => lockPerson(ctx, input.person),
  async run(ctx, _input, person) {
    allow(ctx.actor, access, 'make-reset-link');
    refuseToken(ctx.actor);
    if (person.membership.endedAt) throw refuse('person', 'has_left', { name: person.name });
    if (person.disabledAt) throw refuse('person', 'is_disabled', { name: person.name });
    const purpose: 'join' | 'reset' = person.passwordHash === null ? 'join' : 'reset';
    if (purpose === 'reset') {
      if (await isKeptElsewhere(ctx.db, person)) throw refuse('person', 'account_kept_elsewhere', { name: person.name });
      await refuseLastAdministratorElsewhere(ctx.db, person, ctx.actor.agency.id);
    }
    const link = await makeLink(ctx, { personId: person.id, purpose });
    ctx.record({ name: 'person.link-made', subject: 'person', subjectId: person.id, new: { purpose } });
    // Before they have joined the account's language is whoever else's invited them first.
    const { locale } = purpose === 'join' ? ctx.actor.person : person;
    return { person: person.id, name: person.name, email: person.email, locale, purpose, link };
  },
});
