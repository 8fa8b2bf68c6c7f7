import type { Db } from '#app/platform/db.server.ts';

/** What a request became, as it was passed on last; null where nobody was asked, or whoever acts does not see it. */
export async function lastRequestOf({ db }: { db: Db }, requestId: string | null) {
  const select = { id: true, state: true, changedAt: true } as const;
  let request = requestId ? await db.request.findUnique({ where: { id: requestId }, select }) : null;
  for (let passed = 0; request?.state === 'passed_on' && passed < 20; passed += 1) {
    request = (await db.request.findFirst({ where: { passedFromId: request.id }, select })) ?? request;
  }
  return request;
}
