import { digest } from '#app/platform/secret.server.ts';
import { sorted } from './content.ts';
import type { Content } from './publication.ts';

/** A mark of what a preview shows: another one where anything of it has changed. */
export function markOf(content: Content): string {
  return digest(sorted(content));
}
