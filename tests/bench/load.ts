import { Agent, request } from 'node:http';

export interface Asked {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

interface Answered {
  status: number;
  bytes: number;
  milliseconds: number;
}

/** One request over a kept-alive connection, read to its end. */
export function once(agent: Agent, { url, method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const sent = request(
      url,
      { agent, method, headers: body ? { ...headers, 'Content-Length': Buffer.byteLength(body) } : headers },
      (answer) => {
        let bytes = 0;
        answer.on('data', (chunk: Buffer) => {
          bytes += chunk.length;
        });
        answer.on('end', () => resolve({ status: answer.statusCode ?? 0, bytes, milliseconds: performance.now() - began }));
      },
    );
    sent.on('error', reject);
    sent.end(body);
  });
}

/** Sends requests one after another; the times in milliseconds. A status of 400 or above fails the measurement. */
export async function inTurn(count: number, next: (index: number) => Asked): Promise<number[]> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const times: number[] = [];
  for (let index = 0; index < count; index += 1) {
    const answer = await once(agent, next(index));
    if (answer.status >= 400) throw new Error(`${next(index).url} answered ${answer.status}`);
    times.push(answer.milliseconds);
  }
  agent.destroy();
  return times;
}

/** Sends from several connections at once for a while; how many a second succeeded, and how many failed. */
export async function atOnce(connections: number, seconds: number, next: (connection: number, index: number) => Asked) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  const until = began + seconds * 1000;
  let done = 0;
  let failed = 0;
  const worker = async (connection: number) => {
    for (let index = 0; performance.now() < until; index += 1) {
      const answer = await once(agent, next(connection, index)).catch(() => ({ status: 599 }));
      if (answer.status >= 400) failed += 1;
      else done += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => worker(connection)));
  const rate = done / ((performance.now() - began) / 1000);
  agent.destroy();
  return { rate, failed };
}
