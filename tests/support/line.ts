import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can go dead without either end being told, as when a laptop sleeps or a router forgets. */
export interface Line {
  port: number;
  /** From now on nothing passes on the connections that are open; new ones are not touched. */
  hush(): void;
  /** How many connections were opened over it so far. */
  opened(): number;
  close(): Promise<void>;
}

/** Lays a line to a port of this machine. */
export async function lineTo(port: number): Promise<Line> {
  const ends = new Set<Socket>();
  let opened = 0;
  const server = createServer((near) => {
    opened += 1;
    const far = connect(port, '127.0.0.1');
    for (const [one, other] of [
      [near, far],
      [far, near],
    ] as const) {
      ends.add(one);
      one.pipe(other);
      one.on('error', () => other.destroy());
      one.on('close', () => ends.delete(one));
    }
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    hush() {
      for (const end of ends) end.unpipe().pause();
    },
    opened: () => opened,
    async close() {
      for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}
