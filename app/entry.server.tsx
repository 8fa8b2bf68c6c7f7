import { Transform } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { localeAsked } from './http/locale.server.ts';
import { languageOf } from './locales/texts.server.ts';
import { log } from './platform/log.server.ts';
import type { loader } from './root.tsx';
import { NonceProvider } from './ui/shell/nonce.ts';
import { recordedTexts } from './ui/shell/recorded-texts.ts';
import { ServerTexts } from './ui/shell/texts.tsx';

const slowest = 10_000;

/** Renders a page whole: every page is of use without scripts, so nothing is streamed in later. */
export default function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  context: EntryContext,
  { cspNonce }: AppLoadContext,
): Promise<Response> {
  const rootData = context.staticHandlerContext.loaderData.root as Awaited<ReturnType<typeof loader>> | undefined;
  const locale = rootData?.locale ?? localeAsked(request);
  const { texts, catalogue, hash } = languageOf(locale);
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  headers.append('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <NonceProvider value={cspNonce}>
        <ServerTexts locale={locale} zone={rootData?.zone ?? 'Asia/Tashkent'} hash={hash} {...recordedTexts(texts, catalogue)}>
          <RemixServer context={context} url={request.url} nonce={cspNonce} abortDelay={slowest} />
        </ServerTexts>
      </NonceProvider>,
      {
        nonce: cspNonce,
        onAllReady() {
          const body = withoutNul();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError: (error) => logUnlessGone(error, request),
      },
    );
    setTimeout(abort, slowest).unref();
  });
}

/** The data of a page is as much its reader's own as the page. */
export function handleDataRequest(response: Response): Response {
  response.headers.append('Vary', 'Cookie, Accept-Language');
  if (!response.headers.has('Cache-Control')) response.headers.set('Cache-Control', 'private, no-cache');
  return response;
}

/** React 18 leaves zero bytes where a letter of several bytes did not fit into the rest of its buffer. */
function withoutNul(): Transform {
  return new Transform({
    transform(chunk: Buffer, _encoding, done) {
      done(null, chunk.includes(0) ? chunk.filter((byte) => byte !== 0) : chunk);
    },
  });
}

/** What a loader or an action did not foresee; the reader gets the page of a fault, the log the reason. */
export function handleError(error: unknown, { request }: { request: Request }): void {
  logUnlessGone(error, request);
}

function logUnlessGone(error: unknown, request: Request): void {
  if (!request.signal.aborted) log.error({ err: error, path: new URL(request.url).pathname }, 'a page failed');
}
