import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { access } from '../access.ts';
import { chooseMails } from '../choose-mails.server.ts';
import { setMailsInput } from '../told-forms.ts';

/** Chooses how one is mailed what concerns one: at once, once a day, or not at all. */
export const setMails = command({
  name: 'set-mails',
  summary: 'Choose whether what concerns you is mailed to you at once, once a day or not at all',
  input: setMailsInput,
  example: () => ({ as: 'member', input: { mails: 'daily' as const }, events: ['person.mails_chosen'] }),
  async run(ctx, { mails }) {
    allow(ctx.actor, access, 'set-mails');
    const change = await chooseMails(ctx.db, ctx.actor.person.id, mails);
    if (change) ctx.record(change);
    return { mails };
  },
});
