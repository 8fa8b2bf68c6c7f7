import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { extname, join } from 'node:path';
import type { RequestHandler } from 'express';

const types: Record<string, string> = {
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.ico': 'image/x-icon',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json; charset=utf-8',
};
const encodings = [
  { name: 'br', ending: '.br' },
  { name: 'gzip', ending: '.gz' },
];

/**
 * Serves the built client files. They are few and small, so each is read once and kept; the forms compressed at build time are
 * sent as they are. Files in /assets have their content's hash in the name and may be kept for ever.
 */
export function builtAssets(folder: string): RequestHandler {
  const files = new Set(existsSync(folder) ? readdirSync(folder, { recursive: true, encoding: 'utf8' }) : []);
  const kept = new Map<string, Buffer>();
  const read = (name: string) => {
    const body = kept.get(name) ?? readFileSync(join(folder, name));
    kept.set(name, body);
    return body;
  };
  return (request, response, next) => {
    const name = request.path.slice(1);
    const type = types[extname(name)];
    if (!type || !files.has(name) || (request.method !== 'GET' && request.method !== 'HEAD')) return next();
    const accepted = request.acceptsEncodings();
    const encoding = encodings.find((one) => accepted.includes(one.name) && files.has(name + one.ending));
    if (encoding) response.setHeader('Content-Encoding', encoding.name);
    response.setHeader('Vary', 'Accept-Encoding');
    response.setHeader('Content-Type', type);
    response.setHeader(
      'Cache-Control',
      name.startsWith('assets/') ? 'public, max-age=31536000, immutable' : 'public, max-age=3600',
    );
    response.end(read(name + (encoding?.ending ?? '')));
  };
}
