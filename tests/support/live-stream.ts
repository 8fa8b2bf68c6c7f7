import { get, type IncomingHttpHeaders } from 'node:http';
import { expect } from 'vitest';
import { closeStreams, handleLive } from '#app/http/live.server.ts';
import { hear, stopHearing } from '#app/platform/live.server.ts';
import { webApp } from '#app/platform/web/web-app.server.ts';
import { atEnd } from './at-end.ts';
import { type Caller, serving } from './http.ts';

export interface LiveEvent {
  event: string;
  data: unknown;
}

/** A live stream as a browser hears it. */
export interface LiveStream {
  status: number;
  headers: IncomingHttpHeaders;
  /** All that came, as it came. */
  text(): string;
  events(): LiveEvent[];
  /** Waits until so many events of that name have come. */
  hears(event: string, times?: number): Promise<void>;
  /** Resolves when the server has ended it. */
  ended: Promise<void>;
  close(): void;
}

/** Serves the stream, and nothing else, until the tests of the file are through. */
export async function servingLive(): Promise<Caller> {
  const build = () => Promise.reject(new Error('only the stream is asked here'));
  const server = await serving(webApp({ build, trustedProxies: 0, mounts: [['/live', handleLive]] }));
  // A stream says hello before signals come: what a test does at once would be heard by nobody.
  await new Promise<void>((caughtUp) => hear({ signal: () => undefined, caughtUp }));
  atEnd(async () => {
    closeStreams();
    await stopHearing();
    await server.close();
  });
  return server;
}

/** Opens GET /live with a session. */
export function openLive(url: string, session?: string): Promise<LiveStream> {
  const headers = { 'Accept-Encoding': 'gzip, br', ...(session && { Cookie: `hashar=${session}` }) };
  return new Promise((resolve, reject) => {
    const request = get(`${url}/live`, { headers }, (response) => {
      let text = '';
      response.setEncoding('utf8').on('data', (chunk) => {
        text += chunk;
      });
      const ended = new Promise<void>((done) => response.on('close', () => done()));
      const events = () => eventsIn(text);
      const count = (name: string) => events().filter(({ event }) => event === name).length;
      resolve({
        status: response.statusCode ?? 0,
        headers: response.headers,
        text: () => text,
        events,
        hears: (name, times = 1) => expect.poll(() => count(name), { timeout: 10_000 }).toBeGreaterThanOrEqual(times),
        ended,
        close: () => request.destroy(),
      });
    });
    request.on('error', reject);
  });
}

function eventsIn(text: string): LiveEvent[] {
  return [...text.matchAll(/^event: (\w+)\ndata: (.*)\n\n/gm)].map(([, event = '', data = '']) => ({
    event,
    data: JSON.parse(data),
  }));
}
