import { Unfit } from './replies.server.ts';

const megabyte = 1_000_000;

/** How far beyond the limit a body is still read (and dropped), so that a browser hears the refusal instead of a broken connection. */
const patience = 4;

/**
 * The body of a request, at most `limit` bytes of it.
 * @throws Unfit (413) naming the limit in megabytes
 */
export async function readBody(body: AsyncIterable<Uint8Array>, limit: number): Promise<Buffer> {
  const chunks: Uint8Array[] = [];
  let size = 0;
  for await (const chunk of body) {
    size += chunk.length;
    if (size <= limit) chunks.push(chunk);
    else chunks.length = 0;
    if (size > limit * patience) break;
  }
  if (size > limit) throw new Unfit('body_too_big', { megabytes: Math.floor(limit / megabyte) });
  return Buffer.concat(chunks);
}
