import type { Context } from '#app/domain/command.server.ts';

/** Ends a person's tokens for good: those of one agency, or without an agency every one. */
export async function revokeTokensOf(
  { db, now }: Pick<Context<unknown>, 'db' | 'now'>,
  personId: string,
  agencyId?: string,
): Promise<void> {
  await db.apiToken.updateMany({ where: { personId, revokedAt: null, ...(agencyId && { agencyId }) }, data: { revokedAt: now } });
}
