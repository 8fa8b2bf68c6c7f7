import { z } from 'zod';
import { openCommand } from '#app/domain/command.server.ts';
import { idOf } from '#app/domain/reach/id.ts';

/** Failures within so many milliseconds are counted together, and a lock-out is told once in them. */
const together = 15 * 60_000;

/**
 * Records that somebody tried to sign in and could not, or was locked out, for the log of the agencies that the account belongs to. An
 * address that nobody has is recorded by the same statements for no agency: nobody reads it, and nobody can tell by the time it takes.
 */
export const noteFailedSignIn = openCommand({
  name: 'note-failed-sign-in',
  summary: 'Record a sign-in that failed',
  input: z.strictObject({
    email: z.string().max(254),
    lockedOut: z.boolean(),
    /** The address it came from. */
    from: z.string().max(64).optional(),
  }),
  example: (world) => ({
    as: 'member',
    input: { email: `member@${world.domain}`, lockedOut: false, from: '192.0.2.7' },
    events: ['person.sign-in-failed'],
  }),
  async run({ db, now, record }, { email, lockedOut, from }) {
    const person = await db.person.findUnique({
      where: { email: email.trim().toLowerCase() },
      select: { id: true },
    });
    const subjectId = person?.id ?? idOf('');
    const memberships = await db.membership.findMany({
      where: { personId: subjectId, endedAt: null },
      select: { agencyId: true },
    });
    const since = new Date(now.getTime() - together);
    const before = await db.event.findMany({
      where: {
        subjectId,
        occurredAt: { gt: since },
        name: { in: ['person.signed-in', 'person.sign-in-failed', 'person.locked-out'] },
      },
      orderBy: [{ occurredAt: 'desc' }, { id: 'desc' }],
      select: { name: true },
      take: 100,
    });
    const agencies = memberships.map(({ agencyId }) => agencyId);
    const about = { subject: 'person', subjectId, agencies } as const;
    if (lockedOut) {
      if (!before.some(({ name }) => name === 'person.locked-out'))
        record({ name: 'person.locked-out', ...about, new: { from } });
      return;
    }
    const right = before.findIndex(({ name }) => name === 'person.signed-in');
    const failed = before.slice(0, right < 0 ? undefined : right).filter(({ name }) => name === 'person.sign-in-failed');
    record({ name: 'person.sign-in-failed', ...about, new: { nth: failed.length + 1, from } });
  },
});
