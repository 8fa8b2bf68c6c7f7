import { join } from 'node:path';
import { createRequestHandler } from '@remix-run/express';
import type { ServerBuild } from '@remix-run/node';
import compression from 'compression';
import express, {
  type ErrorRequestHandler,
  type Express,
  type NextFunction,
  type Request,
  type RequestHandler,
  type Response,
} from 'express';
import { log } from '../log.server.ts';
import { projectRoot } from '../project-root.server.ts';
import { builtAssets } from './assets.server.ts';
import { noteChange } from './changed.server.ts';
import { nonceOnly, securityHeaders } from './headers.server.ts';
import { healthz, readyz } from './health.server.ts';

declare module '@remix-run/node' {
  interface AppLoadContext {
    cspNonce: string;
    /** Address of the browser, for limits on attempts; behind proxies only as far as TRUSTED_PROXIES says. */
    clientAddress: string;
  }
}

interface Parts {
  build: ServerBuild | (() => Promise<ServerBuild>);
  /** What serves scripts and styles in place of the built ones (development). */
  files?: RequestHandler;
  trustedProxies: number;
  /** Path → handler, asked before the pages: the API and the live stream. */
  mounts: [path: string, handler: (request: Request, response: Response, next: NextFunction) => unknown][];
}

/** Everything that answers over HTTP, in the order in which it is asked. */
export function webApp({ build, files, trustedProxies, mounts }: Parts): Express {
  const app = express();
  app.disable('x-powered-by');
  app.set('trust proxy', trustedProxies);
  app.use(forwardedByTrusted(trustedProxies));
  app.get('/healthz', healthz);
  app.get('/readyz', readyz);
  // Vite's own scripts carry no nonce, so development goes without the policy.
  app.use(files ? nonceOnly : securityHeaders);
  app.use(files ?? builtAssets(join(projectRoot, 'build', 'client')));
  // A stream must not wait in a compressor for more to come.
  app.use(compression({ filter: (request, response) => request.path !== '/live' && compression.filter(request, response) }));
  for (const [path, handler] of mounts) {
    app.use(path, async (request, response, next) => {
      try {
        await handler(request, response, next);
      } catch (error) {
        next(error);
      }
    });
  }
  app.use(noteChange);
  app.all(
    '*',
    createRequestHandler({
      build,
      mode: process.env.NODE_ENV,
      getLoadContext: (request, response) => ({ cspNonce: response.locals.cspNonce, clientAddress: request.ip ?? '' }),
    }),
  );
  app.use(lastResort);
  return app;
}

/** Whoever asks may write X-Forwarded headers; only what a trusted proxy wrote goes on to the pages. */
function forwardedByTrusted(trustedProxies: number): RequestHandler {
  return (request, _response, next) => {
    request.headers['x-forwarded-proto'] = request.protocol;
    if (trustedProxies === 0) delete request.headers['x-forwarded-host'];
    next();
  };
}

/** What no page caught: one line in the log, and no stack trace for the reader. */
const lastResort: ErrorRequestHandler = (error, request, response, next) => {
  log.error({ err: error, method: request.method, path: request.path }, 'a request failed');
  if (response.headersSent) return next(error);
  response.status(500).type('text/plain').send('Something went wrong on our side. Please try again.\n');
};
