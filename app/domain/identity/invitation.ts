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

/** What became of one line of an invitation. Of an account that is not the agency's own it tells nothing but that there is one. */
export interface Invited {
  id: string;
  name: string;
  email: string;
  /** The language in which they are written to. */
  locale: string;
  /** `joins`: sets a password by the link · `belongs`: has an account, and accepts by the link and its password · `here`: belonged already. */
  outcome: 'joins' | 'belongs' | 'here';
  /** The link's secret, shown once. */
  link?: string;
}
