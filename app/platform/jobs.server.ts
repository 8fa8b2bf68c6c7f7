import PgBoss from 'pg-boss';
import type { z } from 'zod';
import { pool } from './db.server.ts';
import { log } from './log.server.ts';
import { stopping } from './shutdown.server.ts';

/**
 * Work that is done beside the requests. Of a job at most one waits and one runs, over all processes, however often it is asked for; so
 * it looks for everything that is due, and one run makes up for all that were missed.
 */
export interface Job<S extends z.ZodType = z.ZodType> {
  /** The name of its queue, which a migration makes. */
  name: string;
  input: S;
  /** Seconds that a run may take. One that is not heard of for longer, since its process died, is begun again by whoever is there. */
  within: number;
  /** When it runs by itself (five fields, UTC): given, it also runs at each start. */
  cron?: string;
  /** Does what is due, and comes to an end at a safe place once it is told to. What it throws is logged, and it is tried again later. */
  run: (input: z.output<S>, signal: AbortSignal) => Promise<void>;
}

/** How often each process looks for work and for runs that were broken off, in seconds. */
export interface Pace {
  look: number;
  maintain: number;
}

/** Seconds that a stop waits for what runs; what is not done by then is begun again elsewhere. */
const patience = 25;

/** Declares a job. */
export function job<S extends z.ZodType>(declared: Job<S>): Job {
  return declared as unknown as Job;
}

interface Running {
  boss: PgBoss;
  jobs: ReadonlyMap<string, Job>;
  workers: Map<string, string>;
  stop: AbortController;
  sql: Sql;
}

let running: Running | undefined;

/** Does jobs in this process, as they fall due, until {@link stopJobs}. */
export async function startJobs(jobs: readonly Job[], { look, maintain }: Pace = { look: 5, maintain: 30 }): Promise<void> {
  const sql = new Sql();
  const boss = new PgBoss({ db: sql, migrate: false, maintenanceIntervalSeconds: maintain });
  boss.on('error', (error) => log.info({ err: error }, 'the jobs could not be looked for'));
  await boss.start();
  sql.begun = true;
  const byName = new Map(jobs.map((each) => [each.name, each]));
  running = { boss, jobs: byName, workers: new Map(), stop: new AbortController(), sql };
  await keepSchedule();
  const signal = AbortSignal.any([running.stop.signal, stopping]);
  for (const each of jobs) {
    const doing = ([taken]: PgBoss.Job<unknown>[]) => done(each, taken?.data, signal);
    running.workers.set(each.name, await boss.work(each.name, { pollingIntervalSeconds: look }, doing));
    if (each.cron) await wake(each.name);
  }
}

/** Asks for a run of a job as soon as may be. Nothing is lost where nobody takes it up: it looks for all that is due when it runs next. */
export async function wake(name: string, input: object = {}): Promise<void> {
  const job = running?.jobs.get(name);
  if (!running || !job || running.stop.signal.aborted) return;
  await running.boss.send(name, input, lasting(job));
  running.boss.notifyWorker(running.workers.get(name) ?? '');
}

/** Lets what runs come to its end, and takes up nothing new. */
export async function stopJobs(): Promise<void> {
  const ending = running;
  running = undefined;
  if (!ending) return;
  ending.stop.abort();
  await ending.boss.stop({ timeout: patience * 1_000 });
  await ending.sql.end();
}

/**
 * How pg-boss asks PostgreSQL, on the app's own pool. It writes how a run ended without waiting for it, and nobody catches what that
 * throws: so once it has begun, a statement that fails is logged and answers nothing. The run is then begun again.
 */
class Sql implements PgBoss.Db {
  begun = false;
  #over = false;
  readonly #asked = new Set<Promise<unknown>>();

  async executeSql(text: string, values: unknown[]) {
    // After the end it would open the pool anew.
    if (this.#over) return nothing;
    const answer = pool().query(text, values);
    this.#asked.add(answer);
    try {
      return await answer;
    } catch (error) {
      if (!this.begun) throw error;
      log.info({ err: error }, 'a statement about jobs failed');
      return nothing;
    } finally {
      this.#asked.delete(answer);
    }
  }

  /** Waits for what is under way, and asks nothing more. */
  async end(): Promise<void> {
    this.#over = true;
    await Promise.allSettled(this.#asked);
  }
}

/** What pg-boss takes for no answer. */
const nothing = undefined as unknown as { rows: unknown[] };

/** A run has a little longer than it is told to take, to come to its end. */
function lasting({ within }: Job) {
  return { expireInSeconds: within + 1 };
}

/** Sees to it that the runs that come by themselves are as this version says, and no others; again where the database was made anew. */
export async function keepSchedule(): Promise<void> {
  if (!running) return;
  const { boss } = running;
  const jobs = [...running.jobs.values()];
  for (const each of jobs) if (each.cron) await boss.schedule(each.name, each.cron, {}, { tz: 'UTC', ...lasting(each) });
  const wanted = new Set(jobs.filter(({ cron }) => cron).map(({ name }) => name));
  for (const { name } of await boss.getSchedules()) if (!wanted.has(name)) await boss.unschedule(name);
}

async function done({ name, input, within, run }: Job, sent: unknown, signal: AbortSignal): Promise<void> {
  try {
    await run(input.parse(sent ?? {}), AbortSignal.any([signal, AbortSignal.timeout(within * 1_000)]));
  } catch (error) {
    log.error({ err: error, job: name }, 'a job failed');
    throw error;
  }
}
