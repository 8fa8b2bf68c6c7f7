import type { AddressInfo } from 'node:net';
import { connect, createServer, type Socket } from 'node:net';

/** A line to a server that can go dead without either end being told, as when a laptop sleeps or a router forgets. */
export interface Line {
  port: number;
  /**
   * From now on nothing passes on the connections that are open now, or on those of them over which a request of that path was the last
   * to be sent; new ones are not touched.
   */
  hush(path?: string): void;
  /** How many connections were opened over it so far. */
  opened(): number;
  close(): Promise<void>;
}

/** Lays a line to a port of this machine. */
export async function lineTo(port: number): Promise<Line> {
  const calls = new Set<{ ends: [Socket, Socket]; asked: string }>();
  let opened = 0;
  const server = createServer((near) => {
    opened += 1;
    const far = connect(port, '127.0.0.1');
    const call = { ends: [near, far] as [Socket, Socket], asked: '' };
    calls.add(call);
    near.on('data', (chunk) => {
      call.asked = /^[A-Z]+ (\S+) HTTP/.exec(chunk.toString('latin1'))?.[1] ?? call.asked;
    });
    join(near, far);
    join(far, near);
    near.on('close', () => calls.delete(call));
  });
  await new Promise<void>((resolve) => {
    server.listen(0, '127.0.0.1', resolve);
  });
  return {
    port: (server.address() as AddressInfo).port,
    hush(path) {
      for (const { ends, asked } of calls)
        if (path === undefined || asked === path) for (const end of ends) end.unpipe().removeAllListeners('data').pause();
    },
    opened: () => opened,
    async close() {
      for (const { ends } of calls) for (const end of ends) end.destroy();
      await new Promise((resolve) => server.close(resolve));
    },
  };
}

function join(from: Socket, to: Socket): void {
  from.pipe(to);
  from.on('error', () => to.destroy());
  from.on('close', () => to.destroy());
}
