import type { Db } from '#app/platform/db.server.ts';
import { Prisma } from '#app/platform/prisma/client.ts';
import { type TransactionOptions, transaction } from '#app/platform/transaction.server.ts';
import type { Actor } from './actor.ts';

/** Serialization failure, deadlock: the database asks to begin again (PostgreSQL 18, appendix A). */
const again = new Set(['40001', '40P01']);
const tries = 4;

interface Options extends Omit<TransactionOptions, 'settings'> {
  /** Its statements are planned once a connection, whatever they are asked. */
  plansOnce?: boolean;
  /** What is done where nobody acts: the policies of the second wall name those that they let pass. */
  task?: string;
}

/** Runs `work` in one transaction in which PostgreSQL knows the person and the agency; begun again where another stood in its way. */
export async function inTransaction<T>(
  actor: Actor | null,
  { plansOnce, task, ...options }: Options,
  work: (tx: Db) => Promise<T>,
): Promise<T> {
  const settings = {
    'hashar.person': actor?.person.id ?? '',
    'hashar.agency': actor?.agency.id ?? '',
    ...(task && { 'hashar.task': task }),
    // The policies of the second wall make planning a move take longer than doing it.
    ...(plansOnce && { plan_cache_mode: 'force_generic_plan' }),
  };
  for (let attempt = 1; ; attempt += 1) {
    try {
      return await transaction(work, { ...options, settings });
    } catch (error) {
      if (attempt === tries || !standsInTheWay(error)) throw error;
    }
  }
}

function standsInTheWay(error: unknown): boolean {
  if (error instanceof Prisma.PrismaClientKnownRequestError) {
    if (error.code === 'P2034') return true;
    const cause = error.meta?.driverAdapterError as { cause?: { originalCode?: string; code?: string } } | undefined;
    return again.has(cause?.cause?.originalCode ?? cause?.cause?.code ?? '');
  }
  return error instanceof Error && 'code' in error && again.has(String(error.code));
}
