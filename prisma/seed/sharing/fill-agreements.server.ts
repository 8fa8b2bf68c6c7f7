import { dayIn, daysAfter } from '#app/domain/day.ts';
import type { Scope } from '#app/domain/sharing/agreement.ts';
import { beginOf } from '#app/domain/sharing/state.rules.ts';
import { beginningOf } from '#app/domain/sharing/terms/period.rules.ts';
import { isWhole } from '#app/domain/sharing/terms/scope.rules.ts';
import { toldTerms } from '#app/domain/sharing/terms/told-terms.ts';
import type { Db } from '#app/platform/db.server.ts';
import type { AgreementVersion, Prisma } from '#app/platform/prisma/client.ts';
import { demoId } from '../chance.ts';
import { agreements, type DemoAgreement, type DemoVersion } from '../content/agreements.ts';
import { type Telling, tellAll } from '../strategy/tell.server.ts';

const zone = 'Asia/Tashkent';
const day = 86_400_000;

/** Writes seven agreements with their versions, what they grant, how they are used, and what is told of those that wait. */
export async function fillAgreements(db: Db, now: Date): Promise<void> {
  for (const agreement of agreements) await fillAgreement(db, agreement, now);
}

const agreementId = ({ backlog, partner }: DemoAgreement) => demoId('agreement', `${backlog}:${partner}`);
const idOf = (kind: string, name: string) => demoId(kind, name);

async function fillAgreement(db: Db, demo: DemoAgreement, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() + days * day);
  const id = agreementId(demo);
  const { revoked } = demo;
  const backlogId = idOf('backlog', demo.backlog);
  await db.agreement.create({
    data: {
      id,
      backlogId,
      partnerId: idOf('agency', demo.partner),
      createdAt: at(demo.versions[0]?.at ?? 0),
      ...(revoked && {
        revokedAt: at(revoked.at),
        revokedById: idOf('person', revoked.by),
        revokedByAgencyId: idOf('agency', revoked.agency),
        revokedReason: revoked.reason,
      }),
    },
  });
  const rows = demo.versions.map((version, index) => versionRow(demo, version, index + 1, now));
  await db.agreementVersion.createMany({ data: rows.map((row) => ({ ...row, scope: row.scope as Prisma.InputJsonObject })) });
  await fillGrants(db, demo, rows, revoked && at(revoked.at));
  await fillUse(db, demo, now);
  await tellOf(db, demo, now);
}

/** The side of whoever offers: the first offer is the owner's, an answer the partner's, a narrowing the owner's. */
function versionRow(demo: DemoAgreement, version: DemoVersion, number: number, now: Date): AgreementVersion {
  const at = (days: number) => new Date(now.getTime() + days * day);
  const today = dayIn(zone, now);
  const byPartner = version.kind === 'answer';
  const { accepted } = version;
  const acceptedAt = accepted ? at(accepted[1]) : null;
  const acceptedBy = accepted ? idOf('person', accepted[0]) : null;
  const offered = { at: at(version.at), by: idOf('person', version.by) };
  const scope: Scope = version.types ? { types: version.types } : {};
  return {
    id: idOf('agreement-version', `${agreementId(demo)}:${number}`),
    agreementId: agreementId(demo),
    number,
    kind: version.kind,
    level: version.level,
    ceiling: version.ceiling ?? 'shared',
    scope: scope as Prisma.JsonObject,
    hides: version.hides ?? [],
    escalates: version.escalates ?? false,
    startsAt: beginningOf(daysAfter(today, version.from), zone),
    endsAt: beginningOf(daysAfter(today, version.to + 1), zone),
    note: version.note,
    offeredById: offered.by,
    offeredByAgencyId: idOf('agency', byPartner ? demo.partner : demo.owner),
    createdAt: offered.at,
    standsAt: version.kind === 'narrowing' ? offered.at : acceptedAt,
    ownerAcceptedAt: byPartner ? acceptedAt : offered.at,
    ownerAcceptedById: byPartner ? acceptedBy : offered.by,
    ownerSignatory: null,
    ownerLetter: null,
    partnerAcceptedAt: byPartner ? offered.at : acceptedAt,
    partnerAcceptedById: byPartner ? offered.by : acceptedBy,
    partnerSignatory: null,
    partnerLetter: null,
    declinedAt: null,
    declinedById: null,
    declinedReason: null,
  };
}

/** What the versions that stand grant, each until the next begins or the agreement was revoked. */
async function fillGrants(db: Db, demo: DemoAgreement, rows: readonly AgreementVersion[], revokedAt: Date | undefined) {
  const standing = rows.filter(({ standsAt }) => standsAt !== null);
  for (const [index, version] of standing.entries()) {
    const next = standing[index + 1];
    const ends = [version.endsAt, ...(next ? [beginOf(next)] : []), ...(revokedAt ? [revokedAt] : [])];
    const scope = version.scope as Scope;
    const id = idOf('grant', version.id);
    const { level, ceiling, hides } = version;
    await db.grant.create({
      data: {
        ...{ id, level, ceiling, hides, agreementId: version.agreementId, versionId: version.id },
        agencyId: idOf('agency', demo.partner),
        backlogId: idOf('backlog', demo.backlog),
        whole: isWhole(scope),
        startsAt: beginOf(version),
        endsAt: new Date(Math.min(...ends.map((end) => end.getTime()))),
      },
    });
    if (isWhole(scope)) continue;
    const types = (scope.types ?? []) as ('epic' | 'story')[];
    const items = await db.item.findMany({ where: { backlogId: idOf('backlog', demo.backlog), type: { in: types } } });
    const admittedAt = version.standsAt ?? version.createdAt;
    await db.grantItem.createMany({ data: items.map((item) => ({ grantId: id, itemId: item.id, admittedAt })) });
  }
}

async function fillUse(db: Db, { use = [], backlog, partner }: DemoAgreement, now: Date): Promise<void> {
  const [agencyId, backlogId] = [idOf('agency', partner), idOf('backlog', backlog)];
  const looked = use.filter(([, kind]) => kind === 'looked');
  await db.partnerUse.createMany({
    data: looked.map(([person, , daysAgo, looks]) => ({
      agencyId,
      backlogId,
      personId: idOf('person', person),
      day: new Date(daysAfter(dayIn(zone, now), -daysAgo)),
      looks,
    })),
  });
  const exported = use.filter(([, kind]) => kind === 'exported');
  await tellAll(
    db,
    exported.map(([person, , daysAgo, rows]): Telling => {
      const told = { name: 'backlog.exported', subject: 'backlog' as const, subjectId: backlogId };
      const at = new Date(now.getTime() - daysAgo * day);
      return { ...told, at, by: idOf('person', person), agencyId, new: { list: 'items', format: 'csv', rows } };
    }),
  );
}

const facts = {
  offer: 'agreement.offered',
  answer: 'agreement.sent_back',
  change: 'agreement.change_offered',
  renewal: 'agreement.renewal_offered',
  narrowing: 'agreement.narrowed',
} as const;

/** What happened, as the commands record it; and notice of the last offer to those who are to answer it. */
async function tellOf(db: Db, demo: DemoAgreement, now: Date): Promise<void> {
  const at = (days: number) => new Date(now.getTime() + days * day);
  const subject = { subject: 'agreement', subjectId: agreementId(demo), backlogId: idOf('backlog', demo.backlog) } as const;
  const told = (name: string, by: string, agency: string, days: number, after: object): Telling => ({
    ...{ name, at: at(days), by: idOf('person', by), agencyId: idOf('agency', agency), new: after },
    ...subject,
  });
  const all = demo.versions.flatMap(({ kind, by, at: days, accepted }, index) => {
    const [own, other] = kind === 'answer' ? [demo.partner, demo.owner] : [demo.owner, demo.partner];
    const version = index + 1;
    const [side, otherSide] = kind === 'answer' ? ['partner', 'owner'] : ['owner', 'partner'];
    const row = versionRow(demo, demo.versions[index] as DemoVersion, version, now);
    const terms = toldTerms({ ...row, scope: row.scope as Scope });
    const to = { backlog: demo.backlog, partnerId: idOf('agency', demo.partner), invitedEmail: null };
    return [
      told(facts[kind], by, own, days, { version, ...(kind === 'offer' ? to : { side }), ...terms }),
      ...(accepted ? [told('agreement.accepted', accepted[0], other, accepted[1], { version, side: otherSide })] : []),
    ];
  });
  const { revoked } = demo;
  await tellAll(db, [
    ...all,
    ...(revoked
      ? [
          told('agreement.revoked', revoked.by, revoked.agency, revoked.at, {
            side: revoked.agency === demo.owner ? 'owner' : 'partner',
            reason: revoked.reason,
          }),
        ]
      : []),
  ]);
  const last = demo.versions.at(-1);
  if (!last || last.accepted || revoked) return;
  const waitsFor = idOf('agency', last.kind === 'answer' ? demo.owner : demo.partner);
  const event = await db.event.findFirstOrThrow({
    where: { subjectId: subject.subjectId, name: facts[last.kind] },
    orderBy: { recordedAt: 'desc' },
  });
  const deciders = await db.membership.findMany({
    where: { agencyId: waitsFor, role: { in: ['administrator', 'coordinator'] }, endedAt: null },
  });
  await db.notice.createMany({
    data: deciders
      .filter(({ personId }) => personId !== event.personId)
      .map(({ personId }) => ({
        id: idOf('notice', `${event.id}:${personId}`),
        personId,
        agencyId: waitsFor,
        kind: last.kind === 'answer' ? 'agreement_sent_back' : 'agreement_offered',
        eventId: event.id,
        agreementId: subject.subjectId,
        createdAt: at(last.at),
      })),
  });
}
