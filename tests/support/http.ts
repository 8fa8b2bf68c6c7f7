import { createServer, type RequestListener } from 'node:http';
import type { AddressInfo } from 'node:net';

/** An answer as it came over the wire; `headers` without the two that tell the time and the connection. */
export interface Heard {
  status: number;
  headers: Record<string, string>;
  text: string;
  json: unknown;
}

export interface Caller {
  url: string;
  call(
    method: string,
    path: string,
    options?: { token?: string; body?: unknown; headers?: Record<string, string> },
  ): Promise<Heard>;
  close(): Promise<void>;
}

/** Serves a handler on a free port and calls it as a program would. */
export async function serving(handler: RequestListener): Promise<Caller> {
  const server = createServer(handler);
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  return {
    url,
    async call(method, path, { token, body, headers = {} } = {}) {
      const raw = typeof body === 'string' || body instanceof Uint8Array;
      const response = await fetch(url + path, {
        method,
        redirect: 'manual',
        headers: {
          ...(token && { Authorization: `Bearer ${token}` }),
          ...(body !== undefined && { 'Content-Type': 'application/json' }),
          ...headers,
        },
        body: body === undefined || raw ? (body as BodyInit | undefined) : JSON.stringify(body),
      });
      const text = await response.text();
      const { date: _date, connection: _connection, 'keep-alive': _alive, ...rest } = Object.fromEntries(response.headers);
      const json = /json/.test(rest['content-type'] ?? '') && text !== '' ? JSON.parse(text) : undefined;
      return { status: response.status, headers: rest, text, json };
    },
    async close() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
