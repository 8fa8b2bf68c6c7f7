import { Readable } from 'node:stream';
import type { ReadableStream } from 'node:stream/web';
import { readBody } from './body.server.ts';
import { Unfit } from './replies.server.ts';

/**
 * The fields of a form as the browser sent them.
 * @throws Unfit where it is too big (413), of another type (415), or no form at all (400)
 */
export async function formData(request: Request, limit: number): Promise<FormData> {
  const type = request.headers.get('Content-Type') ?? '';
  if (!/^(application\/x-www-form-urlencoded|multipart\/form-data)\b/i.test(type)) throw new Unfit('unsupported_type', { type });
  const body = request.body ? await readBody(Readable.fromWeb(request.body as ReadableStream), limit) : Buffer.alloc(0);
  try {
    return await new Response(new Uint8Array(body), { headers: { 'Content-Type': type } }).formData();
  } catch {
    throw new Unfit('unreadable_body');
  }
}
