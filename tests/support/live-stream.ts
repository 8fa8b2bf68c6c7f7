import { get, type IncomingHttpHeaders } from 'node:http';
import { expect } from 'vitest';

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
