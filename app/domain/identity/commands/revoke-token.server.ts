import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { oneTokenInput } from '../token.ts';

/** Ends one of one's own API tokens at once. */
export const revokeToken = command({
  name: 'revoke-token',
  summary: 'Revoke one of your own API tokens',
  input: oneTokenInput,
  example: (world) => ({ as: 'member', input: { token: world.token }, events: ['token.revoked'] }),
  reach: (ctx, input) => reach(ctx).token(input.token),
  async run(ctx, _input, token) {
    allow(ctx.actor, access, 'revoke-token');
    if (token.revokedAt) return { token: token.id };
    await ctx.db.apiToken.update({ where: { id: token.id }, data: { revokedAt: ctx.now } });
    ctx.record({
      name: 'token.revoked',
      subject: 'token',
      subjectId: token.id,
      // Of another agency's token the one acted for is told nothing.
      agencies: [token.agencyId],
      old: { name: token.name },
    });
    return { token: token.id };
  },
});
