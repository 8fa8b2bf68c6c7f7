import { setImmediate as breathe } from 'node:timers/promises';
import { promisify } from 'node:util';
import { gunzip } from 'node:zlib';
import type { Classification } from '#app/domain/classification.ts';
import { inTransaction } from '#app/domain/transaction.server.ts';
import { log } from '#app/platform/log.server.ts';
import type { Prisma } from '#app/platform/prisma/client.ts';
import { stopping } from '#app/platform/shutdown.server.ts';
import { type Mapping, readerFor } from './reader-for.server.ts';
import { countsOf, holdsRestricted, type ImportSource } from './staged.ts';
import { isTableSource } from './table/staged-table.ts';

const unzip = promisify(gunzip);

/** Cards or rows read before others get their turn. */
const slice = 100;
/** Progress is written no more often than that, in milliseconds. */
const toldEvery = 300;

let working: Promise<void> | undefined;

/**
 * Reads the files that wait to be read, one after another, in the background of this process. Any process may take over a file whose
 * reader has not been heard of for 30 seconds.
 */
export function stageWaiting(): Promise<void> {
  working ??= stageAll().finally(() => {
    working = undefined;
  });
  return working;
}

async function stageAll(): Promise<void> {
  try {
    for (let waiting = await claim(); waiting && !stopping.aborted; waiting = await claim()) await stage(waiting);
  } catch (error) {
    // The database is away; whoever looks next takes the file up again.
    log.info({ err: error }, 'files that wait to be read could not be looked for');
  }
}

interface Waiting {
  id: string;
  file: Uint8Array;
  zone: string;
  /** The agency's code, and the address of whoever uploaded it. */
  agency: string;
  uploader: string;
  backlogId: string;
  classification: Classification;
  source: ImportSource;
  mapping: Mapping;
  createdAt: Date;
}

async function claim(): Promise<Waiting | undefined> {
  const [waiting] = await asReader(
    (tx) => tx.$queryRaw<Waiting[]>`
    UPDATE import SET heartbeat_at = now() FROM backlog b JOIN agency a ON a.id = b.agency_id, person p
    WHERE b.id = import.backlog_id AND p.id = import.person_id AND import.id = (
      SELECT id FROM import WHERE status = 'staging' AND (heartbeat_at IS NULL OR heartbeat_at < now() - interval '30 seconds')
      ORDER BY created_at LIMIT 1 FOR UPDATE SKIP LOCKED)
    RETURNING import.id, import.file, a.zone, a.code AS agency, p.email AS uploader, import.backlog_id AS "backlogId",
      b.classification, import.source, import.mapping, import.created_at AS "createdAt"`,
  );
  return waiting;
}

async function stage({ file, ...waiting }: Waiting): Promise<void> {
  const { id, source } = waiting;
  try {
    const reader = await readerFor((await unzip(file)).toString('utf8'), waiting);
    let told = performance.now();
    for (let done = slice; !reader.read(slice); done += slice) {
      await breathe();
      if (performance.now() - told < toldEvery) continue;
      told = performance.now();
      if (stopping.aborted || !(await write(id, { rowsDone: done, heartbeatAt: new Date() }))) return;
    }
    const { staged, problems } = reader.result();
    await write(id, {
      status: 'staged',
      staged: staged as object,
      problems: problems as object[],
      counts: { file: countsOf(staged) },
      restricted: holdsRestricted(staged.items, waiting.classification),
      rowsDone: reader.all,
      rowsAll: reader.all,
      // The columns of a table may be chosen otherwise yet, so it is kept until it has run.
      ...(!isTableSource(source) && { file: null }),
    });
  } catch (error) {
    log.error({ err: error, import: id }, 'a file could not be read');
    await write(id, { status: 'failed', problems: [{ row: 0, kind: 'file', name: '', code: 'fault' }], file: null });
  }
}

/** Writes how far it has come, or what came of it; false where the import was dropped meanwhile. */
async function write(id: string, data: Prisma.ImportUpdateManyMutationInput): Promise<boolean> {
  const { count } = await asReader((tx) => tx.import.updateMany({ where: { id, status: 'staging' }, data }));
  return count > 0;
}

/** Nobody acts: the second wall lets this task pass by its name. */
function asReader<T>(work: (tx: Prisma.TransactionClient) => Promise<T>): Promise<T> {
  return inTransaction(null, { task: 'read-files', timeout: 30_000 }, work);
}
