import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { NotFound } from '#app/domain/errors.ts';
import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { permitsHere } from '#app/domain/reach/terms.ts';
import { fundingChoices } from '#app/domain/strategy/funding/funding-of-programmes.server.ts';
import { access, partners } from '../access.ts';
import { oneBlockerInput } from '../blocker-forms.ts';
import { blockerLines } from './blocker-lines.server.ts';
import { freerChoices } from './freer-choices.server.ts';

/** A blocker with everything that is said of it, its pauses, and who else could be named. */
export const blockerPage = query({
  name: 'blocker-page',
  summary: 'Show a blocker with its pauses',
  input: oneBlockerInput,
  example: (world) => ({ input: { blocker: world.blocker } }),
  async run(ctx, { blocker: id }) {
    const { item, ...blocker } = await reach(ctx, partners['blocker-page']).blocker(id);
    const [line] = await blockerLines(ctx, { id: blocker.id });
    if (!line) throw new NotFound();
    const pauses = await ctx.db.blockerPause.findMany({ where: { blockerId: blocker.id }, orderBy: { since: 'asc' } });
    const people = await namesOf(
      ctx.db,
      pauses.map(({ personId }) => personId),
    );
    const mayChange = line.freed === null && permitsHere(ctx.actor, { access, partners }, 'change-blocker', item.terms);
    return {
      ...line,
      item: { key: item.key, title: item.title, open: item.classification === 'public' },
      pauses: pauses.map(({ id: pause, since, until, reason, personId }) => ({
        ...{ id: pause, reason, by: people.get(personId) ?? '' },
        since: since.toISOString(),
        until: until?.toISOString() ?? null,
      })),
      choices: mayChange ? await freerChoices(ctx, item) : [],
      /** The lines that could be named. */
      fundingLines: mayChange ? await fundingChoices(ctx) : [],
      mayChange,
    };
  },
});
