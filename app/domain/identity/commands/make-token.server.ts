import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { newId } from '#app/platform/id.ts';
import { digest, newSecret } from '#app/platform/secret.server.ts';
import { access } from '../access.ts';
import { refuseToken } from '../by-session.ts';
import { makeTokenInput, tokenMark, tokenPrefixLength } from '../token.ts';

/** Makes an API token with which a program acts as oneself, for the agency one acts for now. Its secret is in this answer only. */
export const makeToken = command({
  name: 'make-token',
  summary: 'Make an API token; its secret is shown once',
  input: makeTokenInput,
  answersSecret: true,
  example: () => ({ as: 'member', input: { name: 'Reports', scope: 'read' as const, days: 30 }, events: ['token.made'] }),
  async run(ctx, { name, scope, days }) {
    allow(ctx.actor, access, 'make-token');
    refuseToken(ctx.actor);
    const secret = tokenMark + newSecret();
    const id = newId(ctx.now.getTime());
    const expiresAt = new Date(ctx.now.getTime() + days * 24 * 3_600_000);
    const { person, agency } = ctx.actor;
    const prefix = secret.slice(0, tokenPrefixLength);
    await ctx.db.apiToken.create({
      data: { id, hash: digest(secret), prefix, name, scope, expiresAt, personId: person.id, agencyId: agency.id },
    });
    // The command line makes tokens for people too: the trail tells it from what they did themselves.
    const { via } = ctx.actor;
    ctx.record({
      name: 'token.made',
      subject: 'token',
      subjectId: id,
      new: { name, scope, expiresAt: expiresAt.toISOString(), via },
    });
    return { token: id, secret, expiresAt: expiresAt.toISOString() };
  },
});
