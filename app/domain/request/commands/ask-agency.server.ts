import { allow } from '#app/domain/actor.ts';
import { command } from '#app/domain/command.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { makeRequest } from '../make-request.server.ts';
import { askAgencyInput } from '../request-forms.ts';

/**
 * Asks another agency for something by a day, with or without an agreement: it reads what is written here and nothing else. One that is
 * not here is asked by a letter.
 */
export const askAgency = command({
  name: 'ask-agency',
  summary: 'Ask another agency for something by a day; it reads what you write here and nothing else',
  input: askAgencyInput,
  example: (world) => ({
    as: 'member',
    input: {
      // Which agencies there are is nothing hidden.
      to: world.partner.toLowerCase(),
      what: 'Births of the last hundred years, by name and day',
      why: 'A parent is not to bring a paper that the state has.',
      neededBy: '2099-05-01',
      criteria: 'It answers in a second.',
      item: world.items[0],
    },
    events: ['request.asked', 'request.item_linked'],
  }),
  reach: async (ctx, { item }) => (item === undefined ? undefined : reach(ctx).item(item)),
  async run(ctx, { item: _key, ...asked }, item) {
    allow(ctx.actor, access, 'ask-agency');
    return { request: (await makeRequest(ctx, asked, item)).id };
  },
});
