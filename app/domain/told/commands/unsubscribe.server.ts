import { openCommand } from '#app/domain/command.server.ts';
import { refuse } from '#app/domain/errors.ts';
import { digest } from '#app/platform/secret.server.ts';
import { chooseMails } from '../choose-mails.server.ts';
import { unsubscribeInput } from '../told-forms.ts';

/** Ends the mails to somebody by the link that stands in one of them. It is good once: mails that are switched on again stay on. */
export const unsubscribe = openCommand({
  name: 'unsubscribe',
  summary: 'End the mails to you by the link in one of them',
  input: unsubscribeInput,
  example: (world) => ({ as: 'member', input: { link: world.mailLink }, events: ['person.mails_chosen'] }),
  async run(ctx, { link }) {
    const [mail] = await ctx.db.mail.updateManyAndReturn({
      where: { stopHash: digest(link), stoppedAt: null },
      data: { stoppedAt: ctx.now },
    });
    if (!mail) throw refuse('link', 'unsubscribe_link_over');
    const change = await chooseMails(ctx.db, mail.personId, 'off');
    if (change) ctx.record({ ...change, by: mail.personId, agencies: [mail.agencyId] });
    return { ended: true };
  },
});
