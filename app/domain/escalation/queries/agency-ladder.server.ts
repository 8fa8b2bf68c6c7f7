import { permits } from '#app/domain/actor.ts';
import { colleaguesOf } from '#app/domain/backlog/colleagues.server.ts';
import { query } from '#app/domain/query.server.ts';
import { access } from '../access.ts';
import { type LadderPlaceLine, namedRungs } from '../escalation.ts';
import { agencyLadderInput } from '../escalation-forms.ts';
import { placesOf } from '../subject.server.ts';

/** Who stands on the rungs of the ladder of the agency that one acts for. */
export const agencyLadder = query({
  name: 'agency-ladder',
  summary: 'Who of your agency is told when others wait too long: its department head, its deputy minister',
  input: agencyLadderInput,
  example: () => ({ input: {} }),
  async run({ actor, db }) {
    const places = await placesOf(db, actor.agency.id, null);
    const mayChange = permits(actor, access, 'set-ladder-person');
    const colleagues = mayChange ? await colleaguesOf(db, actor.agency.id) : [];
    return {
      places: namedRungs.map((rung): LadderPlaceLine => ({ rung, person: places.get(rung) ?? null })),
      colleagues: colleagues.map(({ id, name }) => ({ id, name })),
      mayChange,
    };
  },
});
