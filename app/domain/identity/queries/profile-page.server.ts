import { z } from 'zod';
import { query } from '#app/domain/query.server.ts';
import { ownSessions, ownTokens } from '#app/domain/reach/own.server.ts';

/** What one may change about oneself: name, language, sessions, tokens; by a token those of its agency only. */
export const profilePage = query({
  name: 'profile-page',
  summary: 'Your own name, language, sessions and API tokens',
  input: z.strictObject({}),
  example: () => ({ input: {} }),
  async run({ actor, db, now }) {
    const person = await db.person.findUniqueOrThrow({ where: { id: actor.person.id } });
    const sessions = await db.session.findMany({
      where: { ...ownSessions(actor), expiresAt: { gt: now } },
      include: { agency: { select: { code: true } } },
      orderBy: { createdAt: 'desc' },
    });
    const tokens = await db.apiToken.findMany({
      where: { ...ownTokens(actor), revokedAt: null },
      include: { agency: { select: { code: true } } },
      orderBy: { createdAt: 'desc' },
    });
    return {
      name: person.name,
      email: person.email,
      locale: actor.person.locale,
      singleKeys: person.singleKeys,
      mails: person.mails,
      sessions: sessions.map(({ id, agency, createdAt, expiresAt }) => ({
        id,
        agency: agency?.code ?? null,
        since: createdAt.toISOString(),
        expiresAt: expiresAt.toISOString(),
      })),
      tokens: tokens.map(({ id, name, prefix, scope, agency, expiresAt, lastUsedAt }) => ({
        id,
        name,
        prefix,
        scope,
        agency: agency.code,
        expiresAt: expiresAt.toISOString(),
        lastUsedAt: lastUsedAt?.toISOString() ?? null,
        over: expiresAt <= now,
      })),
    };
  },
});
