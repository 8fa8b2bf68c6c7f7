import { Agent, request } from 'node:http';
import { quantile } from './statistics.ts';

/** A request to be measured. */
export interface Asked {
  url: string;
  method?: 'GET' | 'POST';
  headers?: Record<string, string>;
  body?: string;
}

export interface Answered {
  status: number;
  headers: Record<string, string | string[] | undefined>;
  bytes: number;
  milliseconds: number;
}

/** Sends a request over a connection of the agent's and reads the answer to its end. */
function send(agent: Agent, { url, method = 'GET', headers = {}, body }: Asked): Promise<Answered> {
  const began = performance.now();
  return new Promise((resolve, reject) => {
    const length = body === undefined ? {} : { 'Content-Length': Buffer.byteLength(body) };
    const sent = request(url, { agent, method, headers: { ...headers, ...length } }, (answer) => {
      let bytes = 0;
      answer.on('data', (chunk: Buffer) => {
        bytes += chunk.length;
      });
      answer.on('end', () => {
        const { statusCode: status = 0, headers } = answer;
        resolve({ status, headers, bytes, milliseconds: performance.now() - began });
      });
      answer.on('error', reject);
    });
    sent.on('error', reject);
    sent.end(body);
  });
}

/**
 * Sends each kind of request so many times, one after the other and by turns, so that what disturbs one disturbs all.
 * @throws Error where one is refused: what is measured then is something else
 */
export async function byTurns<Name extends string>(
  times: number,
  kinds: Readonly<Record<Name, () => Asked>>,
): Promise<Record<Name, Answered[]>> {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  const answers = Object.fromEntries(Object.keys(kinds).map((name) => [name, []])) as unknown as Record<Name, Answered[]>;
  for (let time = 0; time < times; time += 1) {
    for (const [name, next] of Object.entries<() => Asked>(kinds)) {
      const asked = next();
      const answer = await send(agent, asked);
      if (answer.status >= 400) throw new Error(`${asked.url} answered ${answer.status}`);
      answers[name as Name].push(answer);
    }
  }
  agent.destroy();
  return answers;
}

/** The q-quantile of how long answers took, in milliseconds. */
export function taken(answers: readonly Answered[], q: number): number {
  return quantile(
    answers.map(({ milliseconds }) => milliseconds),
    q,
  );
}

/**
 * Sends from several connections at once for some seconds; how many a second were done, and how many failed altogether. With a
 * `status`, any other has failed.
 */
export async function atOnce(connections: number, seconds: number, next: (connection: number) => Asked, status?: number) {
  const agent = new Agent({ keepAlive: true, maxSockets: connections });
  const began = performance.now();
  let [done, failed] = [0, 0];
  const work = async (connection: number) => {
    while (performance.now() - began < seconds * 1000) {
      const answer = await send(agent, next(connection)).catch(() => ({ status: 599 }));
      if (status === undefined ? answer.status < 400 : answer.status === status) done += 1;
      else failed += 1;
    }
  };
  await Promise.all(Array.from({ length: connections }, (_, connection) => work(connection)));
  const rate = done / ((performance.now() - began) / 1000);
  agent.destroy();
  return { rate, failed };
}

/** The cache tag of an answer. */
export async function tagOf(asked: Asked): Promise<string> {
  const { once } = await byTurns(1, { once: () => asked });
  return String(once[0]?.headers.etag);
}
