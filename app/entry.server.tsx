import { PassThrough } from 'node:stream';
import { type AppLoadContext, createReadableStreamFromReadable, type EntryContext } from '@remix-run/node';
import { RemixServer } from '@remix-run/react';
import { renderToPipeableStream } from 'react-dom/server';
import { localeAsked } from './http/locale.server.ts';
import { languageOf } from './locales/texts.server.ts';
import type { loader } from './root.tsx';
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
  const carry = (namespaces: readonly string[]) =>
    JSON.stringify(Object.fromEntries(namespaces.map((name) => [name, catalogue[name] ?? {}]))).replaceAll('<', '\\u003c');
  headers.set('Content-Type', 'text/html; charset=utf-8');
  headers.set('Content-Language', locale);
  headers.append('Vary', 'Cookie, Accept-Language');
  if (!headers.has('Cache-Control')) headers.set('Cache-Control', 'private, no-cache');
  return new Promise((resolve, reject) => {
    const { pipe, abort } = renderToPipeableStream(
      <ServerTexts locale={locale} zone={rootData?.zone ?? 'Asia/Tashkent'} hash={hash} texts={texts} carry={carry}>
        <RemixServer context={context} url={request.url} nonce={cspNonce} abortDelay={slowest} />
      </ServerTexts>,
      {
        nonce: cspNonce,
        onAllReady() {
          const body = new PassThrough();
          resolve(new Response(createReadableStreamFromReadable(body), { headers, status }));
          pipe(body);
        },
        onShellError: reject,
        onError(error) {
          if (!request.signal.aborted) console.error(error);
        },
      },
    );
    setTimeout(abort, slowest).unref();
  });
}
