import { z } from 'zod';
import { id, role } from './person.ts';

/** People that one invitation may name. */
export const invitedAtMost = 200;

export const invitePeopleInput = z.strictObject({
  /** One person a line: an address and a name, as pasted. */
  people: z.string().min(1).max(60_000),
  role: role.default('member'),
  team: id.optional(),
});

/** What became of one line of an invitation. */
export interface Invited {
  id: string;
  name: string;
  email: string;
  /** The language they read in. */
  locale: string;
  /**
   * `joins`: a new account, with a link · `known`: signs in with their own password · `kept`: the same, and another agency keeps the account
   * and may reset that password · `back`: left once, belongs again · `here`: belonged already.
   */
  outcome: 'joins' | 'known' | 'kept' | 'back' | 'here';
  /** The link's secret, shown once. */
  link?: string;
}
