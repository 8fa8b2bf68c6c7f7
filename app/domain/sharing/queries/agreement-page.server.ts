import { namesOf } from '#app/domain/activity/names-of.server.ts';
import { permits } from '#app/domain/actor.ts';
import { dayIn } from '#app/domain/day.ts';
import { query, type Reading } from '#app/domain/query.server.ts';
import { reach } from '#app/domain/reach/reach.server.ts';
import { access } from '../access.ts';
import { newcomersAtOnce, type Scope, type Side } from '../agreement.ts';
import { partyOf, versionLine } from '../lines.server.ts';
import { type Reached, sideOf } from '../reached-agreement.server.ts';
import { agreementInput } from '../sharing-forms.ts';
import { type Standing, standingOf } from '../state.rules.ts';
import { isWhole } from '../terms/scope.rules.ts';
import { termsOf } from '../terms/terms-of.ts';
import { currentGrant, newcomersOf, whatTheySee } from '../what-they-see.server.ts';
import { partnerUse } from './partner-use.server.ts';

type Version = Reached['versions'][number];

/** An agreement: how it stands, what the partner sees, its versions, who of the partner used it, and what one can do now. */
export const agreementPage = query({
  name: 'agreement-page',
  summary: 'Show an agreement: how it stands, what the partner sees, its versions and its use',
  input: agreementInput,
  example: (world) => ({ input: { agreement: world.inForce } }),
  async run(ctx, input) {
    const agreement = await reach(ctx).agreement(input.agreement);
    const { id, backlog, partner, invitedEmail, showsList, versions } = agreement;
    const side = sideOf(ctx.actor, agreement);
    const standing = standingOf(agreement, ctx.now);
    const { state, current, pending, waitsFor } = standing;
    const { zone } = backlog.agency;
    const people = versions.map(({ offeredById }) => offeredById);
    const names = await namesOf(ctx.db, people);
    const own = await ctx.db.agency.findUniqueOrThrow({ where: { id: ctx.actor.agency.id }, select: { signsByLetter: true } });
    return {
      agreement: {
        id,
        backlog: { prefix: backlog.prefix, name: backlog.name },
        owner: partyOf(backlog.agency),
        partner: partner && partyOf(partner),
        invitedEmail,
        showsList,
        ...{ side, state, waitsFor },
        current: current?.number ?? null,
        pending: pending?.number ?? null,
        revoked: revokedOf(agreement),
        signsByLetter: own.signsByLetter,
      },
      versions: versions.map((version) => versionLine(version, { owner: backlog.agencyId, zone, names })),
      sees: await seesOf(ctx, agreement, standing, side),
      newcomers: side === 'owner' ? await newcomersLine(ctx, agreement) : null,
      use: agreement.partnerId ? await partnerUse(ctx, agreement.partnerId, agreement.backlogId) : [],
      today: dayIn(zone, ctx.now),
      now: ctx.now.toISOString(),
      zone,
      can: canNow(ctx, standing, side),
    };
  },
});

function revokedOf({ revokedAt, revokedByAgencyId, revokedReason, backlog }: Reached) {
  if (!revokedAt) return null;
  const by: Side = revokedByAgencyId === backlog.agencyId ? 'owner' : 'partner';
  return { at: revokedAt.toISOString(), by, reason: revokedReason };
}

/**
 * What the partner sees by the terms that hold and by those that wait. A partner is shown the latter where their owner offered them: what
 * it asks for itself must not open anything.
 */
async function seesOf(ctx: Reading, agreement: Reached, { state, current, pending }: Standing<Version>, side: Side) {
  const { backlogId } = agreement;
  const own = side === 'owner';
  const holds = current && (state === 'in_force' || state === 'accepted') ? current : null;
  const grant = await currentGrant(ctx, agreement);
  const offered = pending && (own || pending.offeredByAgencyId === agreement.backlog.agencyId) ? pending : null;
  return {
    current: holds
      ? await whatTheySee(ctx, {
          ...{ backlogId, own, terms: termsOf(holds), rows: true },
          grantId: isWhole(holds.scope as Scope) ? undefined : grant?.id,
        })
      : null,
    pending: offered
      ? await whatTheySee(ctx, { backlogId, own, terms: termsOf(offered), rows: own || agreement.showsList })
      : null,
  };
}

async function newcomersLine(ctx: Reading, agreement: Reached) {
  const { rows } = await newcomersOf(ctx, agreement);
  return {
    items: rows.slice(0, newcomersAtOnce).map(({ key, title }) => ({ key, title })),
    more: rows.length > newcomersAtOnce,
  };
}

function canNow({ actor }: Reading, { state, pending, waitsFor }: Standing<Version>, side: Side) {
  const decides = permits(actor, access, 'accept-agreement');
  const holds = state === 'in_force' || state === 'accepted';
  const mine = pending !== null && waitsFor === side;
  return {
    answer: decides && mine,
    change: decides && holds && !mine,
    renew: decides && !mine && (holds || state === 'ended'),
    // What the other side offers is declined; to take an offer back is for the side that made it.
    revoke: decides && (holds || (pending !== null && !mine)),
    admit: decides && side === 'owner' && holds,
  };
}
