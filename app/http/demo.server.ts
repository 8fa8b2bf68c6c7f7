import { db } from '#app/platform/db.server.ts';

let demo: boolean | undefined;

/** Whether this installation holds the demo world; every page then says so. It does not change while a process runs. */
export async function isDemo(): Promise<boolean> {
  if (demo !== undefined) return demo;
  const fact = await db().installation.findUnique({ where: { key: 'demo' } });
  if (process.env.NODE_ENV === 'production') demo = fact?.value === true;
  return fact?.value === true;
}
