import { query } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import type { Scope } from '../agreement.ts';
import { partyOf, versionLine } from '../lines.server.ts';
import { sideOf } from '../reached-agreement.server.ts';
import { agreementInput } from '../sharing-forms.ts';
import { standingOf } from '../state.rules.ts';
import { scopeChoices } from './scope-choices.server.ts';

/** What the form offers by which the terms of an agreement are answered, changed or narrowed. */
export const agreementTermsPage = query({
  name: 'agreement-terms-page',
  summary: 'Show the terms of an agreement and by what they can be changed',
  input: agreementInput,
  example: (world) => ({ input: { agreement: world.inForce } }),
  async run(ctx, input) {
    const agreement = await reach(ctx).agreement(input.agreement);
    const { id, backlog, partner, invitedEmail, versions } = agreement;
    const side = sideOf(ctx.actor, agreement);
    const { state, current, pending, waitsFor } = standingOf(agreement, ctx.now);
    const answers = pending !== null && waitsFor === side;
    const from = (answers ? pending : current) ?? versions.at(-1);
    const own = await ctx.db.agency.findUniqueOrThrow({ where: { id: ctx.actor.agency.id }, select: { signsByLetter: true } });
    return {
      agreement: {
        id,
        side,
        backlog: { prefix: backlog.prefix, name: backlog.name },
        owner: partyOf(backlog.agency),
        partner: partner && partyOf(partner),
        invitedEmail,
        signsByLetter: own.signsByLetter,
      },
      from: from ? versionLine(from, { owner: backlog.agencyId, zone: backlog.agency.zone, names: new Map() }) : null,
      choices: side === 'owner' ? await scopeChoices(ctx, backlog.id) : known(versions.map(({ scope }) => scope as Scope)),
      /** What the form does: answers the other side, changes what holds, or nothing. */
      does: answers ? ('answer' as const) : state === 'in_force' || state === 'accepted' ? ('change' as const) : null,
    };
  },
});

/** A partner knows of the labels and epics that stand in the versions, and of no others. */
function known(scopes: readonly Scope[]) {
  const labels = new Map(scopes.flatMap((scope) => scope.labels ?? []).map((label) => [label.id, label]));
  const epics = new Map(scopes.flatMap((scope) => scope.epics ?? []).map(({ key }) => [key, { key, title: '' }]));
  return { labels: [...labels.values()], epics: [...epics.values()] };
}
