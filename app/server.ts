import { createServer, type RequestListener, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import * as build from 'virtual:remix/server-build';
import type { ServerBuild } from '@remix-run/node';
import type { RequestHandler } from 'express';
import { api } from './api.ts';
import { stageWaiting } from './domain/backlog/import/stage-waiting.server.ts';
import { apiHandler, apiRoot } from './http/api.server.ts';
import { closeStreams, handleLive } from './http/live.server.ts';
import { refuseForeignOrigin } from './http/origin.server.ts';
import { jobs, sendMails } from './jobs.server.ts';
import { type Step, startDatabase } from './platform/database-start.server.ts';
import { type Env, readEnv } from './platform/env.server.ts';
import { fillAsDemo, isUntouched, newSetupCode } from './platform/first-start.server.ts';
import { keepSchedule, startJobs, stopJobs, wake } from './platform/jobs.server.ts';
import { hear, stopHearing } from './platform/live.server.ts';
import { atStop, closeAll, stopOnSignal, stopping } from './platform/shutdown.server.ts';
import { StartProblem } from './platform/start-problem.server.ts';
import { webApp } from './platform/web/web-app.server.ts';

interface Serve {
  step: Step;
  say: (line: string) => void;
  /** Vite, which reads the sources, in place of the build. */
  development?: { middleware: RequestHandler; build: () => Promise<ServerBuild> };
}

/**
 * The composition root: puts the database, the pages, the API and the live stream together and serves them until told to stop.
 * The port is taken first, so that a start in vain touches no data; until all is ready it answers 503.
 * @throws StartProblem with one line for the person who starts it
 */
export async function serve({ step, say, development }: Serve): Promise<void> {
  const env = readEnv();
  const host = env.host ?? (env.demo ? '127.0.0.1' : undefined);
  let handler: RequestListener = starting;
  const server = await listen((request, response) => handler(request, response), env.port, host);
  const begin = unlessStopping(step);
  const started = startDatabase({ env, step: begin, say, first: () => firstStart(env, begin, say) });
  stopOnSignal(server, started);
  try {
    await started;
  } catch (error) {
    // Whoever asked it to stop has seen to the rest.
    if (stopping.aborted) return;
    server.close();
    await closeAll();
    throw error;
  }
  if (stopping.aborted) return;
  atStop(stopHearing);
  stopping.addEventListener('abort', closeStreams);
  const looking = setInterval(() => void stageWaiting(), lookEvery);
  atStop(async () => clearInterval(looking));
  void stageWaiting();
  atStop(stopJobs);
  await startJobs(jobs);
  const mail = () => void wake(sendMails.name).catch(() => undefined);
  hear({ signal: ({ told }) => told?.length && mail(), caughtUp: () => void keepSchedule().then(mail, () => undefined) });
  handler = webApp({
    build: development?.build ?? (build as unknown as ServerBuild),
    files: development?.middleware,
    trustedProxies: env.trustedProxies,
    mounts: [
      [apiRoot, apiHandler(api)],
      ['/', refuseForeignOrigin],
      ['/live', handleLive],
    ],
  });
  say(`Hashar is ready at http://${nameOf(host)}:${(server.address() as AddressInfo).port}`);
}

/** Once it is asked to stop, a start begins no further step; the one under way comes to its end. */
function unlessStopping(step: Step): Step {
  return async (what, work) => {
    stopping.throwIfAborted();
    return step(what, work);
  };
}

/** How often files that wait to be read are looked for, in milliseconds: those sent over the API, and those whose reader is gone. */
const lookEvery = 2_000;

/** Until all is ready: alive, but not ready. */
const starting: RequestListener = (request, response) => {
  response.writeHead(request.url === '/healthz' ? 200 : 503, { 'Content-Type': 'text/plain', 'Retry-After': '2' });
  response.end('starting\n');
};

const nameOf = (host: string | undefined) => (!host || ['127.0.0.1', '0.0.0.0', '::'].includes(host) ? 'localhost' : host);

async function firstStart(env: Env, step: Step, say: (line: string) => void): Promise<void> {
  if (!(await isUntouched())) return;
  if (!env.demo) return say(`  First visit: open /setup and enter the code ${await newSetupCode()}`);
  // Loaded only here: an installation of one's own never needs the invented data.
  const { fillDemoWorld } = await import('#prisma/seed/demo-world.server.ts');
  await step('demo world (invented data)', () => fillAsDemo(() => fillDemoWorld(new Date())));
}

function listen(handler: RequestListener, port: number, host: string | undefined): Promise<Server> {
  return new Promise((resolve, reject) => {
    const server = createServer(handler);
    server.once('error', (error: NodeJS.ErrnoException) => {
      if (error.code === 'EADDRINUSE')
        reject(new StartProblem(`port ${port} is taken. Stop what uses it, or start with PORT=${port + 1}.`));
      else if (error.code === 'EACCES')
        reject(new StartProblem(`port ${port} may not be used by this user. Choose one above 1023 with PORT.`));
      else reject(error);
    });
    server.listen(port, host, () => resolve(server));
  });
}
