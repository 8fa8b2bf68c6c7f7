import type { Context } from '#app/domain/command.server.ts';
import { wholeLists } from '#app/domain/reach/whole-lists.server.ts';
import { newId } from '#app/platform/id.ts';
import { type AgreementVersion, Prisma } from '#app/platform/prisma/client.ts';
import type { Scope } from './agreement.ts';
import type { Reached } from './reached-agreement.server.ts';
import { beginOf } from './state.rules.ts';
import { isSameScope, isWhole } from './terms/scope.rules.ts';
import { inScopeSql } from './terms/scope-sql.server.ts';

/**
 * Lets a version of the terms stand from now on: what was granted before ends where it begins, and what it grants is written down for
 * `reach`. Which items a part of a backlog holds is settled here: a label that is given later lets nobody in.
 */
export async function letStand(ctx: Context, agreement: Reached, version: AgreementVersion): Promise<void> {
  const { partnerId, backlogId } = agreement;
  if (!partnerId) throw new Error('nobody is there to be granted anything');
  const before = agreement.versions.findLast(({ standsAt }) => standsAt !== null);
  await ctx.db.agreementVersion.update({ where: { id: version.id }, data: { standsAt: ctx.now } });
  const begins = beginOf({ ...version, standsAt: ctx.now });
  const scope = version.scope as Scope;
  const whole = isWhole(scope);
  const { level, ceiling, hides, endsAt } = version;
  const grant = {
    id: newId(ctx.now.getTime()),
    agreementId: agreement.id,
    versionId: version.id,
    agencyId: partnerId,
    backlogId,
  };
  await ctx.db.grant.create({ data: { ...grant, level, ceiling, hides, whole, startsAt: begins, endsAt } });
  if (!whole) await admitScope(ctx, { grantId: grant.id, backlogId, scope, narrows: version.kind === 'narrowing', before });
  await ctx.db.grant.updateMany({
    where: { agreementId: agreement.id, id: { not: grant.id }, endsAt: { gt: begins } },
    data: { endsAt: begins },
  });
}

interface Admitting {
  grantId: string;
  backlogId: string;
  scope: Scope;
  narrows: boolean;
  before: AgreementVersion | undefined;
}

/** The items of a part: as they were where the part is drawn as before, those of before that still fit where it is narrowed, else what fits now. */
async function admitScope(ctx: Context, { grantId, backlogId, scope, narrows, before }: Admitting): Promise<void> {
  const drawnBefore = before && !isWhole(before.scope as Scope) ? before : undefined;
  const same = drawnBefore && isSameScope(drawnBefore.scope as Scope, scope);
  const fits = same ? Prisma.sql`true` : inScopeSql(scope);
  const held =
    drawnBefore && (same || narrows)
      ? Prisma.sql`AND i.id IN (SELECT had.item_id FROM grant_item had JOIN access_grant g ON g.id = had.grant_id WHERE g.version_id = ${drawnBefore.id}::uuid)`
      : Prisma.empty;
  const admit = () => ctx.db.$executeRaw`
    INSERT INTO grant_item (grant_id, item_id, admitted_at, admitted_by_id)
    SELECT ${grantId}::uuid, i.id, ${ctx.now}, ${ctx.actor.person.id}::uuid
    FROM item i WHERE i.backlog_id = ${backlogId}::uuid AND ${fits} ${held}`;
  await wholeLists(ctx.db, [backlogId], admit);
}

/** Ends at this moment whatever an agreement grants. */
export async function endGrants({ db, now }: Context, agreementId: string): Promise<void> {
  await db.grant.updateMany({ where: { agreementId, endsAt: { gt: now } }, data: { endsAt: now } });
}
