import type { Reading } from '#app/domain/query.server.ts';
import { visibleAgreements, visibleItems } from '#app/domain/reach/visible.server.ts';
import { versionLine } from '#app/domain/sharing/lines.server.ts';
import type { FileAgreement } from '../shared-parts.ts';

/** Agreements of the agency as owner and as partner, each with all its versions as both sides are shown them, and how it ended. */
export async function agreementsPart(ctx: Reading): Promise<FileAgreement[]> {
  const { actor, db } = ctx;
  const rows = await db.agreement.findMany({
    where: visibleAgreements(actor),
    include: {
      backlog: { select: { prefix: true, agencyId: true, agency: { select: { code: true, zone: true } } } },
      partner: { select: { code: true } },
      versions: { orderBy: { number: 'asc' } },
      grants: {
        where: { whole: false },
        select: {
          version: { select: { number: true } },
          items: { where: { item: await visibleItems(ctx) }, select: { item: { select: { key: true } } } },
        },
      },
    },
    orderBy: [{ createdAt: 'asc' }, { id: 'asc' }],
  });
  return rows.map(({ id, backlog, partner, versions, grants, ...row }) => {
    const own = backlog.agencyId === actor.agency.id;
    const around = { owner: backlog.agencyId, zone: backlog.agency.zone, names: new Map<string, string>() };
    return {
      ...{ id, backlog: backlog.prefix, owner: backlog.agency.code, partner: partner?.code ?? null },
      invited: own ? row.invitedEmail : null,
      createdAt: row.createdAt.toISOString(),
      versions: versions.map((version) => {
        const { byName: _person, ...line } = versionLine(version, around);
        const admitted = grants.find((grant) => grant.version.number === version.number);
        return { ...line, items: admitted?.items.map(({ item }) => item.key).sort() ?? null };
      }),
      revoked: row.revokedAt && {
        at: row.revokedAt.toISOString(),
        by: row.revokedByAgencyId === backlog.agencyId ? ('owner' as const) : ('partner' as const),
        reason: row.revokedReason ?? '',
      },
    };
  });
}
