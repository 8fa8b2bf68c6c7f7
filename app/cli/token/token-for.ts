import { perform } from '#app/domain/command.server.ts';
import { makeToken } from '#app/domain/identity/commands/make-token.server.ts';
import { actorOfMember } from '#app/domain/identity/queries/actor-of-member.server.ts';
import type { TokenArgs } from './token-args.ts';

/**
 * Makes a token for a person, on behalf of whoever runs the installation; gives its secret.
 * @throws Error with one line where there is no such person
 */
export async function tokenFor({ person, agency, ...wished }: TokenArgs): Promise<string> {
  const found = await actorOfMember(person, agency);
  if ('actor' in found) return (await perform(makeToken, found.actor, wished)).secret;
  const why = {
    no_agency: `there is no agency with the code "${agency}".`,
    no_person: `nobody has the address "${person}".`,
    not_there: `${person} does not belong to ${agency}.`,
    left: `${person} has left ${agency}.`,
    disabled: `the account of ${person} is disabled.`,
  };
  throw new Error(why[found.nobody]);
}
