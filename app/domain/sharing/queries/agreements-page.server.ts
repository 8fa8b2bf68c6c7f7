import { type Actor, permits } from '#app/domain/actor.ts';
import { query } from '#app/domain/query.server.ts';
import { visibleAgreements } from '#app/domain/reach/visible.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { access } from '../access.ts';
import { type AgreementLine, agreementStates, agreementsPageSize, sides } from '../agreement.ts';
import { partyOf } from '../lines.server.ts';
import { sideOf } from '../reached-agreement.server.ts';
import { agreementsInput } from '../sharing-forms.ts';
import { standingOf } from '../state.rules.ts';
import { daysOf } from '../terms/period.rules.ts';

/** The agreements of one's agency, as owner and as partner, with how many stand how; fifty at a time, what waits for one first. */
export const agreementsPage = query({
  name: 'agreements-page',
  summary: 'List the agreements of your agency, as owner and as partner, and how they stand',
  input: agreementsInput,
  example: () => ({ input: {} }),
  async run({ actor, db, now }, { side, state, page: asked }) {
    const rows = await db.agreement.findMany({
      where: visibleAgreements(actor),
      include: around,
      orderBy: [{ createdAt: 'desc' }, { id: 'desc' }],
    });
    const all = rows.map((row) => lineOf(actor, row, now));
    const ofSide = all.filter((line) => !side || line.side === side);
    const fitting = ofSide.filter((line) => !state || line.state === state);
    const waits = (line: AgreementLine) => (line.waitsFor === line.side ? 0 : 1);
    const ordered = fitting.toSorted((one, other) => waits(one) - waits(other));
    const pages = Math.max(1, Math.ceil(ordered.length / agreementsPageSize));
    const page = Math.min(asked, pages);
    return {
      agreements: ordered.slice((page - 1) * agreementsPageSize, page * agreementsPageSize),
      total: ordered.length,
      page,
      pages,
      bySide: sides.map((each) => ({ side: each, count: all.filter((line) => line.side === each).length })),
      byState: agreementStates.map((each) => ({ state: each, count: ofSide.filter((line) => line.state === each).length })),
      waiting: all.filter((line) => line.waitsFor === line.side).length,
      can: { offer: permits(actor, access, 'offer-agreement'), seen: permits(actor, access, 'partners-see-page') },
    };
  },
});

const around = {
  backlog: { select: { agencyId: true, prefix: true, name: true, agency: true } },
  partner: true,
  versions: { orderBy: { number: 'asc' } },
} satisfies Prisma.AgreementInclude;

type Row = Prisma.AgreementGetPayload<{ include: typeof around }>;

function lineOf(actor: Actor, row: Row, now: Date): AgreementLine {
  const { id, backlog, partner, invitedEmail } = row;
  const { state, current, pending, waitsFor } = standingOf(row, now);
  const shown = current ?? pending ?? row.versions.at(-1);
  if (!shown) throw new Error('an agreement without a version');
  return {
    id,
    backlog: { prefix: backlog.prefix, name: backlog.name },
    owner: partyOf(backlog.agency),
    partner: partner && partyOf(partner),
    invitedEmail,
    side: sideOf(actor, row),
    state,
    waitsFor,
    level: shown.level,
    ...daysOf(shown, backlog.agency.zone),
  };
}
